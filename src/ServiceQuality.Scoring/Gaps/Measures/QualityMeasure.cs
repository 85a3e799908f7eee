using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// One measure of quality: its formula, its mean, and how well it predicts a rating of the service as a whole when there is one.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<QualityMeasure>))]
public sealed record QualityMeasure
{
    internal QualityMeasure(MeasureForm form, MeasureWeighting weighting, MeanEstimate score, Prediction? prediction)
    {
        Form = form;
        Weighting = weighting;
        Score = score;
        Correlation = prediction?.Correlation;
        RankCorrelation = prediction?.RankCorrelation;
        Rank = prediction?.Rank;
        AgainstBest = prediction?.AgainstBest;
        AdjustedP = prediction?.AdjustedP;
        ProbabilityBest = prediction?.ProbabilityBest;
    }

    /// <summary>What is made of the answers to one item.</summary>
    public MeasureForm Form { get; }

    /// <summary>How the items of a respondent become one score.</summary>
    public MeasureWeighting Weighting { get; }

    /// <summary>The name, such as <c>weighted SERVQUAL</c>.</summary>
    public string Name => NameText.English;

    /// <summary>The formula of a respondent's score, such as <c>mean over dimensions of the mean of P - E</c>.</summary>
    public string Formula => FormulaText.English;

    /// <summary>
    /// The mean over the respondents who have a score by this measure, with its interval and standard deviation.
    /// </summary>
    public MeanEstimate Score { get; }

    /// <summary>
    /// Pearson's correlation with the rating, tested against zero, over the respondents of <see cref="QualityMeasures.N"/>; null
    /// when no rating was asked for.
    /// </summary>
    public HypothesisTest? Correlation { get; }

    /// <summary>Spearman's correlation with the rating; null when no rating was asked for.</summary>
    public HypothesisTest? RankCorrelation { get; }

    /// <summary>
    /// The share of the variance of the rating that the measure explains, the square of <see cref="Correlation"/>; null without
    /// one.
    /// </summary>
    public double? RSquared => Correlation?.Estimate?.Value is { } r ? r * r : null;

    /// <summary>
    /// The rank by <see cref="Correlation"/>, 1 for the highest; equal correlations share the better rank; null without one.
    /// </summary>
    public int? Rank { get; }

    /// <summary>
    /// The test of Williams that the best measure correlates with the rating just as this one does; null for the best itself and
    /// without a rating.
    /// </summary>
    public HypothesisTest? AgainstBest { get; }

    /// <summary>The p-value of <see cref="AgainstBest"/> by Holm over all measures that are tested against the best.</summary>
    public PValue? AdjustedP { get; }

    /// <summary>
    /// The share of bootstrap resamples of the respondents in which this measure correlates most with the rating; null without a
    /// bootstrap.
    /// </summary>
    public double? ProbabilityBest { get; }

    internal TableText NameText => MeasureScores.Name(Form, Weighting);

    internal TableText FormulaText => MeasureScores.Formula(Form, Weighting);

    /// <summary>The name, the mean and the correlation.</summary>
    /// <returns>For example <c>SERVQUAL: -0.77 [-0.87, -0.67], n = 298, r 0.734</c>.</returns>
    public override string ToString() => Correlation?.Estimate?.Value is { } r
        ? string.Create(CultureInfo.InvariantCulture, $"{Name}: {Score}, r {r.RoundTo(3)}")
        : $"{Name}: {Score}";
}
