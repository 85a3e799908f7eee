using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// A mean of answers with sampling weights, such as those of a survey weighted to its population: sum of w y / sum of w. Its
/// standard error is linearised, root(sum of w^2 (y - mean)^2) / sum of w * root(n / (n - 1)), as in <c>svymean</c> of R's survey
/// package; only the ratios of the weights matter. The interval is normal and not clipped.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<WeightedScore>))]
public sealed record WeightedScore
{
    private WeightedScore(Estimate estimate, double? error, double weights, double? effective)
    {
        Estimate = estimate;
        StandardError = error;
        SumOfWeights = weights;
        EffectiveN = effective;
    }

    /// <summary>The weighted mean with its interval.</summary>
    public Estimate Estimate { get; }

    /// <summary>The linearised standard error; null with fewer than two answers.</summary>
    public double? StandardError { get; }

    /// <summary>The sum of the weights of the answers given.</summary>
    public double SumOfWeights { get; }

    /// <summary>
    /// Kish's effective number of answers: (sum of w)^2 / sum of w^2; null without an answer. It falls as the weights differ
    /// more.
    /// </summary>
    public double? EffectiveN { get; }

    /// <summary>The weighted recommendation score in points from -100 to 100.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="weights">The weight of each, above 0 and at most 1e100.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentException">There are not as many weights, or one is outside its range.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static WeightedScore OfRecommendations(
        ReadOnlySpan<Recommendation> answers, ReadOnlySpan<double> weights, Proportion? level = null)
    {
        Guard.Against.DifferentLength(answers.Length, weights.Length, nameof(answers), nameof(weights));
        var values = new double[answers.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = 100 * ((int)answers[i].Group - 1);
        }

        var score = OfValues(values, weights, level);
        return score.WithEstimate(score.Estimate.InPoints());
    }

    /// <summary>The weighted share of the top boxes, from 0 to 1.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answers">
    /// The column, with the encoding of the question. A missing answer does not count, nor does its weight.
    /// </param>
    /// <param name="weights">The weight of each, above 0 and at most 1e100.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentException">
    /// There are not as many weights, one is outside its range, or the column has another encoding.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static WeightedScore OfTopBox(
        RatingQuestion question, EncodedAnswers answers, ReadOnlySpan<double> weights, Proportion? level = null) =>
        OfRatings(question, answers, weights, level, answer => question.IsTop(answer) ? 1 : 0);

    /// <summary>The weighted mean answer, reverse-scored where the lowest answer is the best.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answers">
    /// The column, with the encoding of the question. A missing answer does not count, nor does its weight.
    /// </param>
    /// <param name="weights">The weight of each, above 0 and at most 1e100.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <returns>The mean.</returns>
    /// <exception cref="ArgumentException">
    /// There are not as many weights, one is outside its range, or the column has another encoding.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static WeightedScore OfMean(
        RatingQuestion question, EncodedAnswers answers, ReadOnlySpan<double> weights, Proportion? level = null) =>
        OfRatings(question, answers, weights, level, answer => question.Score(answer));

    /// <summary>The weighted mean of values.</summary>
    /// <param name="values">The values, finite and at most 1e150 in size.</param>
    /// <param name="weights">The weight of each, above 0 and at most 1e100.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <returns>The mean.</returns>
    /// <exception cref="ArgumentException">
    /// There are not as many weights, or a weight or a value is outside its range.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static WeightedScore OfValues(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, Proportion? level = null)
    {
        const string name = "linearised, normal";
        Guard.Against.DifferentLength(values.Length, weights.Length, nameof(values), nameof(weights));
        Guard.Against.InvalidValues(values);
        var confidence = Guard.Against.InvalidLevel(level);

        // Only the ratios matter, so the largest becomes 1, and no square is lost or infinite.
        var largest = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            Guard.Against.Invalid(
                weights[i] is not (> 0 and <= 1e100),
                $"Weight {weights[i]} at index {i} is outside (0, 1e100]; leave out answers that are to count for nothing.",
                nameof(weights));
            largest = Math.Max(largest, weights[i]);
        }

        var n = values.Length;
        if (n == 0)
        {
            return new(Estimate.None(0, name, NoResultReason.NoAnswer), null, 0, null);
        }

        var (sum, squares, total) = (0.0, 0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            var weight = weights[i] / largest;
            sum += weight;
            squares += weight * weight;
            total += weight * values[i];
        }

        var (mean, effective) = (total / sum, sum / squares * sum);
        if (n == 1)
        {
            return new(Estimate.WithoutInterval(values[0], 1, name, NoResultReason.OneValue), null, weights[0], 1);
        }

        // Scaled by the largest distance, which keeps squares in range.
        var (farthest, spread) = (0.0, 0.0);
        foreach (var value in values)
        {
            farthest = Math.Max(farthest, Math.Abs(value - mean));
        }

        for (var i = 0; i < n && farthest > 0; i++)
        {
            var part = weights[i] / largest * ((values[i] - mean) / farthest);
            spread += part * part;
        }

        var error = farthest * Math.Sqrt(spread) / sum * Math.Sqrt(n / (n - 1.0));
        return new(WaveTest.NormalEstimate(mean, error, confidence, n, name), error, sum * largest, effective);
    }

    /// <summary>The mean with its interval, and the effective number of answers.</summary>
    /// <returns>For example <c>27.2 [12.1, 42.3], n = 120 (linearised, normal), effective n 98.3</c>.</returns>
    public override string ToString()
    {
        var effective = EffectiveN is { } n ? string.Create(CultureInfo.InvariantCulture, $", effective n {n.RoundTo(1)}") : "";
        return Estimate + effective;
    }

    private WeightedScore WithEstimate(Estimate estimate) => new(estimate, StandardError, SumOfWeights, EffectiveN);

    private static WeightedScore OfRatings(
        RatingQuestion question, EncodedAnswers answers, ReadOnlySpan<double> weights, Proportion? level, Func<int, double> score)
    {
        Guard.Against.Null(question);
        AnswerColumns.CheckEncoding(answers, question.Encoding, nameof(answers));
        Guard.Against.DifferentLength(answers.Count, weights.Length, nameof(answers), nameof(weights));
        List<double> values = [];
        List<double> used = [];
        for (var i = 0; i < answers.Count; i++)
        {
            if (answers[i] is { } answer)
            {
                values.Add(score(answer));
                used.Add(weights[i]);
            }
        }

        return OfValues(values.ToArray(), used.ToArray(), level);
    }
}
