using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// The alternatives to the plain gap in one call: every measure of quality that the answers of a survey allow, and which of them
/// predicts a rating of the service as a whole best, over the same respondents. Equality is by reference.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<QualityMeasures>))]
public sealed class QualityMeasures
{
    private readonly ValueList<TableText> _notPossible;

    private QualityMeasures(
        ValueList<QualityMeasure> measures,
        ValueList<TableText> notPossible,
        long n,
        MissingPolicy policy,
        string? rating,
        BootstrapPlan? plan)
    {
        (Measures, _notPossible, N, Policy, Rating, Plan) = (measures, notPossible, n, policy, rating, plan);
    }

    /// <summary>
    /// The measures: by rank when there is a rating, else in the order of <see cref="MeasureForm"/> and
    /// <see cref="MeasureWeighting"/>.
    /// </summary>
    public ValueList<QualityMeasure> Measures { get; }

    /// <summary>What could not be measured and why, a line each.</summary>
    public ValueList<string> NotPossible => [.. _notPossible.Select(n => n.English)];

    /// <summary>
    /// How many respondents have a score by every measure, and a rating when there is one: what correlations and their tests are
    /// over.
    /// </summary>
    public long N { get; }

    /// <summary>Which respondents count in a dimension, and how.</summary>
    public MissingPolicy Policy { get; }

    /// <summary>The rating that was to be predicted, or null.</summary>
    public string? Rating { get; }

    /// <summary>How the respondents were resampled, or null.</summary>
    public BootstrapPlan? Plan { get; }

    /// <summary>The measure that correlates most with the rating; null without a rating or a correlation.</summary>
    public QualityMeasure? Best => Measures.FirstOrDefault(m => m.Rank == 1);

    /// <summary>The conventions of every number here, in one sentence each.</summary>
    public string Conventions => TableText.EnglishLines(MeasureText.Describe(this));

    /// <summary>Computes every measure that the survey allows, and compares how well they predict a rating.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="rating">The column of ratings that is to be predicted; null for none.</param>
    /// <param name="policy">
    /// Which respondents count in a dimension: <see cref="MissingPolicy.PersonMean"/>, <see cref="MissingPolicy.ItemGapMean"/> or
    /// <see cref="MissingPolicy.Listwise"/>.
    /// </param>
    /// <param name="bootstrap">
    /// How respondents are resampled to tell with which probability each measure is best; null for no bootstrap. Its jackknife is
    /// not used.
    /// </param>
    /// <param name="level">The level of the intervals, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The measures, and what is not possible with its reason.</returns>
    /// <exception cref="ArgumentException">There is no such rating.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The policy is none of those allowed, or the level is outside its range.
    /// </exception>
    public static QualityMeasures Compare(
        SurveyData data,
        string? rating = null,
        MissingPolicy policy = MissingPolicy.PersonMean,
        BootstrapPlan? bootstrap = null,
        Proportion? level = null)
    {
        Guard.Against.Null(data);
        if (policy is not (MissingPolicy.PersonMean or MissingPolicy.ItemGapMean or MissingPolicy.Listwise))
        {
            throw new ArgumentOutOfRangeException(nameof(policy), policy, "Allowed are PersonMean, ItemGapMean and Listwise.");
        }

        var given = rating is null ? [] : data.Rating(rating).Codes.ToArray();
        List<TableText> notPossible = [];
        var weightings = Enum.GetValues<MeasureWeighting>();
        foreach (var weighting in weightings)
        {
            TableText forms = weighting == MeasureWeighting.ItemImportance
                ? ("forms weighted by importance", "按重要性加权的方式")
                : ("forms weighted by dimension", "按维度加权的方式");
            Note(notPossible, forms, MeasureScores.Lack(data, weighting));
        }

        List<(MeasureForm Form, MeasureWeighting Weighting, double[] Scores)> found = [];
        foreach (var form in Enum.GetValues<MeasureForm>())
        {
            if (MeasureScores.Lack(data, form) is { } lack)
            {
                Note(notPossible, MeasureScores.Name(form, MeasureWeighting.Unweighted), lack);
                continue;
            }

            foreach (var weighting in weightings.Where(w => MeasureScores.Lack(data, w) is null))
            {
                var scores = MeasureScores.Of(data, form, weighting, policy);
                if (Array.TrueForAll(scores, double.IsNaN))
                {
                    Note(
                        notPossible,
                        MeasureScores.Name(form, weighting),
                        ("no respondent gave enough answers", "没有受访者作答足够题项"));
                }
                else
                {
                    found.Add((form, weighting, scores));
                }
            }
        }

        int[] rows = [.. Enumerable.Range(0, data.Count).Where(r => (rating is null || given[r] != 0)
            && found.TrueForAll(f => !double.IsNaN(f.Scores[r])))];
        double[][] common = [.. found.Select(f => Array.ConvertAll(rows, r => f.Scores[r]))];
        var predictions = rating is null || found.Count == 0
            ? null
            : Prediction.Of(common, Array.ConvertAll(rows, r => (double)given[r]), bootstrap, level);
        var measures = found.Select((f, i) => new QualityMeasure(
            f.Form, f.Weighting, MeanEstimate.FromValues(
                Array.FindAll(f.Scores, s => !double.IsNaN(s)), level: level), predictions?[i]));
        return new([.. measures.OrderBy(m => m.Rank ?? int.MaxValue)], [.. notPossible], rows.Length, policy, rating, bootstrap);
    }

