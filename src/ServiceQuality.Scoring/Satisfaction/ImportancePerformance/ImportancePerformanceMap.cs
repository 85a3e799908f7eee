using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// The importance-performance map of a target construct (Ringle and Sarstedt 2016): the importance and performance of every
/// construct that affects it, both in points of indices from 0 to 100 over the ranges of the questionnaire.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ImportancePerformanceMap>))]
public sealed record ImportancePerformanceMap
{
    private readonly TableText _intervals;

    private ImportancePerformanceMap(string target, TableText intervals)
    {
        (Target, _intervals) = (target, intervals);
    }

    /// <summary>The name of the target.</summary>
    public string Target { get; }

    /// <summary>The lines between the quadrants, at the means of the constructs; null without any.</summary>
    public IpaCrosshair? Lines { get; private init; }

    /// <summary>The constructs that affect the target, in the order of the model; they can be asked by name.</summary>
    public NamedList<MapConstruct> Constructs { get; private init; } = new([], c => c.Point.Name);

    /// <summary>What should be read with care: constructs left out, negative weights.</summary>
    public ValueList<string> Notes { get; private init; } = [];

    /// <summary>Why there is no map, or null when there is one.</summary>
    public string? Reason { get; private init; }

    /// <summary>The conventions of the numbers.</summary>
    public string Conventions => TableText.EnglishLines(ConventionTexts);

    /// <summary>A row for each construct.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable()
    {
        List<TableText> notes = [];
        if (Lines is { } lines)
        {
            var hasIntervals = Constructs.Any(c => c.IsOpen is not null);
            var (mark, chinese) = hasIntervals
                ? (", ? marks a quadrant that the intervals leave open", "，? 表示区间不能确定所在象限") : ("", "");
            notes.Add(($"Lines by {lines}; a point on a line counts as high{mark}.",
                $"分界线：{lines.Text.Chinese}；线上的点视为高{chinese}。"));
        }

        notes.AddRange(Notes.Select(n => (TableText)n));
        notes.AddRange(Reason is { } reason ? [TableReasons.Of(reason)] : ConventionTexts);
        return new(
            ($"Importance and performance for {Target}", $"{Target}：重要性与绩效"),
            TableWords.All(
                "construct", "importance", "lower", "upper", "performance", "lower", "upper", "quadrant", "moved by"),
            Constructs.Select(Row),
            notes);
    }

    /// <summary>Target and number of constructs, or the reason.</summary>
    /// <returns>For example <c>4 constructs affect Satisfaction</c>.</returns>
    public override string ToString()
    {
        if (Reason is not null)
        {
            return $"no map for {Target}: {Reason}";
        }

        var verb = Constructs.Count == 1 ? "affects" : "affect";
        return $"{InvariantText.Count(Constructs.Count, "construct")} {verb} {Target}";
    }

    private TableText[] ConventionTexts =>
    [
        (
            "Importance: points by which the index of the target rises when that of the construct rises by one, the total effect "
                + "times the ratio of their standard deviations; of an indicator, by its weight times range.",
            "重要性：构念的指数提高一分时目标指数提高的分数，即总效应乘以两者标准差之比；指标按其权重乘以评分范围的宽度。"),
        ("Performance: the index from 0 to 100 over the ranges of the questionnaire.", "绩效：按问卷评分范围的0至100指数。"),
        TableText.Compose($"Intervals: {_intervals}.", $"区间：{_intervals}。"),
    ];

