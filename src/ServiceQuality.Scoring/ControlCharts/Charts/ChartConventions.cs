using System.Globalization;

namespace ServiceQuality.Scoring.ControlCharts;

// The conventions of a chart as a sentence.
internal static class ChartConventions
{
    internal static string Describe(ChartKind kind, ControlChartOptions options)
    {
        List<string> parts = [Centre(kind, options)];
        if (kind != ChartKind.Run)
        {
            parts.Add(Limits(kind, options));
            parts.AddRange(Spread(kind, options));
        }

        return string.Join("; ", parts) + ".";
    }

    private static string Centre(ChartKind kind, ControlChartOptions options) => options.Centre is { } known
        ? Text($"centre {known} as given")
        : kind switch
        {
            ChartKind.Run => "centre at the median",
            ChartKind.U or ChartKind.UPrime or ChartKind.IPrime or ChartKind.XBar => "centre at the mean weighted by size",
            ChartKind.P or ChartKind.PPrime or ChartKind.Np => "centre at the share of all cases",
            ChartKind.T => "centre at the mean of time^(1/3.6)",
            ChartKind.S => "centre at c4 sigma",
            _ => "centre at the mean",
        };

    private static string Limits(ChartKind kind, ControlChartOptions options)
    {
        if (options.Probability is not { } p)
        {
            return Text($"limits at {options.Sigmas} sigma");
        }

        var distribution = kind switch
        {
            ChartKind.C or ChartKind.U => "Poisson",
            ChartKind.Np or ChartKind.P => "binomial",
            ChartKind.G => "geometric",
            _ => "normal",
        };
        return $"{p.ToString(null, null)} within the limits by the {distribution} distribution";
    }

    private static IEnumerable<string> Spread(ChartKind kind, ControlChartOptions options)
    {
        if (options.Sigma is { } known)
        {
            return [Text($"sigma {known} as given")];
        }

        return kind switch
        {
            ChartKind.XBar or ChartKind.S => [options.Subgroups == SubgroupSigma.Pooled
                ? "sigma from the pooled variance, divided by c4"
                : "sigma from the mean of standard deviations divided by c4"],
            ChartKind.G => ["sigma by the geometric distribution"],
            ChartKind.MovingRange => [],
            ChartKind.C or ChartKind.Np or ChartKind.U or ChartKind.P or ChartKind.UPrime or ChartKind.PPrime
                when options.SigmaZ != SigmaZMethod.MovingRange =>
                [options.SigmaZ == SigmaZMethod.StandardDeviation
                    ? "sigmaZ from the standard deviation"
                    : "sigmaZ from the standard deviation, at least 1"],
            ChartKind.C or ChartKind.Np or ChartKind.U or ChartKind.P or ChartKind.UPrime or ChartKind.PPrime =>
                ["sigmaZ from " + Ranges(kind, options)],
            _ => ["sigma from " + Ranges(kind, options)],
        };
    }

    private static string Ranges(ChartKind kind, ControlChartOptions options)
    {
        var divisor = options.DivisorOf(kind);
        var screening = options.ScreensRanges ? Text($"screened once at {divisor.D4():0.####} means") : "not screened";
        return Text($"moving ranges divided by {divisor.D2():0.####}, {screening}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
