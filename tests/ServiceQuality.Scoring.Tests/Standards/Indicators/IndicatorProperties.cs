using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Standards.Indicators;

/// <summary>What holds for every indicator; the oracles ask every row.</summary>
public class IndicatorProperties
{
    private static readonly string[] Periods = ["2026-01", "2026-02", "2026-03", "2026-04"];

    private static FsCheck.Gen<IndicatorRow[]> Cases =>
        (from unit in Gen.Elements<string?>(null, "a", "b")
         from period in Gen.Elements(Periods)
         from value in Gen.Elements<double?>(0, 1, 1, null)
         from exclusion in Gen.Elements<string?>(null, null, null, "test case", "duplicate")
         select new IndicatorRow(unit, value, period, exclusion: exclusion)).ArrayOf();

    [Law]
    public FsCheck.Property Rows_give_what_their_counts_give() => Laws.ForAll(Cases, rows =>
    {
        var series = Some.Share.MeasureRows(rows);
        foreach (var value in series.Values)
        {
            IndicatorRow[] own = [.. rows.Where(r => r.Unit == value.Unit && r.Period == value.Period)];
            IndicatorRow[] counted = [.. own.Where(r => r.Exclusion is null)];
            var direct = Some.Share.Measure(
                counted.LongCount(r => r.Value == 1),
                counted.LongCount(r => r.Value is not null),
                value.Unit,
                value.Period,
                counted.LongCount(r => r.Value is null),
                own.Where(r => r.Exclusion is not null).Select(r => (r.Exclusion!, 1L)));
            Assert.Equal(direct, value);
        }

        var units = rows.Select(r => r.Unit).Distinct().Count();
        Assert.Equal(units * rows.Select(r => r.Period).Distinct().Count(), series.Values.Count);
        Assert.Equal(series, Some.Share.MeasureRows(rows.Reverse()));
        Assert.Equal(rows.Length, series.Values.Sum(v => v.N + v.Open + v.Excluded));
    });

