using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// The zone of tolerance between the least that customers accept and what they desire, and where their perceptions lie (Zeithaml,
/// Berry and Parasuraman 1993; LibQUAL+). What is counted is the triple: a respondent counts in an item with all three answers or
/// not at all, which is LibQUAL's rule; <see cref="GapAnalysis"/> with the reference Minimum or Desired counts pairs, and gives
/// the same numbers when no triple is incomplete. Equality is by reference.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ZoneOfTolerance>))]
public sealed class ZoneOfTolerance
{
    private readonly ZoneTriples _triples;

    private ZoneOfTolerance(SurveyData data, MissingPolicy policy, bool leavesOutInversions, GapOptions options)
    {
        _triples = new(data, leavesOutInversions);
        LeavesOutInversions = leavesOutInversions;
        TableText scope = leavesOutInversions
            ? ("respondents who answered all three questions, those who desire less than their minimum left out",
                "三问均作答的受访者，剔除理想期望低于最低期望者")
            : ("respondents who answered all three questions", "三问均作答的受访者");

        Adequacy = GapAnalysis.Run(GapSummary.Of(_triples.Perceptions, policy, AnswerKind.Minimum, data, scope), options);
        Superiority = GapAnalysis.Run(GapSummary.Of(_triples.Perceptions, policy, AnswerKind.Desired, data, scope), options);
        var width = GapAnalysis.Run(_triples.Widths, policy, options, AnswerKind.Minimum);
        Items = CreateScores(Adequacy.Items, Superiority.Items, width.Items, _triples.Items);
        Dimensions = CreateScores(Adequacy.Dimensions, Superiority.Dimensions, width.Dimensions, _triples.Dimensions(policy));
    }

    /// <summary>The items in the order of the instrument; <c>Items["07"]</c> finds one by its id.</summary>
    public NamedList<ZoneScore> Items { get; }

    /// <summary>
    /// The dimensions in the order of the instrument; <c>Dimensions["LP"]</c> or <c>Dimensions["Library as place"]</c> finds one
    /// by its code or its name.
    /// </summary>
    public NamedList<ZoneScore> Dimensions { get; }

    /// <summary>The full analysis of perception - minimum over the triples: tests, effect sizes, overall scores.</summary>
    public GapAnalysis Adequacy { get; }

    /// <summary>The full analysis of perception - desired over the triples.</summary>
    public GapAnalysis Superiority { get; }

    /// <summary>Which respondents count in a dimension, and how.</summary>
    public MissingPolicy Policy => Adequacy.Policy;

    /// <summary>
    /// Whether triples whose desired level is below the minimum were left out of the means. They are counted in either case.
    /// </summary>
    public bool LeavesOutInversions { get; }

    /// <summary>How many triples there are over all items: all three questions answered by a respondent.</summary>
    public long Triples => Items.Sum(i => i.Count);

    /// <summary>How many of the triples have a desired level below the minimum.</summary>
    public long Inversions => Items.Sum(i => i.Inverted);

    /// <summary>
    /// How often a respondent answered one or two of the three questions about an item; these answers do not count.
    /// </summary>
    public long IncompleteTriples => _triples.Incomplete;

    /// <summary>The conventions of every number here, in one sentence each.</summary>
    public string Conventions => TableText.EnglishLines(ConventionTexts);

    /// <summary>What a reader of the numbers should know: items with inversions, and zones that are none.</summary>
    public ValueList<string> Warnings => [.. WarningTexts.Select(w => w.English)];

    /// <summary>Finds the zones of a survey.</summary>
    /// <param name="data">
    /// The answers: <see cref="AnswerKind.Minimum"/>, <see cref="AnswerKind.Desired"/> and <see cref="AnswerKind.Perception"/> on
    /// one scale.
    /// </param>
    /// <param name="policy">
    /// Which respondents count in a dimension: <see cref="MissingPolicy.ItemGapMean"/>, those with the triples of at least half
    /// of its items, or <see cref="MissingPolicy.Listwise"/>, those with all.
    /// </param>
    /// <param name="leaveOutInversions">
    /// Whether triples whose desired level is below the minimum are left out of the means.
    /// </param>
    /// <param name="options">Level, tests and adjustment; null means the usual.</param>
    /// <returns>The zones.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The policy is none of those allowed.</exception>
    /// <exception cref="InvalidOperationException">
    /// The survey lacks one of the three kinds of answers, or they are on different scales.
    /// </exception>
    public static ZoneOfTolerance Run(
        SurveyData data,
        MissingPolicy policy = MissingPolicy.ItemGapMean,
        bool leaveOutInversions = false,
        GapOptions? options = null)
    {
        Guard.Against.Null(data);
        if (policy is not (MissingPolicy.ItemGapMean or MissingPolicy.Listwise))
        {
            throw new ArgumentOutOfRangeException(
                nameof(policy), policy, "Allowed are ItemGapMean and Listwise, which count triples.");
        }

        var scale = data.Scale(AnswerKind.Perception);
        foreach (var kind in (AnswerKind[])[AnswerKind.Minimum, AnswerKind.Desired])
        {
            if (data.Scale(kind) != scale)
            {
                throw new InvalidOperationException(
                    $"{kind} is on {data.Scale(kind)} and Perception on {scale}; allowed is one scale for all three.");
            }
        }

        return new(data, policy, leaveOutInversions, options ?? GapOptions.Default);
    }

