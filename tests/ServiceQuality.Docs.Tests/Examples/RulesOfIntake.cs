using System.Globalization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class RulesOfIntake
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
        RecordRule[] intake =
        [
            RecordRule.Require("no-plan", CaseCondition.RefersTo("plan", "plan"), new("The plan is unknown.", "计划不存在。")),
            RecordRule.Require(
                "plan-expired", CaseCondition.NotAfter("wished", "plan end"), new("The plan has expired.", "计划已过期。")),
            RecordRule.Require(
                "title", CaseCondition.BeginsWith("title", "customer"),
                new("A title is customer, blank, text.", "标题为客户名、空格、内容。")),
            RecordRule.Require(
                "no-log", CaseCondition.HasField("log"), new("A public version needs a log.", "公共版本须附日志。"),
                when: CaseCondition.HasField("version", "public")),
            RecordRule.Refuse(
                "by-hand", CaseCondition.HasField("entered", "by hand"), new("Records come from a job.", "记录须来自任务。")),
        ];
        var opened = Instant.FromUtc(2026, 3, 2, 1, 0);
        var record = new CaseHistory("R-1", [
            CaseEvent.Opened(opened, Priority.None).With("plan", "P-7").With("plan end", "2026-04-30")
                .With("wished", "2026-05-04").With("customer", "City Hospital").With("title", "Printing fails")
                .With("version", "public")]);
        HashSet<string> plans = ["P-1", "P-7"]; // the library has no store: the host knows what exists
        bool Exists(string kind, string name) => kind == "plan" && plans.Contains(name);
        foreach (var rule in RecordRule.FindBroken(intake, record, opened, office, Exists))
            Console.WriteLine($"{rule}  {rule.Text.In(CultureInfo.GetCultureInfo("zh-CN"))}");
        // end
    }
}
