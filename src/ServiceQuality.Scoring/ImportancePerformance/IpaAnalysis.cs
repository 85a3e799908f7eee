using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring;

/// <summary>
/// Importance-performance analysis (Martilla and James 1977): the quadrant of each item, under every rule for the lines
/// between them, and how far it is above the diagonal of equal priority, which needs no lines.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<IpaAnalysis>))]
public sealed record IpaAnalysis
{
    private IpaAnalysis(ValueList<IpaCrosshair> crosshairs, ValueList<IpaItem> items)
    {
        Crosshairs = crosshairs;
        Items = new(items, i => i.Point.Name);
    }

    /// <summary>
    /// The lines by means, medians, scale midpoints (not for a derived importance) and, where they were given, the user's own.
    /// </summary>
    public ValueList<IpaCrosshair> Crosshairs { get; }

    /// <summary>The items in the given order; <c>Items["Parking"]</c> finds one by its name.</summary>
    public NamedList<IpaItem> Items { get; }

    /// <summary>The items about whose quadrant the crosshairs disagree.</summary>
    public ValueList<IpaItem> Changing => [.. Items.Where(i => i.Changes)];

    /// <summary>
    /// The items by priority, the most urgent first; equal ones, and all without a priority, in the given order.
    /// </summary>
    public ValueList<IpaItem> ByPriority => [.. Items.OrderByDescending(i => i.Priority)];

    /// <summary>Analyses items.</summary>
    /// <param name="points">The items, each with its own name; at least one.</param>
    /// <param name="importanceScale">The scale of the importance, of every item.</param>
    /// <param name="performanceScale">The scale of the performance; null means that of the importance.</param>
    /// <param name="given">Lines of the user's own: importance and performance; null means none.</param>
    /// <returns>The analysis.</returns>
    /// <exception cref="ArgumentException">
    /// There is no item, a name appears twice, an item is off a scale, or a given line is not finite.
    /// </exception>
    public static IpaAnalysis Run(
        IEnumerable<IpaPoint> points, RatingScale importanceScale, RatingScale? performanceScale =
            null, (double Importance, double Performance)? given = null)
    {
        Guard.Against.Null(points);
        Guard.Against.Null(importanceScale);
        return Run(points, importanceScale, performanceScale, given, isDerived: false);
    }

    // A derived importance is a correlation: 0 is not the middle of a scale, and its share of -1 to 1 means nothing.
    internal static IpaAnalysis Run(
        IEnumerable<IpaPoint> points,
        RatingScale importanceScale,
        RatingScale? performanceScale,
        (double Importance, double Performance)? given,
        bool isDerived)
    {
        var scale = performanceScale ?? importanceScale;
        var all = points.ToList();
        Guard.Against.Invalid(all.Count == 0, "There is no item; allowed is at least one.", nameof(points));

        foreach (var point in all)
        {
            Guard.Against.Null(point, nameof(points));
            CheckScale(point.Name, "importance", point.Importance, importanceScale, nameof(points));
            CheckScale(point.Name, "performance", point.Performance, scale, nameof(points));
        }

        Guard.Against.InvalidNames([.. all.Select(p => p.Name)], all.Count, nameof(points));
        double[] importance = [.. all.Select(p => p.Importance)], performance = [.. all.Select(p => p.Performance)];
        List<IpaCrosshair> crosshairs =
        [
            new(IpaRule.Means, Mean(importance), Mean(performance)),
            new(IpaRule.Medians, Median(importance), Median(performance)),
        ];
        if (!isDerived)
        {
            crosshairs.Add(new(IpaRule.ScaleMidpoints, Middle(importanceScale), Middle(scale)));
        }

        if (given is var (i, p))
        {
            var isFinite = double.IsFinite(i) && double.IsFinite(p);
            Guard.Against.Invalid(!isFinite, $"The lines {i} and {p} are not finite; allowed are finite numbers.", nameof(given));
            crosshairs.Add(new(IpaRule.Given, i, p));
        }

        return new(
            [.. crosshairs],
            [
                .. all.Select(x => new IpaItem(
                    x,
                    [.. crosshairs.Select(c => c.Quadrant(x))],
                    [.. crosshairs.Select(c => c.IsOpen(x))],
                    isDerived ? null : Share(x.Importance, importanceScale) - Share(x.Performance, scale))),
            ]);
    }

    /// <summary>
    /// The items as a table: importance, performance, the quadrant by each rule, whether they disagree, the priority.
    /// </summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        ("Importance and performance", "重要性与绩效"),
        TableWords.All(
            ["Item", "Importance", "Performance", .. Crosshairs.Select(c => c.Rule.ToString()), "Changes", "Priority"]),
        Items.Select(i => (ValueList<TableCell>)
        [
            TableCell.Of(i.Point.Name), TableCell.Of(i.Point.Importance, 2), TableCell.Of(i.Point.Performance, 2),
            .. i.Quadrants.Select((q, c) => TableCell.Of(Mark(q, i.Open[c]))),
            TableCell.Word(i.Changes), TableCell.Of(i.Priority, 3),
        ]),
        [
            .. Crosshairs.Select(c => TableText.Compose($"Lines by {c.Text}.", $"分界线：{c.Text}。")),
            ("A point on a line counts as high; ? marks a quadrant that the intervals leave open.",
                "线上的点视为高；? 表示区间不能确定所在象限。"),
            Items[0].Priority is null
                ? ("Importance is derived, a correlation: without a priority and lines by the middle of its scale.",
                    "重要性为推导值（相关系数），不计优先度，也不以评分中点为界。")
                : ("Priority: importance less performance, each as a share of its scale; above 0 asks for effort.",
                    "优先度：重要性减绩效，各按其评分范围折算；大于0的需要投入。"),
        ]);

    /// <summary>How many items, and about how many the rules disagree.</summary>
    /// <returns>For example <c>24 items, 12 change their quadrant with the rule</c>.</returns>
    public override string ToString()
    {
        var change = Changing.Count == 1 ? "changes its" : "change their";
        return $"{InvariantText.Count(Items.Count, "item")}, {InvariantText.Format(Changing.Count)} {change} "
            + $"quadrant with the rule";
    }

    // A quadrant with a mark when the intervals leave it open.
    internal static TableText Mark(IpaQuadrant? quadrant, bool? isOpen)
    {
        var (english, chinese) = quadrant is { } known ? TableWords.Of(known) : new("", "");
        var mark = isOpen == true ? " ?" : "";
        return (english + mark, chinese + mark);
    }

    private static void CheckScale(string name, string what, double value, RatingScale scale, string parameter)
    {
        var isOnScale = value >= scale.Minimum && value <= scale.Maximum;
        Guard.Against.Invalid(!isOnScale, $"The {what} {value} of \"{name}\" is off the scale; allowed are {scale}.", parameter);
    }

    // As the decimals they are written in, so that a point that lies on the line of the mean is found there.
    private static double Mean(double[] values) => (double)(values.Sum(v => (decimal)v) / values.Length);

    private static double Median(double[] values) =>
        SampleQuantile.FromSorted([.. values.Order()], 0.5, QuantileDefinition.Linear);

    private static double Middle(RatingScale scale) => ((double)scale.Minimum + scale.Maximum) / 2;

    private static double Share(double value, RatingScale scale) =>
        (value - scale.Minimum) / ((double)scale.Maximum - scale.Minimum);
}
