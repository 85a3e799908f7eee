using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// The importance-performance map of a target construct (Ringle and Sarstedt 2016): for every construct that acts on it, how much it matters and how well
/// it does, both in points of indices from 0 to 100 over the ranges of the questionnaire.
/// </summary>
public sealed record ImportancePerformanceMap
{
    private readonly string _intervals;

    private ImportancePerformanceMap(string target, IpaCrosshair? lines, ValueList<MapConstruct> constructs, ValueList<string> notes, string? reason, string intervals)
    {
        (Target, Lines, Constructs, Notes, Reason, _intervals) = (target, lines, constructs, notes, reason, intervals);
    }

    /// <summary>The name of the target.</summary>
    public string Target { get; }

    /// <summary>The lines between the quadrants, at the means of the constructs; null without any.</summary>
    public IpaCrosshair? Lines { get; }

    /// <summary>The constructs that act on the target, in the order of the model.</summary>
    public ValueList<MapConstruct> Constructs { get; }

    /// <summary>What is worth a look: constructs left out, negative weights.</summary>
    public ValueList<string> Notes { get; }

    /// <summary>Why there is no map, or null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>The conventions behind the numbers.</summary>
    public string Conventions =>
        $"""
        Importance: points by which the index of the target rises when that of the construct rises by one, the total effect times the ratio of their standard deviations; of an indicator, by its weight times range.
        Performance: the index from 0 to 100 over the ranges of the questionnaire.
        Intervals: {_intervals}.
        """;

    /// <summary>A row for each construct.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        $"Importance and performance for {Target}",
        ["construct", "importance", "lower", "upper", "performance", "lower", "upper", "quadrant", "moved by"],
        Constructs.Select(c => (ValueList<TableCell>)
        [
            TableCell.Of(c.Point.Name),
            TableCell.Of(c.Point.Importance, 3), TableCell.Of(c.Point.ImportanceInterval?.Lower, 3), TableCell.Of(c.Point.ImportanceInterval?.Upper, 3),
            TableCell.Of(c.Point.Performance, 1), TableCell.Of(c.Point.PerformanceInterval?.Lower, 1), TableCell.Of(c.Point.PerformanceInterval?.Upper, 1),
            TableCell.Of(c.Quadrant + (c.IsOpen == true ? " ?" : "")), TableCell.Of(string.Join(", ", c.Commitments)),
        ]),
        [
            .. Lines is { } lines ? (string[])[$"Lines by {lines}; a point on a line counts as high{(Constructs.Any(c => c.IsOpen is not null) ? ", ? marks a quadrant that the intervals leave open" : "")}."] : [],
            .. Notes, .. Reason is null ? Conventions.Split('\n') : [Reason],
        ]);

    /// <summary>Target and number of constructs, or the reason.</summary>
    /// <returns>For example <c>4 constructs act on Satisfaction</c>.</returns>
    public override string ToString() => Reason is null
        ? string.Create(CultureInfo.InvariantCulture, $"{Constructs.Count} construct{(Constructs.Count == 1 ? " acts" : "s act")} on {Target}")
        : $"no map for {Target}: {Reason}";

    // Intervals by a bootstrap of the fit, or none.
    internal static ImportancePerformanceMap Of(IndexFit fit, int target, IndexBootstrap? bootstrap, BootstrapMethod method, Proportion? level)
    {
        var name = fit.Model.Constructs[target].Name;
        var intervals = bootstrap is null ? "none" : string.Create(
            CultureInfo.InvariantCulture, $"{method}, {Guard.Against.InvalidLevel(level).Describe()}; {bootstrap.Drawn}, {bootstrap.Failed} failed{(bootstrap.OnlyAdmissible ? ", inadmissible ones left out" : "")}");
        if (fit.Options.Weighting == IndexWeighting.Standardised)
        {
            return new(name, null, [], [], "importance is between indices of unstandardised weights, as the path model has them; allowed is an estimate with IndexWeighting.Unstandardised", intervals);
        }

        if (!fit.Converged || double.IsNaN(fit.Indices[target].Index))
        {
            return new(name, null, [], [], fit.Reason ?? $"{name} has no index", intervals);
        }

        List<string> notes = [];
        List<(int Construct, IpaPoint Point)> points = [];
        var deviation = fit.Indices[target].Deviation;
        for (var i = 0; i < fit.Plan.Reached.Length; i++)
        {
            var (from, to) = fit.Plan.Reached[i];
            if (to != target)
            {
                continue;
            }

            var (index, spread) = fit.Indices[from];
            var construct = fit.Model.Constructs[from].Name;
            if (double.IsNaN(index))
            {
                notes.Add($"{construct} has no index and is left out.");
                continue;
            }

            points.Add((from, new(
                construct,
                fit.Engine.Solver.Totals[(from * fit.Plan.Constructs) + to] * deviation / spread,
                index,
                bootstrap?.ImportanceAt(i).Interval(method, level).Interval,
                bootstrap?.Index(construct, method, level).Interval)));
        }

        notes.AddRange(fit.Warnings.Where(w => w.Kind == IndexWarningKind.NegativeWeight).Select(w => w.Message));
        if (points.Count == 0)
        {
            return new(name, null, [], [.. notes], $"nothing that has an index acts on {name}", intervals);
        }

        IpaCrosshair lines = new(IpaRule.Means, points.Average(p => p.Point.Importance), points.Average(p => p.Point.Performance));
        return new(name, lines, [.. points.Select(p => new MapConstruct(p.Point, lines, Indicators(fit, p.Construct, p.Point.Importance), fit.Model.Constructs[p.Construct].Commitments))], [.. notes], null, intervals);
    }

    private static ValueList<IpaPoint> Indicators(IndexFit fit, int construct, double importance)
    {
        var first = fit.Plan.First[construct];

        // A point from 0 to 100 of an indicator is as much of the index as its weight times its range.
        double[] parts = [.. fit.IndexWeights[construct]!.Select((w, i) => w * fit.Plan.Widths[first + i])];
        var sum = parts.Sum();
        return
        [
            .. parts.Select((w, i) => new IpaPoint(
                fit.Model.Indicators[first + i].Name, w / sum * importance, 100 * (fit.Engine.Moments.Means[first + i] - 1) / fit.Plan.Widths[first + i])),
        ];
    }
}
