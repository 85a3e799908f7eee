using System.Text.Json;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars.Json;

// DTOs to calendars. Within a registry, a part of a composite may be a reference to another calendar of it, which may come later:
// so a calendar is made when it is first asked for.
internal sealed class CalendarReader : IDefinitionScope<BusinessCalendar, CalendarRegistry>
{
    private static readonly CodeConverter Code = new();

    private readonly ILookup<string?, CalendarDto> _listed; // by id
    private readonly Dictionary<CalendarDto, string> _paths = new(ReferenceEqualityComparer.Instance); // of the listed ones
    private readonly Dictionary<CalendarDto, BusinessCalendar?> _read =
        new(ReferenceEqualityComparer.Instance); // null while it is being read
    private readonly CalendarRegistry? _given; // by the caller, beside the listed ones
    private int _depth;

    private CalendarReader(List<CalendarDto> listed, string path, CalendarRegistry? given)
    {
        _listed = listed.ToLookup(c => c.Id, StringComparer.Ordinal);
        _given = given;
        for (var i = 0; i < listed.Count; i++)
        {
            _paths[listed[i]] = path + JsonPlace.Step(i);
        }

        RefuseRepeated(listed);
        var calendars = listed.Select(c => Read(c, _paths[c])).ToList();
        Registry = JsonDocuments.Create(path, () => new CalendarRegistry([.. given?.Calendars ?? [], .. calendars]));
    }

    public CalendarRegistry Registry { get; }

    internal static BusinessCalendar ReadAlone(CalendarDto dto) => new CalendarReader([], "$", null).Read(dto, "$");

    internal static CalendarRegistry ReadRegistry(CalendarRegistryDto dto) =>
        ReadAll(dto.Calendars, "$.calendars", null).Registry;

    internal static CalendarReader ReadAll(List<CalendarDto> listed, string path, CalendarRegistry? given) =>
        new(listed, path, given);

    // The calendar of a definition in another document: an id as text, a reference that says which revision, or the calendar
    // itself.
    public BusinessCalendar Read(JsonElement value, string path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                var id = JsonDocuments.Read(value, path, Code);
                return Read(new CalendarDto { Ref = id, IsText = true }, path);
            case JsonValueKind.Object:
                return Read(JsonDocuments.Read(value, path, CalendarContext.Default.CalendarDto, dto => dto), path);
            default:
                throw new InvalidJsonException(
                    "What is given is not a calendar; allowed are the id of one as text, a ref with a revision, "
                        + "or a whole calendar.",
                    path);
        }
    }

    // The calendar of a DTO; from is the path of the reference that asks for it, if any.
    private BusinessCalendar Read(CalendarDto dto, string path, string? from = null)
    {
        if (_read.TryGetValue(dto, out var known))
        {
            return known ?? throw new InvalidJsonException("The calendar is a part of itself.", from ?? path);
        }

        const int steps = 2 * CompositeCalendar.MaxNesting; // a reference is a step of its own
        if (_depth > steps)
        {
            throw new InvalidJsonException(
                $"The calendar is nested more than {InvariantText.Format(CompositeCalendar.MaxNesting)} deep; allowed are fewer.",
                from ?? path);
        }

        _read.Add(dto, null);
        _depth++;
        BusinessCalendar calendar;
        if (dto.Ref is not null)
        {
            calendar = Find(dto, path);
        }
        else if (dto.IsComposite)
        {
            calendar = ReadComposite(dto, path);
        }
        else
        {
            calendar = WeeklyCalendarReader.Read(dto, path);
        }

        _depth--;
        _read[dto] = calendar;
        return calendar;
    }

    private void RefuseRepeated(List<CalendarDto> listed)
    {
        HashSet<(string Id, int Revision)> ids = [];
        foreach (var dto in listed.Where(c => c.Id is not null))
        {
            var revision = dto.Revision ?? 1;
            if (_given?.Revisions(dto.Id!).Any(c => c.Version!.Revision == revision) == true)
            {
                throw new InvalidJsonException(
                    $"{Named(dto, revision)} is given already; allowed is another id or revision.", _paths[dto]);
            }

            if (!ids.Add((dto.Id!, revision)))
            {
                throw new InvalidJsonException($"{Named(dto, revision)} appears twice; each may appear once.", _paths[dto]);
            }
        }
    }

    private static string Named(CalendarDto dto, int revision) =>
        $"Calendar \"{InvariantText.Shorten(dto.Id)}\" revision {InvariantText.Format(revision)}";

    private BusinessCalendar Find(CalendarDto reference, string path)
    {
        if (reference is not { Id: null, ValidFrom: null, TimeZone: null } || reference.IsComposite || reference.HasHours)
        {
            throw new InvalidJsonException("A ref has other members; allowed is revision alone.", path);
        }

        var (id, revision) = (reference.Ref!, reference.Revision);
        var listed = _listed[id].Where(c => revision is null || (c.Revision ?? 1) == revision).ToList();
        var given = _given?.Revisions(id).Where(c => revision is null || c.Version!.Revision == revision).ToList() ?? [];
        if (listed.Count + given.Count > 1)
        {
            var revisions = given.Select(c => c.Version!.Revision).Concat(listed.Select(c => c.Revision ?? 1));
            throw new InvalidJsonException(
                $"Calendar \"{InvariantText.Shorten(id)}\" has revisions {InvariantText.Join(revisions)}; "
                    + $"allowed is a ref that says which revision.",
                path);
        }

        if (given.Count == 1)
        {
            return given[0];
        }

        if (listed.Count == 1)
        {
            return Read(listed[0], _paths[listed[0]], path);
        }

        var asked = revision is { } number ? $" of revision {InvariantText.Format(number)}" : "";
        throw new InvalidJsonException(
            $"There is no calendar \"{InvariantText.Shorten(id)}\"{asked} here; {Known()}.",
            reference.IsText ? path : $"{path}.ref");
    }

    private string Known()
    {
        var given = (_given?.Calendars ?? []).Select(c => c.Version!.Id);
        var ids = given.Concat(_listed.Select(g => g.Key).OfType<string>()).Distinct(StringComparer.Ordinal).ToList();
        return ids.Count > 0
            ? $"there are {InvariantText.Join(ids)}"
            : "allowed are references to calendars with an id, within a registry";
    }

    private CompositeCalendar ReadComposite(CalendarDto dto, string path)
    {
        if (dto.Operation is not { } operation)
        {
            throw new InvalidJsonException(
                "The calendar has parts but no operation; allowed are union, intersection and difference.", path);
        }

        if (dto.HasHours)
        {
            throw new InvalidJsonException(
                "A composite has hours or holidays; allowed are operation, parts, timeZone, id, revision and validFrom.", path);
        }

        var parts = (dto.Parts ?? []).Select((p, i) => Read(p, $"{path}.parts{JsonPlace.Step(i)}")).ToList();
        if (parts.Count < 2)
        {
            throw new InvalidJsonException(
                $"A composite of {InvariantText.Count(parts.Count, "part")}; allowed are at least 2.", $"{path}.parts");
        }

        var version = VersionMembers.Read(dto.Id, dto.Revision, dto.ValidFrom, path, "calendar");
        return JsonDocuments.Create(path, () => new CompositeCalendar(version, operation, [.. parts], dto.TimeZone));
    }
}
