using System.Text.RegularExpressions;
using FsCheck.Fluent;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Tests;
using static ServiceQuality.Domain.Tests.Calendars.Holidays.HolidayFeedGenerators;

namespace ServiceQuality.Domain.Tests.Calendars.Holidays;

/// <summary>The laws of holiday feeds.</summary>
public class HolidayFeedProperties
{
    [Law]
    public Property The_dates_of_a_rule_are_those_of_the_definition() => Laws.ForAll(Rules, rule =>
    {
        var feed = Read(string.Join("\r\n", ["BEGIN:VCALENDAR", "BEGIN:VEVENT", .. rule.Lines, "END:VEVENT", "END:VCALENDAR"]));
        var expected = rule.Dates(From, Through);
        var entry = Assert.Single(feed.Accepted.Concat(feed.Ignored).Concat(feed.Doubtful));
        Assert.Equal(!rule.HasStart ? "start-outside-rule" : expected.Count == 0 ? "outside-window" : "accepted", entry.Code);
        if (rule.HasStart)
        {
            Assert.Equal(expected, entry.Dates);
        }
    });

    [Fact]
    public void Most_rules_are_accepted()
    {
        var rules = Rules.Sample(200, 50).ToList();
        Assert.InRange(rules.Count(r => r.HasStart && r.Dates(From, Through).Count > 0), 100, 199);
    }

    [Law]
    public Property Every_entry_is_in_exactly_one_list() => Laws.ForAll(Gen.OneOf(Damaged, Garbage), text =>
    {
        if (TryRead(text) is not { } feed)
        {
            return;
        }

        var all = feed.Accepted.Concat(feed.Ignored).Concat(feed.Doubtful).ToList();
        Assert.Equal(CountOfEntries(text), feed.EntriesRead);
        Assert.Equal(feed.EntriesRead, all.Select(e => e.Line).Distinct().Count());
        foreach (var list in new[] { feed.Accepted, feed.Ignored, feed.Doubtful })
        {
            Assert.Equal(list.OrderBy(e => e.Line), list);
        }

        Assert.All(feed.Accepted, e => Assert.Equal("accepted", e.Code));
        Assert.All(feed.Accepted, e => Assert.NotEmpty(e.Dates));
        Assert.All(feed.Ignored, e => Assert.Empty(e.Dates));
        Assert.All(all, e => Assert.Equal(e.Dates.Where(d => d >= From && d <= Through).Distinct().Order(), e.Dates));
        Assert.All(all, e => Assert.InRange(e.Message.Length, 10, 300));
        Assert.InRange(feed.Warnings.Count, 0, 101);
    });

    [Law]
    public Property Holidays_are_the_dates_of_the_accepted_entries() => Laws.ForAll(Gen.OneOf(Feeds.Select(f => string.Join("\n", f)), Damaged), text =>
    {
        if (TryRead(text) is { } feed)
        {
            Assert.Equal(feed.Accepted.SelectMany(e => e.Dates).Distinct().Order(), feed.Holidays.Select(h => h.Date));
        }
    });

    [Law]
    public Property A_narrower_window_sees_the_same_dates() => Laws.ForAll(
        from feed in Feeds
        from a in Gen.Choose(0, 3000)
        from b in Gen.Choose(0, 3000)
        select (Text: string.Join("\n", feed), From: From.PlusDays(Math.Min(a, b)), Through: From.PlusDays(Math.Max(a, b))),
        x =>
        {
            var wide = Read(x.Text);
            if (wide.Doubtful.Any(e => e.Code == "too-many-dates"))
            {
                return;
            }

            var expected = wide.Holidays.Where(h => h.Date >= x.From && h.Date <= x.Through);
            Assert.Equal(expected, HolidayFeed.ReadICalendar(x.Text, x.From, x.Through).Holidays);
        });

    [Law]
    public Property Folds_line_ends_and_letters_of_names_mean_nothing() => Laws.ForAll(
        from feed in Feeds
        from rewrite in Rewriting
        select (Plain: string.Join("\r\n", feed), Rewritten: rewrite(feed)),
        x =>
        {
            var (plain, rewritten) = (Read(x.Plain), Read(x.Rewritten));
            Assert.Equal(Said(plain), Said(rewritten));
            Assert.Equal(plain.Holidays, rewritten.Holidays);
        });

    [Law]
    public Property A_feed_cut_anywhere_keeps_what_was_whole() => Laws.ForAll(
        from events in Rules.ListOf().Select(l => l.Take(5).ToList())
        from share in Gen.Choose(0, 1000)
        let text = HolidayFeedTests.Calendar([.. events.Select(e => e.Lines)])
        select (Text: text, Cut: text[..(text.Length * share / 1000)]),
        x =>
        {
            if (TryRead(x.Cut) is { } cut)
            {
                var whole = Regex.Count(x.Cut, "END:VEVENT");
                Assert.Equal(Said(Read(x.Text)).Take(whole), Said(cut).Take(whole));
                Assert.All(cut.Doubtful.Where(e => e.Code == "truncated"), e => Assert.Equal(cut.EntriesRead, whole + 1));
            }
        });

    private static HolidayFeed Read(string text) => HolidayFeed.ReadICalendar(text, From, Through);

    private static HolidayFeed? TryRead(string text)
    {
        try
        {
            return Read(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // What is said of each entry, in the order of the text.
    private static List<string> Said(HolidayFeed feed) =>
    [
        .. feed.Accepted.Concat(feed.Ignored).Concat(feed.Doubtful)
            .OrderBy(e => e.Line)
            .Select(e => $"{e.Code} {e.Uid} {e.Summary} {e.Categories} {e.Dates}"),
    ];

    private static int CountOfEntries(string text)
    {
        var lines = Regex.Replace(text, "\r\n?", "\n");
        lines = Regex.Replace(lines.StartsWith('\uFEFF') ? lines[1..] : lines, "\n+", "\n").TrimStart('\n');
        lines = Regex.Replace(lines, "\n[ \t]", "");
        const string parameters = "(;[A-Za-z0-9-]+=(\"[^\"\n]*\"|[^;:,\"\n]*)(,(\"[^\"\n]*\"|[^;:,\"\n]*))*)*";
        return Regex.Count(lines, $@"^BEGIN{parameters}:[^\S\n]*(VEVENT|VTODO|VJOURNAL|VFREEBUSY)[^\S\n]*$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant);
    }
}
