using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// The index of one construct from 0, everybody gives the worst answer that the questionnaire allows, to 100, everybody gives the best (Fornell et al. 1996):
/// 100 times the sum of w (mean - lowest) divided by the sum of w (highest - lowest), with w the index weights. It is null, with a reason, when there are
/// no weights, or none that sum to something above 0, or no answers.
/// </summary>
public sealed class IndexScore
{
    private readonly IndexSample _sample;
    private readonly ConstructScores? _scores;
    private readonly MissingAnswers _missing;

    internal IndexScore(ModelPlan plan, IndexSample sample, int construct, double[]? weights, string? reason, (double Index, double Deviation)? found = null)
    {
        var measured = plan.Model.Constructs[construct];
        (_sample, _missing, Construct) = (sample, plan.Options.Missing, measured.Name);
        Weights = new(
            $"Index weights of {Construct}", [.. measured.Indicators.Select(i => i.Name)], [.. Enumerable.Range(0, measured.Indicators.Count).Select(i => weights?[i])]);
        Reason = reason ?? (weights is null ? $"the index weights of {Construct} do not sum to more than 0, by themselves or times the ranges" : null);
        if (Reason is not null)
        {
            return;
        }

        _scores = new(plan, sample, construct, weights!);
        Reason = double.IsNaN(_scores.Index) ? $"nobody answered one of the indicators of {Construct}" : null;
        if (Reason is null)
        {
            Value = found?.Index ?? _scores.Index;
            StandardDeviation = found?.Deviation ?? _scores.Deviation(_missing);
        }
    }

    /// <summary>The name of the construct.</summary>
    public string Construct { get; }

    /// <summary>How many observations it is over; with frequencies their sum.</summary>
    public long N => _sample.Observations;

    /// <summary>The index.</summary>
    public double? Value { get; }

    /// <summary>The standard deviation of the index scores of respondents, with n - 1 in the denominator; of a fit with pairwise correlations the one that they give; null with fewer than two.</summary>
    public double? StandardDeviation { get; }

    /// <summary>The weights of the answers themselves, brought to a sum of 1.</summary>
    public NamedValues Weights { get; }

    /// <summary>Why there is no index, or null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>
    /// The standard error with the weights taken as given: for each row its weighted answers less their means, squared and weighted, with n/(n - 1). With
    /// complete rows of equal weight that is the standard deviation divided by the root of n; with sampling weights it is linearised; a missing answer is
    /// none, whatever stands in for it.
    /// </summary>
    public double? StandardError => Value is null ? null : _scores!.StandardError;

    /// <summary>The index with a t interval that takes the weights as given. The bootstrap of the fit counts their uncertainty too.</summary>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <param name="population">How many customers there are in all, when the respondents are a sizeable part of them: the standard error is then multiplied by the root of (N - n)/(N - 1). Null means very many.</param>
    /// <returns>The index and its interval, which may leave the range from 0 to 100.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or there are fewer customers than respondents.</exception>
    public Estimate Interval(Proportion? level = null, long? population = null)
    {
        var confidence = Guard.Against.InvalidLevel(level);
        var correction = Math.Sqrt(FinitePopulation.CorrectionFactor(N, population, nameof(population)));
        var method = "t, weights fixed" + FinitePopulation.Describe(population);
        if (Value is not { } value)
        {
            return Estimate.None(N, method, Reason!);
        }

        if (StandardError is not { } error)
        {
            return Estimate.WithoutInterval(value, N, method, NoResultReason.OneValue);
        }

        var margin = error == 0 ? 0 : correction * error * StudentT.Quantile(confidence.Fraction, N - 1);
        return Estimate.Of(value, new(value - margin, value + margin, confidence), N, method);
    }

    /// <summary>The index score of each respondent by the position of the row, 0 to 100 unless a weight is negative; null for rows that were not used and, where nothing stands in for missing answers, those that miss one.</summary>
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

    /// <summary>Construct and index with the interval of fixed weights.</summary>
    /// <returns>For example <c>Satisfaction 72.5 [70.7, 74.2]</c>.</returns>
    public override string ToString() => Interval() switch
    {
        { Value: { } value, Interval: { } interval } => string.Create(CultureInfo.InvariantCulture, $"{Construct} {value:F1} {interval.ToString("F1", null)}"),
        { Value: { } value } => string.Create(CultureInfo.InvariantCulture, $"{Construct} {value:F1}"),
        _ => $"{Construct} none ({Reason})",
    };
}
