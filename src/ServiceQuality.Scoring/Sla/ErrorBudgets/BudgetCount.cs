namespace ServiceQuality.Scoring.Sla;

// Good of total over samples of one window, by events or by slices.
internal static class BudgetCount
{
    internal static (ExactShare Good, long Empty) Of(ServiceObjective objective, IEnumerable<BudgetSample> samples)
    {
        var (good, empty) = (default(ExactShare), 0L);
        foreach (var sample in objective.SliceTarget is null ? samples : Slices(samples))
        {
            if (sample.Total == 0)
            {
                empty++;
                continue;
            }

            var share = ExactShare.Of(sample.Good, sample.Total);
            good = good.Plus(objective.SliceTarget is { } target ? ExactShare.Of(share.IsBelow(target) ? 0 : 1, 1) : share);
        }

        return (good, empty);
    }

    // The samples of one bucket together, in order; slices that overlap would count a time twice.
    private static IEnumerable<BudgetSample> Slices(IEnumerable<BudgetSample> samples)
    {
        BudgetSample? last = null;
        foreach (var bucket in samples.GroupBy(s => (s.Start, s.Length)).OrderBy(g => g.Key.Start))
        {
            var slice = bucket.Aggregate((a, b) => a.Merge(b));
            if (last is { } before && slice.Start < before.End)
            {
                throw new ArgumentException($"Slice {slice} overlaps slice {before}; allowed are slices that do not, or are the same bucket.", nameof(samples));
            }

            last = slice;
            yield return slice;
        }
    }
}
