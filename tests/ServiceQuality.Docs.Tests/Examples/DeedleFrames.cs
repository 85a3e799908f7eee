using System.Globalization;
using Deedle;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class DeedleFrames
{
    internal static void Run()
    {
        // example
        var invariant = CultureInfo.InvariantCulture;

        // In: one segment of the file.
        var frame = Frame.ReadCsv("docs/samples/data/servqual300.csv", inferTypes: false).FilterRowsBy("segment", "A");
        var survey = SurveyData.FromRows(
            Instruments.Servqual1991, ReadRows(frame), SurveyLayout.Default.WithId("id")).Accepted;
        Console.WriteLine(survey);

        // Out: a series for each column of numbers, keyed by the id.
        var scores = RespondentScores.Run(survey).ToTable();
        var rows = scores.ToRows().Skip(1).ToList();
        var result = Frame.FromColumns(scores.Columns.Select((name, i) => KeyValuePair.Create(
            name,
            rows.Where(r => r[i].Length > 0).Select(r => KeyValuePair.Create(r[0], double.Parse(r[i], invariant))).ToSeries()))
            .Skip(1));
        Console.WriteLine($"{result.RowCount} rows, {result.ColumnCount} columns, mean of G_REL {result["G_REL"].Mean():F4}");

        static IEnumerable<IReadOnlyList<string?>> ReadRows(Frame<int, string> frame)
        {
            string[] columns = [.. frame.ColumnKeys];
            yield return columns;
            foreach (var row in frame.Rows.Observations)
                yield return
                [
                    .. columns.Select(c => row.Value.TryGet(c) is { HasValue: true } cell ? cell.Value.ToString() : null),
                ];
        }
        // end
    }
}
