using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Survival;

namespace ServiceQuality.Scoring.Tests.Standards.Indicators;

public class IndicatorTests
{
    private static readonly double[] Ratings = [4, 5, 3, 4, 4, 5, 2, 4, 5, 4];

    [Fact]
    public void A_value_says_what_it_is()
    {
        var value = Some.Share.Measure(80, 100, "web", "2026-03", open: 3, exclusions: [("test case", 2), ("test case", 1)]);
        Assert.Equal("first-contact web 2026-03: 0.8 [0.711, 0.867], n = 100 (Wilson score)", value.ToString());
        Assert.Equal("3 cases not finished; 3 excluded (test case)", value.Quality);
        Assert.Equal(("green", 3L, 3L, 100L), (value.Band!.Name, value.Excluded, value.Open, value.N));
        Assert.Equal(Proportion.FromPercent(95), value.Level);
        Assert.Equal("n = 4; at least 10 are needed", Some.Share.Measure(3, 4).Quality);
        Assert.Equal("first-contact: -, n = 0 (there is no trial)", Some.Share.Measure(0, 0).ToString());
        Assert.Equal("first-contact web: does not apply", Some.Share.DoesNotApply("web").ToString());
        Assert.Null(Some.Share.DoesNotApply("web").Quality);
        Assert.Null(Some.Index.MeasureValue(71.5).Quality);
        Assert.Equal("only the value is known, so it has no interval", Some.Index.MeasureValue(71.5).Reason);
    }

    [Fact]
    public void Each_formula_has_its_interval()
    {
        var rate = Some.Rate.Measure(12, 4000);
        Assert.Equal(RateEstimate.FromCounts(12, 4000).Interval!.Value.Upper, rate.Upper);
        Assert.Equal("exact Poisson", rate.Method);
        var mean = Some.Mean.Measure(Ratings, level: Proportion.FromPercent(90));
        Assert.Equal(MeanEstimate.FromValues(Ratings, level: Proportion.FromPercent(90)).Interval!.Value.Lower, mean.Lower);
        var quantile = Some.Time.Measure(Ratings);
        Assert.Equal(QuantileEstimate.FromValues(Ratings, Proportion.FromPercent(50)).Interval!.Value.Lower, quantile.Lower);
        Assert.Equal(
            KaplanMeier.Estimate(Ratings, [.. Ratings.Select(_ => true)]).Quantile(Proportion.FromPercent(50)).Value,
            quantile.Value);
        var total = Some.Total.Measure(Ratings);
        Assert.Equal((40.0, null, "sum"), (total.Value!.Value, total.Lower, total.Method));
        Assert.Equal("a total is counted and not sampled, so it has no interval", total.Reason);

        BootstrapPlan plan = new(ResampleSource.Philox(1), 200);
        var resampled = Some.Mean.Measure(Ratings, bootstrap: plan);
        Assert.Equal("bootstrap BCa, 200 resamples", resampled.Method);
        Assert.Equal(mean.Value, resampled.Value);
        Assert.StartsWith("bootstrap", Some.Time.Measure(Ratings, bootstrap: plan).Method, StringComparison.Ordinal);
    }

    [Fact]
    public void What_exists_elsewhere_is_measured_by_its_own_definition()
    {
        Assert.Equal(Some.Share.Measure(12, 80, open: 3), Some.Share.Measure(CountedShare.FromCounts(12, 80, 3)));
        Assert.Equal(Some.Rate.Measure(12, 4000m), Some.Rate.Measure(EventRate.FromCounts(12, 4000)));
        Assert.Equal(Some.Mean.Measure(Ratings), Some.Mean.Measure(MomentSummary.FromValues(Ratings)));
        Assert.Equal(Some.Mean.Measure(Ratings), Some.Mean.Measure(MeanEstimate.FromValues(Ratings)));
        Assert.Equal(40, Some.Total.Measure(MomentSummary.FromValues(Ratings)).Value);
        var estimate = ProportionEstimate.FromCounts(8, 10);
        Assert.Equal(estimate.Interval!.Value.Lower, Some.Share.Measure(estimate).Lower);
        var curve = KaplanMeier.Estimate([2, 3, 5], [true, true, false]).Quantile(Proportion.FromPercent(50));
        Assert.Equal((3, curve.Lower), (Some.Time.Measure(curve).Value, Some.Time.Measure(curve).Lower));
        Refused(["The quantile is of 90.0 %; allowed is 50.0 %"], () => Some.Time.Measure(
            KaplanMeier.Estimate([2], [true]).Quantile(Proportion.FromPercent(90))));
    }

