namespace ServiceQuality.Tests;

/// <summary>A fact that needs Node.js and the packages of <c>tests/vega</c>, and says so when it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class VegaFactAttribute : FactAttribute
{
    public VegaFactAttribute()
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!Directory.Exists(Path.Combine(Repository.Root, "tests", "vega", "node_modules", "vega-lite"))
            || !paths.Any(p => File.Exists(Path.Combine(p, "node")) || File.Exists(Path.Combine(p, "node.exe"))))
        {
            Skip = "Node.js with the packages of tests/vega is not there: run \"npm install\" in that folder.";
        }
    }
}
