using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// Each respondent's expectation, perception and gap in each dimension: what segments are compared by, what predicts an overall rating,
/// and what goes into a file for another program.
/// </summary>
public sealed class RespondentScores
{
    // Imputed sums are kept in steps of 2^-36.
    private const double Grid = 1L << 36;

    // By dimension and respondent; not a number where the respondent does not count.
    private readonly double[][] _expectations;
    private readonly double[][] _perceptions;
    private readonly double[][] _gaps;
    private readonly SurveyData _data;

    private RespondentScores(SurveyData data, MissingPolicy policy, AnswerKind reference)
    {
        _data = data;
        Policy = policy;
        Reference = reference;
        var pairs = AnswerPairs.Of(data, reference);
        var dimensions = data.Instrument.Dimensions.Count;
        (_expectations, _perceptions, _gaps) = (new double[dimensions][], new double[dimensions][], new double[dimensions][]);
        for (var d = 0; d < dimensions; d++)
        {
            var (first, length) = data.Instrument.ItemsOf(d).GetOffsetAndLength(data.Instrument.Items.Count);
            int[] items = [.. Enumerable.Range(first, length)];
            (_expectations[d], _perceptions[d], _gaps[d]) = policy == MissingPolicy.TwoWayImputation ? Imputed(pairs, items) : Answered(pairs, items, policy);
            if (pairs.IsDirect)
            {
                Array.Fill(_expectations[d], double.NaN);
                Array.Fill(_perceptions[d], double.NaN);
            }
        }
    }

    /// <summary>Which respondents count in a dimension, and how.</summary>
    public MissingPolicy Policy { get; }

    /// <summary>What the gaps are taken from.</summary>
    public AnswerKind Reference { get; }

    /// <summary>The number of respondents.</summary>
    public int Count => _data.Count;

    /// <summary>Scores every respondent.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="policy">Which respondents count in a dimension; any but <see cref="MissingPolicy.MeanOfItemMeans"/>.</param>
    /// <param name="reference">What the gaps are taken from: expectation, minimum, desired, or a gap that was asked directly.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The policy or the reference is none of those allowed.</exception>
    /// <exception cref="InvalidOperationException">The survey lacks these answers, or they are on different scales.</exception>
    public static RespondentScores Run(SurveyData data, MissingPolicy policy = MissingPolicy.PersonMean, AnswerKind reference = AnswerKind.Expectation)
    {
        Guard.Against.Null(data);
        return policy is MissingPolicy.PersonMean or MissingPolicy.ItemGapMean or MissingPolicy.Listwise or MissingPolicy.TwoWayImputation
            ? new(data, policy, reference)
            : throw new ArgumentOutOfRangeException(nameof(policy), policy, "Allowed are PersonMean, ItemGapMean, Listwise and TwoWayImputation.");
    }

    /// <summary>What a respondent expects in a dimension.</summary>
    /// <param name="respondent">The position of the respondent, from 0.</param>
    /// <param name="dimension">The position of the dimension, from 0.</param>
    /// <returns>The score on the scale of the items, or null when the respondent does not count, or was asked for the gap directly.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such respondent or dimension.</exception>
    public double? Expectation(int respondent, int dimension) => At(_expectations, respondent, dimension);

    /// <summary>What a respondent perceives in a dimension.</summary>
    /// <param name="respondent">The position of the respondent, from 0.</param>
    /// <param name="dimension">The position of the dimension, from 0.</param>
    /// <returns>The score on the scale of the items, or null when the respondent does not count, or was asked for the gap directly.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such respondent or dimension.</exception>
    public double? Perception(int respondent, int dimension) => At(_perceptions, respondent, dimension);

    /// <summary>The gap of a respondent in a dimension.</summary>
    /// <param name="respondent">The position of the respondent, from 0.</param>
    /// <param name="dimension">The position of the dimension, from 0.</param>
    /// <returns>The gap, or null when the respondent does not count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such respondent or dimension.</exception>
    public double? Gap(int respondent, int dimension) => At(_gaps, respondent, dimension);

