using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// The gap between what customers perceive and what they expect (gap 5 of the gap model, SERVQUAL): per item, per dimension and
/// overall, each with interval and paired t test. Items are scored over the respondents who answered both questions;
/// dimensions by the named <see cref="MissingPolicy"/>.
/// Source of the formulas: Parasuraman, Zeithaml and Berry (1988), SERVQUAL, Journal of Retailing 64(1), 12-40.
/// </summary>
public sealed class GapAnalysis
{
    private readonly SurveyData _data;
    private readonly double[][] _gaps; // by dimension and respondent; not a number where the respondent does not count

    private GapAnalysis(SurveyData data, MissingPolicy policy, Proportion level)
    {
        _data = data;
        Policy = policy;
        Level = level;
        var instrument = data.Instrument;
        Items = [.. instrument.Items.Select((item, i) => Item(item.Id, data.Expectations(i), data.Perceptions(i)))];
        _gaps = new double[instrument.Dimensions.Count][];
        List<GapScore> dimensions = [];
        var firstItem = 0;
        for (var d = 0; d < _gaps.Length; d++)
        {
            var dimension = instrument.Dimensions[d];
            var scores = DimensionScores.Of(data, firstItem, dimension.Items.Count, policy);
            _gaps[d] = scores.Gap;
            dimensions.Add(new(
                dimension.Code, dimension.Name, Estimate(scores.Expectation), Estimate(scores.Perception), Estimate(scores.Gap)));
            firstItem += dimension.Items.Count;
        }

        Dimensions = [.. dimensions];
    }

    /// <summary>The items in the order of the instrument.</summary>
    public ValueList<GapScore> Items { get; }

    /// <summary>The dimensions in the order of the instrument.</summary>
    public ValueList<GapScore> Dimensions { get; }

    /// <summary>Which respondents count in a dimension.</summary>
    public MissingPolicy Policy { get; }

    /// <summary>The level of the intervals.</summary>
    public Proportion Level { get; }

    /// <summary>The conventions of every number here, in one sentence each.</summary>
    public string Conventions =>
        $"""
        Gap = perception - expectation on {_data.Instrument.Scale}; negative is a shortfall.
        Items: respondents who answered both questions. Dimensions: {PolicyText}
        SD with n - 1; {LevelText} t intervals; paired t test, two-sided.
        """;

    /// <summary>Analyses a survey.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="policy">Which respondents count in a dimension; by default <see cref="MissingPolicy.PersonMean"/>.</param>
    /// <param name="level">The level of the intervals, above 0 and below 1; null means 95 %.</param>
    /// <returns>The analysis.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The policy is none of the enumeration, or the level is 0 or 1.</exception>
    public static GapAnalysis Of(SurveyData data, MissingPolicy policy = MissingPolicy.PersonMean, Proportion? level = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (!Enum.IsDefined(policy))
        {
            throw new ArgumentOutOfRangeException(nameof(policy), policy, "Allowed are PersonMean, ItemGapMean and Listwise.");
        }

        return new(data, policy, ConfidenceLevel.Checked(level, nameof(level)));
    }

    /// <summary>
    /// The overall score: the mean, over the respondents who count in every dimension, of their score over the dimensions.
    /// </summary>
    /// <param name="weighting">How the dimensions of a respondent become one score.</param>
    /// <returns>The score on the scale of the items; its n tells how many respondents counted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The weighting is none of the enumeration.</exception>
    /// <exception cref="InvalidOperationException">Individual weights were asked for and the survey has none.</exception>
    public MeanEstimate Overall(Weighting weighting)
    {
        if (!Enum.IsDefined(weighting))
        {
            throw new ArgumentOutOfRangeException(nameof(weighting), weighting, "Allowed are Unweighted and Individual.");
        }

        if (weighting == Weighting.Individual && !_data.HasWeights)
        {
            throw new InvalidOperationException("The survey has no importance weights; allowed is Weighting.Unweighted.");
        }

        var scores = new double[_data.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            var (sum, weights) = (0.0, 0.0);
            for (var d = 0; d < _gaps.Length; d++)
            {
                var weight = weighting == Weighting.Individual ? _data.Weights(d)[i] : 1;
                sum += weight * _gaps[d][i];
                weights += weight;
            }

            scores[i] = sum / weights; // not a number without a gap or without weights
        }

        return Estimate(scores);
    }

    /// <summary>The dimensions, a line each.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Dimensions);

    private string LevelText => ((decimal)Level.Percent).ToString("0.###############", CultureInfo.InvariantCulture) + " %";

    private string PolicyText => Policy switch
    {
        MissingPolicy.PersonMean => "person means of E and of P, each over at least half of the items.",
        MissingPolicy.ItemGapMean => "mean of the item gaps where both were answered, at least half of the items.",
        MissingPolicy.Listwise => "respondents who gave every answer of the dimension.",
        _ => throw new InvalidOperationException($"Unknown policy {Policy}."),
    };

    private GapScore Item(string id, ReadOnlySpan<byte> expectations, ReadOnlySpan<byte> perceptions)
    {
        // Answers are stored as their distance from the lowest one, plus one.
        var lowest = _data.Instrument.Scale.Minimum;
        var (e, p, gap) = (default(WholeNumbers), default(WholeNumbers), default(WholeNumbers));
        for (var i = 0; i < expectations.Length; i++)
        {
            if (expectations[i] != 0 && perceptions[i] != 0)
            {
                e.Add((long)expectations[i] + lowest - 1);
                p.Add((long)perceptions[i] + lowest - 1);
                gap.Add(perceptions[i] - expectations[i]);
            }
        }

        return new(id, id, Mean(e), Mean(p), Mean(gap));
    }

    private MeanEstimate Mean(WholeNumbers values) => MeanEstimate.Of(values.Summary, level: Level);

    private MeanEstimate Estimate(double[] scores) => MeanEstimate.Of(Array.FindAll(scores, s => !double.IsNaN(s)), level: Level);
}
