using System.Globalization;
using Microsoft.Data.Analysis;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class DataFrames
{
    internal static void Run()
    {
        // example
        // In: cells as text, so that the frame guesses no types.
        var file = "docs/samples/data/servqual300.csv";
        var frame = DataFrame.LoadCsv(file, dataTypes: [.. File.ReadLines(file).First().Split(',').Select(_ => typeof(string))]);
        var layout = SurveyLayout.Default.WithId("id").WithGroups("segment").WithRating("overall", new(1, 10));
        var survey = SurveyData.FromRows(Instruments.Servqual1991, ReadRows(frame), layout).Accepted;
        var gaps = GapAnalysis.Run(survey, MissingPolicy.PersonMean);

        // Out: unrounded numbers.
        var table = ToFrame(gaps.ToDimensionTable());
        var worst = table.OrderBy("gap");
        Console.WriteLine($"{table.Rows.Count} rows, {table.Columns.Count} columns");
        Console.WriteLine($"worst {worst["name"][0]}: {worst["gap"][0]:F4}");

        // On in the frame: the mean gap of reliability by segment.
        var scores = ToFrame(RespondentScores.Run(survey).ToTable());
        var segments = frame.Columns.GetStringColumn("segment");
        foreach (var segment in segments.Distinct().Order(StringComparer.Ordinal))
        {
            var rows = scores.Filter(segments.ElementwiseEquals(segment));
            Console.WriteLine($"{segment}: {rows.Columns.GetDoubleColumn("G_REL").Mean():F4}, {rows.Rows.Count} respondents");
        }

        static IEnumerable<IReadOnlyList<string?>> ReadRows(DataFrame frame)
        {
            yield return [.. frame.Columns.Select(c => c.Name)];
            foreach (var row in frame.Rows)
                yield return [.. row.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture))];
        }

        static DataFrame ToFrame(ResultTable table)
        {
            var rows = table.ToRows().Skip(1).ToList();
            return new(table.Columns.Select((name, i) => ToColumn(name, [.. rows.Select(r => r[i])])));
        }

        // A column whose cells are all numbers or blank becomes a column of numbers.
        static DataFrameColumn ToColumn(string name, string[] cells)
        {
            var numbers = cells
                .Select(c => double.TryParse(c, CultureInfo.InvariantCulture, out var x) ? x : (double?)null).ToList();
            return cells.Zip(numbers).Any(c => c.First.Length > 0 && c.Second is null)
                ? new StringDataFrameColumn(name, cells)
                : new DoubleDataFrameColumn(name, numbers);
        }
        // end
    }
}
