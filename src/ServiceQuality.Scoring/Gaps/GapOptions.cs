using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>The choices of a gap analysis that have usual values.</summary>
[JsonConverter(typeof(ScoringJsonConverter<GapOptions>))]
public sealed record GapOptions
{
    /// <summary>Creates options; what is left out is as usual.</summary>
    /// <param name="level">The level of the intervals, above 0 and below 1; null means 95 %.</param>
    /// <param name="zeros">What the signed rank test does with gaps of zero.</param>
    /// <param name="ranks">How the signed rank test computes its p-value.</param>
    /// <param name="multiplicity">
    /// How p-values are adjusted for the number of tests: Holm to confirm, Benjamini-Hochberg to screen.
    /// </param>
    /// <param name="adjustsTogether">
    /// Whether all items and dimensions are adjusted as one family of tests; otherwise the items are one family and the
    /// dimensions another.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or an enumeration value is undefined.
    /// </exception>
    public GapOptions(
        Proportion? level = null,
        ZeroDifferences zeros = ZeroDifferences.Drop,
        RankMethod ranks = RankMethod.Auto,
        MultiplicityMethod multiplicity = MultiplicityMethod.Holm,
        bool adjustsTogether = false)
    {
        Level = Guard.Against.InvalidLevel(level);
        Zeros = Guard.Against.UndefinedEnum(zeros);
        Ranks = Guard.Against.UndefinedEnum(ranks);
        Multiplicity = Guard.Against.UndefinedEnum(multiplicity);
        AdjustsTogether = adjustsTogether;
    }

    /// <summary>The usual choices.</summary>
    public static GapOptions Default { get; } = new();

    /// <summary>The level of the intervals.</summary>
    public Proportion Level { get; }

    /// <summary>What the signed rank test does with gaps of zero.</summary>
    public ZeroDifferences Zeros { get; }

    /// <summary>How the signed rank test computes its p-value.</summary>
    public RankMethod Ranks { get; }

    /// <summary>How p-values are adjusted for the number of tests.</summary>
    public MultiplicityMethod Multiplicity { get; }

    /// <summary>Whether all items and dimensions are adjusted as one family of tests.</summary>
    public bool AdjustsTogether { get; }

    /// <summary>The choices in short.</summary>
    /// <returns>For example <c>95.0 %, zeros Drop, ranks Auto, Holm over items and dimensions apart</c>.</returns>
    public override string ToString()
    {
        var families = AdjustsTogether ? "together" : "apart";
        return $"{Level.ToString(null, null)}, zeros {Zeros}, ranks {Ranks}, {Multiplicity} over items and dimensions {families}";
    }
}