    /// <summary>
    /// Friedman's test that all dimensions of quality have the same gaps, by ranks within each respondent who counts in all of them.
    /// </summary>
    /// <returns>The test, with Kendall's W.</returns>
    public HypothesisTest CompareDimensions()
    {
        double[][] gaps = [.. _gaps.Where((_, d) => _data.Instrument.Dimensions[d].IsPartOfQuality)];
        int[] rows = [.. Enumerable.Range(0, Count).Where(r => Array.TrueForAll(gaps, g => !double.IsNaN(g[r])))];
        return gaps.Length < 2
            ? HypothesisTest.None("Friedman", rows.Length, Alternative.TwoSided, "chi-square", "there is one dimension of quality, and nothing to compare it with")
            : FriedmanTest.Run([.. gaps.Select(g => Array.ConvertAll(rows, r => g[r]))]);
    }

    /// <summary>The scores as a table, a row for each respondent: id, then expectation, perception and gap of each dimension.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        "Scores by respondent",
        ["id", .. _data.Instrument.Dimensions.SelectMany(d => (string[])[GapText.Letter(Reference) + "_" + d.Code, "P_" + d.Code, "G_" + d.Code])],
        Enumerable.Range(0, Count).Select(r => (ValueList<TableCell>)
        [
            TableCell.Of(_data.Id(r)),
            .. Enumerable.Range(0, _gaps.Length).SelectMany(d => (TableCell[])[TableCell.Of(Expectation(r, d), 2), TableCell.Of(Perception(r, d), 2), TableCell.Of(Gap(r, d), 2)]),
        ]),
        [GapText.Of(Policy, GapText.Letter(Reference))]);

    /// <summary>Number of respondents and policy.</summary>
    /// <returns>For example <c>300 respondents, PersonMean</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} respondents, {Policy}");

    // Not a number where the respondent does not count.
    internal ReadOnlySpan<double> Expectations(int dimension) => _expectations[dimension];

    internal ReadOnlySpan<double> Perceptions(int dimension) => _perceptions[dimension];

    internal ReadOnlySpan<double> Gaps(int dimension) => _gaps[dimension];

    // One score a respondent over the dimensions of quality; not a number without a score in each of them, or without weights where they count.
    internal double[] Overall(Func<int, ReadOnlySpan<double>> scores, bool weighted)
    {
        var quality = _data.Instrument.Dimensions.Index().Where(d => d.Item.IsPartOfQuality).Select(d => d.Index).ToArray();
        var (sums, totals) = (new double[Count], new double[Count]);
        var multiple = weighted ? 1 : Multiple(quality);
        foreach (var d in quality)
        {
            var column = scores(d);
            var weights = weighted ? _data.Weights(d) : [];
            for (var i = 0; i < sums.Length; i++)
            {
                // As whole numbers without weights, so that equal scores are equal however they came about.
                var weight = weighted ? weights[i] : 1;
                sums[i] += multiple > 1 ? Math.Round(column[i] * multiple, MidpointRounding.ToEven) : weight * column[i];
                totals[i] += weight * multiple;
            }
        }

        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] /= totals[i]; // not a number without a score or without weights
        }

        return sums;
    }

    // What makes a whole number of every score of these dimensions; of imputed ones, of their grid. 1 when that grows too large.
    private double Multiple(int[] dimensions)
    {
        long multiple = 1;
        foreach (var d in dimensions)
        {
            var items = _data.Instrument.Dimensions[d].Items.Count;
            for (var n = Policy == MissingPolicy.Listwise || Policy == MissingPolicy.TwoWayImputation ? items : (items + 1) / 2; n <= items && multiple < 1L << 30; n++)
            {
                multiple = multiple / (long)System.Numerics.BigInteger.GreatestCommonDivisor(multiple, n) * n;
            }
        }

        // Times the widest scale and as many dimensions the numbers must stay where doubles hold every whole one.
        var isImputed = Policy == MissingPolicy.TwoWayImputation;
        return multiple >= (isImputed ? 1L << 7 : 1L << 30) ? 1 : isImputed ? multiple * Grid : multiple;
    }

    private static (double[] E, double[] P, double[] Gap) Answered(AnswerPairs pairs, int[] items, MissingPolicy policy)
    {
        var (expectation, perception, gap) = (new double[pairs.Count], new double[pairs.Count], new double[pairs.Count]);
        var needed = policy == MissingPolicy.Listwise ? items.Length : (items.Length + 1) / 2;
        var pairsOnly = policy != MissingPolicy.PersonMean;
        for (var i = 0; i < pairs.Count; i++)
        {
            long answeredE = 0, sumE = 0, answeredP = 0, sumP = 0;
            foreach (var item in items)
            {
                var (e, p) = (pairs.Reference(item)[i], pairs.Actual(item)[i]);
                if (e != 0 && (p != 0 || !pairsOnly))
                {
                    answeredE++;
                    sumE += e;
                }

                if (p != 0 && (e != 0 || !pairsOnly))
                {
                    answeredP++;
                    sumP += p;
                }
            }

            var counts = answeredE >= needed && answeredP >= needed;
            expectation[i] = counts ? pairs.Shift + ((double)sumE / answeredE) : double.NaN;
            perception[i] = counts ? pairs.Shift + ((double)sumP / answeredP) : double.NaN;

            // One division of whole numbers: equal gaps are equal to the last bit.
            gap[i] = counts ? (double)((sumP * answeredE) - (sumE * answeredP)) / (answeredP * answeredE) : double.NaN;
        }

        return (expectation, perception, gap);
    }

    private static (double[] E, double[] P, double[] Gap) Imputed(AnswerPairs pairs, int[] items)
    {
        var expectation = ImputedSums(pairs.Count, items, i => pairs.Reference(i));
        var perception = ImputedSums(pairs.Count, items, i => pairs.Actual(i));
        var gap = new double[pairs.Count];
        for (var i = 0; i < gap.Length; i++)
        {
            // What should be the same number is the same, whatever rounding made of it on the way.
            double Score(double sum) => double.IsNaN(expectation[i] + perception[i]) ? double.NaN : Math.Round(sum * Grid, MidpointRounding.ToEven) / Grid / items.Length;
            (gap[i], expectation[i], perception[i]) = (Score(perception[i] - expectation[i]), Score(expectation[i]) + pairs.Shift, Score(perception[i]) + pairs.Shift);
        }

        return (expectation, perception, gap);
    }

    // Person mean + item mean - grand mean for each missing answer of those who gave at least half of them.
    private static double[] ImputedSums(int count, int[] items, Func<int, ReadOnlySpan<byte>> column)
    {
        var (itemMeans, sums, answered) = (new double[items.Length], new long[count], new int[count]);
        var (all, total) = (0L, 0L);
        for (var k = 0; k < items.Length; k++)
        {
            var (n, sum) = (0L, 0L);
            var answers = column(items[k]);
            for (var i = 0; i < count; i++)
            {
                n += answers[i] == 0 ? 0 : 1;
                sum += answers[i];
                sums[i] += answers[i];
                answered[i] += answers[i] == 0 ? 0 : 1;
            }

            itemMeans[k] = (double)sum / n;
            (all, total) = (all + n, total + sum);
        }

        var grandMean = (double)total / all;
        var scores = new double[count];
        for (var i = 0; i < count; i++)
        {
            var score = 0.0;
            for (var k = 0; k < items.Length; k++)
            {
                score += column(items[k])[i] == 0 ? ((double)sums[i] / answered[i]) + itemMeans[k] - grandMean : 0;
            }

            scores[i] = 2 * answered[i] >= items.Length ? sums[i] + score : double.NaN;
        }

        return scores;
    }

    private double? At(double[][] columns, int respondent, int dimension)
    {
        Guard.Against.IndexOutOfRange(respondent, Count);
        Guard.Against.IndexOutOfRange(dimension, columns.Length);
        return columns[dimension][respondent] is var value && double.IsNaN(value) ? null : value;
    }
}
