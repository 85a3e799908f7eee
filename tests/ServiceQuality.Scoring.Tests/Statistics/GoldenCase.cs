using System.Globalization;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics;

/// <summary>A case of a golden file of R: what goes in and what comes out, by name. See tests/goldens.</summary>
public sealed class GoldenCase
{
    private readonly Dictionary<string, string> _texts = [];

    /// <summary>The name of the case.</summary>
    public required string Id { get; init; }

    /// <summary>The cases of one method or several, by their names.</summary>
    public static TheoryData<string> Names(string file, params string[] methods) =>
        [.. Read(file).Where(c => methods.Contains(c.Text("method"))).Select(c => c.Id)];

    /// <summary>A case by its name.</summary>
    public static GoldenCase Of(string file, string id) => Read(file).Single(c => c.Id == id);

    internal bool Has(string name) => _texts.ContainsKey(name);

    internal string Text(string name) => _texts[name];

    internal double[] Numbers(string name) => Text(name).Length == 0 ? [] : [.. Text(name).Split(' ').Select(Parsed)];

    internal double Number(string name) => Parsed(Text(name));

    internal long Count(string name) => checked((long)Number(name));

    // Relative, and absolute about zero, where the size of what cancels is not known.
    internal void AssertClose(string name, double? actual, double tolerance = 1e-9) =>
        AssertClose(Number(name), actual, $"{Id} {name}", tolerance);

    // A list of values, none of them missing.
    internal void AssertClose(string name, IEnumerable<double?> actual, double tolerance = 1e-9)
    {
        var (expected, found) = (Numbers(name), actual.ToArray());
        Assert.Equal(expected.Length, found.Length);
        for (var i = 0; i < found.Length; i++)
        {
            AssertClose(expected[i], found[i], $"{Id} {name}[{i}]", tolerance);
        }
    }

    // Numbers written row by row.
    internal double[,] Matrix(string name, int columns) => Matrix(Numbers(name), columns);

    internal static double[,] Matrix(double[] cells, int columns)
    {
        var matrix = new double[cells.Length / columns, columns];
        for (var i = 0; i < cells.Length; i++)
        {
            matrix[i / columns, i % columns] = cells[i];
        }

        return matrix;
    }

    internal static void AssertClose(double expected, double? actual, string what, double tolerance = 1e-9)
    {
        Assert.True(actual is not null, $"{what}: expected {expected}, but there is none.");
        Assert.True(
            Math.Abs(expected - actual.Value) <= tolerance * Math.Max(Math.Abs(expected), 1e-6),
            string.Create(CultureInfo.InvariantCulture, $"{what}: expected {expected:R}, but it is {actual:R}."));
    }

    private static double Parsed(string text) => text switch
    {
        "Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        "NA" or "NaN" => double.NaN,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static IEnumerable<GoldenCase> Read(string file)
    {
        GoldenCase? current = null;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "goldens", file)).Skip(1))
        {
            var cells = line.Split(',');
            if (current?.Id != cells[0])
            {
                if (current is not null)
                {
                    yield return current;
                }

                current = new() { Id = cells[0] };
            }

            current._texts.Add(cells[2], cells[3]);
        }

        if (current is not null)
        {
            yield return current;
        }
    }
}
