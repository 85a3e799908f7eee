using FsCheck.Fluent;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Scoring.Statistics.Weights;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Standards.Scorecards;

/// <summary>What holds for every scorecard; the oracle computes one cell after another in decimals.</summary>
public class ScorecardProperties
{
    private static readonly string[] Units = ["a", "b", "c", "d"];

    // Values in hundredths for four units in three periods, some of them missing (-1) or not applicable (-2).
    private static FsCheck.Gen<int[]> Cells =>
        (from kind in Gen.Choose(0, 9)
         from value in Gen.Choose(0, 100)
         select kind == 0 ? -1 : kind == 1 ? -2 : value).ArrayOf(4 * 3 * 5);

    private static FsCheck.Gen<(int[] Cells, int[] Weights, MissingValues Missing, bool IsGeometric, int[] Counts)> Cases =>
        from cells in Cells
        from weights in Gen.Choose(0, 9).ArrayOf(5)
        from missing in Gen.Elements(Enum.GetValues<MissingValues>())
        from isGeometric in Gen.Elements(false, false, true)
        from counts in Gen.Choose(0, 12).ArrayOf(8)
        where weights.Sum() > 0
        select (cells, weights, missing, isGeometric, counts);

    [Law]
    public FsCheck.Property Scores_are_those_of_a_cell_by_cell_computation() => Laws.ForAll(Cases, x =>
    {
        var card = Card(x.Weights, x.Missing, x.IsGeometric);
        var occurrences = Occurrences(x.Counts, x.Cells);
        var values = Values(x.Cells).ToList();
        var report = ScorecardReport.FromValues(card, SomeCards.Indicators, values, occurrences);
        foreach (var result in report.Results)
        {
            var (p, u) = (result.Period![^1] - '1', Array.IndexOf(Units, result.Unit));
            var (score, missing) = Oracle(card, x.Cells, p, u);
            Assert.Equal(missing, result.Missing);
            Assert.Equal(score is null, result.Score is null);
            Assert.Equal(score is null, result.Reason is not null);
            if (score is { } known)
            {
                Assert.Equal(known, result.BaseScore!.Value, 9);
                var own = occurrences.Where(o => o.Unit == result.Unit && o.Period == result.Period).ToList();
                var less = Math.Min(20, own.Where(o => o.Adjustment == "rule-broken").Sum(o => 1.5 * o.Count));
                var more = Math.Min(3, own.Where(o => o.Adjustment == "praise").Sum(o => o.Count));
                Assert.Equal(Math.Clamp(known - less + more, 0, 100), result.Score!.Value, 9);

                // Contributions add up, for an arithmetic card without a difference.
                var sum = result.Contributions.Aggregate(0.0, (s, c) => s + c.Contribution);
                Assert.Equal(result.BaseScore.Value, sum, card.IsGeometric ? 1e-9 : 0);
                Assert.Equal(100 - result.BaseScore.Value, result.Contributions.Sum(c => c.Lost), 1e-9);
                Assert.Equal(1, result.Contributions.Sum(c => c.Share), 1e-12);
                Assert.Equal(1 + report.Results.Count(r => r.Period == result.Period
                    && (decimal?)r.Score > (decimal)result.Score.Value), result.Rank);
            }

            var before = report.Results.FirstOrDefault(r => r.Unit == result.Unit && r.Period == $"2026-0{p}")?.Score;
            Assert.Equal(result.Score - before, result.Change);
        }

        // The order of the values means nothing.
        Assert.Equal(report.Results, ScorecardReport.FromValues(
            card, SomeCards.Indicators.Reverse(), values.AsEnumerable().Reverse(), occurrences.Reverse()).Results);
    });

