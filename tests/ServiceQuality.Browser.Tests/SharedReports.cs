namespace ServiceQuality.Browser.Tests;

/// <summary>The tests that share the reports and the browser.</summary>
[CollectionDefinition(Name)]
public sealed class SharedReports : ICollectionFixture<ReportBrowser>
{
    internal const string Name = "report";
}
