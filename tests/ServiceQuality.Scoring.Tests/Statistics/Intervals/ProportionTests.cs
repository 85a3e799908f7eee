using System.Globalization;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Intervals;

/// <summary>Intervals of proportions against R (tests/goldens/proportions.R) and by their laws.</summary>
public class ProportionTests
{
    public static TheoryData<string> Goldens() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "goldens", "proportions.csv")).Skip(1)
            .Where(l => l.StartsWith("Wilson", StringComparison.Ordinal) || l.StartsWith("Newcombe", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Goldens))]
    public void Intervals_are_those_of_R(string row)
    {
        var cells = row.Split(',', StringSplitOptions.TrimEntries);
        var (what, words) = (cells[0], cells[1].Split(' '));
        var counts = words[..^1].Select(w => long.Parse(w, CultureInfo.InvariantCulture)).ToArray();
        var level = Proportion.FromFraction(double.Parse(words[^1], CultureInfo.InvariantCulture));
        var estimate = what == "Newcombe"
            ? ProportionEstimate.Difference(counts[0], counts[1], counts[2], counts[3], level)
            : ProportionEstimate.FromCounts(counts[0], counts[1], Enum.Parse<ProportionMethod>(what), level);
        Assert.Equal(level, estimate.Interval!.Value.Level);
        AssertClose(cells[2], estimate.Interval.Value.Lower);
        AssertClose(cells[3], estimate.Interval.Value.Upper);
    }

    [Law]
    public Property An_interval_lies_in_0_to_1_and_holds_the_share() => Laws.ForAll(Samples, x =>
    {
        var (successes, trials, level, method) = x;
        var estimate = ProportionEstimate.FromCounts(successes, trials, method, level);
        var interval = estimate.Interval!.Value;
        Assert.True(interval.Lower >= 0 && interval.Lower <= estimate.Value && estimate.Value <= interval.Upper
            && interval.Upper <= 1);
        Assert.True(interval.Lower < interval.Upper
            || (method == ProportionMethod.Wald && (successes == 0 || successes == trials)));
        Assert.Equal(trials, estimate.N);

        // Failures are successes seen from the other side; the correction widens the interval.
        var mirrored = ProportionEstimate.FromCounts(trials - successes, trials, method, level).Interval!.Value;
        Assert.Equal(interval.Lower, 1 - mirrored.Upper, 1e-12);
        Assert.Equal(interval.Upper, 1 - mirrored.Lower, 1e-12);
        var corrected = ProportionEstimate.FromCounts(
            successes, trials, ProportionMethod.WilsonWithContinuity, level).Interval!.Value;
        Assert.True(method is not (ProportionMethod.Wilson or ProportionMethod.WilsonWithContinuity)
            || (corrected.Lower <= interval.Lower && interval.Upper <= corrected.Upper));
    });

    // What the interval of Wilson is: the shares that a score test would not reject.
    [Law]
    public Property The_ends_of_Wilson_are_where_the_score_test_turns() =>
        Laws.ForAll(Samples.Where(x => x.Method == ProportionMethod.Wilson), x =>
    {
        var interval = ProportionEstimate.FromCounts(x.Successes, x.Trials, x.Method, x.Level).Interval!.Value;
        var z = -MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 - x.Level.Fraction) / 2);
        foreach (var end in new[] { interval.Lower, interval.Upper }.Where(e => e is > 1e-6 and < 1 - 1e-6))
        {
            var score = (((double)x.Successes / x.Trials) - end) / Math.Sqrt(end * (1 - end) / x.Trials);
            Assert.Equal(z, Math.Abs(score), 1e-6 * (1 + z));
        }
    });

    [Law]
    public Property A_difference_turns_with_its_samples_and_holds_its_value() => Laws.ForAll(
        from a in Samples
        from b in Samples
        select (a, b), x =>
    {
        var difference = ProportionEstimate.Difference(x.a.Successes, x.a.Trials, x.b.Successes, x.b.Trials, x.a.Level);
        var turned = ProportionEstimate.Difference(x.b.Successes, x.b.Trials, x.a.Successes, x.a.Trials, x.a.Level);
        var (interval, other) = (difference.Interval!.Value, turned.Interval!.Value);
        Assert.Equal(difference.Value!.Value, -turned.Value!.Value);
        Assert.Equal(interval.Lower, -other.Upper, 1e-15);
        Assert.True(interval.Lower >= -1 && interval.Lower <= difference.Value && difference.Value <= interval.Upper
            && interval.Upper <= 1);
        Assert.Equal(x.a.Trials + x.b.Trials, difference.N);
    });

    [Fact]
    public void Without_a_trial_there_is_a_reason()
    {
        Assert.Equal("n = 0 (there is no trial)", ProportionEstimate.FromCounts(0, 0).ToString());
        Assert.Null(ProportionEstimate.FromCounts(0, 0).Value);
        Assert.Equal("n = 5 (there is no trial)", ProportionEstimate.Difference(0, 0, 3, 5).ToString());
        Assert.Equal("0.938 [0.717, 0.989], n = 16 (Wilson score)", ProportionEstimate.FromCounts(15, 16).ToString());
        Assert.Equal("Wilson score with continuity correction",
            ProportionEstimate.FromCounts(1, 2, ProportionMethod.WilsonWithContinuity).Method);
        Assert.Equal("Newcombe hybrid score", ProportionEstimate.Difference(1, 2, 1, 2).Method);
    }

    [Fact]
    public void Counts_methods_and_levels_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("successes", () => ProportionEstimate.FromCounts(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>("successes", () => ProportionEstimate.FromCounts(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("trials", () => ProportionEstimate.FromCounts(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("method", () => ProportionEstimate.FromCounts(0, 0, (ProportionMethod)9));
        Assert.Throws<ArgumentOutOfRangeException>("level", () =>
            ProportionEstimate.FromCounts(0, 1, level: Proportion.FromPercent(100)));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => ProportionEstimate.Difference(0, 1, 0, 1, default(Proportion)));
    }

    private static FsCheck.Gen<(long Successes, long Trials, Proportion Level, ProportionMethod Method)> Samples =>
        from trials in Gen.OneOf(Gen.Choose(1, 30), Gen.Choose(1, 2_000_000_000))
        from share in Gen.Choose(0, 1000)
        from level in Gen.Choose(1, 9999)
        from method in Gen.Elements(Enum.GetValues<ProportionMethod>())
        select ((long)trials * share / 1000, (long)trials, Proportion.FromFraction(level / 10000.0), method);

    private static void AssertClose(string golden, double actual)
    {
        var expected = double.Parse(golden, CultureInfo.InvariantCulture);
        Assert.True(Math.Abs(actual - expected) <= 1e-9 * Math.Abs(expected), $"expected {expected:R}, actual {actual:R}");
    }
}
