using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class InspectionOfABranch
{
    internal static void Run()
    {
        // example
        var checklist = Checklist.Create(
            "branch", new("Inspection of a branch", "网点检查"), ChecklistRule.Parse("at least 80 %"),
            new ChecklistItem("exit", new("The emergency exit is clear.", "安全出口畅通。")) { IsCritical = true },
            new ChecklistItem("manners", new("Staff are polite.", "态度礼貌。"), ChecklistItemKind.Graded)
            {
                HighestGrade = 4,
                Weight = 2,
            },
            new ChecklistItem("records", new("Records are complete.", "记录完整。"), ChecklistItemKind.Counted),
            new ChecklistItem("heat", new("The room is warm.", "室温适宜。"), ChecklistItemKind.Measured)
            {
                From = 20,
                To = 24,
                Unit = "°C",
            });

        var visit = new Inspection(
            "branch", "branch 7", new LocalDate(2026, 10, 12),
            ChecklistAnswer.Yes("exit"), ChecklistAnswer.Grade("manners", 3), ChecklistAnswer.Count("records", 18, of: 20),
            ChecklistAnswer.NotApplicable("heat"))
        {
            Source = AssessmentSource.MysteryShopper,
            Findings = [new Finding("F1", FindingGrade.Minor, "Two records have no date.", "records")],
        };
        Console.WriteLine(visit.Score(checklist));

        // Findings lead to actions, which are finished only when their effect is verified.
        var start = Instant.FromUtc(2026, 10, 12, 9, 0);
        var history = new CaseHistory("visit 12 October", [
            CaseEvent.Opened(start, Priority.None),
            ActionEvents.Agreed(start, "A1", "Li", due: new(2026, 10, 20), ActionKind.Corrective, finding: "F1"),
            ActionEvents.Done(start + Duration.FromDays(5), "A1"),
            ActionEvents.Verified(start + Duration.FromDays(9), "A1", isEffective: false)]);
        foreach (var action in ActionItem.ReadAll(history, start + Duration.FromDays(10)))
        {
            Console.WriteLine($"{action}, overdue: {action.IsOverdueOn(new(2026, 10, 22))}");
        }

        // end
    }
}
