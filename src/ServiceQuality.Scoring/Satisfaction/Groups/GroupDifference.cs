using System.Globalization;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>One number of two groups with its permutation test.</summary>
public sealed record GroupDifference
{
    internal GroupDifference(IndexQuantity quantity, string name, double? first, double? second, long permutations, long atLeast, string? reason)
    {
        (Quantity, Name, First, Second, Reason) = (quantity, name, first, second, reason);
        if (reason is null)
        {
            (Permutations, AtLeast, P) = (permutations, atLeast, PValue.FromValue((1.0 + atLeast) / (1.0 + permutations)));
        }
    }

    private GroupDifference(GroupDifference found, PValue? adjusted)
        : this(found)
    {
        AdjustedP = adjusted;
    }

    /// <summary>What it is.</summary>
    public IndexQuantity Quantity { get; }

    /// <summary>The construct, the indicator, or the pair such as <c>Image -> Loyalty</c>.</summary>
    public string Name { get; }

    /// <summary>The number of the first group.</summary>
    public double? First { get; }

    /// <summary>The number of the second group.</summary>
    public double? Second { get; }

    /// <summary>The number of the first group less that of the second.</summary>
    public double? Difference => First - Second;

    /// <summary>How many permutations gave a difference.</summary>
    public long Permutations { get; }

    /// <summary>In how many of them the difference was at least as large, to either side; up to 1e-11 of the numbers, which rounding may do.</summary>
    public long AtLeast { get; }

    /// <summary>The two-sided p-value: (1 + <see cref="AtLeast"/>)/(1 + <see cref="Permutations"/>).</summary>
    public PValue? P { get; }

    /// <summary>The p-value adjusted for the number of tests of the same quantity.</summary>
    public PValue? AdjustedP { get; }

    /// <summary>Why there is no test, or null.</summary>
    public string? Reason { get; }

    /// <summary>The numbers and the p-value.</summary>
    /// <returns>For example <c>Image -> Loyalty: 0.209 - 0.158 = 0.051, p 0.6850</c>.</returns>
    public override string ToString() => Difference is { } difference
        ? string.Create(CultureInfo.InvariantCulture, $"{Name}: {First:F3} - {Second:F3} = {difference:F3}, {(P is { } p ? "p " + p.ToString(null, null) : "no test: " + Reason)}")
        : $"{Name}: no test: {Reason}";

    internal GroupDifference WithAdjusted(PValue? adjusted) => new(this, adjusted);
}
