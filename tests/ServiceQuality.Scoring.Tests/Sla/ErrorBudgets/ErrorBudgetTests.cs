using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Tests.Sla.ErrorBudgets;

public class ErrorBudgetTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly ServiceObjective NinetyFive = ServiceObjective.ByOccurrences(Proportion.FromPercent(95));
    private static readonly BudgetWindow Day = BudgetWindow.Rolling(Duration.FromHours(24));

    [Fact]
    public void The_published_example_is_111_of_118()
    {
        // 111 / 118 = 94.07 %; allowed are 5 % of 118 = 5.9 failures, there are 7: 7 / 5.9 = 118.6 % of the budget.
        var budget = ErrorBudget.Run(NinetyFive, [Sample(0, 111, 118)], Day, Start + (24 * Hour));
        Assert.Equal((7m, 5.9m, 7m / 5.9m, 7m / 5.9m), (budget.Bad, budget.Allowed, budget.BurnRate, budget.Consumed));
        Assert.Equal(
            "95 % of Occurrences: 111 of 118 (94.067796 %), 7 bad of 5.9 allowed, burn rate 1.186, "
                + "consumed 118.6 %, remaining -18.6 %",

            budget.ToString());
        Assert.Equal(Duration.Zero, budget.TimeToExhaustion());
        Assert.Equal(
            (NinetyFive, Start + (24 * Hour), new Interval(Start, Start + (24 * Hour)), 0L, null),
            (budget.Objective, budget.AsOf, budget.Window, budget.EmptySamples, budget.Reason));
    }

    [Fact]
    public void By_slices_the_same_data_are_judged_otherwise()
    {
        // Four slices: 50 of 50 and 45 of 45 are good, 19 of 20 = 95 % is good just so, and -3 of 3 are bad: 3 of 4.
        BudgetSample[] samples = [Sample(0, 50, 50), Sample(1, 42, 45), Sample(2, 19, 20), Sample(3, 0, 3), Sample(4, 0, 0)];
        Assert.Equal(ExactProportion.Of(111, 118), ErrorBudget.Run(NinetyFive, samples, Day, Start + (24 * Hour)).Measured);
        var slices = ErrorBudget.Run(
            ServiceObjective.BySlices(Proportion.FromPercent(75), Proportion.FromPercent(95)), samples, Day, Start + (24 * Hour));

        // 42 of 45 is 93.3 %, which is bad: 2 of 4; allowed is 1 of 4, so the burn rate is 2. The slice without events is none.
        Assert.Equal(
            (ExactProportion.Of(2, 4), 2m, 1m, 2m, 1L),
            (slices.Measured, slices.Bad, slices.Allowed, slices.BurnRate, slices.EmptySamples));
        Assert.Equal(
            "75 % of TimeSlices (good from 95 %): 2 of 4 (50 %), 2 bad of 1 allowed, burn rate 2.000, "
                + "consumed 200.0 %, remaining -100.0 %",

            slices.ToString());
    }

    [Fact]
    public void Parts_of_one_slice_are_put_together_before_it_is_judged()
    {
        // One server 8 of 10, the other 30 of 30: 38 of 40 = 95 %, a good slice; in events, 38 of 40 too.
        BudgetSample[] parts = [Sample(0, 8, 10), Sample(0, 30, 30)];
        var objective = ServiceObjective.BySlices(Proportion.FromPercent(90), Proportion.FromPercent(95));
        Assert.Equal(ExactProportion.Of(1, 1), ErrorBudget.Run(objective, parts, Day, Start + (24 * Hour)).Measured);
        Assert.Equal(ExactProportion.Of(38, 40), ErrorBudget.Run(NinetyFive, parts, Day, Start + (24 * Hour)).Measured);
        var overlap = BudgetSample.Of(Start + Duration.FromMinutes(30), Hour, 1, 1);
        Assert.Contains(
            "overlaps slice",
            Assert.Throws<ArgumentException>(
                "samples", () => ErrorBudget.Run(objective, [overlap, .. parts], Day, Start + (24 * Hour))).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            ExactProportion.Of(39, 41), ErrorBudget.Run(NinetyFive, [overlap, .. parts], Day, Start + (24 * Hour)).Measured);
    }

    [Fact]
    public void A_budget_of_minutes_comes_from_an_availability()
    {
        // 99.9 % of 30 days leaves 43.2 min. Down 10.8 min: a quarter of it. Asked after 10 days: 14.4 min allowed so far, burn
        // rate 0.75.
        var objective = ServiceObjective.ByTime(Proportion.FromPercent(99.9));
        Assert.Equal(Duration.FromMinutes(43.2), objective.AllowedTime(Duration.FromDays(30)));
        Assert.Equal(Duration.FromMinutes(40.32), objective.AllowedTime(Duration.FromDays(28)));
        var availability = ServiceAvailability.Run(
            [Outage.Between(Start, Start + Duration.FromMinutes(10.8))],
            Start,
            Start + Duration.FromDays(30),
            Start + Duration.FromDays(10));
        var budget = ErrorBudget.Run(objective, availability);
        Assert.Equal(
            (648m, 864m, 0.75m, 0.25m),
            (budget.Bad, budget.Allowed, budget.BurnRate, decimal.Round(budget.Consumed!.Value, 20, MidpointRounding.ToEven)));
        Assert.Equal(
            "99.9 % of Time: 239:49:12 of 240:00:00 (99.925 %), 0:10:48 bad of 0:14:24 allowed, burn rate 0.750, "
                + "consumed 25.0 %, remaining 75.0 %",

            budget.ToString());

        // 75 % of the budget of 30 days lasts 22.5 days at rate 1, and a day at rate 22.5.
        Assert.Equal(22.5, budget.TimeToExhaustion(1)!.Value.TotalDays, 1e-9);
        Assert.Equal(24, budget.TimeToExhaustion(22.5m)!.Value.TotalHours, 1e-9);
        Assert.Equal((Duration.FromDays(10), Duration.FromDays(30)), (budget.Elapsed, budget.Length));
    }

    [Fact]
    public void Time_to_exhaustion_of_an_unspent_budget_is_the_window_by_the_rate()
    {
        var budget = ErrorBudget.Run(
            NinetyFive, [Sample(0, 100, 100)], BudgetWindow.Rolling(Duration.FromDays(30)), Start + Hour);
        Assert.Equal((0m, 1m), (budget.Consumed, budget.Remaining));
        Assert.Equal(Duration.FromHours(50), budget.TimeToExhaustion(14.4m));
        Assert.Null(budget.TimeToExhaustion());
        Assert.Null(budget.TimeToExhaustion(0.0000001m));
        Assert.Null(budget.TimeToExhaustion(0.0000055m)); // 14,900 years
        Assert.Equal(Duration.FromDays(3_000_000), budget.TimeToExhaustion(0.00001m));
        Assert.Throws<ArgumentOutOfRangeException>("burnRate", () => budget.TimeToExhaustion(-1));
        Assert.Equal(
            Duration.Zero, ErrorBudget.Run(NinetyFive, [Sample(0, 95, 100)], Day, Start + (24 * Hour)).TimeToExhaustion(0));
    }

    [Fact]
    public void A_sample_counts_in_the_window_in_which_it_ends()
    {
        // The window is (00:00, 04:00]: samples that end at 00:00 or after 04:00 are not in it, one from 23:30 to 00:30 is.
        BudgetSample[] samples =
        [
            BudgetSample.Of(Start - Hour, Hour, 0, 1), BudgetSample.Of(
                Start - Duration.FromMinutes(30), Hour, 0, 10), Sample(3, 0, 100), Sample(4, 0, 1000),
            BudgetSample.Of(Start + Duration.FromMinutes(210), Hour, 0, 10_000),
        ];
        Assert.Equal(
            110m, ErrorBudget.Run(NinetyFive, samples, BudgetWindow.Rolling(4 * Hour), Start + (4 * Hour)).Measured.Whole);

        // Of the day, what has ended by 04:00; a sixth of it is over.
        var day = ErrorBudget.Run(
            NinetyFive, samples, BudgetWindow.Aligned(PeriodLength.Day, DateTimeZone.Utc), Start + (4 * Hour));
        Assert.Equal((110m, 4 * Hour, 24 * Hour, 20m), (day.Measured.Whole, day.Elapsed, day.Length, day.BurnRate));
        Assert.Equal(20m / 6, day.Consumed!.Value, 20);
    }

    // The last hour of March ends on 1 April at 00:00.
    [Fact]
    public void The_last_bucket_of_a_month_belongs_to_that_month()
    {
        var april = Instant.FromUtc(2026, 4, 1, 0, 0);
        BudgetSample[] samples = [BudgetSample.Of(april - Hour, Hour, 9, 10), BudgetSample.Of(april, Hour, 80, 100)];
        var march = ReportPeriod.Parse("2026-03");
        Assert.Equal(ExactProportion.Of(9, 10), Run(BudgetWindow.Of(march, DateTimeZone.Utc), april).Measured);
        Assert.Equal(ExactProportion.Of(9, 10), Run(BudgetWindow.Of(march, DateTimeZone.Utc), april + (9 * Hour)).Measured);
        Assert.Equal(ExactProportion.Of(80, 100), Run(BudgetWindow.Of(march.Next, DateTimeZone.Utc), april + Hour).Measured);
        Assert.Equal(
            ExactProportion.Of(80, 100), Run(BudgetWindow.Aligned(PeriodLength.Month, DateTimeZone.Utc), april + Hour).Measured);

        var over = Run(BudgetWindow.Of(march, DateTimeZone.Utc), april + (9 * Hour));
        Assert.Equal((Duration.FromDays(31), Duration.FromDays(31)), (over.Elapsed, over.Length));
        var early = Run(BudgetWindow.Of(march.Next, DateTimeZone.Utc), april - Hour);
        Assert.Equal(("the window has not begun", Duration.Zero, null), (early.Reason, early.Elapsed, early.Consumed));

        ErrorBudget Run(BudgetWindow window, Instant asOf) => ErrorBudget.Run(NinetyFive, samples, window, asOf);
    }

    [Fact]
    public void A_window_without_data_has_a_reason()
    {
        var none = ErrorBudget.Run(NinetyFive, [], Day, Start);
        Assert.Equal(
            (null, null, null, null, "the window has no data"),
            (none.BurnRate, none.Consumed, none.Remaining, none.TimeToExhaustion(), none.Reason));
        Assert.Equal("95 % of Occurrences: the window has no data", none.ToString());
        var empty = ErrorBudget.Run(NinetyFive, [Sample(0, 0, 0), default], Day, Start + Hour);
        Assert.Equal(
            ("no sample of the window has events", 1L, 0m, 0m), (empty.Reason, empty.EmptySamples, empty.Bad, empty.Allowed));
        Assert.Equal(
            "the window has no data",
            ErrorBudget.Run(
                ServiceObjective.ByTime(Proportion.FromPercent(99)),
                ServiceAvailability.Run([], Start, Start + Hour, Start)).Reason);
    }

    [Fact]
    public void Counts_of_any_size_are_exact()
    {
        var most = Sample(0, long.MaxValue, long.MaxValue);
        var budget = ErrorBudget.Run(NinetyFive, [most, most, Sample(1, 0, 1)], Day, Start + (24 * Hour));
        Assert.Equal((1m, (2m * long.MaxValue) + 1), (budget.Bad, budget.Measured.Whole));
        Assert.Throws<OverflowException>(() => most.Merge(most));
    }

    [Fact]
    public void Objectives_that_cannot_be_are_refused()
    {
        Assert.Contains(
            "Target 100 % is outside (0 %, 100 %).",
            Assert.Throws<ArgumentOutOfRangeException>(
                "target", () => ServiceObjective.ByOccurrences(Proportion.FromFraction(1))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("target", () => ServiceObjective.ByTime(default));
        Assert.Throws<ArgumentOutOfRangeException>(
            "target", () => ServiceObjective.ByTime(Proportion.FromFraction(double.BitDecrement(1))));
        Assert.Throws<ArgumentOutOfRangeException>(
            "sliceTarget", () => ServiceObjective.BySlices(Proportion.FromPercent(99), default));
        Assert.Throws<ArgumentOutOfRangeException>("time", () => NinetyFive.AllowedTime(-Hour));
        Assert.Throws<ArgumentException>(
            "objective", () => ErrorBudget.Run(ServiceObjective.ByTime(Proportion.FromPercent(99)), [], Day, Start));
        Assert.Throws<ArgumentException>(
            "objective", () => ErrorBudget.Run(NinetyFive, ServiceAvailability.Run([], Start, Start + Hour, Start)));
        Assert.Equal(
            (Proportion.FromPercent(5), BudgetMethod.Occurrences, null),
            (NinetyFive.AllowedShare, NinetyFive.Method, NinetyFive.SliceTarget));
        var budget = ErrorBudget.Run(NinetyFive, [], Day, Start);
        Assert.Throws<ArgumentException>("other", () => budget.Merge(ErrorBudget.Run(NinetyFive, [], Day, Start + Hour)));
        Assert.Throws<ArgumentException>(
            "other",
            () => budget.Merge(ErrorBudget.Run(ServiceObjective.ByOccurrences(Proportion.FromPercent(96)), [], Day, Start)));
    }

    [Fact]
    public void Samples_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("good", () => Sample(0, 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>("good", () => Sample(0, -1, 2));
        Assert.Throws<ArgumentOutOfRangeException>("total", () => Sample(0, 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => BudgetSample.Of(Start, Duration.Zero, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => BudgetSample.Of(Start, Duration.MaxValue, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("start", () => BudgetSample.Of(Instant.MaxValue, Hour, 0, 0));
        Assert.Throws<ArgumentException>("other", () => Sample(0, 1, 2).Merge(Sample(1, 1, 2)));
        Assert.Equal(Sample(0, 3, 6), Sample(0, 1, 2).Merge(Sample(0, 2, 4)));
        Assert.Equal("2026-03-02T00:00:00Z + 1:00:00: 1 of 2", Sample(0, 1, 2).ToString());
        Assert.Equal(
            (Start, Hour, Start + Hour, 1L, 2L),
            (Sample(0, 1, 2).Start, Sample(0, 1, 2).Length, Sample(0, 1, 2).End, Sample(0, 1, 2).Good, Sample(0, 1, 2).Total));
    }

    private static BudgetSample Sample(int hour, long good, long total) =>
        BudgetSample.Of(Start + (hour * Hour), Hour, good, total);
}
