using ServiceQuality.Scoring.Gaps.Audit;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Gaps.Audit;

/// <summary>What an audit must and must not find.</summary>
public class AuditProperties
{
    [Fact]
    public void An_honest_table_has_no_findings() => Laws.ForAll(HonestTable.Any, honest =>
    {
        var report = AuditReport.Of(honest.Table);
        Assert.True(report.IsClean, string.Join("\n", report.Findings) + "\n" + honest);
        Assert.All(report.Checks, c => Assert.Equal(0, c.Failed));
    });
}
