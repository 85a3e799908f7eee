using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ServiceQuality.Domain.Tests.Calendars.Holidays;

/// <summary>Random rules around the window, random feeds of lines that are good, odd or bad, and what copying does to text.</summary>
internal static class HolidayFeedGenerators
{
    internal static readonly LocalDate From = new(2019, 6, 1);
    internal static readonly LocalDate Through = new(2029, 5, 31);

    private static readonly string[] Odd =
    [
        "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTODO", "END:VTODO", "BEGIN:VALARM", "END:VALARM", "BEGIN:VCALENDAR", "END:VCALENDAR",
        "BEGIN;A=\"b:c\":vevent ", "BEGIN:X-A", "END:X-A", "begin:VTIMEZONE", "BEGIN:", "END:", "no colon", ":", ";", "A;B=\":x", " folded", "\tfolded",
        "UID:a", "UID:b", "SEQUENCE:2", "SEQUENCE:x", "RECURRENCE-ID;VALUE=DATE:20200704", "RECURRENCE-ID:20200704T120000", "STATUS:CANCELLED", "STATUS:TENTATIVE",
        "DTSTART;VALUE=DATE:20200704", "DTSTART;VALUE=DATE:99981231", "DTSTART;VALUE=DATE:00010101", "DTSTART:20200101T000000", "DTSTART:x", "DTSTART:20200704",
        "DTEND;VALUE=DATE:20200706", "DTEND;VALUE=DATE:99981231", "DTEND:20200102T000000", "DTEND;VALUE=DATE:00010101", "DURATION:P40D", "DURATION:P521722W", "DURATION:PT1S",
        "RRULE:FREQ=YEARLY", "RRULE:FREQ=YEARLY;BYDAY=MO,-53SU,53TH;COUNT=99999", "RRULE:FREQ=YEARLY;INTERVAL=999999999", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-31",
        "RRULE:FREQ=DAILY", "RRULE:", "RRULE:;;=;", "EXRULE:FREQ=YEARLY", "RDATE;VALUE=DATE:20210101,99981231,00010101", "RDATE:,", "EXDATE;VALUE=DATE:20200704", "EXDATE:x",
        "SUMMARY:Day of \\, \\; \\n \\", "SUMMARY:🎄", "CATEGORIES:A,B\\,C,,", "CATEGORIES:", "METHOD:CANCEL",
    ];

    private static readonly string[] Scraps =
    [
        "\r", "\n", "\r\n", " ", "\t", ":", ";", ",", "\"", "\\", "=", "0", "9", "-", "\uFEFF", "\0", "é", "\uD800", "BEGIN:", "END:", "VEVENT", "VCALENDAR", "DATE", "T000000",
    ];

