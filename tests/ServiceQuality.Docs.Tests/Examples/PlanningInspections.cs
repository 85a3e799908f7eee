using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class PlanningInspections
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
        var plan = ServiceProgramme.Create(
            "inspections", new("Inspections", "检查计划"),
            new ProgrammeTask("walk", new("Walk through the hall", "大厅巡查"), Recurrence.Weekly()),
            new ProgrammeTask("mystery", new("Mystery visit", "神秘顾客"), Recurrence.Monthly) { Owner = "quality" });

        Instant Day(int month, int day) => Instant.FromUtc(2026, month, day, 2, 0); // 10:00 in Shanghai
        var done = new[] { ("walk", Day(3, 4)), ("walk", Day(3, 19)), ("mystery", Day(3, 30)) };
        var from = Instant.FromUtc(2026, 3, 1, 16, 0); // Monday, 2 March in Shanghai
        foreach (var task in plan.Read(office, done, from, asOf: Day(4, 1)))
        {
            Console.WriteLine($"{task}; to be done in {task.Open}");
            foreach (var week in task.Overdue)
                Console.WriteLine($"  not done in {week}");
        }
        // end
    }
}
