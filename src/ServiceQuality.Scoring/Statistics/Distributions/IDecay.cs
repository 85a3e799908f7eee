namespace ServiceQuality.Scoring.Statistics.Distributions;

// How a log-concave density falls on from a point: the logarithm of f(u + s) / f(u), for s > 0.
internal interface IDecay
{
    double At(double s);
}