    // 18 of 20 within 30 minutes, the others within 100 and 120: 90 % are within 30, whether or not a case is open.
    [Fact]
    public void A_share_of_times_within_a_limit_keeps_it()
    {
        var wait = Some.Time with { Quantile = Proportion.FromPercent(90) };
        double[] minutes = [.. Enumerable.Range(13, 18).Select(m => (double)m), 100, 120];
        StandardVerdict? Verdict(decimal limit) => wait.Measure(minutes).Assess(new("repair", limit)).Verdict;
        Assert.Equal(65, wait.Measure(minutes).Value);
        Assert.Equal((StandardVerdict.Met, StandardVerdict.Breached), (Verdict(30), Verdict(29)));
        var rows = minutes.Select(m => new IndicatorRow("A", m, "2026")).Append(new("A", 0, "2026", isOpen: true));
        var measured = wait.MeasureRows(rows)["A", "2026"];
        Assert.Equal(65, measured.Value);
        Assert.Equal(StandardVerdict.Met, measured.Assess(new("repair", 30)).Verdict);
    }

    [Fact]
    public void Attainment_and_times_are_measured_with_their_open_clocks()
    {
        var (attainment, times) = Clocks();
        Assert.Equal(attainment.MetOfDecided.Value, Some.Share.Measure(attainment).Value);
        Assert.Equal(attainment.Pending, Some.Share.Measure(attainment).Open);
        Assert.Equal(attainment.StoppedOfStarted.Value, Some.Share.MeasureStopped(attainment).Value);
        var hours = Some.Time with { Unit = "h" };
        Assert.Equal((times.Median.Value, times.Open), (hours.Measure(times).Value, hours.Measure(times).Open));
        Assert.Equal(times.Median.Value * 60, (Some.Time with { Unit = "min" }).Measure(times).Value);
        Assert.Equal(times.Median.Lower / 24, Some.Time.Measure(times).Lower);
        var mean = Some.Mean with { Unit = "h", Least = 0, Greatest = null };
        Assert.Equal(times.StoppedMean().Mean, mean.Measure(times).Value);
        Assert.Contains("allowed are s, min, h and d", Assert.Throws<ArgumentException>(
            () => (Some.Time with { Unit = "week" }).Measure(times)).Message, StringComparison.Ordinal);

        // Two of the thirty clocks stopped within 6 hours and the next after 8: a limit of 6 hours for two of thirty is kept.
        var first = (hours with { Quantile = Proportion.FromFraction(2.0 / 30) }).Measure(times);
        Assert.Equal(7, first.Value!.Value, 1e-9);
        Assert.Equal(StandardVerdict.Met, first.Assess(new(hours.Code, 6)).Verdict);
        Assert.Equal(StandardVerdict.Breached, first.Assess(new(hours.Code, 5.9m)).Verdict);

        // Most clocks are open: the quantile is not known, and yet it is known to be late.
        var late = Some.Time with { Unit = "h", Quantile = Proportion.FromPercent(95) };
        var value = late.Measure(times);
        Assert.Null(value.Value);
        var assessed = value.Assess(new(late.Code, 1) { Minimum = 2 });
        Assert.Equal((StandardVerdict.Breached, AssessmentVerdict.NotMet, (bool?)true),
            (assessed.Verdict, assessed.Statistical, assessed.IsBelowMinimum));
        Assert.Null(value.Assess(new(late.Code, 5000)).Verdict);
    }

    [Fact]
    public void Case_times_are_in_the_unit_of_the_indicator()
    {
        var start = Instant.FromUtc(2026, 3, 1, 0, 0);
        var row = CaseTimes.FromColumns(
            start + Duration.FromDays(30),
            [start, start, start],
            [start + Duration.FromDays(2), start + Duration.FromDays(4), null]).Rows[0];
        Assert.Equal((4, 1L), (Some.Time.Measure(row).Value, Some.Time.Measure(row).Open));
        Assert.Equal(72, (Some.Mean with { Unit = "h", Greatest = null }).Measure(row).Value);
    }

    [Fact]
    public void Open_rows_of_a_quantile_count_with_the_time_they_have_used()
    {
        IndicatorRow[] rows = [new(null, 2), new(null, 9, isOpen: true), new(null, 3), new(null, null)];
        var value = Some.Time.MeasureRows(rows).Values[0];
        Assert.Equal((3, 2L, 3L), (value.Value, value.Open, value.N));
        Assert.Equal("Kaplan-Meier, log interval", value.Method);
        Assert.Equal("repair 2026: 9, open", new IndicatorRow("repair", 9, "2026", isOpen: true).ToString());
        Assert.True(default(IndicatorRow).IsOpen);
    }

