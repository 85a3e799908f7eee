using ServiceQuality.Domain;
using ServiceQuality.Scoring.Gaps.Audit;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class AuditingATable
{
    internal static void Run()
    {
        // example
        string[][] rows = // as any CSV reader gives them
        [
            ["Row", "N", "P", "SD P", "E", "SD E", "Gap", "SD gap", "t", "p", "CI lower", "CI upper", "Items",
                "Item of", "Group of"],
            ["REL1", "58", "4.21", "1.20", "5.57", "0.90", "-1.36", "1.27", "-8.18", "< .001", "-1.69", "-1.03", "1",
                "Reliability", ""],
            ["REL2", "58", "4.40", "1.11", "5.21", "1.00", "-0.81", "2.20", "-2.80", "0.007", "-1.39", "-0.23", "1",
                "Reliability", ""],
            ["REL3", "58", "4.55", "1.31", "5.41", "0.88", "-0.86", "1.44", "-5.55", "0.000", "-1.24", "-0.48", "1",
                "Reliability", ""],
            ["Reliability", "58", "4.39", "", "5.40", "", "1.01", "", "", "", "", "", "", "", ""],
        ];
        PublishedTable table = PublishedTable.FromRows(rows, RatingScale.OneToSeven).Accepted;
        AuditReport report = AuditReport.Run(table);
        foreach (AuditFinding finding in report.Findings)
            Console.WriteLine(finding);
        Console.WriteLine(report);
        foreach (AuditCheck check in report.Checks.Where(c => c.NotMade > 0))
            Console.WriteLine(check);
        // end
    }
}
