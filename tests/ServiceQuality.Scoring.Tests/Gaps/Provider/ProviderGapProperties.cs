using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Gaps.Provider;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Tests.Statistics;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Gaps.Provider;

/// <summary>The laws of measured gaps, of their ranking and of what they point to.</summary>
public class ProviderGapProperties
{
    private static readonly GapEvidence Item = GapEvidence.Survey("01");

    [Law]
    public Property Swapping_the_groups_negates_the_gap() =>
        Laws.ForAll(from gap in GapCases.Views from a in GapCases.Ratings from b in GapCases.Ratings select (gap, a, b), x =>
    {
        foreach (var unit in new[] { GapUnit.Of("h"), GapUnit.Of("h", lowerIsBetter: true) })
        {
            var one = ProviderGaps.FromViews(x.gap, Item, unit, Histogram.FromValues(x.a), Histogram.FromValues(x.b));
            Negated(one, ProviderGaps.FromViews(x.gap, Item, unit, Histogram.FromValues(x.b), Histogram.FromValues(x.a)));
            Negated(one, ProviderGaps.FromViews(
                x.gap, Item, GapUnit.Of("h", !unit.LowerIsBetter), Histogram.FromValues(x.a), Histogram.FromValues(x.b)));
        }
    });

    [Law]
    public Property The_direction_of_the_unit_negates_the_gap_of_one_sample() => Laws.ForAll(
        from a in Samples.Of(Samples.Plain, 0, 20)
        from target in Samples.Plain
        from x in Gen.Choose(0, 9)
        from p in Gen.Choose(0, 100)
        select (a, target, x, p), c =>
{
    var (higher, values) = (GapUnit.Of("h"), MomentSummary.FromValues(c.a));
    Negated(ProviderGaps.FromTarget(ServiceGap.Delivery, Item, higher, values, c.target),
        ProviderGaps.FromTarget(ServiceGap.Delivery, Item, GapCases.Hours, values, c.target));
    Negated(ProviderGaps.FromStandard(Item, higher, c.target, values),
        ProviderGaps.FromStandard(Item, GapCases.Hours, c.target, values));
    Negated(ProviderGaps.FromTarget(ServiceGap.Delivery, Item, higher, values, c.target),
        ProviderGaps.FromStandard(Item, higher, c.target, values));
    int[] whole = [.. c.a.Select(v => (int)v)];
    Negated(ProviderGaps.FromPairs(ServiceGap.Delivery, Item, higher, Histogram.FromValues(whole)),
        ProviderGaps.FromPairs(ServiceGap.Delivery, Item, GapCases.Hours, Histogram.FromValues(whole)));
    Negated(
        ProviderGaps.FromShare(ServiceGap.Delivery, Item, c.x, 9, Proportion.FromPercent(c.p)),
        ProviderGaps.FromShare(ServiceGap.Delivery, Item, c.x, 9, Proportion.FromPercent(c.p), lowerIsBetter: true));
});

    [Law]
    public Property Another_unit_scales_the_size_and_leaves_what_has_no_unit() => Laws.ForAll(
        from a in Samples.Of(Samples.Plain, 2, 20)
        from b in Samples.Of(Samples.Plain, 2, 20)
        from target in Samples.Plain
        select (a, b, target), x =>
{
    Scaled(
        ProviderGaps.FromViews(ServiceGap.Knowledge, Item, GapCases.Hours, x.a, x.b),
        ProviderGaps.FromViews(ServiceGap.Knowledge, Item, GapUnit.Of("min", lowerIsBetter: true),
            [.. x.a.Select(v => v * 60)], [.. x.b.Select(v => v * 60)]));
    Scaled(
        ProviderGaps.FromTarget(ServiceGap.Delivery, Item, GapCases.Hours, MomentSummary.FromValues(x.a), x.target),
        ProviderGaps.FromTarget(ServiceGap.Delivery, Item, GapUnit.Of("min", lowerIsBetter: true),
            MomentSummary.FromValues([.. x.a.Select(v => v * 60)]), x.target * 60));

    static void Scaled(MeasuredGap hours, MeasuredGap minutes)
    {
        Close(hours.Size.Value * 60, minutes.Size.Value);
        Close(hours.Size.Interval?.Lower * 60, minutes.Size.Interval?.Lower);
        Close(hours.Effect.Value, minutes.Effect.Value);
        Close(hours.Test!.Statistic, minutes.Test!.Statistic);
    }
});

