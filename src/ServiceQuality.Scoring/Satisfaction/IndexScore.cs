using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// The index of one construct from 0, everybody gives the worst answer that the questionnaire allows, to 100, everybody gives the best (Fornell et al. 1996):
/// 100 times the sum of w (mean - lowest) divided by the sum of w (highest - lowest), with w the index weights. It is null when there is no estimate or
/// the weights do not sum to something above 0.
/// </summary>
public sealed class IndexScore
{
    private readonly IndexFit _fit;
    private readonly int _construct;
    private readonly double[] _weights;
    private readonly double _width;

    internal IndexScore(IndexFit fit, int construct)
    {
        (_fit, _construct, Construct) = (fit, construct, fit.Model.Constructs[construct].Name);
        _weights = fit.Converged ? fit.Engine.IndexWeights(construct).ToArray() : [];
        if (_weights.Length > 0)
        {
            var (index, deviation) = fit.Engine.Index(construct);
            (Value, StandardDeviation) = (index, deviation);
            _width = _weights.Select((w, i) => w * fit.Plan.Widths[fit.Plan.First[construct] + i]).Sum();
        }
    }

    /// <summary>The name of the construct.</summary>
    public string Construct { get; }

    /// <summary>The index.</summary>
    public double? Value { get; }

    /// <summary>The standard deviation of the index scores of respondents, with n - 1 in the denominator.</summary>
    public double? StandardDeviation { get; }

    /// <summary>The weights of the answers themselves, brought to a sum of 1.</summary>
    public NamedValues Weights => new(
        $"Index weights of {Construct}",
        [.. _fit.Model.Constructs[_construct].Indicators.Select(i => i.Name)],
        [.. Enumerable.Range(0, _fit.Plan.Length[_construct]).Select(i => _weights.Length == 0 ? (double?)null : _weights[i])]);

    /// <summary>
    /// The standard error with the weights taken as given: for each row its weighted answers less their means, squared and weighted, with n/(n - 1). With
    /// complete rows of equal weight that is the standard deviation divided by the root of n; with sampling weights it is linearised; a missing answer is
    /// none, whatever stands in for it.
    /// </summary>
    public double? StandardError
    {
        get
        {
            if (Value is null)
            {
                return null;
            }

            // Of each indicator the weight that its answers have in all.
            var (plan, sample, answers) = (_fit.Plan, _fit.Sample, _fit.Answers);
            var isSampled = answers.WeightMeaning == RowWeights.Sampling;
            var factors = new double[_weights.Length];
            for (var i = 0; i < factors.Length; i++)
            {
                var column = answers.Answers(plan.First[_construct] + i);
                var total = 0.0;
                for (var r = 0; r < sample.Rows.Length; r++)
                {
                    total += column[sample.Rows[r]] == 0 ? 0 : Mass(r);
                }

                factors[i] = 100 * _weights[i] / _width / total;
            }

            var squares = 0.0;
            for (var r = 0; r < sample.Rows.Length; r++)
            {
                var sum = 0.0;
                for (var i = 0; i < factors.Length; i++)
                {
                    var answer = answers.Answers(plan.First[_construct] + i)[sample.Rows[r]];
                    sum += answer == 0 ? 0 : factors[i] * (answer - _fit.Engine.Moments.Means[plan.First[_construct] + i]);
                }

                // A repeated row is as many respondents; a sampling weight makes one respondent count more.
                squares += isSampled ? sum * Mass(r) * (sum * Mass(r)) : sample.Counts[r] * (sum * sum);
            }

            double n = _fit.N;
            return Math.Sqrt(squares * n / (n - 1));

            double Mass(int r) => isSampled ? answers.Weights[sample.Rows[r]] : sample.Counts[r];
        }
    }

    /// <summary>The index with a t interval that takes the weights as given. The bootstrap of the fit counts their uncertainty too.</summary>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <param name="population">How many customers there are in all, when the respondents are a sizeable part of them: the standard error is then multiplied by the root of (N - n)/(N - 1). Null means very many.</param>
    /// <returns>The index and its interval, which may leave the range from 0 to 100.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or there are fewer customers than respondents.</exception>
    public Estimate Interval(Proportion? level = null, long? population = null)
    {
        var confidence = ConfidenceLevel.Checked(level, nameof(level));
        var n = _fit.N;
        if (population < Math.Max(n, 2))
        {
            throw new ArgumentOutOfRangeException(nameof(population), population, string.Create(CultureInfo.InvariantCulture, $"Allowed are {Math.Max(n, 2)} and more, or null."));
        }

        var method = "t, weights fixed" + (population is { } all ? string.Create(CultureInfo.InvariantCulture, $", population {all}") : "");
        if (Value is not { } value || StandardError is not { } error)
        {
            return Estimate.None(n, method, _fit.Reason ?? $"the index weights of {Construct} do not sum to more than 0");
        }

        var correction = population is { } size ? Math.Sqrt((size - n) / (size - 1.0)) : 1;
        var margin = error == 0 ? 0 : correction * error * StudentT.Quantile(confidence.Fraction, n - 1);
        return Estimate.Of(value, new(value - margin, value + margin, confidence), n, method);
    }

    /// <summary>The index score of each respondent by the position of the row, 0 to 100 unless a weight is negative; null for rows that were not used and, with pairwise correlations, those that miss an answer.</summary>
    /// <returns>The scores; all null without an index.</returns>
    public ValueList<double?> Scores()
    {
        var first = _fit.Plan.First[_construct];
        return Value is null
            ? [.. Enumerable.Repeat<double?>(null, _fit.Answers.Count)]
            : _fit.RowScores(_construct, i => 100 * _weights[i - first] / _width, _ => 1);
    }

    /// <summary>Construct and index with the interval of fixed weights.</summary>
    /// <returns>For example <c>Satisfaction 72.5 [70.7, 74.2]</c>.</returns>
    public override string ToString() => Interval() is { Value: { } value, Interval: { } interval }
        ? string.Create(CultureInfo.InvariantCulture, $"{Construct} {value:F1} {interval.ToString("F1", null)}")
        : $"{Construct} none";
}
