using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ContractBack
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
        var contractBack = Obligation.Create("contract back", office)
            .Duty(d => d.StartedBy(CaseTrigger.Custom("contract sealed")).StoppedBy(CaseTrigger.Custom("contract returned"))
                .Limit("1 mo"))
            .Step("remind", s => s.By("15 d").StartedBy(CaseTrigger.Custom("contract issued")).To("salesperson")
                .DoneBy(CaseTrigger.Custom("salesperson reminded")))
            .Step("call", s => s.At("0 d after").To("customer").DoneBy(CaseTrigger.Custom("customer called")))
            .Otherwise(Consequence.Of(Money.Of(100, "CNY"), owedBy: "salesperson"))
            .Build();
        var sealedAt = Instant.FromUtc(2026, 3, 2, 2, 0);
        var contract = new CaseHistory("K-17", [
            CaseEvent.Opened(sealedAt, Priority.None),
            CaseEvent.Custom(sealedAt, "contract sealed"),
            CaseEvent.Custom(sealedAt + Duration.FromDays(1), "contract issued"),
            CaseEvent.Custom(sealedAt + Duration.FromDays(14), "salesperson reminded")]);
        foreach (var asOf in (Instant[])[sealedAt + Duration.FromDays(20), sealedAt + Duration.FromDays(40)])
        {
            var reading = contractBack.Read(contract, asOf);
            Console.WriteLine($"{asOf}: {reading.Duties[0]}");
            foreach (var step in reading.Steps)
                Console.WriteLine($"  {step}");
            foreach (var owed in reading.Owed)
                Console.WriteLine($"  {owed}");
        }

        // Every year, for systems that are three years in service, with a checklist and a spot check in December
        var migration = Obligation.Create("data migration", office)
            .EveryYear(new AnnualDate(1, 1))
            .AppliesAfter(CaseTrigger.Custom("in service"), "36 mo")
            .Duty(d => d.StoppedByAll(CaseTrigger.Custom("indexes rebuilt"), CaseTrigger.Custom("migration logged"))
                .Limit("12 mo"))
            .Step("spot check", s => s.At("11 mo").To("quality control").DoneBy(CaseTrigger.Custom("spot check done")))
            .Build();
        var system = new CaseHistory("SYS-1", [
            CaseEvent.Opened(Instant.FromUtc(2021, 5, 3, 2, 0), Priority.None),
            CaseEvent.Custom(Instant.FromUtc(2021, 6, 1, 2, 0), "in service"),
            CaseEvent.Custom(Instant.FromUtc(2025, 3, 3, 2, 0), "indexes rebuilt")]);
        var duty = migration.Read(system, Instant.FromUtc(2025, 12, 15, 0, 0));
        Console.WriteLine(
            $"{duty.Duties[0]}, outstanding: {duty.Duties[0].Outstanding[0]}; {duty.Steps[0].State} {duty.Steps[0].Step.Name}");
        // end
    }
}
