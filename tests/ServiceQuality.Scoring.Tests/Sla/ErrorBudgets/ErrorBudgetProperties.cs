using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Sla.ErrorBudgets;

public class ErrorBudgetProperties
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 0, 0);
    private static readonly Instant End = Start + Duration.FromHours(720);
    private static readonly BudgetWindow Month = BudgetWindow.Rolling(Duration.FromHours(720));

    private static readonly Gen<BudgetSample> Sample =
        from hour in Gen.Choose(0, 719)
        from total in Gen.Choose(0, 50)
        from good in Gen.Choose(0, total)
        select BudgetSample.Of(Start + Duration.FromHours(hour), Duration.FromHours(1), good, total);

    private static readonly Gen<ServiceObjective> Objectives =
        from target in Gen.Choose(1, 999)
        from slice in Gen.Choose(1, 1000)
        from bySlices in Gen.Elements(true, false)
        select bySlices
            ? ServiceObjective.BySlices(Proportion.Of(target, 1000), Proportion.Of(slice, 1000))
            : ServiceObjective.ByOccurrences(Proportion.Of(target, 1000));

    [Law]
    public Property Burn_rate_1_for_the_whole_window_uses_up_exactly_the_budget() => Laws.ForAll(
        from hours in Gen.Choose(1, 720)
        from bad in Gen.Choose(1, 1000)
        select (hours, bad), x =>
    {
        // Every hour has exactly the share of errors that is allowed.
        var objective = ServiceObjective.ByOccurrences(Proportion.Of(100_000 - x.bad, 100_000));
        var samples = Enumerable.Range(0, x.hours).Select(
            h => BudgetSample.Of(Start + Duration.FromHours(h), Duration.FromHours(1), 100_000 - x.bad, 100_000));
        var window = BudgetWindow.Rolling(Duration.FromHours(x.hours));
        var budget = ErrorBudget.Run(objective, samples, window, Start + Duration.FromHours(x.hours));
        Assert.Equal(
            (1m, 1m, 0m, Duration.Zero), (budget.BurnRate, budget.Consumed, budget.Remaining, budget.TimeToExhaustion()));
    });

    [Law]
    public Property With_one_event_a_slice_both_ways_to_count_agree() => Laws.ForAll(
        from good in Gen.Elements(true, false).ArrayOf()
        from target in Gen.Choose(1, 999)
        from slice in Gen.Choose(1, 1000)
        select (good, target, slice), x =>
    {
        var samples = x.good.Take(720).Select(
            (g, h) => BudgetSample.Of(Start + Duration.FromHours(h), Duration.FromHours(1), g ? 1 : 0, 1)).ToList();
        var events = ErrorBudget.Run(ServiceObjective.ByOccurrences(Proportion.Of(x.target, 1000)), samples, Month, End);
        var slices = ErrorBudget.Run(
            ServiceObjective.BySlices(Proportion.Of(x.target, 1000), Proportion.Of(x.slice, 1000)), samples, Month, End);
        Assert.Equal((events.Measured, events.BurnRate), (slices.Measured, slices.BurnRate));
    });

    [Law]
    public Property Order_and_parts_of_the_data_do_not_matter() => Laws.ForAll(
        from objective in Objectives
        from samples in Sample.ArrayOf()
        from shuffled in Gen.Shuffle(samples)
        from hour in Gen.Choose(0, 720)
        select (objective, samples, shuffled, hour), x =>
    {
        var whole = ErrorBudget.Run(x.objective, x.samples, Month, End);
        Assert.Equal(whole, ErrorBudget.Run(x.objective, x.shuffled, Month, End));
        var middle = Start + Duration.FromHours(x.hour);
        var (before, after) = (x.samples.Where(s => s.Start < middle), x.samples.Where(s => s.Start >= middle));
        Assert.Equal(
            whole, ErrorBudget.Run(x.objective, after, Month, End).Merge(ErrorBudget.Run(x.objective, before, Month, End)));
    });

    [Law]
    public Property Windows_that_adjoin_count_every_sample_once() => Laws.ForAll(
        from samples in Sample.ArrayOf()
        from minute in Gen.Choose(1, 43_199)
        select (samples, minute), x =>
    {
        var objective = ServiceObjective.ByOccurrences(Proportion.FromPercent(99));
        var middle = Start + Duration.FromMinutes(x.minute);
        var first = ErrorBudget.Run(objective, x.samples, BudgetWindow.Rolling(middle - Start), middle);
        var second = ErrorBudget.Run(objective, x.samples, BudgetWindow.Rolling(End - middle), End);
        Assert.Equal(x.samples.Sum(s => s.Total), first.Measured.Whole + second.Measured.Whole);
        Assert.Equal(x.samples.Count(s => s.Total == 0), first.EmptySamples + second.EmptySamples);
    });

    // Buckets of any length part a year; each is counted in exactly one of the periods that part it, whatever the zone.
    [Law]
    public Property Periods_that_adjoin_count_every_sample_once() => Laws.ForAll(
        from unit in Gen.Elements(PeriodLength.Day, PeriodLength.IsoWeek, PeriodLength.Month, PeriodLength.Quarter)
        from zone in Gen.Elements("UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Apia")
        from hours in Gen.Elements(1, 6, 24, 31)
        from offset in Gen.Choose(0, 59)
        select (unit, zone: DateTimeZoneProviders.Tzdb[zone], length: Duration.FromHours(hours), offset), x =>
    {
        var objective = ServiceObjective.ByOccurrences(Proportion.FromPercent(99));
        var begin = Instant.FromUtc(2011, 10, 1, 0, x.offset);
        var samples = Enumerable.Range(0, 200).Select(i => BudgetSample.Of(begin + (i * x.length), x.length, 1, 1)).ToList();
        var end = samples[^1].End;
        var counted = 0m;
        for (var period = ReportPeriod.At(x.unit, begin, x.zone); period.ToInterval(x.zone).Start < end; period = period.Next)
        {
            var budget = ErrorBudget.Run(objective, samples, BudgetWindow.Of(period, x.zone), asOf: end);
            var aligned = BudgetWindow.Aligned(x.unit, x.zone);
            counted += budget.Measured.Whole;
            if (budget.Window.Contains(end))
            {
                Assert.Equal(budget, ErrorBudget.Run(objective, samples, aligned, end));
            }
        }

        Assert.Equal(samples.Count, counted);
    });

    [Law]
    public Property Rates_and_rests_fit_together() => Laws.ForAll(
        from objective in Objectives
        from samples in Sample.ArrayOf()
        from hour in Gen.Choose(1, 720)
        select (objective, samples, hour), x =>
    {
        var budget = ErrorBudget.Run(
            x.objective,
            x.samples,
            BudgetWindow.Aligned(PeriodLength.Month, DateTimeZone.Utc),
            Start + Duration.FromHours(x.hour));
        Assert.Equal(budget.BurnRate is null, budget.Reason is not null);
        if (budget is { BurnRate: { } rate, Consumed: { } consumed, Remaining: { } left })
        {
            Assert.Equal(1, consumed + left);
            Assert.Equal((double)(budget.Bad / budget.Measured.Whole) / x.objective.AllowedShare.Fraction, (double)rate, 1e-9);
            Assert.Equal((double)rate * x.hour / 744, (double)consumed, 1e-9);
            if (left > 0 && rate > 0)
            {
                // At the same rate the budget is used up when the time so far and the time left make the window by the rate.
                var total = budget.Elapsed + budget.TimeToExhaustion()!.Value;
                Assert.Equal(744 / (double)rate, total.TotalHours, 1e-6);
            }
        }
    });
}
