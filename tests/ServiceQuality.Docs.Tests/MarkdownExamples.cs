using System.Reflection;
using System.Text.RegularExpressions;
using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>
/// Every C# block of the documentation is the body of a class in Examples behind the usings of its file, and the text block that
/// follows is
/// what the body prints. In Markdown, a line <c>&lt;!-- example: Name --&gt;</c> before the block names the class. With the
/// environment variable SERVICEQUALITY_UPDATE_DOCS=1 the blocks are rewritten instead of compared; the line alone gets them.
/// </summary>
[Collection("examples")] // they set the console
public partial class MarkdownExamples
{
    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("SERVICEQUALITY_UPDATE_DOCS") == "1";

    public static TheoryData<string> Documents() =>
        [.. RepositoryFiles.Matching("*.md")
            .Where(f => Fence().IsMatch(File.ReadAllText(Path.Combine(Repository.Root, f))))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Code_compiles_with_its_usings_and_prints_what_the_document_says(string document)
    {
        var path = Path.Combine(Repository.Root, document);
        var text = File.ReadAllText(path);
        Assert.True(
            CodeFence().Count(text) == Block().Matches(text).Count(m => m.Groups["code"].Success),
            $"{document}: a csharp block without an example name or an output.");
        var expected = Block().Replace(text, block =>
        {
            var name = block.Groups["name"].Value;
            var source = File.ReadAllText(
                Path.Combine(Repository.Root, "tests", "ServiceQuality.Docs.Tests", "Examples", name + ".cs"));
            var between = block.Groups["code"].Success ? block.Groups["between"].Value : "\n";
            return $"<!-- example: {name} -->\n```csharp\n{Usings(source)}{Body(source)}```\n{between}"
                + $"```text\n{Output(name)}```";
        });
        if (IsUpdate)
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, IsUpdate ? expected : text);
    }

    [Fact]
    public void Every_example_is_shown_in_a_document()
    {
        var text = string.Concat(
            RepositoryFiles.Matching("*.md").Select(f => File.ReadAllText(Path.Combine(Repository.Root, f))));
        Assert.All(RepositoryFiles.Matching("tests/ServiceQuality.Docs.Tests/Examples/*.cs"), f =>
            Assert.Contains($"<!-- example: {Path.GetFileNameWithoutExtension(f)} -->", text, StringComparison.Ordinal));
    }

    // The analyzers refuse a using that is not needed, so these are the ones that the block needs.
    private static string Usings(string source)
    {
        var usings = source.Split('\n').Where(l => l.StartsWith("using ", StringComparison.Ordinal)).ToList();
        return usings.Count == 0 ? "" : string.Join('\n', usings) + "\n\n";
    }

    private static string Body(string source)
    {
        var lines = source.Split('\n');
        var (start, end) =
            (Array.FindIndex(lines, l => l.Trim() == "// example"), Array.FindIndex(lines, l => l.Trim() == "// end"));
        var indent = lines[start].Length - lines[start].TrimStart().Length;
        return string.Join('\n', lines[(start + 1)..end].Select(l => l.Length == 0 ? l : l[indent..])) + "\n";
    }

    internal static string Output(string name)
    {
        var run = typeof(MarkdownExamples).Assembly.GetType($"ServiceQuality.Docs.Tests.Examples.{name}", throwOnError: true)!
            .GetMethod("Run", BindingFlags.Static | BindingFlags.NonPublic)!;
        var (before, folder) = (Console.Out, Environment.CurrentDirectory);
        using StringWriter writer = new() { NewLine = "\n" };
        Console.SetOut(writer);
        Environment.CurrentDirectory = Repository.Root;
        try
        {
            run.Invoke(null, null);
        }
        finally
        {
            Console.SetOut(before);
            Environment.CurrentDirectory = folder;
        }

        return writer.ToString();
    }

    [GeneratedRegex(
        @"<!-- example: (?<name>\w+) -->(?:\n```csharp\n(?<code>.*?)```\n(?<between>(?:[^\n`]*\n)*?)```text\n(?<output>.*?)```)?",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("```csharp")]
    private static partial Regex CodeFence();

    [GeneratedRegex("```csharp|<!-- example: ")]
    private static partial Regex Fence();
}
