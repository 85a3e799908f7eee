using System.Globalization;
using ServiceQuality.Scoring.Gaps.Audit;

namespace ServiceQuality.Scoring.Tests.Gaps.Audit;

public class PrintedNumberTests
{
    [Theory]
    [InlineData("5.57", 5.57, 2, false, false, "5.57")]
    [InlineData(" 5.570 ", 5.57, 3, false, false, "5.570")]
    [InlineData("-.3", -0.3, 1, false, false, "-0.3")]
    [InlineData("\u22121.25", -1.25, 2, false, false, "-1.25")]
    [InlineData("54.7 %", 54.7, 1, false, false, "54.7")]
    [InlineData("<.001", 0.001, 3, true, false, "< 0.001")]
    [InlineData("> 0.05", 0.05, 2, false, true, "> 0.05")]
    [InlineData("1.2e-5", 0.000012, 6, false, false, "0.000012")]
    [InlineData("7", 7, 0, false, false, "7")]
    public void Texts_keep_their_decimals(
        string text, double value, int decimals, bool isUpperLimit, bool isLowerLimit, string printed)
    {
        var number = PrintedNumber.Parse(text);
        Assert.Equal(((decimal)value, decimals, printed), (number.Value, number.Decimals, number.ToString()));
        Assert.Equal((isUpperLimit, isLowerLimit, isUpperLimit || isLowerLimit),
            (number.IsUpperLimit, number.IsLowerLimit, number.IsLimit));
        Assert.Equal(number, PrintedNumber.Parse(number.ToString()));
        Assert.Equal(printed, $"{number}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("1,5")]
    [InlineData("--1")]
    [InlineData("1e13")]
    [InlineData("0.1234567890123456")]
    public void Other_texts_are_refused(string text)
    {
        Assert.False(PrintedNumber.TryParse(text, null, out var result));
        Assert.Equal(default, result);
        Assert.StartsWith($"\"{text}\" is not a printed number",
            Assert.Throws<FormatException>(() => PrintedNumber.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_stands_for_what_rounds_to_it()
    {
        Assert.Equal((5.565, 5.575), (PrintedNumber.Of(5.57m).Bounds.Low, PrintedNumber.Of(5.57m).Bounds.High));
        Assert.Equal((5.5695, 5.5705), (PrintedNumber.Of(5.570m).Bounds.Low, PrintedNumber.Of(5.570m).Bounds.High));
        Assert.Equal((-0.5, 0.5), (default(PrintedNumber).Bounds.Low, default(PrintedNumber).Bounds.High));
        Assert.Equal(new(double.NegativeInfinity, 0.001), PrintedNumber.Parse("< .001").Bounds);
        Assert.Equal(new(0.05, double.PositiveInfinity), PrintedNumber.Parse("> .05").Bounds);
    }

    [Fact]
    public void Cultures_are_those_asked_for()
    {
        CultureInfo german = new("de-DE");
        Assert.Equal(PrintedNumber.Of(5.50m), PrintedNumber.Parse("5,50", german));
        Assert.Equal("5,50", PrintedNumber.Of(5.50m).ToString(null, german));
    }

    [Fact]
    public void Equal_are_numbers_with_equal_decimals()
    {
        Assert.NotEqual(PrintedNumber.Of(5.5m), PrintedNumber.Of(5.50m));
        Assert.Equal(PrintedNumber.Of(5.50m), 5.50m);
        Assert.Equal("0", default(PrintedNumber).ToString());
    }

    [Fact]
    public void What_is_too_large_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("value", () => PrintedNumber.Of(1e13m));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => PrintedNumber.Of(0.1234567890123456m));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => PrintedNumber.Below(1e13m));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => PrintedNumber.Above(-1e13m));
        Assert.Throws<ArgumentNullException>("s", () => PrintedNumber.Parse(null!));
    }

    // As this library prints p-values; decimals do not hold them.
    [Fact]
    public void Far_p_values_in_powers_of_ten_are_known_to_be_small()
    {
        Assert.Equal(PrintedNumber.Parse("< 0.000000000000001"), PrintedNumber.Parse("1.7e-48"));
        Assert.Equal(0.00017m, PrintedNumber.Parse("1.7e-4").Value);
        Assert.False(PrintedNumber.TryParse("-1.7e-48", null, out _));
    }
}