    [Law]
    public FsCheck.Property A_rolling_value_is_over_the_rows_of_its_periods() => Laws.ForAll(
        from rolling in Gen.Choose(1, 4)
        from rows in (from period in Gen.Elements(Periods)
                      from value in Gen.Choose(10, 50)
                      select new IndicatorRow("a", value / 10.0, period)).ArrayOf()
        select (rolling, rows), x =>
    {
        var indicator = Some.Mean with { RollingPeriods = x.rolling };
        var series = indicator.MeasureRows(x.rows);
        string[] periods = [.. x.rows.Select(r => r.Period!).Distinct().Order(StringComparer.Ordinal)];
        for (var p = 0; p < periods.Length; p++)
        {
            var value = series["a", periods[p]];
            string[] window = [.. periods.Take(p + 1).TakeLast(x.rolling)];
            double[] values = [.. x.rows.Where(r => window.Contains(r.Period)).Select(r => r.Value!.Value)];
            if (window.Length < x.rolling)
            {
                Assert.Null(value.Value);
                Assert.Contains("periods have passed", value.Reason!, StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal(values.Average(), value.Value!.Value, 12);
                Assert.Equal(MeanEstimate.FromValues(values).Interval?.Lower, value.Lower);
                Assert.Equal(values.Length, value.N);
            }
        }
    });

    [Law]
    public FsCheck.Property Instants_are_in_the_period_of_their_date() => Laws.ForAll(
        from texts in Gen.Elements("monthly", "quarterly from 02", "yearly from 04-06", "weekly from Sunday", "every working day")
        from hours in Gen.Choose(0, 20_000).NonEmptyListOf()
        select (texts, hours), x =>
    {
        var indicator = Some.Total with { Period = Recurrence.Parse(x.texts) };
        var start = Instant.FromUtc(2025, 3, 1, 0, 0);
        Instant[] at = [.. x.hours.Select(h => start + Duration.FromHours(h))];
        var series = indicator.MeasureRows(at.Select(a => new IndicatorRow(null, 1, at: a)), Some.Calendar);
        var periods = indicator.Period!.Between(Some.Calendar, at.Min(), at.Max() + Duration.Epsilon).ToList();
        Assert.Equal(
            periods.Select(p => (p.ToString(), at.Count(a => p.Start <= a && a < p.End))),
            series.Values.Select(v => (v.Period!, (int)v.N)));
        Assert.Equal(at.Count(a => !periods.Any(p => p.Start <= a && a < p.End)), series.Outside);
    });

    [Law]
    public FsCheck.Property A_share_has_the_verdicts_of_the_contract_and_of_its_interval() => Laws.ForAll(
        from trials in Gen.Choose(0, 60)
        from count in Gen.Choose(0, trials)
        from target in Gen.Choose(1, 99)
        from slack in Gen.Choose(0, target)
        select (trials, count, target, slack), x =>
    {
        var (target, tolerated) = (x.target / 100m, (x.target - x.slack) / 100m);
        var value = Some.Share.Measure(x.count, x.trials);
        var assessed = value.Assess(new(Some.Share.Code, target)
        {
            Tolerated = tolerated,
            ToleratedReason = new("season", "旺季"),
            Minimum = tolerated,
        });
        Assert.Equal(
            ProportionEstimate.Assess(x.count, x.trials, Proportion.FromFraction((double)target)).Verdict, assessed.Statistical);
        if (x.trials == 0)
        {
            Assert.Equal((null, null, null), (assessed.Verdict, assessed.IsBelowMinimum, assessed.IsOverPromised));
            return;
        }

        StandardVerdict Of(decimal level) =>
            100 * x.count >= 100 * level * x.trials ? StandardVerdict.Met : StandardVerdict.Breached;
        Assert.Equal(
            Of(target) == StandardVerdict.Met ? StandardVerdict.Met
                : Of(tolerated) == StandardVerdict.Met ? StandardVerdict.Tolerated : StandardVerdict.Breached,
            assessed.Verdict);
        Assert.Equal(Of(tolerated) != StandardVerdict.Met, assessed.IsBelowMinimum);
        bool? promised = x.trials < Some.Share.MinimumSample ? null : value.Lower < (double)target;
        Assert.Equal(promised, assessed.IsOverPromised);
        Assert.Equal(Some.Share.Bands!.Find((decimal)x.count / x.trials), value.Band);
    });

    [Law]
    public FsCheck.Property Lower_is_better_is_the_mirror_of_higher_is_better() => Laws.ForAll(
        from values in Gen.Choose(-40, 40).NonEmptyListOf()
        from target in Gen.Choose(-40, 40)
        select (values, target), x =>
    {
        var higher = Some.Of("h", IndicatorFormula.Mean);
        var lower = higher with { Direction = IndicatorDirection.LowerIsBetter };
        var up = higher.Measure([.. x.values.Select(v => (double)v)]).Assess(new("h", x.target) { Minimum = x.target });
        var down = lower.Measure([.. x.values.Select(v => (double)-v)]).Assess(new("h", -x.target) { Minimum = -x.target });
        Assert.Equal(
            (up.Verdict, up.Statistical, up.IsBelowMinimum, up.IsOverPromised),
            (down.Verdict, down.Statistical, down.IsBelowMinimum, down.IsOverPromised));
    });

    [Law]
    public FsCheck.Property A_value_in_a_range_is_met_when_both_ends_are() => Laws.ForAll(
        from values in Gen.Choose(0, 20).NonEmptyListOf()
        from tolerated in Gen.Choose(0, 5)
        select (values, tolerated), x =>
    {
        var value = Some.Load.Measure([.. x.values.Select(v => v / 20.0)]);
        var assessed = value.Assess(new("load") { Tolerated = x.tolerated / 20m, ToleratedReason = new("peak", "高峰") });
        var low = value.Numbers;
        var outside = Math.Max(0, Math.Max(0.6 - low.Value!.Value, low.Value.Value - 0.8));
        var isMet = Assessment.Compare(low.Value.Value, 0.6) >= 0 && Assessment.Compare(low.Value.Value, 0.8) <= 0;
        Assert.Equal(isMet, assessed.Verdict == StandardVerdict.Met);
        if (!isMet && Math.Abs(outside - (x.tolerated / 20.0)) > 1e-12)
        {
            Assert.Equal(outside < x.tolerated / 20.0, assessed.Verdict == StandardVerdict.Tolerated);
        }

        Assert.Equal(
            x.values.Count < 10 ? AssessmentVerdict.InsufficientData
                : low.Lower >= 0.6 && low.Upper <= 0.8 ? AssessmentVerdict.Met
                : low.Upper < 0.6 || low.Lower > 0.8 ? AssessmentVerdict.NotMet : AssessmentVerdict.Unproven,
            assessed.Statistical);
    });
}
