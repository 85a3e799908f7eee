using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.ControlCharts;

// The conventions of a chart as a sentence.
internal static class ChartConventions
{
    internal static TableText Describe(ChartKind kind, ControlChartOptions options)
    {
        List<TableText> parts = [Centre(kind, options)];
        if (kind != ChartKind.Run)
        {
            parts.Add(Limits(kind, options));
            parts.AddRange(Spread(kind, options));
        }

        var text = TableText.Join("; ", "；", parts);
        return TableText.Compose($"{text}.", $"{text}。");
    }

    private static TableText Centre(ChartKind kind, ControlChartOptions options) => options.Centre is { } known
        ? TableText.Compose($"centre {known} as given", $"中心线为给定的{known}")
        : kind switch
        {
            ChartKind.Run => ("centre at the median", "中心线为中位数"),
            ChartKind.U or ChartKind.UPrime or ChartKind.IPrime or ChartKind.XBar =>
                ("centre at the mean weighted by size", "中心线为按大小加权的均值"),
            ChartKind.P or ChartKind.PPrime or ChartKind.Np => ("centre at the share of all cases", "中心线为总占比"),
            ChartKind.T => ("centre at the mean of time^(1/3.6)", "中心线为时间^(1/3.6)的均值"),
            ChartKind.S => ("centre at c4 sigma", "中心线为c4 sigma"),
            _ => ("centre at the mean", "中心线为均值"),
        };

    private static TableText Limits(ChartKind kind, ControlChartOptions options)
    {
        if (options.Probability is not { } p)
        {
            return TableText.Compose($"limits at {options.Sigmas} sigma", $"控制限为{options.Sigmas} sigma");
        }

        TableText distribution = kind switch
        {
            ChartKind.C or ChartKind.U => ("Poisson", "泊松"),
            ChartKind.Np or ChartKind.P => ("binomial", "二项"),
            ChartKind.G => ("geometric", "几何"),
            _ => ("normal", "正态"),
        };
        var share = p.ToString(null, null);
        return TableText.Compose(
            $"{share} within the limits by the {distribution} distribution", $"按{distribution}分布{share}在控制限之内");
    }

    private static IEnumerable<TableText> Spread(ChartKind kind, ControlChartOptions options)
    {
        if (options.Sigma is { } known)
        {
            return [TableText.Compose($"sigma {known} as given", $"sigma为给定的{known}")];
        }

        return kind switch
        {
            ChartKind.XBar or ChartKind.S => [options.Subgroups == SubgroupSigma.Pooled
                ? ("sigma from the pooled variance, divided by c4", "sigma由合并方差除以c4得出")
                : ("sigma from the mean of standard deviations divided by c4", "sigma由标准差的均值除以c4得出")],
            ChartKind.G => [("sigma by the geometric distribution", "sigma按几何分布")],
            ChartKind.MovingRange => [],
            ChartKind.C or ChartKind.Np or ChartKind.U or ChartKind.P or ChartKind.UPrime or ChartKind.PPrime
                when options.SigmaZ != SigmaZMethod.MovingRange =>
                [options.SigmaZ == SigmaZMethod.StandardDeviation
                    ? ("sigmaZ from the standard deviation", "sigmaZ由标准差得出")
                    : ("sigmaZ from the standard deviation, at least 1", "sigmaZ由标准差得出，至少为1")],
            ChartKind.C or ChartKind.Np or ChartKind.U or ChartKind.P or ChartKind.UPrime or ChartKind.PPrime =>
                [Ranges("sigmaZ", kind, options)],
            _ => [Ranges("sigma", kind, options)],
        };
    }

    private static TableText Ranges(string name, ChartKind kind, ControlChartOptions options)
    {
        var divisor = options.DivisorOf(kind);
        TableText screening = options.ScreensRanges
            ? TableText.Compose($"screened once at {divisor.D4():0.####} means", $"以{divisor.D4():0.####}倍均值筛选一次")
            : ("not screened", "未筛选");
        return TableText.Compose(
            $"{name} from moving ranges divided by {divisor.D2():0.####}, {screening}",
            $"{name}由移动极差除以{divisor.D2():0.####}得出，{screening}");
    }
}
