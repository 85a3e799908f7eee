using FsCheck.Fluent;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Tests;

/// <summary>Fisher's exact test against all tables counted out, and where the numbers are large.</summary>
public class ExactTestTests
{
    [Law]
    public Property It_is_the_sum_over_all_tables() => Laws.ForAll(
        from n1 in Gen.Choose(1, 25)
        from x1 in Gen.Choose(0, n1)
        from n2 in Gen.Choose(1, 25)
        from x2 in Gen.Choose(0, n2)
        select (x1, n1, x2, n2), c =>
    {
        var (low, high) = (Math.Max(0, c.x1 + c.x2 - c.n2), Math.Min(c.n1, c.x1 + c.x2));
        var tables = Enumerable.Range(low, high - low + 1)
            .Select(k => (K: k, P: Choose(c.n1, k) * Choose(c.n2, c.x1 + c.x2 - k) / Choose(c.n1 + c.n2, c.x1 + c.x2))).ToList();
        var own = tables.Single(t => t.K == c.x1).P;
        double Found(Alternative alternative) => ExactTest.Fisher(c.x1, c.n1, c.x2, c.n2, alternative).P!.Value.Value;
        Assert.Equal(Math.Min(1, tables.Where(t => t.P <= own * (1 + 1e-7)).Sum(t => t.P)), Found(Alternative.TwoSided), 1e-10);
        Assert.Equal(Math.Min(1, tables.Where(t => t.K >= c.x1).Sum(t => t.P)), Found(Alternative.Greater), 1e-10);
        Assert.Equal(Math.Min(1, tables.Where(t => t.K <= c.x1).Sum(t => t.P)), Found(Alternative.Less), 1e-10);

        // The other sample, and failures for successes.
        Assert.Equal(Found(Alternative.TwoSided), ExactTest.Fisher(c.x2, c.n2, c.x1, c.n1).P!.Value.Value, 1e-10);
        Assert.Equal(Found(Alternative.Greater),
            ExactTest.Fisher(c.n1 - c.x1, c.n1, c.n2 - c.x2, c.n2, Alternative.Less).P!.Value.Value, 1e-10);
    });

    [Fact]
    public void Large_tables_end_and_small_p_keep_their_size()
    {
        // Near the chi-square test with continuity correction, as it must be for so many.
        var exact = ExactTest.Fisher(500_100_000, 1_000_000_000, 500_000_000, 1_000_000_000);
        var square = ChiSquareTest.Independence(
            new[,] { { 500_100_000L, 499_900_000 }, { 500_000_000, 500_000_000 } }, continuity: true);
        Assert.Equal(square.P!.Value.Value, exact.P!.Value.Value, 1e-4 * square.P.Value.Value);
        var far = ExactTest.Fisher(10_000, 10_000, 0, 10_000);

        // One table of 20,000 over 10,000, twice.
        Assert.Equal(Math.Log(2) - LogChoose(20_000, 10_000), far.P!.Value.Log, 1e-6);
    }

    [Fact]
    public void Without_trials_there_is_a_reason_and_counts_are_checked()
    {
        Assert.Equal("no test: a sample has no trial", ExactTest.Fisher(0, 0, 1, 2).ToString());
        Assert.Equal("x = 3, p 0.4000", ExactTest.Fisher(3, 3, 1, 2).ToString());
        Assert.Equal(1, ExactTest.Fisher(3, 3, 2, 2).P!.Value.Value);
        Assert.Throws<ArgumentOutOfRangeException>("firstSuccesses", () => ExactTest.Fisher(4, 3, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>("firstSuccesses", () => ExactTest.Fisher(-1, 3, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>("secondSuccesses", () => ExactTest.Fisher(1, 3, 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>("secondTrials", () => ExactTest.Fisher(1, 3, 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("alternative", () => ExactTest.Fisher(1, 3, 0, 1, (Alternative)4));
    }

    private static double Choose(int n, int k) =>
        Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);

    private static double LogChoose(int n, int k) => Enumerable.Range(1, k).Sum(i => Math.Log((n - k + i) / (double)i));
}
