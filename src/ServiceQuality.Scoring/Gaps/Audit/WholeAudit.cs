using System.Globalization;

namespace ServiceQuality.Scoring.Gaps.Audit;

// The checks of a row against the rows that are its parts: items of the same people, or groups of other people.
internal static class WholeAudit
{
    private static readonly GapQuantity[] Means = [GapQuantity.PerceptionMean, GapQuantity.ExpectationMean, GapQuantity.Gap];

    internal static void Make(PublishedTable table, AuditLog log)
    {
        foreach (var whole in table.Rows)
        {
            List<PublishedRow> items = [.. table.Rows.Where(r => r.ItemOf == whole.Name)], groups = [.. table.Rows.Where(r => r.GroupOf == whole.Name)];
            if (items.Count > 0)
            {
                Check(whole, items, "items", log, m => ItemMeans(items, m), AuditSeverity.Warning);
            }

            if (groups.Count > 0)
            {
                var counts = groups.Select(g => g.N ?? 0).ToList();
                var areCounted = groups.TrueForAll(g => g.N is >= 0) && counts.Exists(c => c > 0);
                People(whole, areCounted ? counts.Sum(c => (long)c) : null, log);
                Check(whole, groups, "groups", log, m => areCounted ? [Weighted(m, counts)] : [], AuditSeverity.Contradiction);
            }
        }
    }

    private static void People(PublishedRow whole, long? sum, AuditLog log)
    {
        if (sum is { } people && whole.N is { } n)
        {
            log.Check("n-of-parts", whole.Name, people == n, string.Create(CultureInfo.InvariantCulture, $"n is printed as {n}; those of its groups sum to {people}."), offBy: n - people);
        }
        else
        {
            log.NotMade("n-of-parts");
        }
    }

    private static void Check(PublishedRow whole, List<PublishedRow> parts, string kind, AuditLog log, Func<List<Bounds>, List<Bounds>> means, AuditSeverity severity)
    {
        foreach (var quantity in Means)
        {
            if (Find(whole, quantity) is not { } number)
            {
                continue;
            }

            var all = parts.Select(p => Find(p, quantity)?.Bounds).ToList();
            if (all.Contains(null))
            {
                log.NotMade("whole-range");
                log.NotMade("whole-mean");
                continue;
            }

            var bounds = all.Select(b => b!.Value).ToList();
            Bounds range = new(bounds.Min(b => b.Low), bounds.Max(b => b.High));
            var printed = $"{quantity.Text()} is printed as {number.ToString(null, null)}";
            log.Check("whole-range", whole.Name, number.Bounds.Meets(range), $"{printed}; its {kind} lie from {AuditLog.Text(range, number.Decimals)}.", offBy: number.Bounds.Apart(range));
            Mean(whole, number, range, means(bounds), $"{printed}; from its {kind} follows", log, severity);
        }
    }

    private static void Mean(PublishedRow whole, PrintedNumber number, Bounds range, List<Bounds> means, string text, AuditLog log, AuditSeverity severity)
    {
        if (means.Count == 0)
        {
            log.NotMade("whole-mean");
            return;
        }

        log.Passed("whole-mean");

        // What lies outside all of its parts has been told.
        if (number.Bounds.Meets(range) && !means.Exists(number.Bounds.Meets))
        {
            var missing = severity == AuditSeverity.Warning ? " Missing answers or other weights may explain it." : "";
            log.Failed("whole-mean", whole.Name, severity, $"{text} {string.Join(", or by number of answers ", means.Select(m => AuditLog.Text(m, number.Decimals)))}.{missing}", number.Bounds.Apart(means[0]));
        }
    }

    // Every part alike, and, where parts have different numbers of answers, every answer alike.
    private static List<Bounds> ItemMeans(List<PublishedRow> items, List<Bounds> means)
    {
        List<Bounds> ways = [Weighted(means, [.. items.Select(_ => 1)])];
        if (items.TrueForAll(i => i.Items is not null) && items.Exists(i => i.Items != items[0].Items))
        {
            ways.Add(Weighted(means, [.. items.Select(i => i.Items!.Value)]));
        }

        return ways;
    }

    private static Bounds Weighted(List<Bounds> means, List<int> weights)
    {
        double total = weights.Sum(w => (long)w);
        return means.Zip(weights, (m, w) => m * Bounds.Exactly(w / total)).Aggregate((a, b) => a + b);
    }

    private static PrintedNumber? Find(PublishedRow row, GapQuantity mean) => mean switch
    {
        GapQuantity.PerceptionMean => row.PerceptionMean,
        GapQuantity.ExpectationMean => row.ExpectationMean,
        _ => row.Gap,
    };
}
