using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics;

// The level of confidence of an interval: 95 % unless another one is asked for.
internal static class ConfidenceLevel
{
    internal static readonly Proportion Default = Proportion.FromPercent(95);

    // Such as 95 %, with every digit that was asked for.
    internal static string Describe(this Proportion level) =>
        ((decimal)level.Percent).ToString("0.###############", CultureInfo.InvariantCulture) + " %";

    // The probability outside the interval on either side.
    internal static double Tail(this Proportion level) => (1 - level.Fraction) / 2;

    // The normal quantile that leaves the tail above it.
    internal static double Z(this Proportion level) => Math.Max(-NormalTail.Quantile(level.Tail()), 0);
}
