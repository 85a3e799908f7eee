namespace ServiceQuality.Browser.Tests;

/// <summary>A fact that needs a browser and the scripts of the charts, and says so when it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserTools.Missing;
}
