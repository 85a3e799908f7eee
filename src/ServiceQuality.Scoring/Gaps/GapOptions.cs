using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>The choices of a gap analysis that have a usual answer.</summary>
public sealed record GapOptions
{
    /// <summary>Options; what is left out is the usual.</summary>
    /// <param name="level">The level of the intervals, above 0 and below 1; null means 95 %.</param>
    /// <param name="zeros">What the signed rank test does with gaps of zero.</param>
    /// <param name="ranks">How the signed rank test finds its p-value.</param>
    /// <param name="multiplicity">How p-values are adjusted for the number of tests: Holm to confirm, Benjamini-Hochberg to screen.</param>
    /// <param name="family">Which tests are adjusted together.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or an enumeration has no such value.</exception>
    public GapOptions(
        Proportion? level = null,
        ZeroDifferences zeros = ZeroDifferences.Drop,
        RankMethod ranks = RankMethod.Auto,
        MultiplicityMethod multiplicity = MultiplicityMethod.Holm,
        GapFamily family = GapFamily.ItemsAndDimensionsApart)
    {
        Level = Guard.Against.InvalidLevel(level);
        Zeros = Enum.IsDefined(zeros) ? zeros : throw new ArgumentOutOfRangeException(nameof(zeros), zeros, "Allowed are Drop and Pratt.");
        Ranks = Enum.IsDefined(ranks) ? ranks : throw new ArgumentOutOfRangeException(nameof(ranks), ranks, $"Allowed are {string.Join(", ", Enum.GetNames<RankMethod>())}.");
        Multiplicity = Enum.IsDefined(multiplicity) ? multiplicity : throw new ArgumentOutOfRangeException(nameof(multiplicity), multiplicity, $"Allowed are {string.Join(", ", Enum.GetNames<MultiplicityMethod>())}.");
        Family = Enum.IsDefined(family) ? family : throw new ArgumentOutOfRangeException(nameof(family), family, "Allowed are ItemsAndDimensionsApart and ItemsAndDimensionsTogether.");
    }

    /// <summary>Everything as usual.</summary>
    public static GapOptions Default { get; } = new();

    /// <summary>The level of the intervals.</summary>
    public Proportion Level { get; }

    /// <summary>What the signed rank test does with gaps of zero.</summary>
    public ZeroDifferences Zeros { get; }

    /// <summary>How the signed rank test finds its p-value.</summary>
    public RankMethod Ranks { get; }

    /// <summary>How p-values are adjusted for the number of tests.</summary>
    public MultiplicityMethod Multiplicity { get; }

    /// <summary>Which tests are adjusted together.</summary>
    public GapFamily Family { get; }

    /// <summary>The choices in short.</summary>
    /// <returns>For example <c>95.0 %, zeros Drop, ranks Auto, Holm, ItemsAndDimensionsApart</c>.</returns>
    public override string ToString() => $"{Level.ToString(null, null)}, zeros {Zeros}, ranks {Ranks}, {Multiplicity}, {Family}";
}
