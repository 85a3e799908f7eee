using System.Text.Json;
using ServiceQuality.Domain.Calendars.Holidays;

namespace ServiceQuality.Domain.Json;

// Members to models and back, for holidays.
internal static class DefinitionJson
{
    internal static Holiday Model(HolidayParts parts) => new(parts.Date, parts.Name);

    internal static HolidayParts Parts(Holiday holiday) => new() { Date = holiday.Date, Name = holiday.Name };

    internal static MakeUpDay Model(MakeUpDayParts parts) => new(parts.Date, parts.Follows, parts.Reason);

    internal static MakeUpDayParts Parts(MakeUpDay day) => new() { Date = day.Date, Follows = day.Follows, Reason = day.Reason };

    internal static HolidayArrangement Model(ArrangementParts parts)
    {
        try
        {
            return new(
                parts.Name,
                parts.From,
                parts.Through,
                Elements(parts.Holidays, "$.holidays").Select(Model),
                Elements(parts.MakeUpDays, "$.makeUpDays").Select(Model),
                parts.Source);
        }
        catch (ArgumentException e)
        {
            throw Refused("$", e.Message);
        }
    }

    internal static ArrangementParts Parts(HolidayArrangement arrangement) => new()
    {
        Name = arrangement.Name,
        Source = arrangement.Source,
        From = arrangement.From,
        Through = arrangement.Through,
        Holidays = [.. arrangement.Holidays.Select(Parts)],
        MakeUpDays = [.. arrangement.MakeUpDays.Select(Parts)],
    };

    // A list without nulls, which the serializer itself would let pass.
    internal static List<T> Elements<T>(List<T> list, string path)
        where T : class => list.IndexOf(null!) is var at && at >= 0 ? throw Refused($"{path}[{Text.Of(at)}]", "null is not allowed here.") : list;

    // An empty list is left out.
    internal static List<T> Written<T>(IEnumerable<T> list) => list.ToList() is { Count: > 0 } some ? some : null!;

    internal static JsonException Refused(string path, string message) => new(message, path, null, null);
}