    [Fact]
    public void What_cannot_be_is_refused_all_at_once()
    {
        Refused(["3 of 2 cases", "Reason lunch is unknown; allowed are test case, duplicate"],
            () => Some.Share.Measure(3, 2, exclusions: [("lunch", 1)]));
        Refused(["Value 0: 6 is not possible; allowed are values from 1 to 5", "Value 2: 0 is not possible"],
            () => Some.Mean.Measure([6, 3, 0]));
        Refused(["Value 0: NaN is not allowed"], () => Some.Total.Measure([double.NaN]));
        Refused(["a bootstrap", "total"], () => Some.Total.Measure([1], bootstrap: new(ResampleSource.Philox(1), 10)));
        Refused(["is a Mean; what is given is measured by Proportion, Rate"], () => Some.Mean.Measure(1, 2));
        Refused(["is a Quantile and has no share"], () => (Some.Time with { Quantile = null }).Measure([1]));
        Refused(["Its value 120 is not possible"], () => Some.Index.MeasureValue(120));
        Refused(["Row 0: it is 0.5", "Row 1: Reason x is unknown", "Row 2: its unit"], () => Some.Share.MeasureRows(
            [new("a", 0.5), new("a", 1, exclusion: "x"), new(" ", 1)]));
        Refused(["Row 1: a 2026 appears twice"], () => Some.Index.MeasureRows([new("a", 1, "2026"), new("a", 2, "2026")]));
        Refused(["no period of the indicator"], () => Some.Share.MeasureRows(
            [new("a", 1, at: Instant.FromUtc(2026, 1, 1, 0, 0))]));
        Refused(["Some rows have a period and some have none"], () => Some.Share.MeasureRows([new("a", 1, "2026"), new("a", 1)]));
        Refused(["it has -1 events"], () => Some.Rate.MeasureRows([new("a", -1)]));
        Refused(["nothing"], () => Some.Mean.Measure([1], exclusions: [("x", 1)]));
        Refused(["one of \"other\""], () => Some.Share.Measure(1, 2).Assess(new("other", 0.5m)), quoted: false);
        Assert.Equal("there are events without exposure", Some.Rate.MeasureRows([new("a", 2)]).Values[0].Reason);
    }

    [Fact]
    public void A_series_has_changes_and_consistency()
    {
        string[] periods = [.. Enumerable.Range(1, 12).Select(m => $"2026-{m:00}")];
        var series = IndicatorSeries.FromValues(periods.Index().Select(p =>
            Some.Share.Measure(p.Index == 4 ? 60 : 85 + (p.Index % 3), 100, "web", p.Item)).Reverse());
        Assert.Equal("first-contact: 12 values of 1 unit", series.ToString());
        Assert.Equal(-0.25, series.Change("web", "2026-05")!.Value, 12);
        Assert.Null(series.Change("web", "2026-01"));
        var kept = series.Consistency("web", new("first-contact", 0.8m) { Minimum = 0.7m });
        Assert.Equal("web: 11 of 12 (91.7 %) at 0.7 or better, not stable", kept.ToString());
        Assert.Equal(ChartKind.PPrime, kept.Chart!.Kind);
        var without = IndicatorSeries.FromValues(series.Values.Where(v => v.Period != "2026-05"));
        Assert.True(without.Consistency("web", new("first-contact", 0.86m)).IsStable);
        Assert.Equal("7 of 11 (63.6 %)", without.Consistency("web", new("first-contact", 0.86m)).Kept.ToString());
        Assert.Contains("-0.250", series.ToTable().ToString(), StringComparison.Ordinal);
        Assert.Equal(["web"], series.Units);
        Assert.Throws<KeyNotFoundException>(() => series.Of("shop"));
        Assert.Throws<KeyNotFoundException>(() => series["web", "2027-01"]);
        Refused(["is of another definition", "appears twice"], () => IndicatorSeries.FromValues(
            Some.Share.Measure(1, 2), Some.Share.Measure(1, 2), Some.Mean.Measure([1])));
    }