    /// <summary>
    /// In how many items a respondent desires less than the minimum; LibQUAL+ drops respondents with more than nine.
    /// </summary>
    /// <param name="respondent">The position of the respondent, from 0.</param>
    /// <returns>The number of items.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such respondent.</exception>
    public int InversionsOf(int respondent)
    {
        Guard.Against.IndexOutOfRange(respondent, _triples.Inversions.Length);
        return _triples.Inversions[respondent];
    }

    /// <summary>The items as a table.</summary>
    /// <returns>The table; its notes are the conventions and the warnings.</returns>
    public ResultTable ToItemTable() => Table(("Zones of tolerance by item", "各题项的容忍区间"), Items);

    /// <summary>The dimensions as a table.</summary>
    /// <returns>The table; its notes are the conventions and the warnings.</returns>
    public ResultTable ToDimensionTable() => Table(("Zones of tolerance by dimension", "各维度的容忍区间"), Dimensions);

    /// <summary>The dimensions, a line each.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Dimensions);

    private static NamedList<ZoneScore> CreateScores(
        NamedList<GapScore> adequacy, NamedList<GapScore> superiority, NamedList<GapScore> width, ReadOnlySpan<ZoneCounts> counts)
    {
        var scores = new ZoneScore[counts.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = new(adequacy[i], superiority[i], width[i].Gap, counts[i]);
        }

        return new(scores, s => s.Id, s => s.Name);
    }

    private ResultTable Table(TableText title, IEnumerable<ZoneScore> scores) => new(
        title,
        TableWords.All(
            "id", "name", "n", "minimum", "desired", "perceived", "MSA", "lower", "upper", "MSS", "lower", "upper", "width",
            "position", "below", "within", "above", "inverted"),
        scores.Select(s => (ValueList<TableCell>)
        [
            TableCell.Of(s.Id),
            TableCell.Of(s.Name == s.Id ? null : s.Name),
            TableCell.Of((long?)s.Perception.N),
            TableCell.Of(s.Minimum.Mean, Decimals.Rating),
            TableCell.Of(s.Desired.Mean, Decimals.Rating),
            TableCell.Of(s.Perception.Mean, Decimals.Rating),
            TableCell.Of(s.Adequacy.Mean, Decimals.Rating),
            TableCell.Of(s.Adequacy.Interval?.Lower, Decimals.Rating),
            TableCell.Of(s.Adequacy.Interval?.Upper, Decimals.Rating),
            TableCell.Of(s.Superiority.Mean, Decimals.Rating),
            TableCell.Of(s.Superiority.Interval?.Lower, Decimals.Rating),
            TableCell.Of(s.Superiority.Interval?.Upper, Decimals.Rating),
            TableCell.Of(s.Width.Mean, Decimals.Rating),
            TableCell.Of(s.Position, Decimals.Rating),
            TableCell.Of((long?)s.Below),
            TableCell.Of((long?)s.Within),
            TableCell.Of((long?)s.Above),
            TableCell.Of((long?)s.Inverted),
        ]),
        [.. ConventionTexts, .. WarningTexts]);

    private IEnumerable<TableText> WarningTexts =>
    [
        .. Items.Where(i => i.Inverted > 0).Select(i => TableText.Compose(
            $"Item {i.Id}: {i.Inverted} of {i.Count} desire less than their minimum.",
            $"题项{i.Id}：{i.Count}个中有{i.Inverted}个的理想期望低于最低期望。")),
        .. Items.Concat(Dimensions).Where(s => s.Reason is not null).Select(s => TableText.Compose(
            $"{s.Id} has no position: {s.Reason}.", $"{s.Id}没有位置：{TableReasons.Of(s.Reason!)}。")),
    ];

    private TableText[] ConventionTexts =>
    [
        (
            "MSA = perception - minimum, MSS = perception - desired, width = desired - minimum, "
                + $"on {Adequacy.Summary.Scale}; position = MSA / width, of the means.",
            $"MSA = 感知 - 最低期望，MSS = 感知 - 理想期望，宽度 = 理想期望 - 最低期望，评分范围{Adequacy.Summary.Scale}；"
                + "位置 = MSA / 宽度，按均值计算。"),
        TableText.Compose(
            $"Items: {Triples} triples of answers; {IncompleteTriples} incomplete ones do not count.",
            $"题项：{Triples}组三问回答；{IncompleteTriples}组不完整，不计入。"),
        Policy == MissingPolicy.Listwise
            ? ("Dimensions: respondents with every triple of the dimension.", "维度：该维度各组三问均作答的受访者。")
            : ("Dimensions: means over the respondent's triples, at least half of the items.",
                "维度：受访者各组三问的均值，至少一半题项。"),
        TableText.Compose(
            $"Inverted (desired below minimum): {Inversions} triples, {Treatment}.",
            $"倒置（理想期望低于最低期望）：{Inversions}组，{Treatment}。"),
    ];

    private TableText Treatment => LeavesOutInversions
        ? ("left out of means and dimensions", "不计入均值和维度")
        : ("kept in the means; counted apart from below, within and above", "计入均值；与低于、之内、高于分开计数");
}
