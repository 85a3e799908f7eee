using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Calendars.Json;

// Members to calendars and back. Within a registry, a part of a composite may be a reference to another calendar of it.
internal sealed class CalendarJson
{
    private readonly ILookup<string?, CalendarDto> _registry; // by id
    private readonly Dictionary<CalendarDto, BusinessCalendar?> _made = new(ReferenceEqualityComparer.Instance); // null while it is being made
    private readonly Dictionary<CalendarDto, string> _paths = new(ReferenceEqualityComparer.Instance); // of the calendars of the registry
    private int _depth;

    private readonly CalendarRegistry? _given; // by the caller, beside those of the text

    private CalendarJson(List<CalendarDto> registry, CalendarRegistry? given)
    {
        _registry = registry.ToLookup(c => c.Id, StringComparer.Ordinal);
        _given = given;
    }

    internal static CalendarJson Alone() => new([], null);

    internal static BusinessCalendar Model(CalendarDto parts) => Alone().Made(parts, "$");

    internal static CalendarRegistry Model(RegistryDto parts)
    {
        Model(parts.Calendars, null, out var registry);
        return registry;
    }

    // Makes the calendars of a list, and what makes those that refer to them.
    internal static CalendarJson Model(List<CalendarDto> list, CalendarRegistry? given, out CalendarRegistry registry)
    {
        var calendars = DefinitionJson.Elements(list, "$.calendars");
        CalendarJson json = new(calendars, given);
        HashSet<(string Id, int Revision)> ids = [];
        for (var i = 0; i < calendars.Count; i++)
        {
            var path = json._paths[calendars[i]] = $"$.calendars[{InvariantText.Format(i)}]";
            var revision = calendars[i].Revision ?? 1;
            var isGiven = calendars[i].Id is { } code && given?.Revisions(code).Any(c => c.Version!.Revision == revision) == true;
            if (calendars[i].Id is { } id && (isGiven || !ids.Add((id, revision))))
            {
                throw DefinitionJson.Refused(path, $"Calendar \"{InvariantText.Shorten(id)}\" revision {InvariantText.Format(revision)} {(isGiven ? "is given already" : "stands twice")}; allowed is once.");
            }
        }

        var made = calendars.Select(c => json.Made(c, json._paths[c])).ToList();
        registry = DefinitionJson.Made("$.calendars", () => new CalendarRegistry([.. given?.Calendars ?? [], .. made]));
        return json;
    }

    internal static RegistryDto Parts(CalendarRegistry registry) => new() { Calendars = [.. registry.Calendars.Select(c => Parts(c, registry))] };

    internal static CalendarDto Parts(BusinessCalendar calendar) => Parts(calendar, null);

    internal static CalendarDto Parts(BusinessCalendar calendar, CalendarRegistry? registry) => calendar switch
    {
        WeeklyCalendar weekly => Identified(weekly) with
        {
            TimeZone = weekly.Zone,
            Seasons = [.. weekly.Seasons.Select(SeasonDto.Of)],
            Holidays = DefinitionJson.Written(weekly.Holidays.Select(DefinitionJson.Parts)),
            HolidaysKnownThrough = weekly.HolidaysKnownThrough,
            HolidaysClose = weekly.HolidayScope,
            WhenHolidayMeetsOverride = weekly.Precedence,
            Overrides = DefinitionJson.Written(weekly.Overrides.Select(Dated)),
            MakeUpDays = DefinitionJson.Written(weekly.MakeUpDays.Select(DefinitionJson.Parts)),
            Breaks = DefinitionJson.Written(weekly.Breaks.Select(Dated)),
        },
        CompositeCalendar composite => Identified(composite) with
        {
            Operation = composite.Operation,
            Parts = [.. composite.Parts.Select(p => Reference(p, registry) ?? Parts(p, registry))],
            TimeZone = composite.Zone,
        },
        _ => throw new NotSupportedException($"{calendar.GetType()} has no JSON form."),
    };

    private static CalendarDto Identified(BusinessCalendar calendar) => CalendarDto.Nothing with
    {
        Id = calendar.Version?.Id,
        Revision = calendar.Version?.Revision,
        ValidFrom = calendar.Version?.ValidFrom,
    };

