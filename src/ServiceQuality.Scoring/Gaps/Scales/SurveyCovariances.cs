using System.Globalization;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// The covariances of the items of a survey: what reliability and factorability are computed from, and what goes on to a confirmatory factor
/// analysis elsewhere. Items are named by the prefix of their column and their id, such as <c>P07</c>; gaps by <c>G</c> and the id.
/// </summary>
public static class SurveyCovariances
{
    /// <summary>The covariances of the answers of one kind.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="dimension">The code of a dimension; null means all items.</param>
    /// <param name="rows">
    /// <see cref="RowsUsed.Listwise"/>: respondents who answered all of these items; <see cref="RowsUsed.Pairwise"/>: for each two items those who answered both, and
    /// intervals count all respondents, as R's psych does.
    /// </param>
    /// <returns>The covariances, or the reason why there are none.</returns>
    /// <exception cref="ArgumentException">There is no such dimension.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rows are neither listwise nor pairwise.</exception>
    /// <exception cref="InvalidOperationException">The survey has no answers of that kind.</exception>
    public static CovarianceMatrix Of(SurveyData data, AnswerKind kind, string? dimension = null, RowsUsed rows = RowsUsed.Listwise)
    {
        Guard.Against.Null(data);
        var items = Items(data, dimension);
        return Matrix(data, Columns(data, kind, items), Names(data, kind, items), rows, data.Answers(kind, 0).Encoding.Offset);
    }

    /// <summary>The covariances of perceptions and expectations together, over the respondents who gave all of them: what the reliability of their difference needs.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="dimension">The code of a dimension; null means all items.</param>
    /// <returns>The covariances, perceptions first, or the reason why there are none.</returns>
    /// <exception cref="ArgumentException">There is no such dimension.</exception>
    /// <exception cref="InvalidOperationException">The survey lacks answers, or they are on different scales.</exception>
    public static CovarianceMatrix OfPairs(SurveyData data, string? dimension = null)
    {
        Guard.Against.Null(data);
        AnswerPairs.Of(data, AnswerKind.Expectation);
        var items = Items(data, dimension);
        return Matrix(
            data,
            [.. Columns(data, AnswerKind.Perception, items), .. Columns(data, AnswerKind.Expectation, items)],
            [.. Names(data, AnswerKind.Perception, items), .. Names(data, AnswerKind.Expectation, items)],
            RowsUsed.Listwise,
            data.Answers(AnswerKind.Perception, 0).Encoding.Offset);
    }

    /// <summary>The covariances of the gaps of the items.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="dimension">The code of a dimension; null means all items.</param>
    /// <param name="rows">As for <see cref="Of"/>, by the gaps: a respondent has that of an item who answered both questions.</param>
    /// <param name="reference">What the gaps are taken from.</param>
    /// <returns>The covariances, or the reason why there are none.</returns>
    /// <exception cref="ArgumentException">There is no such dimension.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rows are neither listwise nor pairwise, or the reference is none of those allowed.</exception>
    /// <exception cref="InvalidOperationException">The survey lacks answers, they are on different scales, or the scale has more than 128 steps.</exception>
    public static CovarianceMatrix OfGaps(
        SurveyData data, string? dimension = null, RowsUsed rows = RowsUsed.Listwise, AnswerKind reference = AnswerKind.Expectation)
    {
        Guard.Against.Null(data);
        var pairs = AnswerPairs.Of(data, reference);
        if (pairs.Steps > 128)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The scale has {pairs.Steps} steps; allowed are 128, so that a gap fits into a byte."));
        }

        // Each gap as a byte above 0: the gap plus the steps of the scale.
        var items = Items(data, dimension);
        var gaps = new byte[items.Length * data.Count];
        for (var i = 0; i < items.Length; i++)
        {
            var from = pairs.Reference(items[i]);
            var actual = pairs.Actual(items[i]);
            for (var r = 0; r < data.Count; r++)
            {
                gaps[(i * data.Count) + r] = from[r] == 0 || actual[r] == 0 ? (byte)0 : (byte)(actual[r] - from[r] + pairs.Steps);
            }
        }

        return Matrix(data, gaps, [.. items.Select(i => "G" + data.Instrument.Items[i].Id)], rows, -pairs.Steps);
    }

    private static int[] Items(SurveyData data, string? dimension)
    {
        var instrument = data.Instrument;
        if (dimension is null)
        {
            return [.. Enumerable.Range(0, instrument.Items.Count)];
        }

        var d = instrument.Dimensions.Index().Where(x => x.Item.Code == dimension).Select(x => x.Index).DefaultIfEmpty(-1).First();
        if (d < 0)
        {
            throw new ArgumentException($"\"{dimension}\" is no dimension of {instrument.Name}; allowed are {string.Join(", ", instrument.Dimensions.Select(x => x.Code))}.", nameof(dimension));
        }

        var (first, count) = instrument.ItemsOf(d).GetOffsetAndLength(instrument.Items.Count);
        return [.. Enumerable.Range(first, count)];
    }

    private static ReadOnlySpan<byte> Columns(SurveyData data, AnswerKind kind, int[] items) =>
        data.Codes(kind).Slice(items[0] * data.Count, items.Length * data.Count);

    private static string[] Names(SurveyData data, AnswerKind kind, int[] items)
    {
        var prefix = data.Layout.PrefixOf(kind);
        return [.. items.Select(i => prefix + data.Instrument.Items[i].Id)];
    }

    private static CovarianceMatrix Matrix(SurveyData data, ReadOnlySpan<byte> columns, string[] names, RowsUsed rows, double shift) => rows switch
    {
        RowsUsed.Listwise => CovarianceMatrix.FromCrossProducts(CrossProducts.FromColumnsListwise(columns, names.Length), names).Shifted(shift),
        RowsUsed.Pairwise => CovarianceMatrix.FromCrossProducts(CrossProducts.FromColumnsPairwise(columns, names.Length), names, data.Count).Shifted(shift),
        _ => throw new ArgumentOutOfRangeException(nameof(rows), rows, "Allowed are Listwise and Pairwise."),
    };
}