    [Law]
    public Property Order_and_shards_do_not_matter() => Laws.ForAll(
        from a in Samples.Of(Samples.Value, 0, 20)
        from b in Samples.Of(Samples.Value, 0, 20)
        from target in Samples.Value
        from seed in Gen.Choose(0, 1000)
        select (a, b, target, seed), x =>
{
    var half = x.a.Length / 2;
    var merged = MomentSummary.FromValues(x.a.AsSpan(half))
        .Merge(MomentSummary.FromValues(Samples.Shuffled(x.a[..half], x.seed)));
    Assert.Equal(
        ProviderGaps.FromViews(ServiceGap.Knowledge, Item, GapCases.Hours, MomentSummary.FromValues(x.a),
            MomentSummary.FromValues(x.b)),
        ProviderGaps.FromViews(ServiceGap.Knowledge, Item, GapCases.Hours, merged,
            MomentSummary.FromValues(Samples.Shuffled(x.b, x.seed))));
    Assert.Equal(
        ProviderGaps.FromTarget(ServiceGap.Delivery, Item, GapCases.Hours, MomentSummary.FromValues(x.a), x.target),
        ProviderGaps.FromTarget(ServiceGap.Delivery, Item, GapCases.Hours, merged, x.target));
});

    [Law]
    public Property A_summary_about_a_value_is_that_of_the_differences() => Laws.ForAll(
        from a in Samples.Of(Gen.Choose(-1000, 1000).Select(v => v / 8.0), 1, 20)
        from reference in Gen.Choose(-1000, 1000)
            .Select(v => v / 8.0)
        from negated in Gen.Elements(true, false)
        select (a, reference, negated), x =>
            Assert.Equal(MomentSummary.FromValues([.. x.a.Select(v => x.negated ? x.reference - v : v - x.reference)]),
                MomentSummary.FromValues(x.a).RelativeTo(x.reference, x.negated)));

    [Law]
    public Property A_spread_does_not_hang_on_what_the_values_are_held_against() => Laws.ForAll(
        from a in Samples.Of(Samples.Plain, 2, 20)
        from offset in Gen.Choose(1, 1000)
        from negated in Gen.Elements(true, false)
        select (a, offset, negated), x =>
{
    var reference = (x.offset * 1e9) + 0.1; // its square is no double
    double[] values = [.. x.a.Select(v => v + reference)];
    var turned = MomentSummary.FromValues(values).RelativeTo(reference, x.negated);
    Assert.Equal(MomentSummary.FromValues(values).Variance!.Value, turned.Variance!.Value,
        1e-9 * MomentSummary.FromValues(values).Variance!.Value);
    Close((x.negated ? -1 : 1) * values.Average(v => v - reference), turned.Mean);
});

    [Law]
    public Property Nothing_is_ever_infinite_or_not_a_number() => Laws.ForAll(
        from a in Samples.Of(Gen.OneOf(Samples.Value, Gen.Elements(1e100, -1e100, 1e-150, 5e-324)), 0, 5)
        from b in Samples.Of(Samples.Value, 0, 5)
        from target in Gen.Elements(0, 1e100, -7.5)
        select (a, b, target), x =>
        Assert.All(
            (MeasuredGap[])[
                ProviderGaps.FromViews(ServiceGap.Knowledge, Item, GapCases.Hours, x.a, x.b),
                    ProviderGaps.FromTarget(ServiceGap.Delivery, Item, GapCases.Hours, MomentSummary.FromValues(x.a), x.target),
                    ProviderGaps.FromStandard(Item, GapCases.Hours, x.target, MomentSummary.FromValues(x.b))],
            g => Assert.All(
                new[] { g.Size.Value, g.Size.Interval?.Lower, g.Size.Interval?.Upper, g.Effect.Value,
                        g.Effect.Interval?.Lower, g.Effect.Interval?.Upper, g.Test?.Statistic, g.Actual, g.Reference },
                n => Assert.True(n is null || double.IsFinite(n.Value), g.ToString()))));

