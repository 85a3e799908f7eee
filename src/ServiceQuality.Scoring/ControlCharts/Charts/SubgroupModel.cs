using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.ControlCharts;

// X-bar and S charts: the means and the standard deviations of subgroups.
internal sealed class SubgroupModel : ChartModel
{
    private readonly double[] _deviations;
    private readonly double[] _sizes;
    private readonly Dictionary<double, double> _c4 = [];

    internal SubgroupModel(ChartKind kind, double[] means, double[] deviations, double[] sizes)
        : base(kind, new(kind == ChartKind.S ? deviations : means, sizes))
    {
        _deviations = deviations;
        _sizes = sizes;
    }

    private SubgroupSigma Method { get; set; }

    private bool IsKnown { get; set; }

    internal override PhaseEstimate Estimate(int[] used, ControlChartOptions options)
    {
        (Method, IsKnown) = (options.Subgroups, options.Sigma is not null);
        var (first, sum, size) = (Columns.Values[used[0]], 0.0, 0.0);
        var (deviations, groups, squares, freedom) = (0.0, 0, 0.0, 0.0);
        foreach (var i in used)
        {
            sum += _sizes[i] * (Columns.Values[i] - first);
            size += _sizes[i];
            if (_sizes[i] > 1)
            {
                deviations += _deviations[i] / C4(_sizes[i]);
                groups++;
                squares += (_sizes[i] - 1) * _deviations[i] * _deviations[i];
                freedom += _sizes[i] - 1;
            }
        }

        var spread = options.Sigma
            ?? (Method == SubgroupSigma.Pooled ? Math.Sqrt(squares / freedom) : deviations / groups);
        return new(options.Centre ?? (first + (sum / size)), spread)
        {
            Sigma = double.IsNaN(spread) ? null : spread,
            Reason = double.IsNaN(spread) ? NoResultReason.OneValue : null,
        };
    }

    internal override (double Centre, double Sigma) At(int point, PhaseEstimate estimate)
    {
        var n = _sizes[point];
        var sigma = Method == SubgroupSigma.Pooled && !IsKnown ? estimate.Spread / C4(n) : estimate.Spread;
        return Kind == ChartKind.XBar
            ? (estimate.Centre, sigma / Math.Sqrt(n))
            : (C4(n) * sigma, Math.Sqrt(1 - (C4(n) * C4(n))) * sigma);
    }

    internal override (double Lower, double Upper) Bounds(int point) =>
        (Kind == ChartKind.S ? 0 : double.NegativeInfinity, double.PositiveInfinity);

    // The mean of the standard deviation of n normal values, as a share of sigma; none of a single value.
    private double C4(double n)
    {
        if (!_c4.TryGetValue(n, out var c4))
        {
            c4 = n < 2
                ? double.NaN
                : Math.Sqrt(2 / (n - 1)) * Math.Exp(MathNet.Numerics.SpecialFunctions.GammaLn(n / 2)
                    - MathNet.Numerics.SpecialFunctions.GammaLn((n - 1) / 2));
            _c4.Add(n, c4);
        }

        return c4;
    }
}
