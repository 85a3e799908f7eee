using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class WhatIfTerms
{
    internal static void Run()
    {
        // example
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
        var first = ServiceLevelAgreement.Create("gold", desk).Version(new("gold"))
            .Resolution(t => t.Limit("8 bh"))
            .Build();
        var second = first.ToBuilder().Version(new("gold", 2, validFrom: Instant.FromUtc(2026, 7, 1, 0, 0)))
            .Target(SlaTarget.Resolution, t => t.WithoutLimits().Limit("4 bh"))
            .Build();
        var terms = new AgreementRegistry([first, second]);

        var opened = Instant.FromUtc(2026, 6, 29, 13, 0);
        var ticket = new CaseHistory(
            "INC-4", [CaseEvent.Opened(opened, Priority.None), CaseEvent.Resolved(opened + Duration.FromHours(20))]);
        var asOf = Instant.FromUtc(2026, 7, 2, 0, 0);
        var asJudgedThen = terms.InForce("gold", opened).Read(ticket, asOf);
        var asJudgedNow = terms.Latest("gold").Read(ticket, asOf);
        Console.WriteLine(asJudgedThen.DifferencesTo(asJudgedNow)[0]);

        var always = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build();
        var roundTheClock = first.ToBuilder().In(always).Build();
        Console.WriteLine(asJudgedThen.DifferencesTo(roundTheClock.Read(ticket, asOf))[0]);
        // end
    }
}
