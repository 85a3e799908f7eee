using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// Signs of careless answering: long runs and straight lines, little variation, inconsistent halves, outliers, the same answers
/// twice. Respondents are flagged, never deleted: somebody who is content with everything also answers 7 throughout. A block is
/// the answers of one kind, in the order of the instrument. Equality is by reference.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<CarelessResponding>))]
public sealed class CarelessResponding
{
    private readonly SurveyData _data;
    private readonly ResponseBlock[] _blocks;
    private readonly int[] _joinedRuns;
    private readonly MahalanobisDistances _distances;
    private readonly HashSet<int> _flagged;

    private CarelessResponding(SurveyData data, CarelessOptions options)
    {
        _data = data;
        Options = options;
        AnswerKind[] kinds = [.. data.Layout.AnswerKinds];
        OutlierBlock = options.OutlierBlock ?? (data.Has(AnswerKind.Perception) ? AnswerKind.Perception : kinds[0]);
        _distances = MahalanobisDistances.Of(data, OutlierBlock);
        _blocks = [.. kinds.Select(k => new ResponseBlock(data, k))];
        (_joinedRuns, var joined) = ResponseBlock.Joined(data, kinds);
        CarelessFlags flags = new(data, options, _blocks);
        Flags =
        [
            .. flags.OfBlocks()
                .Concat(flags.OfJoinedBlocks(_joinedRuns, joined))
                .Concat(flags.OfOutliers(_distances, OutlierBlock))
                .Concat(flags.OfPairs())
                .OrderBy(f => f.Respondent)
                .ThenBy(f => f.Rule),
        ];
        _flagged = [.. Flags.Select(f => f.Respondent)];
    }

    /// <summary>The thresholds.</summary>
    public CarelessOptions Options { get; }

    /// <summary>Every flag, by respondent, then by rule.</summary>
    public ValueList<CarelessFlag> Flags { get; }

    /// <summary>The answers in which outliers were looked for.</summary>
    public AnswerKind OutlierBlock { get; }

    /// <summary>
    /// How many respondents answered every item of <see cref="OutlierBlock"/>: only they have a Mahalanobis distance.
    /// </summary>
    public int Complete => _distances.Complete;

    /// <summary>Why nobody has a Mahalanobis distance, or null when those with every answer have one.</summary>
    public string? OutlierReason => OutlierReasonText?.English;

    internal TableText? OutlierReasonText => _distances.Reason;

    /// <summary>What each rule flags, a line each.</summary>
    public string Conventions => TableText.EnglishLines(CarelessText.Describe(this, _data.Instrument.Items.Count));

    /// <summary>Looks through a survey.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="options">The thresholds; null means the usual.</param>
    /// <returns>The numbers of each respondent and the flags.</returns>
    /// <exception cref="InvalidOperationException">
    /// The survey has no answers of the kind in which outliers are to be looked for.
    /// </exception>
    public static CarelessResponding Run(SurveyData data, CarelessOptions? options = null)
    {
        Guard.Against.Null(data);
        return new(data, options ?? CarelessOptions.Default);
    }

    /// <summary>The respondents that some of the rules flag.</summary>
    /// <param name="rules">The rules; none means any rule.</param>
    /// <returns>Their positions from 0, rising.</returns>
    public ValueList<int> Respondents(params ReadOnlySpan<CarelessRule> rules)
    {
        CarelessRule[] wanted = [.. rules];
        return [.. Flags.Where(f => wanted.Length == 0 || wanted.Contains(f.Rule)).Select(f => f.Respondent).Distinct()];
    }

    /// <summary>
    /// Whether any rule flags a respondent; <c>survey.Where(r => !careless.IsFlagged(r))</c> is the survey of the others.
    /// </summary>
    /// <param name="respondent">The position of the respondent, from 0.</param>
    /// <returns>Whether one does.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such respondent.</exception>
    public bool IsFlagged(int respondent) => _flagged.Contains(Check(respondent));

    /// <summary>The length of the longest run of equal printed answers, after dropping missing ones (longstring).</summary>
    /// <param name="respondent">The position of the respondent, from 0.</param>
    /// <param name="block">The kind of answers; null means all kinds, one after the other in the order of the layout.</param>
    /// <returns>The length; 0 without an answer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such respondent.</exception>
    /// <exception cref="InvalidOperationException">The survey has no answers of that kind.</exception>
    public int LongestRun(int respondent, AnswerKind? block = null) =>
        block is { } kind ? Block(kind).LongestRun[Check(respondent)] : _joinedRuns[Check(respondent)];

    /// <summary>
    /// The standard deviation, with n - 1, of a respondent's printed answers (intra-individual response variability, IRV).
    /// </summary>
    /// <param name="respondent">The position of the respondent, from 0.</param>
    /// <param name="block">The kind of answers.</param>
    /// <returns>The standard deviation, or null with fewer than two answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such respondent.</exception>
    /// <exception cref="InvalidOperationException">The survey has no answers of that kind.</exception>
    public double? Variation(int respondent, AnswerKind block) => Present(Block(block).Variation[Check(respondent)]);