    private static CalendarDto? Reference(BusinessCalendar part, CalendarRegistry? registry) =>
        registry is not null && part.Version is { } version && registry.Calendars.Contains(part)
            ? CalendarDto.Nothing with { Ref = version.Id, Revision = version.Revision }
            : null;

    private static DatedShiftsDto Dated(DatedShifts day) => new() { Date = day.Date, Hours = [.. day.Shifts] };

    // The calendar of a path, or the one that is there already; asked for by a reference or by itself.
    internal BusinessCalendar Made(CalendarDto parts, string path, string? reference = null)
    {
        if (_made.TryGetValue(parts, out var known))
        {
            return known ?? throw DefinitionJson.Refused(reference ?? path, "The calendar is a part of itself.");
        }

        if (_depth > 2 * CompositeCalendar.MaxNesting) // a reference is a step of its own
        {
            throw DefinitionJson.Refused(reference ?? path, $"The calendar is nested more than {InvariantText.Format(CompositeCalendar.MaxNesting)} deep; allowed are fewer.");
        }

        _made.Add(parts, null);
        var isComposite = parts.Operation is not null || parts.Parts.Count > 0;
        _depth++;
        var calendar = parts.Ref is not null ? Referred(parts, path) : isComposite ? Composite(parts, path) : Weekly(parts, path);
        _depth--;
        _made[parts] = calendar;
        return calendar;
    }

    private BusinessCalendar Referred(CalendarDto parts, string path)
    {
        if (parts is not { Id: null, ValidFrom: null, Operation: null, TimeZone: null } || parts.Parts.Count > 0 || HasHours(parts))
        {
            throw DefinitionJson.Refused(path, "A ref has other members; allowed is revision alone.");
        }

        var found = _registry[parts.Ref].Where(c => parts.Revision is null || (c.Revision ?? 1) == parts.Revision).ToList();
        var given = _given?.Revisions(parts.Ref!).Where(c => parts.Revision is null || c.Version!.Revision == parts.Revision).ToList() ?? [];
        if (found.Count + given.Count > 1)
        {
            var revisions = given.Select(c => c.Version!.Revision).Concat(found.Select(c => c.Revision ?? 1));
            throw DefinitionJson.Refused(path, $"Calendar \"{InvariantText.Shorten(parts.Ref!)}\" has revisions {InvariantText.Join(revisions.Select(r => InvariantText.Format(r)))}; allowed is a ref that says which revision.");
        }

        return given.Count == 1 ? given[0]
            : found.Count == 1 ? Made(found[0], _paths[found[0]], path)
            : throw DefinitionJson.Refused(
                parts.IsText ? path : $"{path}.ref", $"There is no calendar \"{InvariantText.Shorten(parts.Ref)}\"{(parts.Revision is { } r ? $" of revision {InvariantText.Format(r)}" : "")} here; {Known()}.");
    }

