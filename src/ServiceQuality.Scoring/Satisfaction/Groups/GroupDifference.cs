using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>One number of two groups with its permutation test.</summary>
[JsonConverter(typeof(ScoringJsonConverter<GroupDifference>))]
public sealed record GroupDifference
{
    private GroupDifference(ComparisonNumber number, double? first, double? second)
    {
        (Quantity, Name, First, Second) = (number.Quantity, number.Name, first, second);
    }

    /// <summary>What the number is.</summary>
    public IndexQuantity Quantity { get; }

    /// <summary>The construct, the indicator, or the pair such as <c>Image -> Loyalty</c>.</summary>
    public string Name { get; }

    /// <summary>The number of the first group.</summary>
    public double? First { get; }

    /// <summary>The number of the second group.</summary>
    public double? Second { get; }

    /// <summary>The number of the first group minus that of the second.</summary>
    public double? Difference => First - Second;

    /// <summary>The number of permutations that gave a difference.</summary>
    public long Permutations { get; private init; }

    /// <summary>
    /// The number of those with a difference at least as large, to either side; numbers closer than 1e-11 relative to their size
    /// count as equal.
    /// </summary>
    public long AtLeast { get; private init; }

    /// <summary>The two-sided p-value: (1 + <see cref="AtLeast"/>)/(1 + <see cref="Permutations"/>).</summary>
    public PValue? P { get; private init; }

    /// <summary>The p-value adjusted for the number of tests of the same quantity.</summary>
    public PValue? AdjustedP { get; private init; }

    /// <summary>Why there is no test, or null.</summary>
    public string? Reason { get; private init; }

    /// <summary>The numbers and the p-value.</summary>
    /// <returns>For example <c>Image -> Loyalty: 0.209 - 0.158 = 0.051, p 0.6850</c>.</returns>
    public override string ToString() => Describe(Quantity, Name, First, Second, P, "no test: " + Reason);

    internal static GroupDifference Of(ComparisonNumber number, double first, double second, long permutations, long atLeast) =>
        new(number, first, second)
        {
            Permutations = permutations,
            AtLeast = atLeast,
            P = PValue.FromValue((1.0 + atLeast) / (1.0 + permutations)),
        };

    internal static GroupDifference None(ComparisonNumber number, double? first, double? second, string reason) =>
        new(number, first, second) { Reason = reason };

    // Both numbers, their difference and the p-value, or the reason.
    internal static string Describe(IndexQuantity quantity, string name, double? first, double? second, PValue? p, string reason)
    {
        if (first is not { } one || second is not { } other)
        {
            return $"{name}: {reason}";
        }

        var format = "F" + ComparisonLayout.Decimals(quantity).ToString(CultureInfo.InvariantCulture);
        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        var outcome = p is { } value ? "p " + value.ToString(null, null) : reason;
        return $"{name}: {Text(one)} - {Text(other)} = {Text(one - other)}, {outcome}";
    }

    internal GroupDifference WithAdjusted(PValue? adjusted) => this with { AdjustedP = adjusted };
}
