using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics;

// The level of confidence of an interval: 95 % unless another one is asked for.
internal static class ConfidenceLevel
{
    internal static readonly Proportion Default = Proportion.FromPercent(95);

    internal static Proportion Checked(Proportion? level, string parameter) => level is not { } given ? Default
        : given.Fraction is > 0 and < 1 ? given
        : throw new ArgumentOutOfRangeException(parameter, given, $"Level {given.ToString(null, null)} is not allowed; allowed are levels above 0 % and below 100 %.");

    // Such as 95 %, with every digit that was asked for.
    internal static string Named(this Proportion level) => ((decimal)level.Percent).ToString("0.###############", CultureInfo.InvariantCulture) + " %";

    // What lies outside the interval on either side.
    internal static double Tail(this Proportion level) => (1 - level.Fraction) / 2;

    // The normal quantile that leaves the tail above it.
    internal static double Z(this Proportion level) => Math.Max(-NormalTail.Quantile(level.Tail()), 0);
}
