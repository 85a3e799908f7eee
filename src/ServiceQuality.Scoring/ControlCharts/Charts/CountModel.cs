using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.ControlCharts;

// Charts of events (c, u, u') and of cases among n (np, p, p').
internal sealed class CountModel : ChartModel
{
    private readonly double[] _counts;
    private readonly double[]? _sizes;

    internal CountModel(ChartKind kind, double[] counts, double[]? sizes)
        : base(kind, new(Values(kind, counts, sizes), sizes))
    {
        _counts = counts;
        _sizes = sizes;
    }

    private bool IsShare => Kind is ChartKind.P or ChartKind.PPrime or ChartKind.Np;

    private bool IsTotal => Kind is ChartKind.C or ChartKind.Np;

    private bool IsPrime => Kind is ChartKind.UPrime or ChartKind.PPrime;

    internal override PhaseEstimate Estimate(int[] used, ControlChartOptions options)
    {
        var (events, size) = (0.0, 0.0);
        foreach (var i in used)
        {
            events += _counts[i];
            size += SizeOf(i);
        }

        var rate = options.Centre ?? (events / size);
        var z = new double[used.Length];
        var square = 0.0;
        for (var i = 0; i < z.Length; i++)
        {
            var n = SizeOf(used[i]);
            z[i] = (_counts[used[i]] - (n * rate)) / Math.Sqrt(n * Variance(rate));
            square += z[i] * z[i];
        }

        var hasVariance = Variance(rate) > 0;
        var (sigmaZ, meanRange, screened) = hasVariance ? SigmaZ(z, used, options) : (double.NaN, double.NaN, 0);
        return new(rate, !IsPrime ? 1 : hasVariance ? sigmaZ : 0)
        {
            SigmaZ = double.IsNaN(sigmaZ) ? null : sigmaZ,
            MeanRange = double.IsNaN(meanRange) ? null : meanRange,
            Screened = screened,
            Dispersion = hasVariance && z.Length > 1
                ? ChiSquareTest.Result("Pearson dispersion", z.Length, square, z.Length - 1, [])
                : null,
            Reason = IsPrime && hasVariance && double.IsNaN(sigmaZ) ? NoResultReason.OneValue : null,
        };
    }

    internal override (double Centre, double Sigma) At(int point, PhaseEstimate estimate)
    {
        var n = SizeOf(point);
        var sigma = Math.Sqrt(Variance(estimate.Centre) / n) * estimate.Spread;
        return n == 0 ? (IsTotal ? 0 : estimate.Centre, double.NaN)
            : IsTotal ? (n * estimate.Centre, n * sigma)
            : (estimate.Centre, sigma);
    }

    internal override (double Lower, double Upper) Bounds(int point) =>
        (0, Kind == ChartKind.Np ? SizeOf(point) : IsShare ? 1 : double.PositiveInfinity);

    internal override (double Lower, double Upper)? Quantiles(int point, PhaseEstimate estimate, double outside)
    {
        var n = SizeOf(point);
        if (IsPrime || !(n > 0) || double.IsNaN(estimate.Centre))
        {
            return null;
        }

        var (lower, upper) = (Quantile(n, estimate.Centre, outside / 2), Quantile(n, estimate.Centre, 1 - (outside / 2)));
        return IsTotal ? (lower, upper) : (lower / n, upper / n);
    }

    private static double[] Values(ChartKind kind, double[] counts, double[]? sizes)
    {
        if (sizes is null)
        {
            return counts;
        }

        var values = new double[counts.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = sizes[i] == 0 ? double.NaN : kind == ChartKind.Np ? counts[i] : counts[i] / sizes[i];
        }

        return values;
    }

    private double SizeOf(int point) => _sizes is null ? 1 : _sizes[point];

    // That of one unit of size. Rounding must not make it negative.
    private double Variance(double rate) => Math.Max(IsShare ? rate * (1 - rate) : rate, 0);

    private (double SigmaZ, double MeanRange, int Screened) SigmaZ(double[] z, int[] used, ControlChartOptions options)
    {
        if (z.Length < 2)
        {
            return (double.NaN, double.NaN, 0);
        }

        if (options.SigmaZ == SigmaZMethod.MovingRange)
        {
            var divisor = options.DivisorOf(Kind);
            var ranges = new double[z.Length - 1];
            for (var i = 0; i < ranges.Length; i++)
            {
                ranges[i] = Math.Abs(z[i + 1] - z[i]);
            }

            var (mean, screened) = MovingRanges.Mean(ranges, used, options, divisor, Columns.IsScreened);
            return (mean / divisor.D2(), mean, screened);
        }

        var (average, squares) = (z.Average(), 0.0);
        foreach (var value in z)
        {
            squares += (value - average) * (value - average);
        }

        var deviation = Math.Sqrt(squares / (z.Length - 1));
        return (options.SigmaZ == SigmaZMethod.StandardDeviationOrOne ? Math.Max(deviation, 1) : deviation, double.NaN, 0);
    }

    // The smallest count up to which the distribution has the probability.
    private double Quantile(double n, double rate, double probability)
    {
        var log = Math.Log(probability);
        if (IsShare)
        {
            var trials = (long)n;
            return rate <= 0 ? 0
                : rate >= 1 ? trials
                : BinomialTail.First(0, trials, k => BinomialTail.LogLower(k, trials, rate) >= log);
        }

        var mean = n * rate;
        var high = (long)Math.Min(mean + (40 * Math.Sqrt(mean)) + 1000, 1e18);
        return mean <= 0 ? 0 : BinomialTail.First(0, high, k => GammaTail.LogUpper(k + 1.0, mean) >= log);
    }
}
