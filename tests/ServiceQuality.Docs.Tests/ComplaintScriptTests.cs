using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>The script of complaints and the generator of its data, run as a user runs them.</summary>
public sealed class ComplaintScriptTests : IDisposable
{
    private const string Sample = "docs/samples/complaints.cs";
    private const string Bureau = "data/cfpb-complaints.csv";

    private readonly string _folder = Directory.CreateTempSubdirectory("complaints").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_script_prints_what_its_text_file_says()
    {
        var (exitCode, output, error) = Script.Run(Sample);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "docs/samples/complaints.txt")), output);
    }

    [Fact]
    public void The_generator_makes_the_committed_files()
    {
        Assert.Equal(0, Script.Run("docs/samples/make-complaints.cs", _folder).ExitCode);
        string[] names =
            ["complaints.csv", "complaints-log.csv", "complaints-customers.csv", "complaints-visits.csv"];
        Assert.Equal(names.Order(), Directory.GetFiles(_folder).Select(f => Path.GetFileName(f)).Order());
        Assert.All(names, name => Assert.Equal(
            File.ReadAllBytes(Path.Combine(Repository.Root, "docs/samples/data", name)),
            File.ReadAllBytes(Path.Combine(_folder, name))));
        Assert.Equal(2, Script.Run("docs/samples/make-complaints.cs").ExitCode);
    }

    // The figures were counted from the file by a few lines of Python.
    [MaterialFact(Bureau)]
    public void A_file_of_the_bureau_is_counted()
    {
        var (exitCode, output, error) = Script.Run(Sample, Material.File(Bureau));
        Assert.Equal((0, ""), (exitCode, error));
        Assert.All(
            [
                "3186 rows read, 3186 accepted, 0 rejected, 1 warning", "received from 2013-06-04 to 2017-02-23",
                "1 Mortgage: 921, 28.9 %", "subject: 80, the first", "1 Incorrect information on credit report: 449, 14.1 %",
                "1 Web: 2233, 70.1 %", "2 Referral: 533", "3 Phone: 200", "upheld 600 of 3157 (19.0 %), 29 left out",
                "Credit card: upheld 111 of 338 (32.8 %)", "Mortgage: upheld 71 of 920 (7.7 %)", "chi-square(10) = 176.44",
            ],
            figure => Assert.Contains(figure, output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_read_ends_with_its_reason()
    {
        var missing = Path.Combine(_folder, "missing.csv");
        var (exitCode, _, error) = Script.Run(Sample, missing);
        Assert.Equal((1, true), (exitCode, error.Contains("missing.csv", StringComparison.Ordinal)));

        File.WriteAllText(missing, "Date received,Product\n");
        (exitCode, _, error) = Script.Run(Sample, missing);
        Assert.Equal(1, exitCode);
        Assert.Contains("is missing", error, StringComparison.Ordinal);
    }
}