    // With the intervals of a bootstrap of the fit, or none.
    internal static ImportancePerformanceMap Create(
        IndexFit fit, int target, IndexBootstrap? bootstrap, BootstrapMethod? method, Proportion? level)
    {
        ImportancePerformanceMap map = new(fit.Plan.ConstructNames[target], DescribeIntervals(bootstrap, method, level));
        if (FindReason(fit, target) is { } reason)
        {
            return map with { Reason = reason };
        }

        List<string> notes = [];
        List<(int Construct, IpaPoint Point)> points = [];
        for (var i = 0; i < fit.Plan.Reached.Length; i++)
        {
            var (from, to) = fit.Plan.Reached[i];
            if (to != target)
            {
                continue;
            }

            var construct = fit.Plan.ConstructNames[from];
            if (double.IsNaN(fit.Indices[from].Index))
            {
                notes.Add($"{construct} has no index and is left out.");
                continue;
            }

            var total = fit.Engine.Solver.Totals[(from * fit.Plan.Constructs) + to];
            IpaPoint point = new(
                construct,
                total * fit.Indices[target].Deviation / fit.Indices[from].Deviation,
                fit.Indices[from].Index,
                bootstrap?.ImportanceAt(i).Interval(method, level).Interval,
                bootstrap?.Index(construct, method, level).Interval);
            points.Add((from, point));
        }

        notes.AddRange(fit.Warnings.Where(IsAboutIndices).Select(w => w.Message));
        map = map with { Notes = [.. notes] };
        if (points.Count == 0)
        {
            return map with { Reason = $"no construct with an index affects {map.Target}" };
        }

        IpaCrosshair lines = new(
            IpaRule.Means, points.Average(p => p.Point.Importance), points.Average(p => p.Point.Performance));
        var constructs = points.Select(p => new MapConstruct(
            p.Point, lines, Indicators(fit, p.Construct, p.Point.Importance), fit.Model.Constructs[p.Construct].Commitments));
        return map with { Lines = lines, Constructs = new(constructs, c => c.Point.Name) };
    }

    private static bool IsAboutIndices(IndexWarning warning) =>
        warning.Kind is IndexWarningKind.NegativeWeight or IndexWarningKind.IndexOutsideScale;

    private static TableText DescribeIntervals(IndexBootstrap? bootstrap, BootstrapMethod? method, Proportion? level)
    {
        if (bootstrap is null)
        {
            return TableWords.Of("none");
        }

        var name = method ?? BootstrapDistribution.DefaultMethod(bootstrap.Plan);
        var confidence = Guard.Against.InvalidLevel(level).Describe();
        TableText leftOut = bootstrap.OnlyAdmissible ? (", inadmissible ones left out", "，剔除不可接受的重抽样") : new("", "");
        return TableText.Compose(
            $"{name}, {confidence}; {bootstrap.PlanText}, {bootstrap.Failed} failed{leftOut}",
            $"{BootstrapDistribution.NameOf(name)}，{confidence}；{bootstrap.PlanText}，{bootstrap.Failed}次失败{leftOut}");
    }

    private static string? FindReason(IndexFit fit, int target)
    {
        if (fit.Options.StandardisedWeights)
        {
            return "importance is between indices of unstandardised weights, as in the path model; allowed is an estimate "
                + "without StandardisedWeights";
        }

        if (fit.Reason is { } reason)
        {
            return reason;
        }

        return double.IsNaN(fit.Indices[target].Index) ? $"{fit.Plan.ConstructNames[target]} has no index" : null;
    }

    private static ValueList<TableCell> Row(MapConstruct construct)
    {
        var point = construct.Point;
        return
        [
            TableCell.Of(point.Name),
            TableCell.Of(point.Importance, 3),
            TableCell.Of(point.ImportanceInterval?.Lower, 3),
            TableCell.Of(point.ImportanceInterval?.Upper, 3),
            TableCell.Of(point.Performance, IndexScore.Decimals),
            TableCell.Of(point.PerformanceInterval?.Lower, IndexScore.Decimals),
            TableCell.Of(point.PerformanceInterval?.Upper, IndexScore.Decimals),
            TableCell.Of(IpaAnalysis.Mark(construct.Quadrant, construct.IsOpen)),
            TableCell.Of(string.Join(", ", construct.Commitments)),
        ];
    }

    private static ValueList<IpaPoint> Indicators(IndexFit fit, int construct, double importance)
    {
        var first = fit.Plan.First[construct];

        // A point from 0 to 100 of an indicator counts in the index as much as its weight times its range.
        double[] parts = [.. fit.IndexWeights[construct]!.Select((w, i) => w * fit.Plan.Widths[first + i])];
        var sum = parts.Sum();
        List<IpaPoint> points = [];
        for (var i = 0; i < parts.Length; i++)
        {
            var performance = 100 * (fit.Engine.Moments.Means[first + i] - 1) / fit.Plan.Widths[first + i];
            points.Add(new(fit.Plan.IndicatorNames[first + i], parts[i] / sum * importance, performance));
        }

        return [.. points];
    }
}
