using System.Globalization;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>How an index is estimated.</summary>
public sealed record IndexOptions
{
    /// <summary>Options.</summary>
    /// <param name="scheme">How linked constructs are weighted.</param>
    /// <param name="missing">What is done about missing answers.</param>
    /// <param name="consistent">
    /// Whether loadings, correlations and paths are corrected for unreliability (consistent PLS, Dijkstra and Henseler 2015). Weights, scores and indices
    /// stay as they are.
    /// </param>
    /// <param name="weighting">Which weights the index is made with.</param>
    /// <param name="tolerance">The largest change of an outer weight at which the weights count as found, above 0 and at most 0.001.</param>
    /// <param name="maxUpdates">After how many updates of the weights to give up, 1 to 100,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public IndexOptions(
        InnerScheme scheme = InnerScheme.Path,
        MissingAnswers missing = MissingAnswers.Listwise,
        bool consistent = false,
        IndexWeighting weighting = IndexWeighting.Unstandardised,
        double tolerance = 1e-10,
        int maxUpdates = 300)
    {
        Scheme = Defined(scheme, nameof(scheme));
        Missing = Defined(missing, nameof(missing));
        Consistent = consistent;
        Weighting = Defined(weighting, nameof(weighting));
        Tolerance = tolerance is > 0 and <= 0.001 ? tolerance : throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "Allowed are numbers above 0, up to 0.001.");
        MaxUpdates = maxUpdates is >= 1 and <= 100_000
            ? maxUpdates
            : throw new ArgumentOutOfRangeException(nameof(maxUpdates), maxUpdates, "Allowed are 1 to 100000.");
    }

    /// <summary>Path scheme, complete rows, not consistent, unstandardised weights, tolerance 1e-10, at most 300 updates.</summary>
    public static IndexOptions Default { get; } = new();

    /// <summary>How linked constructs are weighted.</summary>
    public InnerScheme Scheme { get; }

    /// <summary>What is done about missing answers.</summary>
    public MissingAnswers Missing { get; }

    /// <summary>Whether loadings, correlations and paths are corrected for unreliability.</summary>
    public bool Consistent { get; }

    /// <summary>Which weights the index is made with.</summary>
    public IndexWeighting Weighting { get; }

    /// <summary>The largest change of an outer weight at which the weights count as found.</summary>
    public double Tolerance { get; }

    /// <summary>After how many updates of the weights to give up.</summary>
    public int MaxUpdates { get; }

    /// <summary>The choices.</summary>
    /// <returns>For example <c>PLS, scheme Path, Listwise, tolerance 1E-10</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(Consistent ? "consistent PLS" : "PLS")}, scheme {Scheme}, {Missing}, tolerance {Tolerance:G3}");

    private static T Defined<T>(T value, string parameter)
        where T : struct, Enum => Enum.IsDefined(value)
        ? value
        : throw new ArgumentOutOfRangeException(parameter, value, $"Allowed are {string.Join(", ", Enum.GetNames<T>())}.");
}
