using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// The covariances of the items of a survey, from which reliability and factorability are computed; also the input of a
/// confirmatory factor analysis elsewhere. Items are named by the prefix of their column and their id, such as <c>P07</c>; gaps
/// by <c>G</c> and the id.
/// </summary>
public static class SurveyCovariances
{
    // A gap must fit into a byte.
    private const int MaxSteps = 128;

    /// <summary>The covariances of the answers of one kind.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="dimension">The code of a dimension; null means all items.</param>
    /// <param name="rows">
    /// <see cref="RowsUsed.Listwise"/>: respondents who answered all of these items; <see cref="RowsUsed.Pairwise"/>: for each
    /// two items those who answered both; intervals count all respondents, as R's psych does.
    /// </param>
    /// <returns>The covariances, or the reason why there are none.</returns>
    /// <exception cref="ArgumentException">There is no such dimension.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rows are neither listwise nor pairwise.</exception>
    /// <exception cref="InvalidOperationException">The survey has no answers of that kind.</exception>
    public static CovarianceMatrix Of(
        SurveyData data, AnswerKind kind, string? dimension = null, RowsUsed rows = RowsUsed.Listwise)
    {
        Guard.Against.Null(data);
        return OfItems(data, kind, ItemsOf(data, dimension), rows);
    }

    /// <summary>
    /// The covariances of perceptions and expectations together, over the respondents who gave all of them: the input of the
    /// reliability of their difference.
    /// </summary>
    /// <param name="data">The answers.</param>
    /// <param name="dimension">The code of a dimension; null means all items.</param>
    /// <returns>The covariances, perceptions first, or the reason why there are none.</returns>
    /// <exception cref="ArgumentException">There is no such dimension.</exception>
    /// <exception cref="InvalidOperationException">The survey lacks answers, or they are on different scales.</exception>
    public static CovarianceMatrix OfPairs(SurveyData data, string? dimension = null)
    {
        Guard.Against.Null(data);
        return OfItemPairs(data, ItemsOf(data, dimension));
    }

    /// <summary>The covariances of the gaps of the items.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="dimension">The code of a dimension; null means all items.</param>
    /// <param name="rows">
    /// As for <see cref="Of"/>, by the gaps: a respondent who answered both questions has the gap of an item.
    /// </param>
    /// <param name="reference">What the gaps are taken from.</param>
    /// <returns>The covariances, or the reason why there are none.</returns>
    /// <exception cref="ArgumentException">There is no such dimension.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The rows are neither listwise nor pairwise, or the reference is not allowed.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The survey lacks answers, they are on different scales, or the scale has more than 128 steps.
    /// </exception>
    public static CovarianceMatrix OfGaps(
        SurveyData data,
        string? dimension = null,
        RowsUsed rows = RowsUsed.Listwise,
        AnswerKind reference = AnswerKind.Expectation)
    {
        Guard.Against.Null(data);
        return OfItemGaps(data, ItemsOf(data, dimension), rows, reference);
    }

    internal static CovarianceMatrix OfItems(SurveyData data, AnswerKind kind, int[] items, RowsUsed rows) =>
        CreateMatrix(
            data, SelectColumns(data, kind, items), NameColumns(data, kind, items), rows, data.Answers(kind, 0).Encoding.Offset);

    internal static CovarianceMatrix OfItemPairs(SurveyData data, int[] items)
    {
        AnswerPairs.Of(data, AnswerKind.Expectation);
        return CreateMatrix(
            data,
            [.. SelectColumns(data, AnswerKind.Perception, items), .. SelectColumns(data, AnswerKind.Expectation, items)],
            [.. NameColumns(data, AnswerKind.Perception, items), .. NameColumns(data, AnswerKind.Expectation, items)],
            RowsUsed.Listwise,
            data.Answers(AnswerKind.Perception, 0).Encoding.Offset);
    }

    internal static CovarianceMatrix OfItemGaps(SurveyData data, int[] items, RowsUsed rows, AnswerKind reference)
    {
        var pairs = AnswerPairs.Of(data, reference);
        if (pairs.Steps > MaxSteps)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"The scale has {pairs.Steps} steps; allowed are at most {MaxSteps} for gaps."));
        }

        // Each gap as a byte above 0: the gap plus the steps of the scale.
        var gaps = new byte[items.Length * data.Count];
        for (var i = 0; i < items.Length; i++)
        {
            var from = pairs.Reference(items[i]);
            var actual = pairs.Actual(items[i]);
            for (var r = 0; r < data.Count; r++)
            {
                var isMissing = from[r] == 0 || actual[r] == 0;
                gaps[(i * data.Count) + r] = isMissing ? (byte)0 : (byte)(actual[r] - from[r] + pairs.Steps);
            }
        }

        return CreateMatrix(data, gaps, [.. items.Select(i => "G" + data.Instrument.Items[i].Id)], rows, -pairs.Steps);
    }

    private static int[] ItemsOf(SurveyData data, string? dimension)
    {
        var instrument = data.Instrument;
        if (dimension is null)
        {
            return [.. Enumerable.Range(0, instrument.Items.Count)];
        }

        string[] codes = [.. instrument.Dimensions.Select(d => d.Code)];
        var index = Array.IndexOf(codes, dimension);
        Guard.Against.Invalid(
            index < 0,
            $"\"{dimension}\" is not a dimension of {instrument.Name}; allowed are {string.Join(", ", codes)}.",
            nameof(dimension));
        var (first, count) = instrument.ItemsOf(index).GetOffsetAndLength(instrument.Items.Count);
        return [.. Enumerable.Range(first, count)];
    }

    private static ReadOnlySpan<byte> SelectColumns(SurveyData data, AnswerKind kind, int[] items)
    {
        var answers = data.Codes(kind);
        var isContiguous = items[^1] - items[0] == items.Length - 1;
        if (isContiguous)
        {
            return answers.Slice(items[0] * data.Count, items.Length * data.Count);
        }

        var columns = new byte[items.Length * data.Count];
        for (var i = 0; i < items.Length; i++)
        {
            answers.Slice(items[i] * data.Count, data.Count).CopyTo(columns.AsSpan(i * data.Count));
        }

        return columns;
    }

    private static string[] NameColumns(SurveyData data, AnswerKind kind, int[] items)
    {
        var prefix = data.Layout.PrefixOf(kind);
        return [.. items.Select(i => prefix + data.Instrument.Items[i].Id)];
    }

    private static CovarianceMatrix CreateMatrix(
        SurveyData data, ReadOnlySpan<byte> columns, string[] names, RowsUsed rows, double shift)
    {
        var matrix = rows switch
        {
            RowsUsed.Listwise =>
                CovarianceMatrix.FromCrossProducts(CrossProducts.FromColumnsListwise(columns, names.Length), names),
            RowsUsed.Pairwise =>
                CovarianceMatrix.FromCrossProducts(CrossProducts.FromColumnsPairwise(columns, names.Length), names, data.Count),
            _ => throw new ArgumentOutOfRangeException(nameof(rows), rows, "Allowed are Listwise and Pairwise."),
        };
        return matrix.Shifted(shift);
    }
}
