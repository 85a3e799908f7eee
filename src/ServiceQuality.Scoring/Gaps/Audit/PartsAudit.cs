namespace ServiceQuality.Scoring.Gaps.Audit;

// The checks of a row against the rows that are its parts: items of the same people, or groups of other people.
internal static class PartsAudit
{
    private const string Range = "whole-range";
    private const string Mean = "whole-mean";
    private const string People = "n-of-parts";

    private static readonly GapQuantity[] Means = [GapQuantity.PerceptionMean, GapQuantity.ExpectationMean, GapQuantity.Gap];

    internal static void CheckAll(PublishedTable table, AuditLog log)
    {
        foreach (var whole in table.Rows)
        {
            List<PublishedRow> items = [.. table.Rows.Where(r => r.ItemOf == whole.Name)];
            if (items.Count > 0)
            {
                CheckMeans(new(whole, items, AreGroups: false), log);
            }

            List<PublishedRow> groups = [.. table.Rows.Where(r => r.GroupOf == whole.Name)];
            if (groups.Count > 0)
            {
                Parts parts = new(whole, groups, AreGroups: true);
                CheckPeople(parts, log);
                CheckMeans(parts, log);
            }
        }
    }

    private static void CheckPeople(Parts parts, AuditLog log)
    {
        if (!parts.AreCounted || parts.Whole.N is not { } n)
        {
            log.CountNotMade(People);
            return;
        }

        var sum = parts.Rows.Sum(r => (long)r.N!.Value);
        var message = FormattableString.Invariant($"n is printed as {n}; those of its groups sum to {sum}.");
        log.Check(People, parts.Whole.Name, sum == n, message, offBy: n - sum);
    }

    private static void CheckMeans(Parts parts, AuditLog log)
    {
        foreach (var quantity in Means)
        {
            if (parts.Whole.Find(quantity) is { } number)
            {
                CheckMean(parts, quantity, number, log);
            }
        }
    }

    private static void CheckMean(Parts parts, GapQuantity quantity, PrintedNumber number, AuditLog log)
    {
        List<Bounds> bounds = [.. parts.Rows.Select(r => r.Find(quantity)).OfType<PrintedNumber>().Select(p => p.Bounds)];
        if (bounds.Count < parts.Rows.Count)
        {
            log.CountNotMade(Range);
            log.CountNotMade(Mean);
            return;
        }

        Bounds range = new(bounds.Min(b => b.Low), bounds.Max(b => b.High));
        var printed = $"{quantity.Text()} is printed as {number.ToString(null, null)}";
        var isAmong = number.Bounds.Meets(range);
        var message = $"{printed}; its {parts.Kind} are from {AuditLog.Text(range, number.Decimals)}.";
        log.Check(Range, parts.Whole.Name, isAmong, message, offBy: number.Bounds.DistanceFrom(range));

        var means = parts.MeansOf(bounds);
        if (means.Count == 0)
        {
            log.CountNotMade(Mean);
            return;
        }

        // A number outside the range of its parts was reported.
        log.CountMade(Mean);
        if (isAmong && !means.Exists(number.Bounds.Meets))
        {
            var expected = string.Join(", or by number of answers ", means.Select(m => AuditLog.Text(m, number.Decimals)));
            var explanation = parts.AreGroups ? "" : " Missing answers or other weights may explain it.";
            var severity = parts.AreGroups ? AuditSeverity.Contradiction : AuditSeverity.Warning;
            var finding = $"{printed}; from its {parts.Kind} follows {expected}.{explanation}";
            log.AddFinding(Mean, parts.Whole.Name, severity, finding, number.Bounds.DistanceFrom(means[0]));
        }
    }

    // A whole and all of its items, or all of its groups.
    private sealed record Parts(PublishedRow Whole, List<PublishedRow> Rows, bool AreGroups)
    {
        internal string Kind => AreGroups ? "groups" : "items";

        // Whether every group prints its n.
        internal bool AreCounted => Rows.TrueForAll(r => r.N is >= 0) && Rows.Exists(r => r.N > 0);

        // The means that the whole may have: of groups by their n; of items each alike or by its number of answers.
        internal List<Bounds> MeansOf(List<Bounds> means)
        {
            if (AreGroups)
            {
                return AreCounted ? [WeightedMean(means, [.. Rows.Select(r => r.N!.Value)])] : [];
            }

            List<Bounds> possible = [WeightedMean(means, [.. Rows.Select(_ => 1)])];
            if (Rows.TrueForAll(r => r.Items is not null) && Rows.Exists(r => r.Items != Rows[0].Items))
            {
                possible.Add(WeightedMean(means, [.. Rows.Select(r => r.Items!.Value)]));
            }

            return possible;
        }

        private static Bounds WeightedMean(List<Bounds> means, List<int> weights)
        {
            double total = weights.Sum(w => (long)w);
            return means.Zip(weights, (m, w) => m * Bounds.Exactly(w / total)).Aggregate((a, b) => a + b);
        }
    }
}
