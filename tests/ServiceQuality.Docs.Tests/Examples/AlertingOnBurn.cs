using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class AlertingOnBurn
{
    internal static void Run()
    {
        // example
        Instant now = Instant.FromUtc(2026, 3, 10, 12, 0);
        Duration bucket = Duration.FromMinutes(5);
        var objective = ServiceObjective.ByOccurrences(Proportion.FromPercent(99.9));

        // Three days of 1,000 requests every five minutes; for two hours now, 2 in 100 have failed.
        var samples = Enumerable.Range(1, 864)
            .Select(i => BudgetSample.Of(now - i * bucket, bucket, good: i <= 24 ? 980 : 1000, total: 1000));
        foreach (BurnAlert alert in BurnAlert.Run(objective, samples, now))
            Console.WriteLine(alert);

        // A rule and a severity of your own; without data, or with too few events, it is quiet and says so.
        BurnAlertRule rule = new(
            Duration.FromHours(2), Duration.FromMinutes(10), rate: 10, AlertSeverity.Of("sms"), minimumEvents: 100);
        Console.WriteLine(BurnAlert.Run(objective, [], now, [rule]).Single());
        BudgetSample failure = BudgetSample.Of(now - bucket, bucket, good: 0, total: 1);
        Console.WriteLine(BurnAlert.Run(objective, [failure], now, [rule]).Single());

        // Hourly samples of an outage: between the ends of two hours, the latest sample answers for the short window.
        var hourly = Enumerable.Range(1, 6).Select(i =>
            BudgetSample.Of(now - Duration.FromHours(i), Duration.FromHours(1), good: i <= 2 ? 0 : 500, total: 500));
        Console.WriteLine(BurnAlert.Run(objective, hourly, now + Duration.FromMinutes(40), [rule]).Single());
        // end
    }
}
