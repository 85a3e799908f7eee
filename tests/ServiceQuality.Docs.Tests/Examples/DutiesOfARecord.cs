using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class DutiesOfARecord
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
        static Instant At(int month, int day, int hour) =>
            new LocalDateTime(2026, month, day, hour, 0).InZoneLeniently(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();
        CaseTrigger promised = CaseTrigger.Custom("promised"), kept = CaseTrigger.Custom("kept");

        // A date in the record, and several promises at once
        var promise = Obligation.Create("promise", office)
            .KeyedBy("what").Duty(d => d.StartedBy(promised).StoppedBy(kept).Until("promised for")).Build();
        var project = new CaseHistory("P-1", [
            CaseEvent.Opened(At(10, 12, 9), Priority.None),
            CaseEvent.Custom(At(10, 12, 10), "promised").With("what", "manual").With("promised for", new LocalDate(2026, 10, 16)),
            CaseEvent.Custom(At(10, 12, 11), "promised").With("what", "lesson").With("promised for", new LocalDate(2026, 10, 15)),
            CaseEvent.Custom(At(10, 14, 10), "promised").With("what", "lesson").With("promised for", new LocalDate(2026, 10, 20)),
            CaseEvent.Custom(At(10, 19, 10), "kept").With("what", "lesson")]);
        foreach (var duty in promise.Read(project, At(10, 19, 12)).Duties)
            Console.WriteLine($"{duty}; by the first date {duty.FirstVerdict}");

        // Every year, for level-2 systems that have been in service for three years; the index after the data
        var migration = Obligation.Create("migration", office)
            .Recurs(Recurrence.Yearly(), Eligibility.AtStart)
            .AppliesWhen(CaseCondition.HasField("level", "2"))
            .AppliesAfter(CaseTrigger.Custom("in service"), "36 mo")
            .Duty(d => d.StoppedByAll(CaseTrigger.Custom("data moved"), CaseTrigger.Custom("index rebuilt"))
                .InOrder(CaseTrigger.Custom("data moved"), CaseTrigger.Custom("index rebuilt")))
            .Build();
        var system = new CaseHistory("S-1", [
            CaseEvent.Opened(Instant.FromUtc(2022, 5, 1, 0, 0), Priority.None),
            CaseEvent.Custom(Instant.FromUtc(2022, 5, 1, 0, 0), "in service").With("level", "2"),
            CaseEvent.Custom(At(6, 1, 10), "index rebuilt"),
            CaseEvent.Custom(At(7, 1, 10), "data moved")]);
        var open = migration.Read(system, At(12, 15, 9));
        Console.WriteLine($"{open.Duties[0]}; outstanding: {open.Duties[0].Outstanding[0]}");
        Console.WriteLine($"{migration.Condition}; next period {open.NextPeriod}");
        // end
    }
}
