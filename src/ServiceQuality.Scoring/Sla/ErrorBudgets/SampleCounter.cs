namespace ServiceQuality.Scoring.Sla;

// Counts good of total over the samples of one window, by events or by slices.
internal static class SampleCounter
{
    // The good part of what was measured, how many events there were, and how many samples had none.
    internal static (ExactProportion Good, decimal Events, long Empty) Count(
        ServiceObjective objective, IEnumerable<BudgetSample> samples)
    {
        ExactProportion good = default;
        var (events, empty) = (0m, 0L);
        foreach (var sample in objective.SliceTarget is null ? samples : MergeBuckets(samples))
        {
            if (sample.Total == 0)
            {
                empty++;
                continue;
            }

            events += sample.Total;
            var share = ExactProportion.Of(sample.Good, sample.Total);
            good = good.Plus(objective.SliceTarget is { } target ? ExactProportion.Of(share.IsBelow(target) ? 0 : 1, 1) : share);
        }

        return (good, events, empty);
    }

    // The samples of each bucket added up, in order of time. Buckets that overlap would count a time twice.
    private static IEnumerable<BudgetSample> MergeBuckets(IEnumerable<BudgetSample> samples)
    {
        BudgetSample? last = null;
        foreach (var bucket in samples.GroupBy(s => (s.Start, s.Length)).OrderBy(g => g.Key.Start))
        {
            var slice = bucket.Aggregate((a, b) => a.Merge(b));
            Guard.Against.Invalid(
                last is { } before && slice.Start < before.End,
                $"Slice {slice} overlaps slice {last}; allowed are slices that do not overlap, or samples of the same bucket.",
                nameof(samples));
            last = slice;
            yield return slice;
        }
    }
}