    private string Known() => (_given?.Calendars ?? []).Select(c => c.Version!.Id).Concat(_registry.Select(g => g.Key).OfType<string>()).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } ids
        ? $"there are {InvariantText.Join(ids)}"
        : "allowed are references to calendars with an id, within a registry";

    private CompositeCalendar Composite(CalendarDto parts, string path)
    {
        if (parts.Operation is not { } operation)
        {
            throw DefinitionJson.Refused(path, "The calendar has parts but no operation; allowed are union, intersection and difference.");
        }

        if (HasHours(parts))
        {
            throw DefinitionJson.Refused(path, "A composite has hours or holidays; allowed are operation, parts, timeZone, id, revision and validFrom.");
        }

        var made = DefinitionJson.Elements(parts.Parts, $"{path}.parts").Select((p, i) => Made(p, $"{path}.parts[{InvariantText.Format(i)}]")).ToList();
        return made.Count < 2
            ? throw DefinitionJson.Refused($"{path}.parts", $"A composite of {InvariantText.Count(made.Count, "part")}; allowed are at least 2.")
            : DefinitionJson.Made(path, () => new CompositeCalendar(Version(parts, path), operation, [.. made], parts.TimeZone));
    }

    // Whether there is anything that only a weekly calendar has.
    private static bool HasHours(CalendarDto parts) =>
        parts is not { HolidaysKnownThrough: null, HolidaysClose: null, WhenHolidayMeetsOverride: null }
        || parts.Seasons.Count + parts.Holidays.Count + parts.Overrides.Count + parts.MakeUpDays.Count + parts.Breaks.Count > 0;

    private static WeeklyCalendar Weekly(CalendarDto parts, string path)
    {
        if (parts.TimeZone is null || parts.Seasons.Count == 0)
        {
            throw DefinitionJson.Refused(path, $"The calendar has no {(parts.TimeZone is null ? "timeZone" : "seasons")}; allowed are calendars with timeZone and seasons, or with operation and parts.");
        }

        var builder = BusinessCalendar.In(parts.TimeZone)
            .HolidaysClose(parts.HolidaysClose ?? default)
            .WhenHolidayMeetsOverride(parts.WhenHolidayMeetsOverride ?? default)
            .Holidays(DefinitionJson.Elements(parts.Holidays, $"{path}.holidays").Select(DefinitionJson.Model));
        var seasons = DefinitionJson.Elements(parts.Seasons, $"{path}.seasons");
        for (var i = 0; i < seasons.Count; i++)
        {
            AddSeason(builder, seasons[i], i == 0, $"{path}.seasons[{InvariantText.Format(i)}]");
        }

        foreach (var day in DefinitionJson.Elements(parts.MakeUpDays, $"{path}.makeUpDays"))
        {
            builder.MakeUpDay(day.Date, day.Follows, day.Reason);
        }

        Dated(parts.Overrides, $"{path}.overrides", builder.Override);
        Dated(parts.Breaks, $"{path}.breaks", builder.Break);
        if (parts.HolidaysKnownThrough is { } known)
        {
            builder.HolidaysKnownThrough(known);
        }

        return builder.TryBuild(out var calendar, out var problems)
            ? calendar.WithVersion(Version(parts, path))
            : throw DefinitionJson.Refused(path, InvariantText.Lines("The calendar cannot be built:", problems));
    }

    private static void AddSeason(BusinessCalendarBuilder builder, SeasonDto season, bool isFirst, string path)
    {
        if (isFirst != season.ValidFrom is null)
        {
            throw DefinitionJson.Refused(path, isFirst ? "The first season has a validFrom; it is valid from the beginning." : "A season but the first has no validFrom.");
        }

        if (season.ValidFrom is { } from)
        {
            builder.ValidFrom(from);
        }

        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            var (hours, breaks) = (season.Hours.Days()[(int)day - 1], season.Breaks.Days()[(int)day - 1]);
            _ = hours.Count > 0 ? builder.On(day, Texts(hours)) : builder;
            _ = breaks.Count > 0 ? builder.WeeklyBreak(day, Texts(breaks)) : builder;
        }
    }

    private delegate BusinessCalendarBuilder AddDate(LocalDate date, params ReadOnlySpan<string> hours);

    // A date twice would be read as one with the hours of both.
    private static void Dated(List<DatedShiftsDto> list, string path, AddDate add)
    {
        HashSet<LocalDate> dates = [];
        foreach (var (day, i) in DefinitionJson.Elements(list, path).Select((d, i) => (d, i)))
        {
            if (!dates.Add(day.Date) || day.Hours.Count == 0)
            {
                throw DefinitionJson.Refused($"{path}[{InvariantText.Format(i)}]", day.Hours.Count == 0 ? "The date has no hours; allowed is at least one shift." : "The date stands twice; allowed is once.");
            }

            add(day.Date, Texts(day.Hours));
        }
    }

    private static string[] Texts(List<Shift> hours) => [.. hours.Select(s => InvariantText.Format(s))];

    private static DefinitionVersion? Version(CalendarDto parts, string path) =>
        DefinitionJson.Version(parts.Id, parts.Revision, parts.ValidFrom, path, "calendar");
}
