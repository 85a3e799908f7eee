using System.Reflection;
using System.Text.RegularExpressions;
using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>
/// Every C# block of the documentation is the body of a class in Examples, compiled with this project, and the text block behind it
/// is what that body prints. In Markdown, a line <c>&lt;!-- example: Name --&gt;</c> before the block names the class.
/// </summary>
public partial class MarkdownExamples
{
    public static TheoryData<string> Documents() =>
        [.. RepositoryFiles.Matching("*.md").Where(f => File.ReadAllText(Path.Combine(Repository.Root, f)).Contains("```csharp", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Code_compiles_and_prints_what_the_document_says(string document)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, document));
        var blocks = Block().Matches(text);
        Assert.True(CodeFence().Count(text) == blocks.Count, $"{document}: a csharp block without an example name or an output.");
        foreach (Match block in blocks)
        {
            var name = block.Groups["name"].Value;
            var source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "ServiceQuality.Docs.Tests", "Examples", name + ".cs"));
            var (usings, code) = Split(block.Groups["code"].Value);
            Assert.Equal(Body(source), code);
            Assert.All(usings, u => Assert.Contains(u, source, StringComparison.Ordinal));
            Assert.Equal(block.Groups["output"].Value, Output(name));
        }
    }

    [Fact]
    public void Every_example_stands_in_a_document()
    {
        var text = string.Concat(RepositoryFiles.Matching("*.md").Select(f => File.ReadAllText(Path.Combine(Repository.Root, f))));
        Assert.All(RepositoryFiles.Matching("tests/ServiceQuality.Docs.Tests/Examples/*.cs"), f =>
            Assert.Contains($"<!-- example: {Path.GetFileNameWithoutExtension(f)} -->", text, StringComparison.Ordinal));
    }

    private static (IEnumerable<string> Usings, string Code) Split(string block)
    {
        var lines = block.Split('\n');
        var usings = lines.TakeWhile(l => l.StartsWith("using ", StringComparison.Ordinal) || l.Length == 0).ToList();
        return (usings.Where(u => u.Length > 0), string.Join('\n', lines.Skip(usings.Count)));
    }

    private static string Body(string source)
    {
        var lines = source.Split('\n');
        var (start, end) = (Array.FindIndex(lines, l => l.Trim() == "// example"), Array.FindIndex(lines, l => l.Trim() == "// end"));
        var indent = lines[start].Length - lines[start].TrimStart().Length;
        return string.Join('\n', lines[(start + 1)..end].Select(l => l.Length == 0 ? l : l[indent..])) + "\n";
    }

    private static string Output(string name)
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

    [GeneratedRegex(@"<!-- example: (?<name>\w+) -->\n```csharp\n(?<code>.*?)```\n(?:[^\n`]*\n)*?```text\n(?<output>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("```csharp")]
    private static partial Regex CodeFence();
}
