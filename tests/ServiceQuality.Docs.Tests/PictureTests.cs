using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using ServiceQuality.Scoring.Charts;
using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>
/// The pictures of the documentation are those of its examples: an example sets its property <c>Picture</c>, docs/images has the
/// specification, and the picture that Vega makes of it. With the environment variable SERVICEQUALITY_UPDATE_DOCS=1 both are
/// written instead of compared.
/// </summary>
[Collection("examples")]
public class PictureTests
{
    private const int MostBytes = 60_000;

    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("SERVICEQUALITY_UPDATE_DOCS") == "1";
    private static readonly string Images = Path.Combine(Repository.Root, "docs", "images");

    // The name of the file, the example, and the language.
    private static readonly (string Name, string Example, string Culture)[] Pictures =
    [
        ("ticket", "TicketDeadline", ""),
        ("complaints", "ComplaintsInBrief", ""),
        ("gaps", "SurveyGaps", ""),
        ("ticket.zh-CN", "ChineseTicket", "zh-CN"),
        ("gaps.zh-CN", "ChineseSurvey", "zh-CN"),
        ("satisfaction-index.zh-CN", "ChineseIndex", "zh-CN"),
    ];

    public static TheoryData<string, string, string> Specifications()
    {
        TheoryData<string, string, string> data = [];
        foreach (var (name, example, culture) in Pictures)
        {
            data.Add(name, example, culture);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Specifications))]
    public void A_specification_is_what_the_library_makes(string name, string example, string culture)
    {
        MarkdownExamples.Output(example);
        var type = typeof(PictureTests).Assembly.GetType($"ServiceQuality.Docs.Tests.Examples.{example}", throwOnError: true)!;
        var chart = (Chart)type.GetProperty("Picture", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
        var made = chart.ToVegaLite(new(CultureInfo.GetCultureInfo(culture))) + "\n";
        var file = Path.Combine(Images, name + ".vl.json");
        if (IsUpdate)
        {
            File.WriteAllText(file, made);
        }

        Assert.Equal(made, File.ReadAllText(file));
    }

    // The program estimates the width of text, so the fonts of the machine change nothing.
    [VegaFact]
    public void A_picture_is_what_vega_draws()
    {
        var target = IsUpdate ? Images : Directory.CreateTempSubdirectory("pictures").FullName;
        var tools = Path.Combine(Repository.Root, "tests", "vega");
        ProcessStartInfo start = new("node", [Path.Combine(tools, "draw.mjs"), Images, target])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = tools,
        };
        using var node = Process.Start(start)!;
        var error = node.StandardError.ReadToEndAsync();
        node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, error.Result);
        Assert.All(Pictures, p => Assert.Equal(
            File.ReadAllText(Path.Combine(target, p.Name + ".svg")), File.ReadAllText(Path.Combine(Images, p.Name + ".svg"))));
    }

    [Fact]
    public void Every_file_is_a_picture_that_a_page_shows_and_small()
    {
        var names = Pictures.SelectMany(p => new[] { p.Name + ".svg", p.Name + ".vl.json" }).Order(StringComparer.Ordinal);
        Assert.Equal(names, Directory.GetFiles(Images).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        var pages = string.Concat(
            RepositoryFiles.Matching("*.md").Select(f => File.ReadAllText(Path.Combine(Repository.Root, f))));
        Assert.All(Pictures, p =>
        {
            Assert.Contains($"images/{p.Name}.svg)", pages, StringComparison.Ordinal);
            Assert.InRange(new FileInfo(Path.Combine(Images, p.Name + ".svg")).Length, 1, MostBytes);
        });
    }
}
