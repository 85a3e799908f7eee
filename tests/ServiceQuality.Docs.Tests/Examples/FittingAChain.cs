using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class FittingAChain
{
    internal static void Run()
    {
        // example
        var desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();
        var shop = BusinessCalendar.In("Europe/Berlin").Weekdays("06:00-14:00").Build();
        var promise = ServiceLevelAgreement.Create("to the customer", desk).Resolution(t => t.Limit("8 bh")).Build();
        var handOver = ServiceLevelAgreement.Create("desk to shop", desk).Kind(AgreementKind.Operational)
            .Target("Hand over", t => t.StartedBy(CaseTrigger.Custom("assigned")).StoppedBy(CaseTrigger.Custom("handed over"))
                .Limit("2 bh")).Build();
        var repair = ServiceLevelAgreement.Create("repair shop", shop).Kind(AgreementKind.Underpinning)
            .Target("Repair", t => t.StartedBy(CaseTrigger.Custom("handed over")).StoppedBy(CaseTrigger.Custom("repaired"))
                .Limit("4 bh")).Build();

        var chain = new AgreementChain(
            new ChainPart(promise, SlaTarget.Resolution), new ChainPart(handOver, "Hand over"), new ChainPart(repair, "Repair"));
        var (from, to) = (Instant.FromUtc(2026, 1, 5, 0, 0), Instant.FromUtc(2027, 1, 4, 0, 0));
        Console.WriteLine(chain.Fit(Priority.None, from, to));

        var longer = promise.ToBuilder().Target(SlaTarget.Resolution, t => t.WithoutLimits().Limit("9 bh")).Build();
        Console.WriteLine(
            new AgreementChain(new ChainPart(longer, SlaTarget.Resolution), chain.Parts).Fit(Priority.None, from, to));
        // end
    }
}
