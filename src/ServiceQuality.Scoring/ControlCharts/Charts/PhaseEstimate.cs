using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.ControlCharts;

// What a phase gives its points: the parameter of the centre line and the spread by which sigma is multiplied. Not a number is
// what the points do not give.
internal sealed record PhaseEstimate(double Centre, double Spread)
{
    internal double? Sigma { get; init; }

    internal double? SigmaZ { get; init; }

    internal double? MeanRange { get; init; }

    internal double? Median { get; init; }

    internal int Screened { get; init; }

    internal HypothesisTest? Dispersion { get; init; }

    internal string? Reason { get; init; }

    internal static PhaseEstimate None(string reason) => new(double.NaN, double.NaN) { Reason = reason };
}
