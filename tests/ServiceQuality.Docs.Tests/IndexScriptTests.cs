using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>The script that a satisfaction index is published with, run as a user runs it.</summary>
public sealed class IndexScriptTests : IDisposable
{
    private const string Sample = "docs/samples/satisfaction-index.cs";

    private readonly string _folder = Directory.CreateTempSubdirectory("satisfaction-index").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_script_prints_what_its_text_file_says()
    {
        var (exitCode, output, error) = Script.Run(Sample);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(
            File.ReadAllText(Path.Combine(Repository.Root, "docs/samples/satisfaction-index.txt")),
            SampleOutput.WithoutVersion(output));
    }

    [Fact]
    public void A_file_of_ones_own_is_read_with_its_bad_rows_and_printed_as_Markdown()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs/samples/data/ecsi250.csv"));
        var cells = lines[1].Split(',');
        cells[5] = "11";
        lines[1] = string.Join(',', cells);
        var file = Path.Combine(_folder, "wave.csv");
        File.WriteAllLines(file, lines);

        var (exitCode, output, _) = Script.Run(Sample, file, "--markdown", "--resamples", "50", "--target", "Satisfaction");

        Assert.Equal(0, exitCode);
        Assert.Contains("250 rows read, 249 accepted, 1 rejected", output, StringComparison.Ordinal);
        Assert.Contains("\"11\" is off the scale; allowed are 1..10 or blank for missing.", output, StringComparison.Ordinal);
        Assert.Contains("**Importance and performance for Satisfaction**", output, StringComparison.Ordinal);
        Assert.Contains("50 resamples", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Change of Satisfaction", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_or_estimated_ends_with_its_reason()
    {
        var (exitCode, _, error) = Script.Run(Sample, Path.Combine(_folder, "missing.csv"));
        Assert.Equal(1, exitCode);
        Assert.Contains("missing.csv", error, StringComparison.Ordinal);

        var file = Path.Combine(_folder, "short.csv");
        File.WriteAllLines(file, File.ReadLines(Path.Combine(Repository.Root, "docs/samples/data/ecsi250.csv")).Take(2));
        (exitCode, var output, _) = Script.Run(Sample, file);
        Assert.Equal(1, exitCode);
        Assert.Contains("no estimate: there are 1 rows", output, StringComparison.Ordinal);

        (exitCode, _, error) = Script.Run(Sample, "--target", "Price");
        Assert.Equal(1, exitCode);
        Assert.Contains("allowed are Image, Expectation", error, StringComparison.Ordinal);
    }
}
