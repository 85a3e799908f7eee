using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class TableOfEntitlement
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
        var isSoldRecently = !CaseCondition.Passed("12 mo", CaseTrigger.Custom("sold"));
        var entitlement = DecisionTable.Create("entitlement")
            .When(CaseCondition.HasField("cause", "design"), "in scope",
                new("A fault of the design is repaired for the whole life.", "设计缺陷在寿命期内免费维修。"),
                ("remedy", "repair"), ("paid by", "maker"))
            .When(isSoldRecently & CaseCondition.HasField("cause", "wear"), "partly in scope",
                new("Work is free, parts are not.", "免人工费，收材料费。"), ("remedy", "repair"), ("paid by", "both"))
            .When(CaseCondition.HasField("cause", "misuse"), "out of scope", new("Misuse is not covered.", "使用不当不在保修范围。"))
            .OtherwiseLeaveTo("area manager", new("The contract does not say.", "合同范围不清，由大区经理定。"))
            .Build();

        var sold = Instant.FromUtc(2026, 3, 2, 1, 0);
        foreach (var (cause, days) in new[] { ("design", 900), ("wear", 30), ("wear", 400), ("misuse", 30) })
        {
            var record = new CaseHistory("R-1", [
                CaseEvent.Opened(sold, Priority.None).With("cause", cause), CaseEvent.Custom(sold, "sold")]);
            var row = entitlement.Decide(record, sold + Duration.FromDays(days), office)!;
            var next = row.IsOpen ? $"decided by {row.DecidedBy}" : $"paid by {row.Value("paid by") ?? "customer"}";
            Console.WriteLine($"{cause} after {days} days: {row.Outcome}, {next}. {row.Reason}");
        }
        // end
    }
}
