using System.Text.Json;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Complaints;

/// <summary>What holds for any ranking.</summary>
public class ParetoProperties
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);

    // Up to sixty rows of a few names, by count or by weights with many ties, 0 among them.
    private static FsCheck.Gen<(string[] Names, decimal[] Weights)> Rows =>
        from n in Gen.Choose(0, 60)
        from names in Gen.Elements("late", "rude", "Billing", "billing", "lost", "wrong", "质量").ArrayOf(n)
        from isWeighted in Gen.Elements(false, true)
        from weights in Gen.Elements(0m, 0m, 1m, 1m, 2.5m, 0.000001m, 1_000_000_000_000m).ArrayOf(n)
        select (names, isWeighted ? weights : []);

    [Law]
    public FsCheck.Property Rankings_are_those_of_grouping_the_rows() => Laws.ForAll(Rows, x =>
    {
        var pareto = Pareto.FromColumns(x.Names, x.Weights);
        var all = x.Names.Select((name, i) => (Name: name, Weight: x.Weights.Length == 0 ? 1 : x.Weights[i])).ToList();
        var expected = all.GroupBy(r => r.Name).Select(g => (g.Key, Count: g.LongCount(), Measure: g.Sum(r => r.Weight)))
            .OrderByDescending(g => g.Measure).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        Assert.Equal(expected.Select(g => (g.Key, g.Count)), pareto.Rows.Select(r => (r.Name, r.Count)));
        Assert.Equal(x.Names.Length, pareto.N);
        for (var i = 0; i < expected.Count; i++)
        {
            var row = pareto.Rows[i];
            Assert.Equal(x.Weights.Length == 0 ? null : expected[i].Measure, row.Weight);
            Assert.Equal(1 + expected.Count(g => g.Measure > expected[i].Measure), row.Rank);
            var total = expected.Sum(g => g.Measure);
            Assert.Equal(total == 0 ? null : (double)(expected[i].Measure / total), row.Share?.Fraction);
            Assert.Equal(
                total == 0 ? 0 : (double)(expected.Take(i + 1).Sum(g => g.Measure) / total), row.Cumulative?.Fraction ?? 0,
                1e-12);
        }
    });

    [Law]
    public FsCheck.Property The_first_n_follow_the_policy_of_ties() => Laws.ForAll(
        from rows in Rows from n in Gen.Choose(1, 8) select (rows, n), x =>
    {
        var pareto = Pareto.FromColumns(x.rows.Names, x.rows.Weights);
        decimal Measure(ParetoRow row) => row.Weight ?? row.Count;
        var nth = pareto.Rows.Count < x.n ? null : pareto.Rows[x.n - 1];
        Assert.Equal(pareto.Rows.Where(r => nth is null || Measure(r) >= Measure(nth)), pareto.Top(x.n));
        Assert.Equal(pareto.Rows.Take(x.n), pareto.Top(x.n, TiesPolicy.Strict));
        Assert.Equal(
            pareto.Rows.Where(r => pareto.Rows.Count(o => Measure(o) >= Measure(r)) <= x.n),
            pareto.Top(x.n, TiesPolicy.Exclusive));
    });

    [Law]
    public FsCheck.Property The_vital_few_are_the_least_number_that_reaches_the_share() => Laws.ForAll(
        from rows in Rows from percent in Gen.Choose(0, 100) select (rows, percent), x =>
    {
        var pareto = Pareto.FromColumns(x.rows.Names, x.rows.Weights);
        var few = pareto.VitalFew(Proportion.FromPercent(x.percent));
        var total = pareto.Weight ?? pareto.N;
        decimal Sum(int count) => pareto.Rows.Take(count).Sum(r => r.Weight ?? r.Count);
        Assert.Equal(pareto.Rows.Take(few.Count), few);
        Assert.True(Sum(few.Count) * 100 >= total * x.percent);
        Assert.True(few.Count == 0 || Sum(few.Count - 1) * 100 < total * x.percent);
    });

    [Law]
    public FsCheck.Property Parts_merge_to_the_whole_and_counts_give_the_same() => Laws.ForAll(
        from rows in Rows from cut in Gen.Choose(0, 60) select (rows, cut), x =>
    {
        var cut = Math.Min(x.cut, x.rows.Names.Length);
        var whole = Pareto.FromColumns(x.rows.Names, x.rows.Weights);
        var first = Pareto.FromColumns(
            x.rows.Names.AsSpan(..cut), x.rows.Weights.Length == 0 ? [] : x.rows.Weights.AsSpan(..cut));
        var second = Pareto.FromColumns(
            x.rows.Names.AsSpan(cut..), x.rows.Weights.Length == 0 ? [] : x.rows.Weights.AsSpan(cut..));
        Assert.Equal(whole, first.Merge(second));
        Assert.Equal(whole, second.Merge(first));
        Assert.Equal(whole, Pareto.FromCounts(
            [.. whole.Rows.Select(r => r.Name)], [.. whole.Rows.Select(r => r.Count)],
            whole.Weight is null ? [] : [.. whole.Rows.Select(r => r.Weight!.Value)]));
        Assert.Equal(whole, JsonSerializer.Deserialize<Pareto>(JsonSerializer.Serialize(whole)));
    });

    [Law]
    public FsCheck.Property A_series_is_the_rankings_of_its_periods() => Laws.ForAll(
        from rows in Rows
        from hours in Gen.Choose(-30, 200).ArrayOf(rows.Names.Length)
        from cut in Gen.Choose(0, rows.Names.Length)
        select (rows, hours, cut), x =>
    {
        // Two adjoining days, a gap of a day, and another day.
        Interval[] periods = [Day(0), Day(1), Day(3)];
        Instant[] instants = [.. x.hours.Select(h => Start + Duration.FromHours(h))];
        var whole = ParetoSeries.FromColumns(periods, x.rows.Names, instants, x.rows.Weights);
        for (var p = 0; p < periods.Length; p++)
        {
            int[] own = [.. Enumerable.Range(0, instants.Length).Where(i => periods[p].Contains(instants[i]))];
            Assert.Equal(
                Pareto.FromColumns(
                    [.. own.Select(i => x.rows.Names[i])],
                    x.rows.Weights.Length == 0 ? [] : [.. own.Select(i => x.rows.Weights[i])]),
                whole.Rankings[p]);
            Assert.Equal(whole.Rankings[p].Top(3), whole.Top(p, 3).Select(c => c.Row));
            Assert.All(whole.Top(p, 3), c => Assert.Equal(
                p == 0 ? null : c.Row.Count - (whole.Rankings[p - 1].Rows.FirstOrDefault(r => r.Name == c.Row.Name)?.Count ?? 0),
                c.Change));
        }

        Assert.Equal(instants.Count(i => !periods.Any(p => p.Contains(i))), whole.Outside);
        var (names, weights) = x.rows;
        var parts = ParetoSeries.FromColumns(
                periods, names.AsSpan(..x.cut), instants.AsSpan(..x.cut), weights.Length == 0 ? [] : weights.AsSpan(..x.cut))
            .Merge(ParetoSeries.FromColumns(
                periods, names.AsSpan(x.cut..), instants.AsSpan(x.cut..), weights.Length == 0 ? [] : weights.AsSpan(x.cut..)));
        Assert.Equal(whole, parts);
        Assert.Equal(whole, JsonSerializer.Deserialize<ParetoSeries>(JsonSerializer.Serialize(whole)));
    });

    private static Interval Day(int day) => new(Start + Duration.FromDays(day), Start + Duration.FromDays(day + 1));
}
