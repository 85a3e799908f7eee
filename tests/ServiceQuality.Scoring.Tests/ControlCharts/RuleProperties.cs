using FsCheck.Fluent;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.ControlCharts;

/// <summary>
/// The one pass of the rules against their words, on series with ties, points on lines, gaps, exclusions and phases.
/// </summary>
public class RuleProperties
{
    [Law]
    public Property Signals_are_where_the_words_of_the_rules_hold() => Laws.ForAll(
        from values in ChartCases.OnLines
        from parts in ChartCases.Parts(values.Length)
        from missing in Gen.Choose(0, values.Length - 1).ArrayOf(2)
        from some in Gen.Choose(0, 2)
        from isKnown in Gen.Elements(false, true, true)
        select (values, parts, missing: missing.Take(some).ToArray(), isKnown), x =>
    {
        double[] values = [.. x.values.Select((v, i) => x.missing.Contains(i) ? double.NaN : v)];
        ControlChartOptions options = new(
            x.parts.Phases, x.parts.Baselines, x.parts.Excluded, ChartCases.Patterns,
            centre: x.isKnown ? 0 : null, sigma: x.isKnown ? 1 : null);
        AssertSignals(ControlChart.XmR(values, options));
    });

    [Law]
    public Property Each_point_is_held_against_its_own_limits() => Laws.ForAll(
        from counts in ChartCases.Counts(2, 12)
        from sizes in Gen.Choose(1, 40).Select(v => (double)v).ArrayOf(counts.Length)
        select (counts, sizes), x =>
            AssertSignals(ControlChart.U(x.counts, x.sizes, new(rules: ChartCases.Patterns))));

    [Law]
    public Property Runs_are_those_of_the_points_off_the_line() => Laws.ForAll(
        from values in ChartCases.OnLines
        from parts in ChartCases.Parts(values.Length)
        select (values, parts), x =>
    {
        var chart = ControlChart.Run(
            x.values, new(x.parts.Phases, x.parts.Baselines, x.parts.Excluded, minimumPoints: 1));
        for (var phase = 0; phase < chart.Phases.Count; phase++)
        {
            var points = chart.Where(p => p.Phase == phase).ToList();
            if (points.Any(p => p.Centre is null))
            {
                continue;
            }

            var runs = chart.Phases[phase].Runs;
            Assert.Equal(RuleOracle.Runs(points), (runs.Useful, runs.LongestRun, runs.Crossings));
            var signals = chart.Signals.Where(s => chart[s.CompletedAt].Phase == phase).ToList();
            Assert.Equal(runs.LongestRun > runs.LongestRunMax, signals.Any(s => s.Rule.Kind == RunRuleKind.LongestRun));
            Assert.Equal(runs.Crossings < runs.CrossingsMin, signals.Any(s => s.Rule.Kind == RunRuleKind.Crossings));
            Assert.All(signals.Where(s => s.Rule.Kind == RunRuleKind.LongestRun), s =>
            {
                Assert.True(s.Points.Count > runs.LongestRunMax && s.Points.Count <= runs.LongestRun);
                Assert.Equal(s.Points[runs.LongestRunMax], s.CompletedAt);
            });
        }
    });

    [Law]
    public Property A_point_has_the_signals_that_it_is_part_of() => Laws.ForAll(ChartCases.OnLines, values =>
    {
        var chart = ControlChart.XmR(values, new(rules: ChartCases.Patterns.With(RunRules.Anhoej), centre: 0, sigma: 1));
        Assert.All(chart, p => Assert.Equal(chart.Signals.Where(s => s.Points.Contains(p.Index)), p.Signals));
        Assert.Equal(chart.Signals.OrderBy(s => s.CompletedAt), chart.Signals);
        Assert.All(chart.Rules.Rules, r => Assert.Equal(
            chart.Where(p => p.Signals.Any(s => s.Rule == r)).Select(p => p.Index),
            chart.Marked(r, SignalMarking.WholePattern)));
    });

    private static void AssertSignals(ControlChart chart)
    {
        foreach (var rule in chart.Rules.Rules)
        {
            var signals = chart.Signals.Where(s => s.Rule == rule).ToList();
            var holds = RuleOracle.Holds(chart, rule);
            var isRun = rule.Kind is RunRuleKind.OneSide or RunRuleKind.Trend or RunRuleKind.Alternating or RunRuleKind.Within;
            int[] marked = isRun
                ? [.. signals.SelectMany(s => s.Marked(SignalMarking.FromCompletion)).Distinct().Order()]
                : [.. signals.Select(s => s.CompletedAt).Order()];

            // A window of Making Data Count that adds no point to the one before is the same signal.
            if (rule.Kind == RunRuleKind.BetweenLineAndLimit)
            {
                Assert.All(marked, i => Assert.Contains(i, holds));
                Assert.All(holds.Except(marked), i => Assert.Contains(signals, s => s.CompletedAt < i));
            }
            else
            {
                Assert.Equal(holds, marked);
            }

            Assert.All(signals, s =>
            {
                Assert.Equal(s.Points.Order().Distinct(), s.Points);
                Assert.All(s.Points, i => Assert.True(chart[i] is { IsExcluded: false, Value: not null }));
                Assert.True(isRun ? s.Points.Count >= rule.Length : s.Points.Count >= rule.Count);
                Assert.True(s.Points[^1] <= s.CompletedAt || isRun);
            });
        }
    }
}
