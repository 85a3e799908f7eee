using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>The script of standards and the generator of its data, run as a user runs them.</summary>
public sealed class StandardsScriptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("standards").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_script_prints_what_its_text_file_says()
    {
        var (exitCode, output, error) = Script.Run("docs/samples/standards.cs");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "docs/samples/standards.txt")), output);
    }

    [Fact]
    public void The_generator_makes_the_committed_files()
    {
        Assert.Equal(0, Script.Run("docs/samples/make-standards.cs", _folder).ExitCode);
        string[] names = ["service-standards.json", "departments.csv", "indicators.csv", "visits-log.csv", "engineers.csv"];
        Assert.Equal(names.Order(), Directory.GetFiles(_folder).Select(f => Path.GetFileName(f)).Order());
        Assert.All(names, name => Assert.Equal(
            File.ReadAllBytes(Path.Combine(Repository.Root, "docs/samples/data", name)),
            File.ReadAllBytes(Path.Combine(_folder, name))));
        Assert.Equal(2, Script.Run("docs/samples/make-standards.cs").ExitCode);
    }

    [Fact]
    public void The_report_refuses_an_indicator_that_the_catalogue_does_not_have()
    {
        var data = Path.Combine(Repository.Root, "docs/samples/data");
        var indicators = Path.Combine(_folder, "indicators.csv");
        File.WriteAllText(indicators, "unit,period,indicator,count,of,value\nEast,2026-01,smiles,1,2,\n");
        var (exitCode, _, error) = Script.Run(
            "docs/samples/service-report.cs", Path.Combine(data, "tickets.csv"), "--standards",
            Path.Combine(data, "service-standards.json"), "--indicators", indicators);
        Assert.Equal(1, exitCode);
        Assert.Contains("allowed are six cells: unit, period, indicator (first-contact-resolution", error,
            StringComparison.Ordinal);
    }
}