    [Law]
    public Property What_is_missing_has_a_reason() => Laws.ForAll(GapCases.Gap, g =>
    {
        Assert.Equal(g.Size.Value is null || g.Size.Interval is null, g.Size.Reason is not null);
        Assert.Equal(g.Effect.Value is null || g.Effect.Interval is null, g.Effect.Reason is not null);
        Assert.Equal(g.Test is not null && g.Test.P is null, g.Test?.Reason is not null);
    });

    [Law]
    public Property A_ranking_holds_every_gap_once_and_its_places_keep_their_promise() =>
        Laws.ForAll(from n in Gen.Choose(0, 12)
                    from gaps in GapCases.Gap.ArrayOf(n)
                    from seed in Gen.Choose(0, 1000)
                    select (gaps, seed), x =>
                {
                    var ranking = GapRanking.Standardized(x.gaps);
                    Assert.Equal(x.gaps.Length, ranking.Rows.Count + ranking.Unranked.Count);
                    Assert.Equal(ranking, GapRanking.Standardized(Samples.Shuffled(x.gaps, x.seed)));
                    Assert.All(ranking.Unranked, g => Assert.Null(g.Effect.Value));
                    foreach (var row in ranking.Rows)
                    {
                        Assert.InRange(row.Place, row.PlaceFrom, row.PlaceTo);
                        Assert.Equal(1 + ranking.Rows.Count(o => o.Value.Value < row.Value.Value), row.Place);
                        Assert.Equal(ranking.Rows.Count(o => o.Place == row.Place) > 1, row.IsTied);
                        Assert.Equal(1 + ranking.Rows.Count(o => o.Value.Interval?.Upper < row.Value.Interval?.Lower),
                            row.PlaceFrom);
                        Assert.Equal(ranking.Rows.Count - ranking.Rows.Count(o =>
                            o.Value.Interval?.Lower > row.Value.Interval?.Upper), row.PlaceTo);
                    }

                    Assert.Equal(ranking.Rows.Count, ranking.ToTable().Rows.Count);
                });

    [Law]
    public Property A_diagnosis_claims_nothing_without_evidence() => Laws.ForAll(
        from n in Gen.Choose(0, 6)
        from gaps in GapCases.Gap.ArrayOf(n)
        from m in Gen.Choose(0, 6)
        from scores in GapCases.Score.ArrayOf(m)
        from seed in Gen.Choose(0, 1000)
        select (gaps, scores, seed), x =>
{
    var diagnosis = GapDiagnosis.Run(x.gaps, x.scores);
    Assert.Equal(diagnosis, GapDiagnosis.Run(Samples.Shuffled(x.gaps, x.seed), Samples.Shuffled(x.scores, x.seed)));
    Assert.Equal(ServiceGap.All, diagnosis.Findings.Select(f => f.Gap));
    Assert.Equal(x.gaps.Length, diagnosis.Findings.Sum(f => f.Measured.Count));
    Assert.Equal(x.scores.Length, diagnosis.Findings.Sum(f => f.Antecedents.Count));
    foreach (var finding in diagnosis.Findings)
    {
        var points = finding.Measured.Any(m => m.IsShortfall || (finding.Gap.ComparesViews && m.IsExcess));
        foreach (var cause in finding.Gap.Causes)
        {
            var weak = x.scores.Any(s => cause.Antecedents.Contains(s.Antecedent)
                && (points || s.Antecedent.GapNumber == finding.Gap.Number) && s.Standing.Interval?.Upper < 0.5);
            var settled = cause.Antecedents.Count > 0
                && cause.Antecedents.All(a => x.scores.Any(s => s.Antecedent == a && s.Standing.Interval is not null));
            Assert.Equal(weak || (points && !settled), finding.Causes.Any(c => c.Cause == cause));
            Assert.Equal(points && settled && !weak, finding.Unsupported.Contains(cause));
        }

        Assert.All(finding.Causes, c => Assert.True(c.Gaps.Count + c.Weak.Count > 0));
    }

    _ = diagnosis.ToTable().ToString();
});

