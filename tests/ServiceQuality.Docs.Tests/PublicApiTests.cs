using System.Reflection;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>
/// The public API is a committed text file. A change of it is a decision: run the tests with UPDATE_PUBLIC_API=1, read the
/// difference aloud and commit it.
/// </summary>
public class PublicApiTests
{
    [Fact]
    public void Domain_promises_what_its_file_says() => AssertPromised(typeof(Proportion).Assembly);

    [Fact]
    public void Scoring_promises_what_its_file_says() => AssertPromised(typeof(GapAnalysis).Assembly);

    private static void AssertPromised(Assembly assembly)
    {
        var file = Path.Combine(Repository.Root, "src", assembly.GetName().Name!, "PublicApi.txt");
        var actual = PublicApi.Of(assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", actual);
    }
}
