using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// The counted answers of two waves of a survey that share some or all of their customers. One difference of means, later minus
/// earlier, uses those who answered in both waves and the rest of each. Its variance is v1 / n1 + v2 / n2 - 2 m c / (n1 n2),
/// where m customers answered in both waves with covariance c, and n is in every denominator (Kish 1965, Survey Sampling, for
/// overlapping samples). Without a customer in both waves it is the variance of independent samples; with all of them that of
/// pairs.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<WavePanel>))]
public sealed record WavePanel
{
    private WavePanel(RatingQuestion? question, ValueList<long> counts)
    {
        Question = question;
        Counts = counts;
        for (var i = 0; i < Width; i++)
        {
            for (var j = 0; j < Width; j++)
            {
                var count = counts[(i * Width) + j];
                Both += i > 0 && j > 0 ? count : 0;
                EarlierOnly += i > 0 && j == 0 ? count : 0;
                LaterOnly += i == 0 && j > 0 ? count : 0;
            }
        }
    }

    /// <summary>The question; null for the recommendation question.</summary>
    public RatingQuestion? Question { get; }

    /// <summary>The number of customers who answered in both waves.</summary>
    public long Both { get; }

    /// <summary>The number who answered in the earlier wave only.</summary>
    public long EarlierOnly { get; }

    /// <summary>The number who answered in the later wave only.</summary>
    public long LaterOnly { get; }

    // By the answer of the earlier wave, then of the later one; 0 is none, 1 the worst answer.
    internal ValueList<long> Counts { get; }

    private RatingScale Scale => Question?.Scale ?? Recommendation.Scale;

    private int Width => Scale.Steps + 1;

    /// <summary>Counts the recommendations of customers in two waves.</summary>
    /// <param name="earlier">The answers in the earlier wave, on the scale 0 to 10.</param>
    /// <param name="later">The answers of the same customers in the later wave, in the same order.</param>
    /// <returns>The panel.</returns>
    /// <exception cref="ArgumentException">
    /// A column has another scale or is reverse scored, or the columns differ in length.
    /// </exception>
    public static WavePanel FromRecommendations(EncodedAnswers earlier, EncodedAnswers later)
    {
        RecommendationTally.CheckEncoding(earlier, nameof(earlier));
        RecommendationTally.CheckEncoding(later, nameof(later));
        return new(null, Count(earlier, later));
    }

    /// <summary>Counts the answers of customers to a question in two waves.</summary>
    /// <param name="question">The question of both waves.</param>
    /// <param name="earlier">The answers in the earlier wave, with the encoding of the question.</param>
    /// <param name="later">The answers of the same customers in the later wave, in the same order.</param>
    /// <returns>The panel.</returns>
    /// <exception cref="ArgumentException">
    /// A column has another scale or direction than the question, or the columns differ in length.
    /// </exception>
    public static WavePanel FromRatings(RatingQuestion question, EncodedAnswers earlier, EncodedAnswers later)
    {
        Guard.Against.Null(question);
        AnswerColumns.CheckEncoding(earlier, question.Encoding, nameof(earlier));
        AnswerColumns.CheckEncoding(later, question.Encoding, nameof(later));
        return new(question, Count(earlier, later));
    }

    /// <summary>The panel with given counts of recommendations.</summary>
    /// <param name="both">Of customers with both answers: by the earlier answer, 0 to 10, and then the later one.</param>
    /// <param name="earlierOnly">The other answers of the earlier wave.</param>
    /// <param name="laterOnly">The other answers of the later wave.</param>
    /// <returns>The panel.</returns>
    /// <exception cref="ArgumentException">The table is not 11 by 11, or a count is negative.</exception>
    public static WavePanel FromCounts(long[,] both, RecommendationTally earlierOnly, RecommendationTally laterOnly)
    {
        Guard.Against.Null(earlierOnly);
        Guard.Against.Null(laterOnly);
        var counts = CreateTable(both, Recommendation.Scale, i => earlierOnly.Counts[i], i => laterOnly.Counts[i]);
        return new(null, ValueList.Create<long>(counts));
    }

    /// <summary>The panel with given counts of ratings.</summary>
    /// <param name="both">
    /// Of customers with both answers: by the earlier answer as printed, from the lowest number on, and then the later one.
    /// </param>
    /// <param name="earlierOnly">The other answers of the earlier wave.</param>
    /// <param name="laterOnly">The other answers of the later wave, to the same question.</param>
    /// <returns>The panel.</returns>
    /// <exception cref="ArgumentException">
    /// The questions differ, the table has not a row and a column for each answer, or a count is negative.
    /// </exception>
    public static WavePanel FromCounts(long[,] both, RatingTally earlierOnly, RatingTally laterOnly)
    {
        Guard.Against.Null(earlierOnly);
        Guard.Against.Null(laterOnly);
        RatingTally.CheckSameQuestion(earlierOnly.Question, laterOnly.Question, nameof(laterOnly));
        var question = earlierOnly.Question;

        // The tallies are reverse-scored already, the table is as printed.
        long Count(RatingTally tally, int i) => tally.Answers.Count(question.Score(question.Scale.Minimum + i));
        var counts = CreateTable(both, question.Scale, i => Count(earlierOnly, i), i => Count(laterOnly, i));
        return new(question, ReverseScore(question, counts, question.Scale.Steps + 1));
    }

