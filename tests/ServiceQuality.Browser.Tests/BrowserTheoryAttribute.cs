namespace ServiceQuality.Browser.Tests;

/// <summary>A theory that needs a browser and the scripts of the charts, and says so when it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserTools.Missing;
}
