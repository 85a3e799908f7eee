using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Standards;

// What must hold of an indicator before it is measured, and of what it is measured from.
internal static class IndicatorGuards
{
    // A decimal holds the 15 digits of every such number.
    internal const double MaxValue = 1e15;

    internal static void Check(ServiceIndicator indicator, params ReadOnlySpan<IndicatorFormula> allowed)
    {
        Guard.Against.Null(indicator);
        var isRight = StandardCatalogue.Create("one", 1, indicator.Name).Indicators(indicator).TryBuild(out _, out var problems);
        Guard.Against.Invalid(
            !isRight,
            InvariantText.Lines($"Indicator {InvariantText.Shorten(indicator.Code)} is not measured:", problems),
            nameof(indicator));
        Guard.Against.Invalid(
            !allowed.IsEmpty && !allowed.Contains(indicator.Formula),
            $"Indicator {InvariantText.Shorten(indicator.Code)} is a {indicator.Formula}; what is given is measured by "
                + $"{InvariantText.Join(allowed.ToArray())}.",
            nameof(indicator));
    }

    internal static void Refuse(ServiceIndicator indicator, List<string> problems, string parameterName) =>
        Guard.Against.Invalid(
            problems.Count > 0,
            InvariantText.Lines($"Indicator {InvariantText.Shorten(indicator.Code)} is not measured:", [.. problems]),
            parameterName);

    // The values that are possible.
    internal static (decimal? Least, decimal? Greatest) Possible(ServiceIndicator indicator) =>
        indicator.Formula == IndicatorFormula.Proportion
            ? (indicator.Least ?? 0, indicator.Greatest ?? 1)
            : (indicator.Least, indicator.Greatest);

    // Why a value cannot be one of the indicator; null when it can.
    internal static string? ProblemOf(ServiceIndicator indicator, double value)
    {
        if (!(Math.Abs(value) <= MaxValue))
        {
            return InvariantText.Compose($"{value} is not allowed; allowed are finite numbers up to 1e15 in size.");
        }

        var (least, greatest) = Possible(indicator);
        var isPossible = !(least is { } low && Assessment.Compare(value, (double)low) < 0)
            && !(greatest is { } high && Assessment.Compare(value, (double)high) > 0);
        return isPossible ? null : InvariantText.Compose(
            $"{value} is not possible; allowed are values from {Text(least)} to {Text(greatest)}.");
    }

    internal static string? CheckName(string? name, string parameterName) =>
        name is null ? null : Guard.Against.InvalidCode(name, parameterName);

    private static string Text(decimal? value) => value is { } known ? InvariantText.Format(known) : "any";
}
