using NodaTime;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class FillingAChecklist
{
    internal static void Run()
    {
        // example
        var checklist = Checklist.Create(
            "front-desk", new("Front desk", "前台"), ChecklistRule.Parse("at least 80 %"),
            new ChecklistItem("badge", new("The badge is worn.", "佩戴工牌。")),
            new ChecklistItem("greeting", new("Guests are greeted.", "问候客人。"), ChecklistItemKind.Graded) { HighestGrade = 2 },
            new ChecklistItem("queue", new("At most 5 wait.", "排队不超过五人。"), ChecklistItemKind.Measured) { To = 5, Weight = 2 },
            new ChecklistItem("id", new("Identity is checked.", "核对身份。")) { IsCritical = true });
        ChecklistAnswer[] answers =
            [ChecklistAnswer.Yes("badge"), ChecklistAnswer.Grade("greeting", 1), ChecklistAnswer.Measure("queue", 4)];

        var half = new Inspection("front-desk", "branch 7", new LocalDate(2026, 3, 2), answers);
        Console.WriteLine($"{half.Score(checklist)}; not answered: {string.Join(", ", half.Score(checklist).Unanswered)}");
        var full = new Inspection("front-desk", "branch 7", new LocalDate(2026, 3, 2), [.. answers, ChecklistAnswer.No("id")]);
        Console.WriteLine(full.Score(checklist));
        // end
    }
}