    /// <summary>The panel of these customers and others.</summary>
    /// <param name="other">The other customers, asked the same.</param>
    /// <returns>The panel of all; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The questions differ.</exception>
    /// <exception cref="OverflowException">There are more answers than 64 bits count.</exception>
    public WavePanel Merge(WavePanel other)
    {
        Guard.Against.Null(other);
        Guard.Against.Invalid(
            other.Question != Question,
            $"The other customers were asked {Name(other)}; allowed are answers to {Name(this)}.",
            nameof(other));

        var counts = new long[Counts.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = checked(Counts[i] + other.Counts[i]);
        }

        return new(Question, ValueList.Create<long>(counts));
    }

    /// <summary>The question and how many customers there are in both waves and in one.</summary>
    /// <returns>For example <c>recommendation: 80 in both waves, 40 in the earlier only, 60 in the later only</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name(this)}: {Both} in both waves, {EarlierOnly} in the earlier only, {LaterOnly} in the later only");

    // Tests the difference of the means of a score of each answer, reverse-scored where it must be.
    internal HypothesisTest Test(Func<int, double> score, Proportion level)
    {
        const string name = "z of overlapping waves";
        var (first, second, both) = (default(Sums), default(Sums), default(Sums));
        var product = 0.0;
        var otherOfBoth = 0.0;
        for (var i = 0; i < Width; i++)
        {
            var x = i == 0 ? 0 : score(Scale.Minimum + i - 1);
            for (var j = 0; j < Width; j++)
            {
                double count = Counts[(i * Width) + j];
                var y = j == 0 ? 0 : score(Scale.Minimum + j - 1);
                first.Add(i == 0 ? 0 : count, x);
                second.Add(j == 0 ? 0 : count, y);
                if (i > 0 && j > 0)
                {
                    both.Add(count, x);
                    otherOfBoth += count * y;
                    product += count * x * y;
                }
            }
        }

        var n = checked(Both + EarlierOnly + LaterOnly);
        if (first.N == 0 || second.N == 0)
        {
            return WaveTest.Z(name, n, Estimate.None(n, "normal", "a wave has no answer"), 0);
        }

        var covariance = both.N == 0 ? 0 : (product / both.N) - (both.Sum / both.N * (otherOfBoth / both.N));
        var shared = both.N / first.N * covariance / second.N;
        var variance = (first.Variance / first.N) + (second.Variance / second.N) - (2 * shared);

        // Where every customer changed by the same, what is left is rounding.
        var size = (first.Variance / first.N) + (second.Variance / second.N);
        var error = variance <= 1e-12 * size ? 0 : Math.Sqrt(variance);
        var difference = (second.Sum / second.N) - (first.Sum / first.N);
        return WaveTest.Z(name, n, WaveTest.NormalEstimate(difference, error, level, n, "normal"), error);
    }

    private static string Name(WavePanel panel) => panel.Question?.ToString() ?? "recommendation";

    private static ValueList<long> Count(EncodedAnswers earlier, EncodedAnswers later) =>
        ValueList.Create<long>(AnswerColumns.CountPairs(earlier, later, nameof(earlier), nameof(later)));

    // Counts of answers as given, by their scores.
    private static ValueList<long> ReverseScore(RatingQuestion question, long[] counts, int width)
    {
        if (question.Direction == ScaleDirection.HighestIsMost)
        {
            return ValueList.Create<long>(counts);
        }

        var reversed = new long[counts.Length];
        for (var i = 0; i < width; i++)
        {
            for (var j = 0; j < width; j++)
            {
                var (row, column) = (i == 0 ? 0 : width - i, j == 0 ? 0 : width - j);
                reversed[(row * width) + column] = counts[(i * width) + j];
            }
        }

        return ValueList.Create<long>(reversed);
    }

    private static long[] CreateTable(long[,] both, RatingScale scale, Func<int, long> earlierOnly, Func<int, long> laterOnly)
    {
        Guard.Against.Null(both);
        var steps = scale.Steps;
        var (rows, columns) = (both.GetLength(0), both.GetLength(1));
        Guard.Against.Invalid(
            rows != steps || columns != steps,
            $"The table has {rows} rows and {columns} columns; allowed are {steps} of each, one for every answer of {scale}.",
            nameof(both));

        var width = steps + 1;
        var counts = new long[width * width];
        for (var i = 0; i < steps; i++)
        {
            counts[(i + 1) * width] = earlierOnly(i);
            counts[i + 1] = laterOnly(i);
            for (var j = 0; j < steps; j++)
            {
                counts[((i + 1) * width) + j + 1] = AnswerColumns.CheckCount(both[i, j], (i * steps) + j, nameof(both));
            }
        }

        return counts;
    }

    private struct Sums
    {
        private double _squares;

        internal double N { get; private set; }

        internal double Sum { get; private set; }

        internal readonly double Variance => Math.Max((_squares / N) - (Sum / N * (Sum / N)), 0);

        internal void Add(double count, double value)
        {
            N += count;
            Sum += count * value;
            _squares += count * value * value;
        }
    }
}
