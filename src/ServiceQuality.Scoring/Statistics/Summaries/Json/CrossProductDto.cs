using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Sla.Json;
using ServiceQuality.Scoring.Satisfaction.Json;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Summaries.Json;

// The members of cross products in JSON: matrices, row after row.
internal sealed class CrossProductDto
{
    public required int Columns { get; set; }

    public required long[] Counts { get; set; }

    public required long[] Sums { get; set; }

    public required long[] Squares { get; set; }

    public required long[] Products { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Differences { get; set; }

    internal static CrossProductDto Of(CrossProducts products) => new()
    {
        Columns = products.Columns,
        Counts = [.. products.Counts],
        Sums = [.. products.Sums],
        Squares = [.. products.Squares],
        Products = [.. products.Products],
        Differences = products.AreDifferences,
    };

    internal CrossProducts Model()
    {
        if (Columns is < 1 or > CrossProducts.MaxColumns)
        {
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"There are {Columns} columns; allowed are 1 to 1000."));
        }

        var cells = Columns * Columns;
        foreach (var (name, matrix) in new[] { ("counts", Counts), ("sums", Sums), ("squares", Squares), ("products", Products) })
        {
            if (matrix.Length != cells)
            {
                throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"\"{name}\" has {matrix.Length} numbers; {Columns} columns need {cells}."));
            }
        }

        for (var cell = 0; cell < cells; cell++)
        {
            if (Contradicts(cell / Columns, cell % Columns))
            {
                throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"No answers have the sums at row {cell / Columns}, column {cell % Columns}."));
            }
        }

        return new(Columns, ValueList.Create<long>(Counts), ValueList.Create<long>(Sums), ValueList.Create<long>(Squares), ValueList.Create<long>(Products), Differences);
    }

    // Answers are 1 to 255, and differences of them -254 to 254 over the same rows: what their sums may be, one to another and across
    // the diagonal.
    private bool Contradicts(int i, int j)
    {
        var (here, across, own) = ((i * Columns) + j, (j * Columns) + i, i * (Columns + 1));
        var (n, sum, square, product) = (Counts[here], (Int128)Sums[here], (Int128)Squares[here], (Int128)Products[here]);
        var size = Int128.Abs(sum);
        return n < 0 || n != Counts[across] || n > Counts[own] || product != Products[across] || (i == j && product != square)
            || square < size || square > Squares[own] || n * square < sum * sum || product * product > square * Squares[across]
            || (Differences
                ? n != Counts[0] || sum != Sums[own] || square != Squares[own] || size > (Int128)n * 254 || square > (Int128)n * 254 * 254 || (square - sum) % 2 != 0
                : sum < n || sum > (Int128)n * 255 || sum > Sums[own] || square > sum * 255 || product < n);
    }
}
