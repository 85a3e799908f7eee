using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using NodaTime;
using NodaTime.TimeZones;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Json;

// Members to models and back, for all but calendars, and what both have in common.
internal static class DefinitionJson
{
    internal static Holiday Model(HolidayDto parts) => new(parts.Date, parts.Name);

    internal static HolidayDto Parts(Holiday holiday) => new() { Date = holiday.Date, Name = holiday.Name };

    internal static MakeUpDay Model(MakeUpDayDto parts) => new(parts.Date, parts.Follows, parts.Reason);

    internal static MakeUpDayDto Parts(MakeUpDay day) => new() { Date = day.Date, Follows = day.Follows, Reason = day.Reason };

    internal static HolidayArrangement Model(ArrangementDto parts)
    {
        var (holidays, makeUpDays) = (Elements(parts.Holidays, "$.holidays").Select(Model), Elements(parts.MakeUpDays, "$.makeUpDays").Select(Model));
        return Made("$", () => new HolidayArrangement(parts.Name, parts.From, parts.Through, holidays, makeUpDays, parts.Source));
    }

    internal static ArrangementDto Parts(HolidayArrangement arrangement) => new()
    {
        Name = arrangement.Name,
        Source = arrangement.Source,
        From = arrangement.From,
        Through = arrangement.Through,
        Holidays = [.. arrangement.Holidays.Select(Parts)],
        MakeUpDays = [.. arrangement.MakeUpDays.Select(Parts)],
    };

    internal static OpenIntervalRow Model(OpenIntervalDto parts) => parts.Start < parts.End
        ? new(parts.Start, parts.End, parts.OpenBefore)
        : throw Refused("$.end", "The interval ends at or before its start; allowed is a later end.");

    internal static OpenIntervalDto Parts(OpenIntervalRow row) => new() { Start = row.Start, End = row.End, OpenBefore = row.OpenBefore };

    internal static DeadlineRules Model(RulesDto parts) =>
        new(parts.Convention, parts.Landing, parts.LateStart, parts.DayCount, parts.Roll, parts.RegularDaysOnly);

    internal static RulesDto Parts(DeadlineRules rules) => Parts(rules, isResult: false);

    // A resolver is code: a definition that has one cannot be written, while a result only tells the rest.
    internal static RulesDto Parts(DeadlineRules rules, bool isResult) => isResult || rules.Resolver == Resolvers.LenientResolver
        ? new()
        {
            Convention = rules.Convention,
            Landing = rules.Landing,
            LateStart = rules.LateStart,
            DayCount = rules.DayCount,
            Roll = rules.Roll,
            RegularDaysOnly = rules.RegularDaysOnly,
        }
        : throw new JsonException("The rules have a resolver of their own, which cannot be written; allowed in JSON is the lenient one.");

    internal static DefinitionVersion? Version(string? id, int? revision, Instant? validFrom, string path, string what) => (id, revision ?? (object?)validFrom) switch
    {
        ({ } code, _) => Made(path, () => new DefinitionVersion(code, revision ?? 1, validFrom)),
        (null, null) => null,
        _ => throw Refused(path, $"The {what} has a revision or validFrom but no id."),
    };

    // A list without nulls, which the serializer itself would let pass.
    internal static List<T> Elements<T>(List<T> list, string path)
        where T : class => list.IndexOf(null!) is var at && at >= 0 ? throw Refused($"{path}[{InvariantText.Format(at)}]", "null is not allowed here.") : list;

    // An empty list is left out.
    internal static List<T> Written<T>(IEnumerable<T> list) => list.ToList() is { Count: > 0 } some ? some : null!;

    // What the model itself refuses, told with the path and without the names of our parameters.
    internal static T Made<T>(string path, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException e)
        {
            throw Refused(path, e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal));
        }
    }

    internal static JsonException Refused(string path, string message) => new(message, path, null, null);
}
