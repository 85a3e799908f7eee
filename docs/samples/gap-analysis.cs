// A gap analysis to publish, from a file of answers: what was read, gaps by dimension and item, the worst items, reliability, segments,
// importance, alternatives to the gap and careless answers. Copy it and change the layout to your columns.
//
//     dotnet run docs/samples/gap-analysis.cs
//     dotnet run docs/samples/gap-analysis.cs -- SURVEY.csv [--markdown] [--scores SCORES.csv]
//
// SURVEY.csv is UTF-8 with the columns id, segment, E01..E22, P01..P22, overall (1 to 10) and, if wanted, W_T, W_REL, W_RES, W_A, W_E.
#:project ../../src/ServiceQuality.Scoring/ServiceQuality.Scoring.csproj
#:package CsvHelper

using System.Globalization;
using CsvHelper;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var file = args is [var first, ..] && !first.StartsWith('-') ? first : Path.Combine(Folder(), "data", "servqual300.csv");
var markdown = args.Contains("--markdown");
var scores = Array.IndexOf(args, "--scores") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

try
{
    // What the columns are. Nothing is guessed: scales, reversed items and missing codes are declared here or in the instrument.
    var layout = SurveyLayout.Default.WithId("id").WithGroups("segment").WithRating("overall", new(1, 10));
    var read = SurveyData.FromRows(Instruments.Servqual1991, Rows(file), layout);
    Console.WriteLine($"{Path.GetFileName(file)}: {read}");
    foreach (var row in read.Rejected)
    {
        Console.WriteLine(row);
    }

    var survey = read.Accepted;
    BootstrapPlan plan = new(ResampleSource.Philox(20240611), resamples: 2000);

    // Screen first: flags are for you to judge, nothing is dropped.
    Print(CarelessResponding.Run(survey).ToTable());

    var gaps = GapAnalysis.Run(survey, MissingPolicy.PersonMean);
    Print(gaps.ToDimensionTable());
    Print(gaps.ToItemTable());
    Print(ItemRanking.Run(survey, plan).ToTable());
    Print(new ResultTable(
        "Bootstrap intervals of the dimensions",
        ["dimension", "interval"],
        gaps.Dimensions.Select(d => (ServiceQuality.Domain.ValueList<TableCell>)[TableCell.Of(d.Name), TableCell.Of(d.Bootstrap(plan).Interval().ToString())])));
    foreach (var weighting in Enum.GetValues<Weighting>().Where(w => survey.HasWeights || w is Weighting.Unweighted or Weighting.MeanOfDimensions or Weighting.MeanOfItems))
    {
        Console.WriteLine($"{weighting,-18} {gaps.Overall(weighting)}");
    }

    Console.WriteLine();
    Print(SurveyReliability.Estimate(survey).ToTable());
    Print(SegmentComparison.Run(survey, "segment").ToTable());
    Print(DerivedImportance.Estimate(survey, "overall").ToTable());
    Print(QualityMeasures.Compare(survey, "overall").ToTable());

    Console.WriteLine(SoftwareVersion.Citation);
    if (scores is not null)
    {
        using var csv = CsvWriter.ToFile(scores);
        foreach (var row in RespondentScores.Run(survey).ToTable().ToRows())
        {
            csv.WriteRecord([.. row]);
        }
    }

    return 0;
}
catch (Exception e) when (e is IOException or FormatException or UnauthorizedAccessException or InvalidOperationException or ArgumentException or KeyNotFoundException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

void Print(ResultTable table) => Console.WriteLine(markdown ? table.ToMarkdown() : table.ToString());

static IEnumerable<string[]> Rows(string file)
{
    using var csv = CsvReader.FromFile(file, CsvReaderOptions.Default with { HasHeader = false });
    while (csv.Read())
    {
        yield return [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
    }
}

static string Folder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
