using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>How an index is estimated.</summary>
[JsonConverter(typeof(ScoringJsonConverter<IndexOptions>))]
public sealed record IndexOptions
{
    /// <summary>Creates options.</summary>
    /// <param name="scheme">How the scores of linked constructs are weighted.</param>
    /// <param name="missing">How missing answers are treated.</param>
    /// <param name="consistent">
    /// Whether loadings, correlations and paths are corrected for unreliability (consistent PLS, Dijkstra and Henseler 2015).
    /// Weights, scores and indices do not change.
    /// </param>
    /// <param name="standardisedWeights">
    /// Whether the index uses the outer weights of the standardised indicators, as plspm's rescaled scores do. By default it uses
    /// unstandardised weights, each outer weight divided by the standard deviation of its indicator (Fornell et al. 1996; cSEM's
    /// unstandardised scores). The two differ unless all standard deviations are equal.
    /// </param>
    /// <param name="tolerance">
    /// The change of an outer weight below which the weights count as found, above 0 and at most 0.001.
    /// </param>
    /// <param name="maxUpdates">The largest number of updates of the weights, 1 to 100,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public IndexOptions(
        InnerScheme scheme = InnerScheme.Path,
        MissingAnswers missing = MissingAnswers.Listwise,
        bool consistent = false,
        bool standardisedWeights = false,
        double tolerance = 1e-10,
        int maxUpdates = 300)
    {
        Scheme = Guard.Against.UndefinedEnum(scheme);
        Missing = Guard.Against.UndefinedEnum(missing);
        Guard.Against.OutOfRange(
            tolerance is not (> 0 and <= 0.001), tolerance, $"Tolerance {tolerance} is outside (0, 0.001].");
        Guard.Against.OutOfRange(
            maxUpdates is < 1 or > 100_000, maxUpdates, $"{maxUpdates} updates are outside [1, 100000].");
        (Consistent, StandardisedWeights, Tolerance, MaxUpdates) = (consistent, standardisedWeights, tolerance, maxUpdates);
    }

    /// <summary>
    /// Path scheme, complete rows, not consistent, unstandardised weights, tolerance 1e-10, at most 300 updates.
    /// </summary>
    public static IndexOptions Default { get; } = new();

    /// <summary>How the scores of linked constructs are weighted.</summary>
    public InnerScheme Scheme { get; }

    /// <summary>How missing answers are treated.</summary>
    public MissingAnswers Missing { get; }

    /// <summary>Whether loadings, correlations and paths are corrected for unreliability.</summary>
    public bool Consistent { get; }

    /// <summary>Whether the index uses the outer weights of the standardised indicators.</summary>
    public bool StandardisedWeights { get; }

    /// <summary>The change of an outer weight below which the weights count as found.</summary>
    public double Tolerance { get; }

    /// <summary>The largest number of updates of the weights.</summary>
    public int MaxUpdates { get; }

    /// <summary>The choices.</summary>
    /// <returns>For example <c>PLS, scheme Path, Listwise, tolerance 1E-10</c>.</returns>
    public override string ToString()
    {
        var method = Consistent ? "consistent PLS" : "PLS";
        return string.Create(CultureInfo.InvariantCulture, $"{method}, scheme {Scheme}, {Missing}, tolerance {Tolerance:G3}");
    }
}
