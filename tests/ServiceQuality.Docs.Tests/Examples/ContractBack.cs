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
            .Duty(d => d.StartedBy(CaseTrigger.Custom("sealed")).StoppedBy(CaseTrigger.Custom("returned")).Limit("within 1 mo"))
            .Step("remind", s => s.By("within 15 d").StartedBy(CaseTrigger.Custom("issued")).To("salesperson")
                .DoneByAll(CaseTrigger.Custom("reminded by mail"), CaseTrigger.Custom("reminded by phone")))
            .Step("call", s => s.At("0 d after").To("customer").DoneBy(CaseTrigger.Custom("customer called")))
            .OwedBy("salesperson")
            .Otherwise(Consequence.Of(Money.Of(100, "CNY"), owedBy: "salesperson"))
            .Build();
        var sealedAt = Instant.FromUtc(2026, 3, 2, 2, 0);
        var contract = new CaseHistory("K-17", [
            CaseEvent.Opened(sealedAt, Priority.None),
            CaseEvent.Custom(sealedAt, "sealed").With("salesperson", "Li Ming"),
            CaseEvent.Custom(sealedAt + Duration.FromDays(1), "issued"),
            CaseEvent.Custom(sealedAt + Duration.FromDays(14), "reminded by mail")]);
        foreach (var asOf in (Instant[])[sealedAt + Duration.FromDays(15), sealedAt + Duration.FromDays(40)])
        {
            var reading = contractBack.Read(contract, asOf);
            Console.WriteLine($"{asOf}: {reading.Duties[0]}");
            foreach (var step in reading.Steps)
                Console.WriteLine($"  {step}{(step.Outstanding.Count == 1 ? $", outstanding: {step.Outstanding[0]}" : "")}");
            foreach (var owed in reading.Owed)
                Console.WriteLine($"  {owed}");
        }
        // end
    }
}
