using System.Globalization;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Tests.Statistics;

public class PValueTests
{
    [Theory]
    [InlineData(0, "1.0000")]
    [InlineData(-3.27939339885489, "0.0377")]
    [InlineData(-9.21, "0.0001")]
    [InlineData(-9.2104, "1.0e-4")]
    [InlineData(-109.968038119368, "1.7e-48")]
    [InlineData(-617.082277909212, "1.0e-268")]
    [InlineData(-10000, "1.1e-4343")]
    public void Text_never_shows_zero(double log, string text) => Assert.Equal(text, PValue.FromLog(log).ToString());

    [Fact]
    public void The_default_is_one_and_the_order_is_by_size()
    {
        Assert.Equal((1.0, 0.0), (default(PValue).Value, default(PValue).Log));
        var (small, smaller) = (PValue.FromLog(-5), PValue.FromLog(-5000));
        Assert.True(smaller < small && small > smaller && small <= default(PValue) && default(PValue) >= small);
        Assert.Equal((0.0, -5000.0), (smaller.Value, smaller.Log));
        Assert.Equal(1, ((IComparable)small).CompareTo(null));
        Assert.Throws<ArgumentException>(() => ((IComparable)small).CompareTo(0.5));
        Assert.Equal("0,0067", small.ToString(null, CultureInfo.GetCultureInfo("de-DE")));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void A_logarithm_of_no_probability_is_refused(double log) =>
        Assert.Throws<ArgumentOutOfRangeException>("log", () => PValue.FromLog(log));

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.0000001)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>("value", () => PValue.FromValue(value));

    [Fact]
    public void A_probability_keeps_its_size()
    {
        var (p, none) = (PValue.FromValue(0.05), (PValue?)null);
        Assert.True(p < 0.051 && p > 0.049 && p <= 0.051 && p >= 0.049 && !(p < 0.049) && !(p > 0.051) && !(p <= 0.049)
            && !(p >= 0.051));
        Assert.False(none < 0.05 || none >= 0.05);
        Assert.Equal(default, PValue.FromValue(1));
        Assert.Equal(Math.Log(0.013), PValue.FromValue(0.013).Log);
        Assert.Equal(0.013, PValue.FromValue(0.013).Value, 1e-16);
    }
}