    [Fact]
    public void The_chart_is_that_of_the_formula()
    {
        IndicatorTarget Of(ServiceIndicator i, decimal? target) => new(i.Code, target);
        ChartKind? Kind(ServiceIndicator i, decimal? target, params IndicatorValue[] values) =>
            IndicatorSeries.FromValues(values).Consistency(null, Of(i, target)).Chart?.Kind;
        Assert.Equal(
            ChartKind.UPrime, Kind(Some.Rate, 1, Some.Rate.Measure(1, 9, period: "1"), Some.Rate.Measure(2, 9, period: "2")));
        Assert.Equal(ChartKind.IPrime, Kind(Some.Load, null, Some.Load.Measure([0.7, 0.8], period: "1")));
        Assert.Equal(ChartKind.XmR, Kind(Some.Index, 70, Some.Index.MeasureValue(70, period: "1")));
        Assert.Equal(ChartKind.XmR, Kind(Some.Share, 0.7m, Some.Share.MeasureValue(0.7, period: "1")));
        var rolling = Some.Share with { RollingPeriods = 3 };
        var none = IndicatorSeries.FromValues(rolling.Measure(7, 10, period: "1")).Consistency(null, Of(rolling, 0.7m));
        Assert.Null(none.Chart);
        Assert.Contains("rolling periods overlap", none.ToString(), StringComparison.Ordinal);
        var range = IndicatorSeries.FromValues(Some.Load.Measure([0.7])).Consistency(null, Of(Some.Load, null));
        Assert.StartsWith("1 of 1 (100.0 %) within the range", range.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fiscal_periods_without_a_row_are_there()
    {
        var indicator = Some.Share with { Period = Recurrence.Parse("quarterly from 02") };
        var series = indicator.MeasureRows(
            [new("a", 1, at: Instant.FromUtc(2026, 2, 1, 0, 0)), new("a", 0, at: Instant.FromUtc(2026, 8, 5, 0, 0))],
            Some.Calendar);
        Assert.Equal(
            ["2026-02-01 to 2026-04-30", "2026-05-01 to 2026-07-31", "2026-08-01 to 2026-10-31"],
            series.Values.Select(v => v.Period));
        Assert.Equal([1, null, 0], series.Values.Select(v => v.Value));
    }

    [Fact]
    public void Results_are_written_as_json()
    {
        var value = Some.Share.Measure(80, 100, "web", "2026-03", open: 3, exclusions: [("duplicate", 2)]);
        Assert.StartsWith(
            """{"formatVersion":1,"indicator":"first-contact","unit":"web","period":"2026-03","value":0.8,"lower":0.71""",
            JsonSerializer.Serialize(value),
            StringComparison.Ordinal);
        Assert.Contains("\"exclusions\":{\"duplicate\":2},\"open\":3,\"band\":\"green\"", JsonSerializer.Serialize(value),
            StringComparison.Ordinal);
        IndicatorTarget target = new("first-contact", 0.85m) { Minimum = 0.82m };
        Assert.Contains("\"verdict\":\"breached\",\"statistical\":\"unproven\"", JsonSerializer.Serialize(value.Assess(target)),
            StringComparison.Ordinal);
        Assert.Equal(
            "first-contact web 2026-03: 0.8 [0.711, 0.867], n = 100 (Wilson score), target 0.85: Breached, Unproven, "
                + "below the minimum, over-promised",
            value.Assess(target).ToString());
        var series = IndicatorSeries.FromValues(value);
        Assert.Contains("\"values\":[{\"indicator\"", JsonSerializer.Serialize(series), StringComparison.Ordinal);
        Assert.Contains("\"kept\":{", JsonSerializer.Serialize(series.Consistency("web", target)), StringComparison.Ordinal);
    }

    // Clocks of which most are still open.
    private static (AttainmentRow Attainment, TimesToStopRow Times) Clocks()
    {
        var desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();
        var agreement = ServiceLevelAgreement.Create("gold", desk).Resolution(t => t.Limit("8 bh")).Build();
        var opened = Instant.FromUtc(2026, 3, 2, 8, 0);
        List<CaseReading> readings = [.. Enumerable.Range(1, 30).Select(i => agreement.Read(
            new CaseHistory($"C-{i}", [CaseEvent.Opened(opened, Priority.P1),
                CaseEvent.Resolved(opened + Duration.FromHours(3 * i))]),
            asOf: opened + Duration.FromHours(60)))];
        var plan = AttainmentPlan.By(AttainmentKeys.Target);
        return (Attainment.Run(readings, plan).Rows[0], TimesToStop.Run(readings, plan).Rows[0]);
    }

    private static void Refused(string[] parts, Action action, bool quoted = true)
    {
        var message = Assert.ThrowsAny<ArgumentException>(action).Message;
        Assert.All(parts, p => Assert.Contains(
            quoted ? p : p.Replace("\"", "", StringComparison.Ordinal), message, StringComparison.OrdinalIgnoreCase));
    }
}
