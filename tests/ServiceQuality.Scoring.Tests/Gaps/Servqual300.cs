using CsvHelper;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Gaps;

/// <summary>The synthetic SERVQUAL survey that the samples ship.</summary>
internal static class Servqual300
{
    internal static ImportResult<SurveyData> Read() => SurveyData.FromRows(Instruments.Servqual1991, Rows());

    // With everything that the file tells.
    internal static SurveyData Whole { get; } = SurveyData.FromRows(
        Instruments.Servqual1991, Rows(),
        SurveyLayout.Default.WithId("id").WithGroups("segment", "gender").WithRating("overall", new(1, 10))).Accepted;

    internal static IEnumerable<string[]> Rows()
    {
        var file = Path.Combine(Repository.Root, "docs", "samples", "data", "servqual300.csv");
        using var csv = CsvReader.FromFile(file, CsvReaderOptions.Default with { HasHeader = false });
        while (csv.Read())
        {
            yield return [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
        }
    }
}
