using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>The scripts of a gap analysis, run as a researcher runs them.</summary>
public sealed class GapScriptTests : IDisposable
{
    private const string Analysis = "docs/samples/gap-analysis.cs";

    private readonly string _folder = Directory.CreateTempSubdirectory("gap-analysis").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_analysis_prints_what_its_text_file_says()
    {
        var (exitCode, output, error) = Script.Run(Analysis);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(
            File.ReadAllText(Path.Combine(Repository.Root, "docs/samples/gap-analysis.txt")),
            SampleOutput.WithoutVersion(output));
    }

    [Fact]
    public void Bad_rows_are_told_scores_are_written_and_tables_are_Markdown()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs/samples/data/servqual300.csv"));
        var cells = lines[1].Split(',');
        cells[5] = "8";
        lines[1] = string.Join(',', cells);
        var (survey, scores) = (Path.Combine(_folder, "survey.csv"), Path.Combine(_folder, "scores.csv"));
        File.WriteAllLines(survey, lines);
        var (exitCode, output, _) = Script.Run(Analysis, survey, "--markdown", "--scores", scores);
        Assert.Equal(0, exitCode);
        Assert.Contains("300 rows read, 299 accepted, 1 rejected", output, StringComparison.Ordinal);
        Assert.Contains("\"8\" is off the scale; allowed are 1..7", output, StringComparison.Ordinal);
        Assert.Contains("| REL | Reliability | 299 |", output, StringComparison.Ordinal);
        Assert.Equal(300, File.ReadAllLines(scores).Length);
        Assert.StartsWith("id,E_T,P_T,G_T,", File.ReadLines(scores).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_survey_that_cannot_be_read_ends_with_its_reason()
    {
        var survey = Path.Combine(_folder, "survey.csv");
        File.WriteAllText(survey, "id,segment,E01\n");
        var (exitCode, _, error) = Script.Run(Analysis, survey);
        Assert.Equal(1, exitCode);
        Assert.Contains("\"E02\", \"E03\"", error, StringComparison.Ordinal);
        Assert.Contains("is missing from the header", error, StringComparison.Ordinal);
    }

    // The package is taken from this build instead of from a source.
    [Fact]
    public void The_F_sharp_script_prints_what_its_text_file_says()
    {
        var folder = Path.GetDirectoryName(typeof(GapAnalysis).Assembly.Location)!;
        var references = string.Join('\n',
            new[] { "ServiceQuality.Domain", "ServiceQuality.Scoring", "NodaTime", "MathNet.Numerics" }.Select(n =>
            $"#r \"{Path.Combine(folder, n)}.dll\""));
        var script = File.ReadAllText(Path.Combine(Repository.Root, "docs/samples/gap-analysis.fsx"));
        var copy = Path.Combine(_folder, "gap-analysis.fsx");
        File.WriteAllText(copy, script.Replace("#r \"nuget: ServiceQuality.Scoring\"", references, StringComparison.Ordinal));
        var (exitCode, output, error) =
            Script.Dotnet("fsi", copy, Path.Combine(Repository.Root, "docs/samples/data/servqual300.csv"));
        Assert.True(exitCode == 0, error);
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "docs/samples/gap-analysis.fsx.txt")), output);
    }
}
