using System.Globalization;
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
        Instruments.Servqual1991, Rows(), SurveyLayout.Default.WithId("id").WithGroups("segment", "gender").WithRating("overall", new(1, 10))).Accepted;

    internal static IEnumerable<string[]> Rows()
    {
        using var csv = new CsvParser(
            new StreamReader(Path.Combine(Repository.Root, "docs", "samples", "data", "servqual300.csv")), CultureInfo.InvariantCulture);
        while (csv.Read())
        {
            yield return csv.Record!;
        }
    }
}
