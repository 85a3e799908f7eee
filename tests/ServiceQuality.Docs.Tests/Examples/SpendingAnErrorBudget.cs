using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class SpendingAnErrorBudget
{
    internal static void Run()
    {
        // example
        Instant day = Instant.FromUtc(2026, 3, 2, 0, 0), asOf = Instant.FromUtc(2026, 3, 2, 4, 0);
        Duration hour = Duration.FromHours(1);
        BudgetSample[] samples =
        [
            BudgetSample.Of(day, hour, good: 50, total: 50),
            BudgetSample.Of(day + hour, hour, 42, 45),
            BudgetSample.Of(day + 2 * hour, hour, 19, 20),
            BudgetSample.Of(day + 3 * hour, hour, 0, 3),
        ];
        var byOccurrences = ServiceObjective.ByOccurrences(Proportion.FromPercent(95)); // of requests
        var bySlices = ServiceObjective.BySlices(Proportion.FromPercent(75), sliceTarget: Proportion.FromPercent(95)); // of hours
        Console.WriteLine(ErrorBudget.Run(byOccurrences, samples, BudgetWindow.Rolling(4 * hour), asOf));
        Console.WriteLine(ErrorBudget.Run(bySlices, samples, BudgetWindow.Rolling(4 * hour), asOf));

        // A window of the calendar, in the zone of the contract, that is not over yet: 12 of its 24 hours are.
        ErrorBudget today = ErrorBudget.Run(
            byOccurrences, samples, BudgetWindow.Aligned(PeriodLength.Day, DateTimeZoneProviders.Tzdb["Asia/Shanghai"]), asOf);
        Console.WriteLine(
            $"burn rate {today.BurnRate:F3}, consumed {100 * today.Consumed:F1} %, remaining {100 * today.Remaining:F1} %");
        Console.WriteLine($"at this rate it lasts {today.TimeToExhaustion()!.Value.TotalHours:F2} h more");

        // Minutes of downtime: 99.9 % leaves 43.2 of them in 30 days.
        var byTime = ServiceObjective.ByTime(Proportion.FromPercent(99.9));
        Console.WriteLine(byTime.AllowedTime(Duration.FromDays(30)).TotalMinutes);
        Outage outage = Outage.Between(day, day + Duration.FromMinutes(10.8));
        Console.WriteLine(ErrorBudget.Run(
            byTime, ServiceAvailability.Run([outage], day, day + Duration.FromDays(30), asOf: day + Duration.FromDays(10))));
        // end
    }
}
