namespace ServiceQuality.Domain.Standards;

// What must hold of an indicator by itself, and of a target for it.
internal static class IndicatorRules
{
    // Sums and differences of definitions stay within a decimal.
    internal const decimal MaxNumber = 1_000_000_000_000_000;

    internal static IEnumerable<string> FindProblems(ServiceIndicator indicator)
    {
        var name = $"Indicator {InvariantText.Shorten(indicator.Code)}";
        if (indicator.Formula == IndicatorFormula.Quantile != indicator.Quantile is not null)
        {
            yield return $"{name} is a {indicator.Formula} and {(indicator.Quantile is null ? "has no" : "has a")} share of "
                + "cases; allowed is one for a quantile, and for nothing else.";
        }

        decimal?[] numbers = [indicator.RangeFrom, indicator.RangeTo, indicator.Least, indicator.Greatest];
        foreach (var problem in TooLarge(name, [.. numbers, .. (indicator.Bands?.Bands ?? []).Select(b => b.From)]))
        {
            yield return problem;
        }

        var hasRange = indicator.RangeFrom is not null || indicator.RangeTo is not null;
        if (indicator.Direction == IndicatorDirection.WithinRange != hasRange)
        {
            yield return $"{name} is {indicator.Direction} and {(hasRange ? "has a" : "has no")} range; allowed is a range for "
                + $"{nameof(IndicatorDirection.WithinRange)}, and for nothing else.";
        }

        if (indicator.RangeFrom > indicator.RangeTo)
        {
            yield return $"{name} has a range from {InvariantText.Format(indicator.RangeFrom)} to "
                + $"{InvariantText.Format(indicator.RangeTo)}; allowed is a range that ends after it begins.";
        }

        var (least, greatest) = Possible(indicator);
        if (least > greatest)
        {
            yield return $"{name} has the values from {InvariantText.Format(least)} to {InvariantText.Format(greatest)}; allowed "
                + "is a greatest value that is not below the least.";
        }

        if (indicator.MinimumSample < 1 || indicator.RollingPeriods < 1)
        {
            yield return $"{name} has a minimum of {InvariantText.Count(indicator.MinimumSample, "case")} and "
                + $"{InvariantText.Count(indicator.RollingPeriods, "rolling period")}; allowed are 1 and more.";
        }

        foreach (var edge in (indicator.Bands?.Bands ?? []).Where(b => b.From < least || b.From > greatest))
        {
            yield return $"{name} has the band {edge}, which is outside its possible values; allowed are "
                + $"{Text(least, greatest)}.";
        }
    }

    // Where a target is given for the indicator.
    internal static IEnumerable<string> FindProblems(ServiceIndicator indicator, IndicatorTarget target)
    {
        if (target.Indicator != indicator.Code)
        {
            yield return $"The target is one of {InvariantText.Shorten(target.Indicator)}; allowed is one of "
                + $"{InvariantText.Shorten(indicator.Code)}.";
            yield break;
        }

        var name = $"The target of {InvariantText.Shorten(indicator.Code)}";
        foreach (var problem in TooLarge(name, [target.Target, target.Tolerated, target.Minimum]))
        {
            yield return problem;
        }

        var inRange = indicator.Direction == IndicatorDirection.WithinRange;
        if (inRange == target.Target is not null)
        {
            yield return inRange
                ? $"{name} is {InvariantText.Format(target.Target)}, but the indicator has a range; allowed is no value."
                : $"{name} has no value; allowed is one.";
        }

        var (least, greatest) = Possible(indicator);
        decimal?[] values = inRange ? [target.Minimum] : [target.Target, target.Tolerated, target.Minimum];
        foreach (var value in values.Where(v => v < least || v > greatest))
        {
            yield return $"{name} has {InvariantText.Format(value)}, which is outside the possible values; allowed are "
                + $"{Text(least, greatest)}.";
        }

        if (target.Tolerated is not null != target.ToleratedReason is not null)
        {
            yield return $"{name} has {(target.Tolerated is null ? "a reason and no" : "a")} tolerated value"
                + $"{(target.Tolerated is null ? "" : " and no reason")}; allowed are both or none.";
        }

        if (!inRange && target is { Target: { } promised, Tolerated: { } worst } && !indicator.IsAtLeast(promised, worst))
        {
            yield return $"{name} tolerates {InvariantText.Format(worst)}, which is better than the target "
                + $"{InvariantText.Format(promised)}; allowed is a worse value.";
        }

        if (inRange && target.Tolerated < 0)
        {
            yield return $"{name} tolerates {InvariantText.Format(target.Tolerated)} beyond the range; allowed are 0 and more.";
        }
    }

    internal static IEnumerable<string> TooLarge(string name, ValueList<decimal?> numbers) =>
        numbers.Where(n => n is < -MaxNumber or > MaxNumber).Select(n =>
            $"{name} has {InvariantText.Format(n)}; allowed are numbers up to {InvariantText.Format(MaxNumber)} in size.");

    internal static (decimal? Least, decimal? Greatest) Possible(ServiceIndicator indicator) =>
        indicator.Formula == IndicatorFormula.Proportion
            ? (indicator.Least ?? 0, indicator.Greatest ?? 1)
            : (indicator.Least, indicator.Greatest);

    private static string Text(decimal? least, decimal? greatest) => (least, greatest) switch
    {
        ({ } from, { } to) => $"{InvariantText.Format(from)} to {InvariantText.Format(to)}",
        ({ } from, null) => $"{InvariantText.Format(from)} and more",
        (null, { } to) => $"{InvariantText.Format(to)} and less",
        _ => "all values",
    };
}
