using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ProgrammeOfInspections
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();
        var programme = ServiceProgramme.Create(
            "inspections", new("Inspections", "检查计划"),
            new ProgrammeTask("self-check", new("Self-check", "自检"), Recurrence.EveryWorkingDay) { Owner = "staff" },
            new ProgrammeTask("visit", new("Visit of headquarters", "总部检查"), Recurrence.Quarterly())
            {
                Audience = ["general manager"],
            });

        var from = Instant.FromUtc(2026, 9, 30, 22, 0); // 1 October in Berlin
        var done = Enumerable.Range(0, 12).Where(day => day != 6)
            .Select(day => ("self-check", from + Duration.FromDays(day) + Duration.FromHours(10)));
        foreach (var task in programme.Read(office, done, from, asOf: Instant.FromUtc(2026, 10, 12, 22, 0)))
        {
            Console.WriteLine($"{task}; open {task.Open}; overdue {task.Overdue}; extra {task.Extra}");
        }

        // end
    }
}
