using System.Text;
using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// One holiday a date from entries that may meet on it.
internal static class HolidayNames
{
    private const int Longest = 250;
    private const string Unnamed = "(unnamed)";

    internal static ValueList<Holiday> ByDate(ValueList<HolidayFeedEntry> entries)
    {
        // Equal names become one string, so that a long name of many dates is compared once and not once a date.
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        return
        [
            .. entries.SelectMany(e => NamedDates(e, names))
                .GroupBy(d => d.Date, d => d.Name)
                .OrderBy(g => g.Key)
                .Select(g => new Holiday(g.Key, Joined([.. g.Distinct<string>(ReferenceEqualityComparer.Instance)]))),
        ];
    }

    private static IEnumerable<(LocalDate Date, string Name)> NamedDates(HolidayFeedEntry entry, Dictionary<string, string> names)
    {
        var name = string.IsNullOrWhiteSpace(entry.Summary) ? Unnamed : entry.Summary.Trim();
        if (!names.TryAdd(name, name))
        {
            name = names[name];
        }

        return entry.Dates.Select(d => (d, name));
    }

    // A name alone stays whole; joined ones are cut, or two long names that meet often would fill the memory.
    private static string Joined(List<string> names)
    {
        if (names.Count == 1)
        {
            return names[0];
        }

        StringBuilder joined = new();
        foreach (var name in names)
        {
            joined.Append(joined.Length == 0 ? "" : " / ").Append(name, 0, Math.Min(name.Length, Longest));
            if (joined.Length >= Longest)
            {
                return joined.ToString(0, Longest) + "...";
            }
        }

        return joined.ToString();
    }
}
