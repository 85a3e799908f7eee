using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// Each respondent's expectation, perception and gap in each dimension: what segments are compared by, what predicts an overall
/// rating, and what goes into a file for another program.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<RespondentScores>))]
public sealed class RespondentScores
{
    private readonly SurveyData _data;
    private readonly DimensionScores[] _dimensions;

    private RespondentScores(SurveyData data, MissingPolicy policy, AnswerKind reference)
    {
        _data = data;
        Policy = policy;
        Reference = reference;
        var isAlone = reference == AnswerKind.Perception;
        var pairs = isAlone ? AnswerPairs.OfPerceptions(data) : AnswerPairs.Of(data, reference);
        var dimensions = DimensionScores.Of(data.Instrument, pairs, policy);
        _dimensions = isAlone ? Array.ConvertAll(dimensions, d => d.PerceptionsOnly())
            : pairs.IsDirect ? Array.ConvertAll(dimensions, d => d.GapsOnly()) : dimensions;
    }

    /// <summary>Which respondents count in a dimension, and how.</summary>
    public MissingPolicy Policy { get; }

    /// <summary>
    /// What the gaps are taken from; <see cref="AnswerKind.Perception"/> means perceptions alone, without a gap.
    /// </summary>
    public AnswerKind Reference { get; }

    /// <summary>The number of respondents.</summary>
    public int Count => _data.Count;

    /// <summary>Scores every respondent.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="policy">Which respondents count in a dimension; any but <see cref="MissingPolicy.MeanOfItemMeans"/>.</param>
    /// <param name="reference">
    /// What the gaps are taken from: expectation, minimum, desired, or a gap that was asked directly. Perception means
    /// perceptions alone (SERVPERF): there is no expectation and no gap, and dimensions are compared by perceptions.
    /// </param>
    /// <returns>The scores.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The policy or the reference is none of those allowed.</exception>
    /// <exception cref="InvalidOperationException">The survey lacks these answers, or they are on different scales.</exception>
    public static RespondentScores Run(
        SurveyData data, MissingPolicy policy = MissingPolicy.PersonMean, AnswerKind reference = AnswerKind.Expectation)
    {
        Guard.Against.Null(data);
        return new(data, policy, reference);
    }

    /// <summary>The expectation of a respondent in a dimension.</summary>
    /// <param name="respondent">The position of the respondent, from 0.</param>
    /// <param name="dimension">The position of the dimension, from 0.</param>
    /// <returns>
    /// The score on the scale of the items, or null when the respondent does not count, or was asked for the gap directly.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such respondent or dimension.</exception>
    public double? Expectation(int respondent, int dimension) =>
        Find(Dimension(dimension).Expectations, respondent);

    /// <summary>The perception of a respondent in a dimension.</summary>
    /// <param name="respondent">The position of the respondent, from 0.</param>
    /// <param name="dimension">The position of the dimension, from 0.</param>
    /// <returns>
    /// The score on the scale of the items, or null when the respondent does not count, or was asked for the gap directly.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such respondent or dimension.</exception>
    public double? Perception(int respondent, int dimension) =>
        Find(Dimension(dimension).Perceptions, respondent);

    /// <summary>The gap of a respondent in a dimension.</summary>
    /// <param name="respondent">The position of the respondent, from 0.</param>
    /// <param name="dimension">The position of the dimension, from 0.</param>
    /// <returns>The gap, or null when the respondent does not count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such respondent or dimension.</exception>
    public double? Gap(int respondent, int dimension) => Find(Dimension(dimension).Gaps, respondent);

    /// <summary>
    /// Friedman's test that all dimensions of quality have the same gaps, or perceptions when these are alone, by ranks within
    /// each respondent who counts in all of them.
    /// </summary>
    /// <returns>The test, with Kendall's W.</returns>
    public HypothesisTest CompareDimensions()
    {
        double[][] gaps = [.. QualityDimensions().Select(d => IsAlone ? _dimensions[d].Perceptions : _dimensions[d].Gaps)];
        int[] rows = [.. Enumerable.Range(0, Count).Where(r => Array.TrueForAll(gaps, g => !double.IsNaN(g[r])))];
        if (gaps.Length < 2)
        {
            const string reason = "there is one dimension of quality, and nothing to compare it with";
            return HypothesisTest.None("Friedman", rows.Length, Alternative.TwoSided, "chi-square", reason);
        }

        return FriedmanTest.Run([.. gaps.Select(g => Array.ConvertAll(rows, r => g[r]))]);
    }

