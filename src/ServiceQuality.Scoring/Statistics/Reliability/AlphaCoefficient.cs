using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics.Reliability;

// Coefficient alpha of covariances, or of correlations (standardised alpha), with its intervals.
internal static class AlphaCoefficient
{
    // Sums below this share of what they are made of are rounding.
    private const double Rounding = 1e-13;

    // Null when the items cancel out or the covariances are those of no data.
    internal static double? Of(double[,] covariances)
    {
        var (k, trace, total) =
            (covariances.GetLength(0), SymmetricMatrix.Trace(covariances), SymmetricMatrix.RowSums(covariances).Sum());
        return Of(k, trace, total);
    }

    internal static double? Of(int items, double trace, double total)
    {
        if (items < 2 || !(total > Rounding * items * trace))
        {
            return null;
        }

        // Up to 1, when every covariance is at most the product of the standard deviations, whatever rounding makes of it.
        var alpha = items / (items - 1.0) * (1 - (trace / total));
        return alpha <= 1 ? alpha : alpha <= 1 + (Rounding * items) ? 1 : null;
    }

    internal static string NameOf(AlphaIntervalMethod method) => method switch
    {
        AlphaIntervalMethod.Feldt => "Feldt",
        AlphaIntervalMethod.Bonett => "Bonett",
        AlphaIntervalMethod.Duhachek => "Duhachek, van Zyl",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Allowed are Feldt, Bonett and Duhachek."),
    };

    internal static Estimate Estimate(
        double? alpha, double[,]? covariances, long? respondents, AlphaIntervalMethod method, Proportion level, string? reason)
    {
        var name = NameOf(method);
        if (alpha is not { } value || covariances is null)
        {
            return Statistics.Estimate.None(respondents ?? 0, name, reason!);
        }

        var least = method == AlphaIntervalMethod.Bonett ? 3 : 2;
        if (respondents is not { } n || n < least)
        {
            return Statistics.Estimate.WithoutInterval(value, respondents ?? 0, name, respondents is null
                ? "the number of respondents is unknown, so there is no interval"
                : string.Create(CultureInfo.InvariantCulture, $"this interval needs {least} respondents"));
        }

        var k = (double)covariances.GetLength(0);
        var (below, above) = (Math.Log(level.Tail()), LogMath.Log1P(-level.Tail()));
        var spread = level.Z() * Math.Sqrt(2 * k / ((k - 1) * (n - 2)));
        var error = method == AlphaIntervalMethod.Duhachek ? level.Z() * StandardError(covariances, n) : 0;
        var (lower, upper) = method switch
        {
            AlphaIntervalMethod.Feldt => (
                1 - ((1 - value) * BetaTail.LowerQuantileF(above, n - 1, (n - 1) * (k - 1))),
                1 - ((1 - value) * BetaTail.LowerQuantileF(below, n - 1, (n - 1) * (k - 1)))),
            AlphaIntervalMethod.Bonett => (1 - ((1 - value) * Math.Exp(spread)), 1 - ((1 - value) * Math.Exp(-spread))),
            _ => (value - error, value + error),
        };
        return double.IsFinite(lower) && double.IsFinite(upper)
            ? Statistics.Estimate.Of(value, new(lower, upper, level), n, name)
            : Statistics.Estimate.WithoutInterval(value, n, name, "an end of the interval is beyond the range of numbers");
    }

    // van Zyl, Neudecker and Nel (2000): the root of Q / n.
    internal static double StandardError(double[,] covariances, long n)
    {
        var k = covariances.GetLength(0);
        var sums = SymmetricMatrix.RowSums(covariances);
        var total = sums.Sum();

        // Shares of the total, so that no cube leaves the range of numbers.
        var (share, rowShare) = (SymmetricMatrix.Trace(covariances) / total, sums.Sum(s => s / total * (s / total)));
        var squareShare = covariances.Cast<double>().Sum(c => c / total * (c / total));
        var q = 2.0 * k * k / ((k - 1.0) * (k - 1.0)) * (squareShare + (share * share) - (2 * share * rowShare));
        return Math.Sqrt(Math.Max(q, 0) / n);
    }
}