    [Law]
    public FsCheck.Property Columns_have_the_scores_before_adjustments() => Laws.ForAll(Cases, x =>
    {
        var card = Card(x.Weights, x.Missing, x.IsGeometric);
        var report = ScorecardReport.FromValues(card, SomeCards.Indicators, Values(x.Cells));
        double[] values = [.. x.Cells.Select((c, i) => c < 0 ? 9e9 : Number(i / 4 % 5, c))];
        var scores = ScorecardReport.ScoreColumns(
            card, SomeCards.Indicators, 4, values, [.. x.Cells.Select(c => c == -1)], [.. x.Cells.Select(c => c == -2)]);
        foreach (var result in report.Results)
        {
            var place = (4 * (result.Period![^1] - '1')) + Array.IndexOf(Units, result.Unit);
            Assert.Equal(result.BaseScore, scores[place]);
        }
    });

    [Law]
    public FsCheck.Property A_better_value_gives_no_lower_score() => Laws.ForAll(
        from x in Cases
        from cell in Gen.Choose(0, x.Cells.Length - 1)
        from better in Gen.Choose(0, 100)
        where x.Cells[cell] >= 0 && cell / 4 % 5 is 0 or 1 or 2
        select (x, cell, better), y =>
    {
        var (card, item) = (Card(y.x.Weights, y.x.Missing, y.x.IsGeometric), y.cell / 4 % 5);
        int[] changed = [.. y.x.Cells];
        changed[y.cell] = item == 1 ? Math.Min(changed[y.cell], y.better) : Math.Max(changed[y.cell], y.better);
        string period = $"2026-0{1 + (y.cell / 20)}", unit = Units[y.cell % 4];
        var before = ScorecardReport.FromValues(card, SomeCards.Indicators, Values(y.x.Cells))[unit, period];
        var after = ScorecardReport.FromValues(card, SomeCards.Indicators, Values(changed))[unit, period];
        Assert.True(before.Score is null || after.Score >= before.Score - 1e-9, $"{before} -> {after}");
    });

    [Law]
    public FsCheck.Property Weights_count_by_their_share_alone() => Laws.ForAll(
        from x in Cases
        from factor in Gen.Choose(1, 1000)
        select (x, factor), y =>
    {
        var card = Card(y.x.Weights, y.x.Missing, y.x.IsGeometric);
        var report = ScorecardReport.FromValues(card, SomeCards.Indicators, Values(y.x.Cells));
        var scaled = report.WithWeights(CriteriaWeights.Direct(
            [.. y.x.Weights.Reverse().Select(w => (double)w * y.factor)],
            [.. card.Items.Reverse().Select(i => i.Indicator)]));
        Assert.All(report.Results.Zip(scaled.Results), p =>
        {
            Assert.Equal(p.First.Score is null, p.Second.Score is null);
            Assert.Equal(p.First.Score ?? 0, p.Second.Score ?? 0, 1e-9);
        });
    });

    [Law]
    public FsCheck.Property The_ranking_holds_up_to_the_critical_weight_and_not_beyond() => Laws.ForAll(Cases, x =>
    {
        var card = Card(x.Weights, x.Missing, isGeometric: false);
        var report = ScorecardReport.FromValues(card, SomeCards.Indicators, Values(x.Cells));
        foreach (var period in report.Results.Select(r => r.Period).Distinct())
        {
            foreach (var (i, sensitivity) in report.Sensitivity(period).Index())
            {
                Assert.Equal(report.Weights[i], sensitivity.Weight);
                var others = 1 - sensitivity.Weight;
                var distance = Math.Abs(sensitivity.CriticalWeight - sensitivity.Weight ?? 1);
                if (others < 1e-9 || distance < 1e-6)
                {
                    continue;
                }

                // Within the distance on both sides the order of all pairs is the same.
                foreach (var side in new[] { -0.999, 0.999 })
                {
                    var moved = Math.Clamp(sensitivity.Weight + (side * distance), 0, 1);
                    var other = report.WithWeights(CriteriaWeights.Direct(
                        [.. report.Weights.Select((w, j) => j == i ? moved : w * (1 - moved) / others)]));
                    ScorecardResult[] then = [.. report.Results.Where(r => r.Period == period)];
                    foreach (var (a, b) in then.SelectMany(a => then.Select(b => (a, b))))
                    {
                        var (first, second) = (other[a.Unit, period].Score, other[b.Unit, period].Score);
                        Assert.False(a.Score > b.Score + 1e-9 && first < second - 1e-9, $"{sensitivity} at {moved}: {a}, {b}");
                    }
                }
            }
        }
    });