    /// <summary>
    /// Even-odd consistency: the correlation, over the dimensions, of the mean of the odd items with the mean of the even items,
    /// stepped up by Spearman and Brown as 2r / (1 + |r|). Answers are as scored, reverse-scored items included.
    /// </summary>
    /// <param name="respondent">The position of the respondent, from 0.</param>
    /// <param name="block">The kind of answers.</param>
    /// <returns>
    /// From -1 to 1, or null with fewer than three dimensions answered in both halves or when a half is the same in all.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such respondent.</exception>
    /// <exception cref="InvalidOperationException">The survey has no answers of that kind.</exception>
    public double? EvenOddConsistency(int respondent, AnswerKind block) => Present(Block(block).EvenOdd[Check(respondent)]);

    /// <summary>
    /// The squared Mahalanobis distance of a respondent's answers of <see cref="OutlierBlock"/> from the means of all.
    /// </summary>
    /// <param name="respondent">The position of the respondent, from 0.</param>
    /// <returns>
    /// The squared distance, or null when an answer is missing or <see cref="OutlierReason"/> says why there is none.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such respondent.</exception>
    public double? MahalanobisSquared(int respondent) => Present(_distances.Squares[Check(respondent)]);

    /// <summary>
    /// The upper tail of chi-square, with as many degrees of freedom as there are items, at <see cref="MahalanobisSquared"/>.
    /// </summary>
    /// <param name="respondent">The position of the respondent, from 0.</param>
    /// <returns>The p-value, or null without a distance.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such respondent.</exception>
    public PValue? MahalanobisP(int respondent) => MahalanobisSquared(respondent) is { } square
        ? PValue.FromLog(Math.Min(GammaTail.LogUpper(_data.Instrument.Items.Count / 2.0, square / 2), 0))
        : null;

    /// <summary>How many respondents each rule flags in each block, as a table.</summary>
    /// <returns>The table; its notes are the rules.</returns>
    public ResultTable ToTable() => new(
        ("Perhaps careless", "可能敷衍作答"),
        TableWords.All("rule", "block", "flagged", "ids"),
        Flags.GroupBy(f => (f.Rule, f.Block)).OrderBy(g => g.Key.Rule).ThenBy(g => g.Key.Block ?? (AnswerKind)byte.MaxValue)
            .Select(g => (ValueList<TableCell>)
        [
            TableCell.Word<CarelessRule>(g.Key.Rule),
            g.Key.Block is { } kind ? TableCell.Word<AnswerKind>(kind) : TableCell.Word("all"),
            TableCell.Of((long?)g.LongCount()),
            TableCell.Of(string.Join(' ', g.Take(10).Select(f => f.Id)) + (g.Skip(10).Any() ? " ..." : "")),
        ]),
        CarelessText.Describe(this, _data.Instrument.Items.Count));

    /// <summary>The numbers of every respondent as a table, a row each, with the rules that flag them.</summary>
    /// <returns>The table; its notes are the rules.</returns>
    public ResultTable ToRespondentTable()
    {
        var rules = Flags.ToLookup(f => f.Respondent, f => f.Rule);
        return new(
            ("Answering by respondent", "各受访者的作答"),
            [
                TableWords.Of("id"),
                .. _blocks.SelectMany(b => (TableText[])["run", "SD", "even-odd"], (b, w) => TableText.Compose(
                    $"{TableWords.Of(w.English)} {TableWords.Of(b.Kind)}",
                    $"{TableWords.Of(w.English)}（{TableWords.Of(b.Kind)}）")),
                .. TableWords.All("run", "D2", "p", "flags"),
            ],
            Enumerable.Range(0, _data.Count).Select(i => (ValueList<TableCell>)
            [
                TableCell.Of(_data.Id(i)),
                .. _blocks.SelectMany(b => (TableCell[])
                [
                    TableCell.Of((long?)b.LongestRun[i]),
                    TableCell.Of(Present(b.Variation[i]), Decimals.Rating),
                    TableCell.Of(Present(b.EvenOdd[i]), Decimals.Coefficient),
                ]),
                TableCell.Of((long?)_joinedRuns[i]),
                TableCell.Of(MahalanobisSquared(i), Decimals.Statistic),
                TableCell.Of(MahalanobisP(i)),
                TableCell.Of(TableText.Join(", ", "、", rules[i].Distinct().Select(r => TableWords.Of(r)))),
            ]),
            CarelessText.Describe(this, _data.Instrument.Items.Count));
    }

    /// <summary>How many respondents are flagged.</summary>
    /// <returns>For example <c>12 of 300 respondents flagged</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{_flagged.Count} of {_data.Count} respondents flagged");

    private static double? Present(double value) => double.IsNaN(value) ? null : value;

    private ResponseBlock Block(AnswerKind kind) => Array.Find(_blocks, b => b.Kind == kind)
        ?? throw new InvalidOperationException(
        $"The survey has no answers of kind {kind}; allowed are {string.Join(", ", _blocks.Select(b => b.Kind))}.");

    private int Check(int respondent)
    {
        Guard.Against.IndexOutOfRange(respondent, _data.Count);
        return respondent;
    }
}