    /// <summary>One of the measures.</summary>
    /// <param name="form">What is made of the answers to one item.</param>
    /// <param name="weighting">How items become one score.</param>
    /// <returns>The measure, or null when it was not possible.</returns>
    public QualityMeasure? Find(MeasureForm form, MeasureWeighting weighting = MeasureWeighting.Unweighted) =>
        Measures.FirstOrDefault(m => m.Form == form && m.Weighting == weighting);

    /// <summary>The measures as a table.</summary>
    /// <returns>The table; its notes are the conventions, the formulas and what is not possible.</returns>
    public ResultTable ToTable()
    {
        var columns = TableWords.All("measure", "n", "mean", "SD", "lower", "upper");
        var predicted = TableWords.All(
            "rank", "r", "lower", "upper", "p", "R2", "rho", "p against best", "adjusted p", "P(best)");
        return new(
            ("Measures of quality", "服务质量的测量方式"),
            Rating is null ? columns : [.. columns, .. Plan is null ? predicted[..^1] : predicted],
            Measures.Select(m => (ValueList<TableCell>)
            [
                TableCell.Of(m.NameText),
                TableCell.Of((long?)m.Score.N),
                TableCell.Of(m.Score.Mean, Decimals.Rating),
                TableCell.Of(m.Score.StandardDeviation, Decimals.Rating),
                TableCell.Of(m.Score.Interval?.Lower, Decimals.Rating),
                TableCell.Of(m.Score.Interval?.Upper, Decimals.Rating),
                .. Rating is null ? [] : Predicted(m),
            ]),
            [
                .. MeasureText.Describe(this),
                .. Measures.Select(m => TableText.Compose($"{m.NameText}: {m.FormulaText}.", $"{m.NameText}：{m.FormulaText}。")),
                .. _notPossible.Select(n => TableText.Compose($"Not possible: {n}.", $"无法计算：{n}。")),
            ]);
    }

    /// <summary>The measures, a line each.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Measures);

    private static void Note(List<TableText> notes, TableText what, TableText? reason)
    {
        if (reason is { } why)
        {
            notes.Add(TableText.Compose($"{what}: {why}", $"{what}：{why}"));
        }
    }

    private TableCell[] Predicted(QualityMeasure measure) =>
    [
        TableCell.Of((long?)measure.Rank),
        TableCell.Of(measure.Correlation?.Estimate?.Value, Decimals.Coefficient),
        TableCell.Of(measure.Correlation?.Estimate?.Interval?.Lower, Decimals.Coefficient),
        TableCell.Of(measure.Correlation?.Estimate?.Interval?.Upper, Decimals.Coefficient),
        TableCell.Of(measure.Correlation?.P),
        TableCell.Of(measure.RSquared, Decimals.Coefficient),
        TableCell.Of(measure.RankCorrelation?.Estimate?.Value, Decimals.Coefficient),
        TableCell.Of(measure.AgainstBest?.P),
        TableCell.Of(measure.AdjustedP),
        .. Plan is null ? (TableCell[])[] : [TableCell.Of(measure.ProbabilityBest, Decimals.Coefficient)],
    ];
}