    private static Scorecard Card(int[] weights, MissingValues missing, bool isGeometric) => new(
        "card",
        SomeCards.Card.Name,
        SomeCards.Card.Items.Zip(weights, (i, w) => new ScorecardItem(i.Indicator, w, i.Normalisation)
        {
            ZeroAt = i.ZeroAt,
            FullAt = i.FullAt,
            ZeroBelow = i.ZeroBelow,
            ZeroAbove = i.ZeroAbove,
            Target = i.Target,
            BandPoints = i.BandPoints,
        }))
    {
        Missing = missing,
        IsGeometric = isGeometric,
        Adjustments = SomeCards.Card.Adjustments,
        MaximumDeduction = 20,
        MaximumBonus = 3,
    };

    // The cell of period p, item i and unit u is at (p * 5 + i) * 4 + u.
    private static double Number(int item, int cell) => item switch
    {
        1 => cell / 20.0,
        2 => 1 + (cell / 25.0),
        _ => cell / 100.0,
    };

    private static IEnumerable<IndicatorValue> Values(int[] cells)
    {
        for (var c = 0; c < cells.Length; c++)
        {
            var (indicator, unit, period) = (SomeCards.Indicators[c / 4 % 5], Units[c % 4], $"2026-0{1 + (c / 20)}");
            if (cells[c] >= 0)
            {
                yield return indicator.MeasureValue(Number(c / 4 % 5, cells[c]), unit, period);
            }
            else if (cells[c] == -2)
            {
                yield return indicator.DoesNotApply(unit, period);
            }
        }
    }

    private static (string? Unit, string? Period, string Adjustment, int Count)[] Occurrences(int[] counts, int[] cells) =>
    [
        .. counts.Select((count, i) => ((string?)Units[i / 2], (string?)"2026-01", i % 2 == 0 ? "rule-broken" : "praise", count))
            .Where((_, i) => Enumerable.Range(0, 5).Any(item => cells[(item * 4) + (i / 2)] != -1)),
    ];

    private static (double? Score, string[] Missing) Oracle(Scorecard card, int[] cells, int p, int u)
    {
        int Cell(int item, int unit) => cells[(((p * 5) + item) * 4) + unit];
        string[] missing = [.. Enumerable.Range(0, 5).Where(i => Cell(i, u) == -1).Select(i => card.Items[i].Indicator)];
        int[] counted = [.. Enumerable.Range(0, 5).Where(i => Cell(i, u) >= 0
            || (Cell(i, u) == -1 && card.Missing == MissingValues.Zero))];
        var weights = counted.Sum(i => card.Items[i].Weight);
        if (weights == 0 || (missing.Length > 0 && card.Missing == MissingValues.NoScore))
        {
            return (null, missing);
        }

        if (!card.IsGeometric)
        {
            return ((double)(counted.Sum(i => card.Items[i].Weight * Points(i)) / weights), missing);
        }

        var product = counted.Aggregate(1.0, (all, i) =>
            all * Math.Pow((double)Points(i) / 100, (double)(card.Items[i].Weight / weights)));
        return (100 * product, missing);

        decimal Points(int item)
        {
            if (Cell(item, u) < 0)
            {
                return 0;
            }

            var value = (decimal)Number(item, Cell(item, u));
            int[] known = [.. Enumerable.Range(0, 4).Select(o => Cell(item, o)).Where(c => c >= 0)];
            return item switch
            {
                0 => Math.Clamp((value - 0.5m) / 0.5m * 100, 0, 100),
                1 => value <= 2 ? 100 : 200 / value,
                2 => value >= 4 ? 100 : value >= 3 ? 60 : 0,
                3 => value < 0.6m ? Math.Max(0, (value - 0.2m) / 0.4m * 100)
                    : value > 0.8m ? Math.Max(0, (1 - value) / 0.2m * 100) : 100,
                _ => known.Max() == known.Min() ? 100
                    : 100m * (known.Max() - Cell(item, u)) / (known.Max() - known.Min()),
            };
        }
    }
}