    [Law]
    public Property Turning_the_answers_round_mirrors_the_score() =>
        Laws.ForAll(from n in Gen.Choose(0, 12)
                    from values in Gen.Choose(0, 48).Select(v => 1 + (v / 8.0)).ArrayOf(n)
                    select values, values =>
                {
                    var summary = MomentSummary.FromValues(values);
                    var plain = AntecedentScore.FromSummary(
                        Antecedent.All[0], RatingScale.OneToSeven, summary, isReverseScored: false);
                    var turned = AntecedentScore.FromSummary(
                        Antecedent.All[0], RatingScale.OneToSeven, summary, isReverseScored: true);
                    Close(8 - plain.Score.Mean, turned.Score.Mean);
                    Close(1 - plain.Standing.Value, turned.Standing.Value);
                    Close(1 - plain.Standing.Interval?.Lower, turned.Standing.Interval?.Upper);
                    Close(plain.Score.StandardDeviation, turned.Score.StandardDeviation);
                });

    [Law]
    public Property The_parts_of_a_bridge_add_up_exactly() => Laws.ForAll(
        from values in (from whole in Gen.Choose(-1_000_000_000, 1_000_000_000)
                        from scale in Gen.Choose(0, 9)
                        select whole / (decimal)Math.Pow(10, scale)).ArrayOf(5)
        from lower in Gen.Elements(true, false)
        select (values, lower), x =>
{
    var (v, unit) = (x.values, GapUnit.Of("h", x.lower));
    var bridge = GapBridge.Of(unit, v[0], v[1], v[2], v[3], v[4]);
    Assert.Equal(x.lower ? v[4] - v[0] : v[0] - v[4], bridge.Total);
    Assert.Equal(bridge.Total, bridge.Parts.Sum(p => p.Size));
    Assert.Equal([null, 3, 2, 1], bridge.Parts.Select(p => p.Gap?.Number));
    Assert.Equal(bridge, GapBridge.Of(
        v[0],
        new(ServiceGap.Delivery, Item, unit, v[1], v[2]),
        new(ServiceGap.Standards, Item, unit, v[2], v[3]),
        new(ServiceGap.Knowledge, Item, unit, v[3], v[4])));
    Assert.Equal(-bridge.Total, GapBridge.Of(unit, v[4], v[3], v[2], v[1], v[0]).Total);
});

    private static void Negated(MeasuredGap one, MeasuredGap other)
    {
        Close(-one.Size.Value, other.Size.Value);
        Close(-one.Size.Interval?.Lower, other.Size.Interval?.Upper);
        Close(-one.Size.Interval?.Upper, other.Size.Interval?.Lower);
        Close(-one.Effect.Value, other.Effect.Value);
        Close(-one.Effect.Interval?.Lower, other.Effect.Interval?.Upper);
        Close(-one.RankTest?.Effect(EffectSizeKind.RankBiserial), other.RankTest?.Effect(EffectSizeKind.RankBiserial));
        Close(one.Test?.P?.Log, other.Test?.P?.Log);
    }

    private static void Close(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.True(expected is null || Math.Abs(expected.Value - actual!.Value) <= 1e-9 * Math.Max(1, Math.Abs(expected.Value)),
            $"{expected} and {actual}");
    }
}