    /// <summary>
    /// The scores as a table, a row for each respondent: id, then expectation, perception and gap of each dimension.
    /// </summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable()
    {
        var letter = GapText.Letter(Reference);
        List<TableText> columns = [TableWords.Of("id")];
        foreach (var dimension in _data.Instrument.Dimensions)
        {
            columns.AddRange(
                IsAlone ? [$"P_{dimension.Code}"] : [$"{letter}_{dimension.Code}", $"P_{dimension.Code}", $"G_{dimension.Code}"]);
        }

        var note = IsAlone ? GapText.Describe(MeasureForm.Performance, Policy) : GapText.Describe(Policy, letter);
        return new(
            ("Scores by respondent", "各受访者的得分"), columns, Enumerable.Range(0, Count).Select(CreateRow), [note]);
    }

    /// <summary>Number of respondents and policy.</summary>
    /// <returns>For example <c>300 respondents, PersonMean</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} respondents, {Policy}");

    // Not a number where the respondent does not count.
    internal ReadOnlySpan<double> Expectations(int dimension) => _dimensions[dimension].Expectations;

    internal ReadOnlySpan<double> Perceptions(int dimension) => _dimensions[dimension].Perceptions;

    internal ReadOnlySpan<double> Gaps(int dimension) => _dimensions[dimension].Gaps;

    // The gaps, or the perceptions when these are alone.
    internal ReadOnlySpan<double> Measured(int dimension) => IsAlone ? Perceptions(dimension) : Gaps(dimension);

    // One score of each respondent over the dimensions of quality; not a number without a score in each of them, or without
    // weights where they count.
    internal double[] Overall(Func<int, ReadOnlySpan<double>> scores, bool weighted)
    {
        var quality = QualityDimensions();
        var sums = new double[Count];
        var totals = new double[Count];
        var multiple = weighted ? 1 : Multiple(quality);
        foreach (var d in quality)
        {
            var column = scores(d);
            var weights = weighted ? _data.Weights(d) : [];
            for (var i = 0; i < sums.Length; i++)
            {
                // Without weights as whole numbers, so that equal scores are equal however they were computed.
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

    private bool IsAlone => Reference == AnswerKind.Perception;

    private static double? Find(double[] scores, int respondent)
    {
        Guard.Against.IndexOutOfRange(respondent, scores.Length);
        return double.IsNaN(scores[respondent]) ? null : scores[respondent];
    }

    private DimensionScores Dimension(int dimension)
    {
        Guard.Against.IndexOutOfRange(dimension, _dimensions.Length);
        return _dimensions[dimension];
    }

    private int[] QualityDimensions() =>
        [.. _data.Instrument.Dimensions.Index().Where(d => d.Item.IsPartOfQuality).Select(d => d.Index)];

    // What makes a whole number of every score of these dimensions, for imputed ones of their grid; 1 when that grows too large.
    private double Multiple(int[] dimensions)
    {
        var isImputed = Policy == MissingPolicy.TwoWayImputation;
        var needsAll = isImputed || Policy == MissingPolicy.Listwise;
        var multiple = 1L;
        foreach (var d in dimensions)
        {
            var items = _data.Instrument.Dimensions[d].Items.Count;
            for (var n = needsAll ? items : (items + 1) / 2; n <= items && multiple < 1L << 30; n++)
            {
                multiple = WholeNumbers.LeastCommonMultiple(multiple, n);
            }
        }

        // Times the widest scale and as many dimensions the numbers must stay where doubles hold every whole one.
        if (isImputed)
        {
            return multiple >= 1L << 7 ? 1 : multiple * TwoWayImputation.Grid;
        }

        return multiple >= 1L << 30 ? 1 : multiple;
    }

    private ValueList<TableCell> CreateRow(int respondent)
    {
        List<TableCell> cells = [TableCell.Of(_data.Id(respondent))];
        for (var d = 0; d < _dimensions.Length; d++)
        {
            if (IsAlone)
            {
                cells.Add(TableCell.Of(Perception(respondent, d), Decimals.Rating));
                continue;
            }

            cells.Add(TableCell.Of(Expectation(respondent, d), Decimals.Rating));
            cells.Add(TableCell.Of(Perception(respondent, d), Decimals.Rating));
            cells.Add(TableCell.Of(Gap(respondent, d), Decimals.Rating));
        }

        return [.. cells];
    }
}
