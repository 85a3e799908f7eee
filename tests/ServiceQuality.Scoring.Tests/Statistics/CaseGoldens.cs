using System.Globalization;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics;

/// <summary>A golden file of rows <c>case,kind,name,value</c>, where a value is numbers separated by spaces.</summary>
internal sealed class CaseGoldens
{
    private readonly List<(string Case, string Kind, string Name, double[] Values)> _rows;

    private CaseGoldens(string file) => _rows =
    [
        .. from line in File.ReadLines(Path.Combine(Repository.Root, "tests", "goldens", file)).Where(l => !l.StartsWith('#')).Skip(1)
           let cells = line.Split(',')
           select (cells[0], cells[1], cells[2], Array.ConvertAll(cells[3].Split(' '), n => double.Parse(n, CultureInfo.InvariantCulture))),
    ];

    internal IEnumerable<string> Cases => _rows.Select(r => r.Case).Distinct();

    internal static CaseGoldens Read(string file) => new(file);

    internal double[] Input(string name, string row) => Find(name, "input", row) ?? throw new InvalidDataException($"{name} has no input {row}.");

    internal double[]? InputOrNone(string name, string row) => Find(name, "input", row);

    internal double[]? Expected(string name, string row) => Find(name, "expected", row);

    internal IEnumerable<(string Name, double[] Values)> Inputs(string name, string prefix) =>
        _rows.Where(r => r.Case == name && r.Kind == "input" && r.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(r => (r.Name[prefix.Length..], r.Values));

    /// <summary>Within 1e-9 of the size of each value.</summary>
    internal void AssertExpected(string name, string row, params IEnumerable<double?> actual)
    {
        var expected = Expected(name, row);
        var found = actual.ToList();
        Assert.NotNull(expected);
        Assert.Equal(expected.Length, found.Count);
        Assert.All(expected.Zip(found), x => Assert.True(
            Math.Abs(x.First - x.Second!.Value) <= (1e-9 * Math.Abs(x.First)) + 1e-15, $"{name}, {row}: expected {x.First:R}, actual {x.Second:R}"));
    }

    /// <summary>Numbers written row by row.</summary>
    internal static double[,] Matrix(double[] cells, int columns)
    {
        var matrix = new double[cells.Length / columns, columns];
        for (var i = 0; i < cells.Length; i++)
        {
            matrix[i / columns, i % columns] = cells[i];
        }

        return matrix;
    }

    private double[]? Find(string name, string kind, string row) => _rows.Find(r => r.Case == name && r.Kind == kind && r.Name == row).Values;
}