    /// <summary>Yearly rules whose start is mostly one of their instances; removed dates are often instances.</summary>
    internal static Gen<RuleCase> Rules =>
        from seed in Gen.Choose(0, 40 * 365).Select(d => From.PlusYears(-25).PlusDays(d))
        from length in Gen.Frequency((4, Gen.Constant(1)), (1, Gen.Choose(2, 31)))
        from interval in Maybe(Gen.Choose(1, 7), 2)
        from count in Maybe(Gen.Choose(1, 40), 2)
        from until in Maybe(Gen.Choose(0, 20_000), 2).Select(d => count is null && d is { } days ? seed.PlusDays(days) : (LocalDate?)null)
        from months in Some(Gen.Choose(1, 12), 3)
        from monthDays in Some(Gen.Choose(-31, 31).Where(n => n != 0), 12)
        from limit in Gen.Choose(1, months is null ? 53 : 5)
        from days in Some(Gen.Choose(1, 7).SelectMany(d => Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(-limit, limit))).Select(n => (n, (IsoDayOfWeek)d))), 4)
        from walk in Gen.Frequency((9, Gen.Constant(4000)), (1, Gen.Constant(0)))
        from added in Gen.Choose(-400, 4000).ListOf().Select(l => l.Take(3))
        from removed in Gen.Choose(0, 4000).ListOf().Select(l => l.Take(3))
        let rule = new RuleCase(seed, length, interval, count, until, months, monthDays, days, [.. added.Select(d => From.PlusDays(d))], [])
        let starts = Enumerable.Range(0, walk).Select(d => rule with { Start = seed.PlusDays(d) })
        let start = starts.FirstOrDefault(r => r.HasStart) ?? rule
        let instances = start.Instances(Through)
        select start with { Removed = [.. removed.Select((d, i) => i == 0 || instances.Count == 0 ? From.PlusDays(d) : instances[d % instances.Count])] };

    /// <summary>The lines of a calendar whose events are well formed but say anything.</summary>
    internal static Gen<string[]> Feeds =>
        from events in Gen.OneOf(Rules.Select(r => r.Lines), Gen.Elements(Odd[20..]).ListOf().Select(l => l.Take(8).ToArray())).ListOf().Select(l => l.Take(8))
        select (string[])["BEGIN:VCALENDAR", .. events.SelectMany((e, i) => (string[])["BEGIN:VEVENT", $"UID:{i % 5}", .. e, "END:VEVENT"]), "END:VCALENDAR"];

    /// <summary>Text that was a feed before lines were mixed in, and characters cut out, put in and cut off.</summary>
    internal static Gen<string> Damaged =>
        from feed in Gen.Frequency((3, Feeds), (1, Gen.Constant<string[]>(["BEGIN:VCALENDAR"])))
        from odd in Gen.Elements(Odd).ListOf().Select(l => l.Take(20))
        from places in Gen.Choose(0, int.MaxValue).ListOf(20)
        from cuts in Gen.Choose(0, int.MaxValue).ListOf().Select(l => l.Take(5))
        from scraps in Gen.Elements(Scraps).ListOf().Select(l => l.Take(5))
        from end in Gen.Frequency((2, Gen.Constant(int.MaxValue)), (1, Gen.Choose(0, 2000)))
        select Damage(feed, odd, [.. places], cuts, scraps, end);

    /// <summary>Text of any characters, often those that mean something.</summary>
    internal static Gen<string> Garbage =>
        from pieces in Gen.OneOf(Gen.Elements(Scraps), Gen.Elements(Odd), Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString())).ListOf()
        from head in Gen.Elements("", "BEGIN:VCALENDAR\n")
        select head + string.Concat(pieces);

    /// <summary>How text may be written otherwise: line ends, letters of names, folds.</summary>
    internal static Gen<Func<string[], string>> Rewriting =>
        from seed in Gen.Choose(0, int.MaxValue)
        from lineEnd in Gen.Elements("\r\n", "\n", "\r", "\n\n")
        from share in Gen.Elements(2, 5, 50)
        select new Func<string[], string>(lines => Rewrite(lines, new Random(seed), lineEnd, share));

    private static Gen<T?> Maybe<T>(Gen<T> values, int others)
        where T : struct => Gen.Frequency((others, Gen.Constant<T?>(null)), (1, values.Select(v => (T?)v)));

    private static Gen<T[]?> Some<T>(Gen<T> values, int most) =>
        Gen.Frequency((1, Gen.Constant<T[]?>(null)), (1, values.NonEmptyListOf().Select(l => (T[]?)[.. l.Take(most)])));

    private static string Damage(string[] feed, IEnumerable<string> odd, int[] places, IEnumerable<int> cuts, IEnumerable<string> scraps, int end)
    {
        List<string> lines = [.. feed];
        foreach (var (line, i) in odd.Select((l, i) => (l, i)))
        {
            lines.Insert(1 + (places[i] % lines.Count), line);
        }

        var text = string.Join("\r\n", lines);
        foreach (var cut in cuts)
        {
            var at = cut % text.Length;
            text = text.Remove(at, Math.Min(1 + (cut % 7), text.Length - at)) + "\n";
        }

        foreach (var (scrap, i) in scraps.Select((s, i) => (s, i)))
        {
            text = text.Insert(places[i] % text.Length, scrap);
        }

        return text[..Math.Min(end, text.Length)];
    }

    private static string Rewrite(string[] lines, Random random, string lineEnd, int share)
    {
        List<string> rewritten = [];
        foreach (var line in lines)
        {
            var name = string.Concat(line.TakeWhile(c => c is not (':' or ';')).Select(Case));
            var rest = line[name.Length..];
            rest = rest.StartsWith(";VALUE=", StringComparison.Ordinal) ? string.Concat(rest[..7].Select(Case)) + rest[7..] : rest;
            rest = name.ToUpperInvariant() is "BEGIN" or "END" ? string.Concat(rest.Select(Case)) : rest;
            rewritten.Add(string.Concat((name + rest).Select((c, i) => i > 0 && random.Next(share) == 0 ? lineEnd + (random.Next(2) == 0 ? ' ' : '\t') + c : c.ToString())));
        }

        return string.Concat(rewritten.Select(l => l + lineEnd));

        char Case(char c) => random.Next(2) == 0 ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c);
    }
}
