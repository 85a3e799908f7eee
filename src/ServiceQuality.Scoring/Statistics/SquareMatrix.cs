using System.Globalization;

namespace ServiceQuality.Scoring.Statistics;

// What every method asks of a matrix. A matrix is a double[,] throughout: a rectangle by its type, written in code as it stands on paper.
internal static class SquareMatrix
{
    // As many rows as columns and at least one.
    internal static int CheckedSize(double[,] matrix, string parameter)
    {
        Guard.Against.Null(matrix, parameter);
        var (rows, columns) = (matrix.GetLength(0), matrix.GetLength(1));
        return rows == columns && rows > 0
            ? rows
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The matrix has {rows} rows and {columns} columns; allowed are as many rows as columns, at least one."), parameter);
    }

    // Rows and columns are counted from zero, as in code.
    internal static ArgumentException Refused(double[,] matrix, int row, int column, string allowed, string parameter) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The cell [{row}, {column}] is {matrix[row, column]}; allowed {allowed}."), parameter);
}
