using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

// The squared distance of each complete row of a block from the mean of all, in the metric of their covariance (n - 1).
internal sealed class MahalanobisDistances
{
    // How much of the variance of an item the items before it must leave.
    private const double SmallestRest = 1e-12;

    private MahalanobisDistances(double[] squares, int complete, TableText? reason)
    {
        Squares = squares;
        Complete = complete;
        Reason = reason;
    }

    // Not a number for rows that are not complete, and for all of them when there is a reason.
    internal double[] Squares { get; }

    internal int Complete { get; }

    internal TableText? Reason { get; }

    internal static MahalanobisDistances Of(SurveyData data, AnswerKind kind)
    {
        var items = data.Instrument.Items;
        var answers = data.Codes(kind);
        var isComplete = new bool[data.Count];
        Array.Fill(isComplete, true);
        for (var item = 0; item < items.Count; item++)
        {
            var column = data.Answers(kind, item).Codes;
            for (var i = 0; i < column.Length; i++)
            {
                isComplete[i] &= column[i] != 0;
            }
        }

        int[] rows = [.. Enumerable.Range(0, data.Count).Where(i => isComplete[i])];
        var squares = new double[data.Count];
        Array.Fill(squares, double.NaN);
        if (items.Count > CrossProducts.MaxColumns)
        {
            return new(squares, rows.Length, TableText.Compose(
                $"there are {items.Count} items; allowed are {CrossProducts.MaxColumns}",
                $"共有{items.Count}个题项；最多允许{CrossProducts.MaxColumns}个"));
        }

        if (rows.Length <= items.Count)
        {
            return new(squares, rows.Length, TableText.Compose(
                $"{rows.Length} respondents answered all {items.Count} items; a covariance needs more respondents than items",
                $"{rows.Length}名受访者作答了全部{items.Count}个题项；协方差要求受访者多于题项"));
        }

        var columns = new byte[rows.Length * items.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = answers[(i / rows.Length * data.Count) + rows[i % rows.Length]];
        }

        var products = CrossProducts.FromColumnsPairwise(columns, items.Count);
        var (triangle, dependent) = Cholesky(products);
        if (triangle is null)
        {
            var id = items[dependent].Id;
            return new(squares, rows.Length, TableText.Compose(
                $"item {id} does not vary, or follows from the items before it, so that the covariance has no inverse",
                $"题项{id}没有变异，或由其前的题项决定，协方差没有逆矩阵"));
        }

        var row = new double[items.Count];
        var means = new double[items.Count];
        for (var j = 0; j < means.Length; j++)
        {
            means[j] = products.Mean(j, j)!.Value;
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var square = 0.0;
            for (var j = 0; j < row.Length; j++)
            {
                var left = columns[(j * rows.Length) + i] - means[j];
                var line = triangle[j];
                for (var k = 0; k < j; k++)
                {
                    left -= line[k] * row[k];
                }

                row[j] = left / line[j];
                square += row[j] * row[j];
            }

            squares[rows[i]] = square;
        }

        return new(squares, rows.Length, null);
    }

    // The lower triangle whose square is the covariance, or the first item that depends on those before it.
    private static (double[][]? Triangle, int Dependent) Cholesky(CrossProducts products)
    {
        var lines = new double[products.Columns][];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = new double[i + 1];
            for (var j = 0; j <= i; j++)
            {
                var left = products.Covariance(i, j)!.Value;
                for (var k = 0; k < j; k++)
                {
                    left -= lines[i][k] * lines[j][k];
                }

                if (j == i && left <= SmallestRest * products.Covariance(i, i))
                {
                    return (null, i);
                }

                lines[i][j] = j == i ? Math.Sqrt(left) : left / lines[j][j];
            }
        }

        return (lines, -1);
    }
}
