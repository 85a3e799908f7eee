namespace ServiceQuality.Domain.Standards;

// What must hold of a scorecard and its indicators.
internal static class ScorecardRules
{
    internal static IEnumerable<string> FindProblems(Scorecard card, ValueList<ServiceIndicator> indicators)
    {
        var name = $"Scorecard {InvariantText.Shorten(card.Code)}";
        var sum = card.Items.Sum(i => i.Weight);
        if (sum == 0)
        {
            yield return $"{name} has no weight; allowed is at least one indicator that weighs more than 0.";
        }
        else if (card.WeightSum is { } needed && sum != needed)
        {
            yield return $"{name} has weights that add up to {InvariantText.Format(sum)}; they must add up to "
                + $"{InvariantText.Format(needed)}.";
        }

        if (card.MaximumDeduction < 0 || card.MaximumBonus < 0)
        {
            yield return $"{name} has a cap of deductions or bonuses below 0; allowed are 0 and more.";
        }

        foreach (var problem in IndicatorRules.TooLarge(
            name,
            [
                card.WeightSum, card.MaximumDeduction, card.MaximumBonus, .. card.Adjustments.Select(a => (decimal?)a.Points),
                .. (card.Grades?.Bands ?? []).Select(b => b.From),
                .. card.Items.SelectMany(i => (decimal?[])[i.ZeroAt, i.FullAt, i.ZeroBelow, i.ZeroAbove, i.Target, i.Gate]),
            ]))
        {
            yield return problem;
        }

        foreach (var twice in card.Items.GroupBy(i => i.Indicator, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            yield return $"{name} has indicator {InvariantText.Shorten(twice.Key)} twice; each may appear once.";
        }

        foreach (var twice in card.Adjustments.GroupBy(a => a.Code, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            yield return $"{name} has adjustment {InvariantText.Shorten(twice.Key)} twice; each may appear once.";
        }

        foreach (var item in card.Items)
        {
            var found = indicators.FirstOrDefault(i => i.Code == item.Indicator);
            var place = $"{name}, indicator {InvariantText.Shorten(item.Indicator)}";
            foreach (var problem in found is null ? ["is unknown"] : FindProblems(item, found, card.Grades))
            {
                yield return $"{place}, {problem}.";
            }
        }
    }

    private static IEnumerable<string> FindProblems(ScorecardItem item, ServiceIndicator indicator, ValueBands? grades)
    {
        var isRange = indicator.Direction == IndicatorDirection.WithinRange;
        if (isRange != (item.Normalisation == Normalisation.Range) && item.Normalisation != Normalisation.Bands)
        {
            yield return $"has direction {indicator.Direction} and normalisation {item.Normalisation}; allowed is "
                + $"{Normalisation.Range} for {IndicatorDirection.WithinRange}, and for nothing else";
        }

        var isLinear = item.Normalisation == Normalisation.Linear;
        if (isLinear != item.ZeroAt is not null || isLinear != item.FullAt is not null)
        {
            yield return $"has normalisation {item.Normalisation} with values for 0 and 100 points "
                + $"{InvariantText.Format(item.ZeroAt)} and {InvariantText.Format(item.FullAt)}; allowed are both for "
                + $"{Normalisation.Linear}, and none for every other";
        }
        else if (isLinear && (item.FullAt == item.ZeroAt || !indicator.IsAtLeast(item.FullAt!.Value, item.ZeroAt!.Value)))
        {
            yield return $"earns 0 points at {InvariantText.Format(item.ZeroAt)} and 100 at {InvariantText.Format(item.FullAt)}, "
                + $"but its direction is {indicator.Direction}; allowed is a better value for 100 points";
        }

        var isRatio = item.Normalisation == Normalisation.RatioToTarget;
        if (isRatio ? !(item.Target > 0) : item.Target is not null)
        {
            yield return isRatio
                ? "has a ratio to no target above 0; allowed are targets above 0"
                : $"has a target and normalisation {item.Normalisation}; allowed is one for {Normalisation.RatioToTarget} alone";
        }

        var bands = indicator.Bands?.Bands.Count ?? 0;
        var isBands = item.Normalisation == Normalisation.Bands;
        if (isBands ? bands == 0 || item.BandPoints.Count != bands : item.BandPoints.Count > 0)
        {
            yield return isBands
                ? $"has points for {InvariantText.Count(item.BandPoints.Count, "band")} of {InvariantText.Format(bands)}; "
                    + $"allowed "
                    + "are points for each band of the indicator"
                : $"has points of bands and normalisation {item.Normalisation}; allowed are they for {Normalisation.Bands} alone";
        }

        if (item.BandPoints.Any(p => p is < 0 or > 100))
        {
            yield return "has points of a band outside 0 to 100; allowed are 0 to 100";
        }

        var needs = item.Normalisation == Normalisation.Range;
        if ((needs && indicator.RangeFrom is not null) != item.ZeroBelow is not null || item.ZeroBelow >= indicator.RangeFrom
            || (needs && indicator.RangeTo is not null) != item.ZeroAbove is not null || item.ZeroAbove <= indicator.RangeTo)
        {
            yield return $"has 0 points below {InvariantText.Format(item.ZeroBelow)} and above "
                + $"{InvariantText.Format(item.ZeroAbove)}; allowed is a value outside each end of the good range, for "
                + $"{Normalisation.Range} alone";
        }

        if (item.Gate is null != item.GradeWhenFailed is null
            || (item.GradeWhenFailed is { } grade && grades?.Bands.All(b => b.Name != grade) != false))
        {
            yield return $"has gate {InvariantText.Format(item.Gate)} with grade {InvariantText.Shorten(item.GradeWhenFailed)}; "
                + "allowed are both, the grade one of the scorecard, or none";
        }

        if (isRange && item.Gate is not null)
        {
            yield return "is to be within a range and is a gate; allowed is a gate where higher or lower is better";
        }
    }
}
