using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Sla;

public class ExactProportionTests
{
    [Fact]
    public void What_lies_exactly_on_a_threshold_is_not_below_it()
    {
        // 99.9 % of 30 days is 43,156.8 minutes; a nanosecond less is below, though both are the same double.
        var month = Duration.FromDays(30);
        var on = Duration.FromSeconds(43_156 * 60 + 48);
        var target = Proportion.FromPercent(99.9);
        Assert.False(ExactProportion.Of(on, month).IsBelow(target));
        Assert.True(ExactProportion.Of(on - Duration.Epsilon, month).IsBelow(target));
        Assert.False(ExactProportion.Of(999, 1000).IsBelow(target));
        Assert.False(ExactProportion.Of(999_000_000_000_000_000, 1_000_000_000_000_000_000).IsBelow(target));
        Assert.True(ExactProportion.Of(998_999_999_999_999_999, 1_000_000_000_000_000_000).IsBelow(target));
        Assert.False(ExactProportion.Of(target).IsBelow(target));
        Assert.True(
            ExactProportion.Of(Duration.FromDays(3_000_000), Duration.FromDays(3_650_000)).IsBelow(Proportion.FromPercent(90)));
    }

    [Law]
    public Property Counts_against_thresholds_are_compared_as_whole_numbers() => Laws.ForAll(
        from whole in Gen.Choose(1, int.MaxValue)
        from part in Gen.Choose(0, whole)
        from thousandths in Gen.Choose(0, 1000)
        select (part, whole, thousandths), x =>
    {
        var expected = 1000L * x.part < (long)x.thousandths * x.whole;
        Assert.Equal(expected, ExactProportion.Of(x.part, x.whole).IsBelow(Proportion.FromFraction(x.thousandths / 1000.0)));
        Assert.Equal(
            expected,
            ExactProportion.Of(
                Duration.FromMinutes(x.part), Duration.FromMinutes(x.whole)).IsBelow(Proportion.Of(x.thousandths, 1000)));
        Assert.Equal(Proportion.Of(x.part, x.whole), ExactProportion.Of(x.part, x.whole).Value);
    });

    [Fact]
    public void It_prints_what_it_was_measured_from_and_never_rounds_up()
    {
        Assert.Equal("43156 of 43200 (99.898148 %)", ExactProportion.Of(43_156, 43_200).ToString());
        Assert.Equal(
            "719:16:00 of 720:00:00 (99.898148 %)",
            ExactProportion.Of(Duration.FromMinutes(43_156), Duration.FromDays(30)).ToString());
        Assert.Equal("999999999 of 1000000000 (99.999999 %)", ExactProportion.Of(999_999_999, 1_000_000_000).ToString());
        Assert.Equal("99.95 %", ExactProportion.Of(Proportion.FromPercent(99.95)).ToString());
        Assert.Equal("nothing measured", default(ExactProportion).ToString());
    }

    [Fact]
    public void It_knows_its_parts()
    {
        var share = ExactProportion.Of(Duration.FromSeconds(1.5), Duration.FromSeconds(2));
        Assert.Equal((1.5m, 2m, 0.75), (share.Part, share.Whole, share.Value!.Value.Fraction));
        Assert.Equal((111m, 118m), (ExactProportion.Of(111, 118).Part, ExactProportion.Of(111, 118).Whole));
        Assert.Equal(
            (0.95m, 1m),
            (ExactProportion.Of(Proportion.FromPercent(95)).Part, ExactProportion.Of(Proportion.FromPercent(95)).Whole));
        Assert.True(
            !default(ExactProportion).IsMeasured && default(ExactProportion).Value is null
                && ExactProportion.Of(0, 0) == default && ExactProportion.Of(0, 1).IsMeasured);
        Assert.NotEqual(ExactProportion.Of(1, 2), ExactProportion.Of(2, 4));
    }

    [Fact]
    public void What_is_no_share_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => default(ExactProportion).IsBelow(Proportion.FromPercent(50)));
        Assert.Throws<ArgumentOutOfRangeException>("part", () => ExactProportion.Of(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>("part", () => ExactProportion.Of(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>("whole", () => ExactProportion.Of(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("whole", () => ExactProportion.Of(Duration.Zero, -Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("part", () => ExactProportion.Of(-Duration.Epsilon, Duration.Zero));
        Assert.Contains(
            "Part 0:00:02 is outside [0, 0:00:01].",
            Assert.Throws<ArgumentOutOfRangeException>(
                () => ExactProportion.Of(Duration.FromSeconds(2), Duration.FromSeconds(1))).Message,
            StringComparison.Ordinal);
    }
}
