using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Summaries.Json;

// Cross products: matrices, row after row.
internal sealed class CrossProductsDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required int Columns { get; set; }

    public required long[] Counts { get; set; }

    public required long[] Sums { get; set; }

    public required long[] Squares { get; set; }

    public required long[] Products { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Differences { get; set; }

    internal static CrossProductsDto From(CrossProducts products) => new()
    {
        Columns = products.Columns,
        Counts = [.. products.Counts],
        Sums = [.. products.Sums],
        Squares = [.. products.Squares],
        Products = [.. products.Products],
        Differences = products.AreDifferences,
    };

    internal CrossProducts ToModel()
    {
        if (Columns is < 1 or > CrossProducts.MaxColumns)
        {
            throw Refuse("$.columns", $"There are {Columns} columns; allowed are 1 to {CrossProducts.MaxColumns}.");
        }

        RequireCells("counts", Counts);
        RequireCells("sums", Sums);
        RequireCells("squares", Squares);
        RequireCells("products", Products);
        for (var cell = 0; cell < Columns * Columns; cell++)
        {
            if (Contradicts(cell / Columns, cell % Columns))
            {
                throw Refuse("$", $"No answers have the sums at row {cell / Columns}, column {cell % Columns}.");
            }
        }

        return new(
            Columns,
            ValueList.Create<long>(Counts),
            ValueList.Create<long>(Sums),
            ValueList.Create<long>(Squares),
            ValueList.Create<long>(Products),
            Differences);
    }

    private void RequireCells(string name, long[] matrix)
    {
        var cells = Columns * Columns;
        if (matrix.Length != cells)
        {
            throw Refuse($"$.{name}", $"\"{name}\" has {matrix.Length} numbers; {Columns} columns need {cells}.");
        }
    }

    private static InvalidJsonException Refuse(string path, FormattableString message) =>
        new(message.ToString(CultureInfo.InvariantCulture), path);

    // Answers are 1 to 255, and differences of them -254 to 254 over the same rows. So the sums of a cell bound each other, those
    // of the cell across the diagonal and those on it.
    private bool Contradicts(int i, int j)
    {
        var cell = (i * Columns) + j;
        var across = (j * Columns) + i;
        var own = i * (Columns + 1);
        var n = Counts[cell];
        var (sum, square, product) = ((Int128)Sums[cell], (Int128)Squares[cell], (Int128)Products[cell]);
        var size = Int128.Abs(sum);
        if (n < 0 || n != Counts[across] || n > Counts[own] || product != Products[across] || (i == j && product != square))
        {
            return true;
        }

        if (square < size || square > Squares[own] || n * square < sum * sum || product * product > square * Squares[across])
        {
            return true;
        }

        if (Differences)
        {
            var isOfSameRows = n == Counts[0] && sum == Sums[own] && square == Squares[own];
            return !isOfSameRows || size > (Int128)n * 254 || square > (Int128)n * 254 * 254 || (square - sum) % 2 != 0;
        }

        return sum < n || sum > (Int128)n * 255 || sum > Sums[own] || square > sum * 255 || product < n;
    }
}
