using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class CreditingAShortfall
{
    internal static void Run()
    {
        // example
        CreditSchedule gold = CreditSchedule.Create("Gold uptime")
            .AddTier("99.9 %", "10 %").AddTier("99 %", "25 %").AddTier("95 %", "100 %") // of the monthly fee
            .MaxCredit(Proportion.FromPercent(50)).MaxCredit(Money.Of(800, "CNY")) // the lesser of the two
            .RoundTo(2, MidpointRounding.ToEven)
            .ClaimWithin(days: 30)
            .AddExclusion("force majeure")
            .Build();
        Money fee = Money.Parse("1999.90 CNY");

        // 99.9 % of 30 days, exactly, is not below 99.9 %; a nanosecond less is.
        Duration month = Duration.FromDays(30), up = month - Duration.FromMinutes(43.2);
        Console.WriteLine(ServiceCredit.Run(gold, ExactProportion.Of(up, month), fee));
        Console.WriteLine(ServiceCredit.Run(gold, ExactProportion.Of(up - Duration.Epsilon, month), fee));

        // An attainment is a share of cases: 188 of 200 met.
        ServiceCredit credit = ServiceCredit.Run(gold, ExactProportion.Of(188, 200), fee);
        foreach (string line in credit.Explanation)
            Console.WriteLine(line);
        Console.WriteLine($"{credit.Amount}, to be claimed by {gold.ClaimBy(new LocalDate(2026, 4, 30)):uuuu-MM-dd}");
        Console.WriteLine(ServiceCredit.Run(gold, default, fee)); // nothing measured
        Console.WriteLine(JsonSerializer.Serialize(gold));

        // A schedule that cannot be says everything that is wrong with it.
        CreditSchedule.Create("typo").InCurrency("CNY").MaxCredit(Money.Of(800, "EUR"))
            .AddTier("99 %", "10 %").AddTier("99.9 %", "5 %").ClaimWithin(0)
            .TryBuild(out _, out ValueList<string> problems);
        foreach (string problem in problems)
            Console.WriteLine(problem);
        // end
    }
}
