using ServiceQuality.Scoring.Gaps.Audit;
using ServiceQuality.Tests;
using static ServiceQuality.Scoring.Gaps.Audit.GapQuantity;
using static ServiceQuality.Scoring.Tests.Gaps.Audit.PublishedRows;

namespace ServiceQuality.Scoring.Tests.Gaps.Audit;

public class ReconstructedGapTests
{
    [Fact]
    public void Means_spreads_and_correlation_give_everything()
    {
        var found = ReconstructedGap.FromRow(Row("REL", 58, 4.21m, 1.20m, 5.57m, 0.90m, correlation: 0.30m));
        Value(found, Gap, -1.36, [PerceptionMean, ExpectationMean]);
        Value(found, GapDeviation, Math.Sqrt(1.602), [PerceptionDeviation, ExpectationDeviation, Correlation]);
        Value(found, StandardError, Math.Sqrt(1.602 / 58), [GapDeviation, N]);
        Value(found, T, -1.36 / Math.Sqrt(1.602 / 58), [Gap, StandardError]);
        Value(found, Dz, -1.36 / Math.Sqrt(1.602), [Gap, GapDeviation]);
        Value(found, Dav, -1.36 / Math.Sqrt(1.125), [Gap, PerceptionDeviation, ExpectationDeviation]);
        Value(found, DegreesOfFreedom, 57, [N]);

        // R: qt(0.975, 57) is 2.0024654592910065.
        Value(found, IntervalLower, -1.36 - (2.0024654592910065 * Math.Sqrt(1.602 / 58)), [Gap, StandardError, DegreesOfFreedom]);
        Value(found, IntervalUpper, -1.36 + (2.0024654592910065 * Math.Sqrt(1.602 / 58)), [Gap, StandardError, DegreesOfFreedom]);
        Assert.Empty(found.Missing);
        Assert.Equal("REL: 6 printed, 10 follow, 0 missing", found.ToString());
        Assert.Equal("gap -1.360 [-1.370, -1.350] from mean P and mean E", found.Find(Gap)!.ToString());
        Assert.True(found.P < 1e-10);
    }

    [Fact]
    public void The_spread_of_the_gap_follows_backwards()
    {
        var sd = Math.Sqrt(1.602);
        Value(ReconstructedGap.FromRow(Row("a", 58, gap: -1.36m, t: -8.18m)), GapDeviation, 1.36 / 8.18 * Math.Sqrt(58),
            [StandardError, N]);
        Value(ReconstructedGap.FromRow(Row("a", gap: -1.36m, dz: -1.07m)), GapDeviation, 1.36 / 1.07, [Gap, Dz]);
        Value(ReconstructedGap.FromRow(Row("a", 58, intervalLower: -1.6928m, intervalUpper: -1.0272m)), GapDeviation, sd,
            [StandardError, N], 1e-3);
        Value(ReconstructedGap.FromRow(Row("a", 58, 4.21m, 1.20m, 5.57m, 0.90m, gapDeviation: 1.2657m)), Correlation, 0.3,
            [PerceptionDeviation, ExpectationDeviation, GapDeviation], 1e-3);
        Value(ReconstructedGap.FromRow(Row("a", t: -2.5m, degreesOfFreedom: 24m)), N, 25, [DegreesOfFreedom]);
        Value(ReconstructedGap.FromRow(Row("a", t: -2.5m, degreesOfFreedom: 24m)), Dz, -0.5, [T, N]);
        // R: qt(0.025, 24)
        Value(ReconstructedGap.FromRow(Row("a", 25, gap: -0.5m, p: 0.05m)), T, -2.0638985616280205,
            [P, DegreesOfFreedom, Gap], 1e-9);
        Value(ReconstructedGap.FromRow(Row("a", gap: -1.4m, perceptionMean: 4.2m)), ExpectationMean, 5.6, [PerceptionMean, Gap]);
    }

    [Fact]
    public void What_does_not_follow_says_what_it_would_need()
    {
        var found = ReconstructedGap.FromRow(
            Row("a", perceptionMean: 4.2m, expectationMean: 5.6m, p: PrintedNumber.Parse("< .001")));
        Assert.Null(found.Find(T));
        Assert.Null(found.P);
        Assert.Contains("t does not follow; it would from gap and standard error, or from dz and n, or from p, df and gap.",
            found.Missing);
        Assert.Contains("SD P does not follow from anything else.", found.Missing);
    }

    [Fact]
    public void Impossible_numbers_are_left_out() =>
        Assert.Null(ReconstructedGap.FromRow(Row("a", 1, gap: -1.4m, gapDeviation: -1.2m)).Find(StandardError));

    [Fact]
    public void A_tiny_p_keeps_its_size()
    {
        var found = ReconstructedGap.FromRow(Row("a", 1_000_000, gap: -1.36m, gapDeviation: 1.27m));
        Assert.Equal(0, found.Find(P)!.Value);
        Assert.InRange(found.P!.Value.Log, -1e6, -3e5);
        Assert.DoesNotContain(" 0.000 ", found.ToTable().ToString().Split('\n')
            .First(l => l.StartsWith("p ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    // The exact value lies within the bounds, whatever was printed and by whichever way it follows.
    [Law]
    public Property The_bounds_hold_the_truth() => Laws.ForAll(HonestTable.Any, honest =>
    {
        Assert.All(honest.Table.Rows, row =>
        {
            var exact = honest.Exact[row.Name];
            Assert.All(ReconstructedGap.FromRow(row, honest.Table.Level).Values.Where(v => exact.ContainsKey(v.Quantity)), v =>
                Assert.True(v.Lowest - 1e-9 <= exact[v.Quantity]
                    && exact[v.Quantity] <= v.Highest + 1e-9, $"{v}, but it is {exact[v.Quantity]}\n{row}"));
        });
    });

    private static void Value(
        ReconstructedGap found, GapQuantity quantity, double value, GapQuantity[] from, double tolerance = 1e-12)
    {
        var actual = found.Find(quantity);
        Assert.NotNull(actual);
        Assert.Equal(value, actual.Value, tolerance * Math.Max(1, Math.Abs(value)));
        Assert.Equal(from, actual.FollowsFrom);
        Assert.InRange(actual.Value, actual.Lowest, actual.Highest);
    }
}
