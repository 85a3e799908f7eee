using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// The index of one construct from 0, when everybody gives the worst answer of the questionnaire, to 100, when everybody gives
/// the best (Fornell et al. 1996): 100 times the sum of w (mean - lowest) divided by the sum of w (highest - lowest), with w the
/// index weights. It is null, with a reason, without weights, without weights that sum to more than 0, or without answers.
/// </summary>
/// <remarks>
/// Negative weights can put the index outside 0 to 100. The value is then given as it is, without an interval and with the
/// reason.
/// </remarks>
[JsonConverter(typeof(ScoringJsonConverter<IndexScore>))]
public sealed class IndexScore
{
    internal const int Decimals = Estimate.PointDecimals;
    internal const string NoWeights = "do not sum to more than 0, by themselves or times the ranges";

    // How far rounding can put an index outside its scale.
    private const double Rounding = 1e-9;

    private readonly IndexSample _sample;
    private readonly ConstructScores? _scores;
    private readonly MissingAnswers _missing;

    internal IndexScore(
        ModelPlan plan,
        IndexSample sample,
        int construct,
        double[]? weights,
        string? reason,
        (double Index, double Deviation)? found = null)
    {
        var indicators = plan.Model.Constructs[construct].Indicators;
        (_sample, _missing, Construct) = (sample, plan.Options.Missing, plan.ConstructNames[construct]);
        Weights = new(
            $"Index weights of {Construct}",
            [.. indicators.Select(i => i.Name)],
            [.. Enumerable.Range(0, indicators.Count).Select(i => weights?[i])],
            known: plan.IndicatorNames);
        if (reason is null && weights is null)
        {
            reason = $"the index weights of {Construct} {NoWeights}";
        }

        if (reason is not null)
        {
            Reason = reason;
            return;
        }

        _scores = new(plan, sample, construct, weights!);
        if (double.IsNaN(_scores.Index))
        {
            Reason = $"nobody answered one of the indicators of {Construct}";
            return;
        }

        Value = found?.Index ?? _scores.Index;
        StandardDeviation = found?.Deviation ?? _scores.Deviation(_missing);
    }

    /// <summary>The name of the construct.</summary>
    public string Construct { get; }

    /// <summary>The number of observations; with frequencies their sum.</summary>
    public long N => _sample.Observations;

    /// <summary>The index.</summary>
    public double? Value { get; }

    /// <summary>
    /// The standard deviation of the index scores of respondents, with n - 1 in the denominator; with pairwise correlations the
    /// one that they give; null with fewer than two respondents.
    /// </summary>
    public double? StandardDeviation { get; }

    /// <summary>The weights of the answers as given, with a sum of 1.</summary>
    public NamedValues Weights { get; }

    /// <summary>Why there is no index, or null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>
    /// The standard error with the weights taken as given: for each row its weighted answers minus their means, squared and
    /// weighted, with n/(n - 1). With complete rows of equal weight that is the standard deviation divided by the root of n; with
    /// sampling weights it is linearised; a missing answer does not count, whatever replaces it.
    /// </summary>
    public double? StandardError => Value is null ? null : _scores!.StandardError;

    /// <summary>
    /// The index with a t interval that takes the weights as given. The bootstrap of the fit includes their uncertainty.
    /// </summary>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <param name="population">
    /// The number of all customers, when the respondents are a sizeable part of them: the standard error is then multiplied by
    /// the root of (N - n)/(N - 1). Null means a very large number.
    /// </param>
    /// <returns>
    /// The index and its interval, whose ends can leave the range from 0 to 100. An index that itself is outside this range has
    /// no interval, but the reason.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or there are fewer customers than respondents.
    /// </exception>
    public Estimate Interval(Proportion? level = null, long? population = null)
    {
        var confidence = Guard.Against.InvalidLevel(level);
        var correction = Math.Sqrt(FinitePopulation.CorrectionFactor(N, population, nameof(population)));
        var method = "t, weights fixed" + FinitePopulation.Describe(population);
        if (Value is not { } value)
        {
            return Estimate.None(N, method, Reason!);
        }

        if (OutsideScaleReason(value) is { } outside)
        {
            return Estimate.WithoutInterval(value, N, method, outside).InPoints();
        }

        if (StandardError is not { } error)
        {
            return Estimate.WithoutInterval(value, N, method, NoResultReason.OneValue).InPoints();
        }

        var margin = error == 0 ? 0 : correction * error * StudentT.Quantile(confidence.Fraction, N - 1);
        return Estimate.Of(value, new(value - margin, value + margin, confidence), N, method).InPoints();
    }

    /// <summary>
    /// The index score of each respondent by the position of the row, 0 to 100 unless a weight is negative; null for rows that
    /// were not used and, where nothing replaces missing answers, those with a missing answer.
    /// </summary>
    /// <returns>The scores; all null without an index.</returns>
    public ValueList<double?> Scores()
    {
        var scores = new double?[_sample.Answers.Count];
        foreach (var row in Value is null ? [] : _sample.Rows)
        {
            scores[row] = _scores!.Score(row, _missing);
        }

        return ValueList.Create<double?>(scores);
    }

    /// <summary>Construct and index with the interval of fixed weights, or the reason why there is none.</summary>
    /// <returns>For example <c>Satisfaction 72.5 [70.7, 74.2]</c>.</returns>
    public override string ToString()
    {
        if (Value is not { } value)
        {
            return $"{Construct} none ({Reason})";
        }

        var estimate = Interval();
        var interval = estimate.Interval is { } known ? known.ToString("F1", null) : $"({estimate.Reason})";
        return string.Create(CultureInfo.InvariantCulture, $"{Construct} {value.RoundTo(1)} {interval}");
    }

    // Why an index has no interval although it has a value, or null when it is on its scale.
    internal static string? OutsideScaleReason(double index) => index is >= -Rounding and <= 100 + Rounding
        ? null
        : "the index is outside 0 to 100, because a weight is negative";
}
