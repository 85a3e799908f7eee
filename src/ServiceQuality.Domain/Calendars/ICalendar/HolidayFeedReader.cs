using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// From text to a feed: finds the entries, settles which of them speak of the same event, and judges each.
internal static class HolidayFeedReader
{
    internal static HolidayFeed Read(string text, DateInterval window)
    {
        var (entries, warnings) = ComponentReader.Read(text);
        Settle(entries);
        DateBudget budget = new();
        List<HolidayFeedEntry> accepted = [];
        List<HolidayFeedEntry> ignored = [];
        List<HolidayFeedEntry> doubtful = [];
        foreach (var entry in entries)
        {
            var dates = Judge(entry, window, budget);
            var list = entry.Verdict.IsIgnored ? ignored : entry.Verdict.Kind == VerdictKind.Accepted ? accepted : doubtful;
            list.Add(new(entry, dates));
        }

        return new(window, [.. accepted], [.. ignored], [.. doubtful], warnings);
    }

    // RFC 5545, 3.8.4.4, 3.8.4.7 and 3.8.7.4: the same UID and RECURRENCE-ID is the same instance, of which the highest SEQUENCE
    // counts; one with a RECURRENCE-ID takes the place of that instance of the one without.
    private static void Settle(List<FeedEvent> entries)
    {
        var versions = entries.Where(e => e.HasInfluence).GroupBy(e => (e.Uid, e.Instance));
        var newest = versions.ToDictionary(g => g.Key, Newest);
        foreach (var entry in entries.Where(e => e.Instance is not null))
        {
            if (!newest.TryGetValue((entry.Uid, null), out var master))
            {
                entry.Consider(
                    VerdictKind.WithoutMaster, "no-master", "The event changes an instance of a UID that no other event has; allowed is one of the feed.");
            }
            else if (newest.GetValueOrDefault((entry.Uid, entry.Instance)) == entry)
            {
                master.Recurrence?.Remove(entry.Instance!.Value);
            }
        }
    }

    private static FeedEvent Newest(IEnumerable<FeedEvent> versions)
    {
        var newest = versions.MaxBy(e => e.Sequence)!;
        foreach (var other in versions.Where(e => e != newest))
        {
            var given = $"The entry has SEQUENCE {InvariantText.Format(other.Sequence)} and the UID of the one in line {InvariantText.Format(newest.Line)}";
            if (other.Sequence < newest.Sequence)
            {
                other.Consider(VerdictKind.Superseded, "superseded", $"{given}, whose SEQUENCE is {InvariantText.Format(newest.Sequence)}; the highest counts.");
            }
            else
            {
                other.Consider(VerdictKind.Duplicate, "duplicate-uid", $"{given}, whose SEQUENCE is the same; allowed is a higher one.");
            }
        }

        return newest;
    }

    private static ValueList<LocalDate> Judge(FeedEvent entry, DateInterval window, DateBudget budget)
    {
        if (entry.Recurrence is null || entry.Verdict.IsIgnored)
        {
            return [];
        }

        var dates = entry.Recurrence.Dates(window, budget);
        if (budget.IsUsedUp)
        {
            entry.Consider(
                VerdictKind.NotUnderstood, "too-many-dates", $"The entries up to this one ask for more than {InvariantText.Format(DateBudget.Most)} dates; allowed are fewer.");
        }
        else if (dates.Count == 0)
        {
            entry.Consider(VerdictKind.OutsideWindow, "outside-window", "The event has no date in the window; wanted are dates in it.");
        }

        return dates;
    }
}
