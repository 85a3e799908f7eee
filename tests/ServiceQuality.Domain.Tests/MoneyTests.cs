using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests;

public class MoneyTests
{
    private static readonly Money Hundred = Money.Of(100m, "CNY");

    private static readonly Gen<Money> Amounts =
        from units in Gen.Choose(int.MinValue, int.MaxValue)
        from decimals in Gen.Choose(0, 9)
        select Money.Of(new decimal(Math.Abs((long)units)) * (units < 0 ? -1 : 1) / (decimal)Math.Pow(10, decimals), "CNY");

    [Theory]
    [InlineData("100 CNY", "100.00 CNY")]
    [InlineData("100.50 CNY", "100.50 CNY")]
    [InlineData("-0.005  EUR", "-0.005 EUR")]
    [InlineData("  7 USD ", "7.00 USD")]
    [InlineData("1200.0 JPY", "1200.00 JPY")]
    [InlineData("1.2500 EUR", "1.25 EUR")]
    [InlineData("0.1234567890123456789012345678 EUR", "0.1234567890123456789012345678 EUR")]
    [InlineData("79228162514264337593543950.00 EUR", "79228162514264337593543950.00 EUR")]
    [InlineData("0001234567890123456789012345678 EUR", "1234567890123456789012345678.00 EUR")]
    [InlineData("-0 CNY", "0.00 CNY")]
    [InlineData("0", "0")]
    public void An_amount_is_read_and_printed(string text, string printed)
    {
        Assert.Equal(printed, Money.Parse(text).ToString());
        Assert.True(Money.TryParse(text.AsSpan(), null, out var result));
        Assert.Equal(Money.Parse(printed), result);
    }

    [Theory]
    [InlineData("")]
    [InlineData("100")]
    [InlineData("0.00")]
    [InlineData("CNY")]
    [InlineData("100CNY")]
    [InlineData("100 cny")]
    [InlineData("100 YUAN")]
    [InlineData("1,000 CNY")]
    [InlineData("1e3 CNY")]
    [InlineData("NaN CNY")]
    [InlineData("0.12345678901234567890123456789 CNY")]
    [InlineData("0.00000000000000000000000000001 CNY")]
    [InlineData("1.1234567890123456789012345678 CNY")]
    [InlineData("99999999999999999999999999999999 CNY")]
    public void What_is_no_amount_is_refused(string text)
    {
        Assert.Contains("100.50 CNY", Assert.Throws<FormatException>(() => Money.Parse(text)).Message, StringComparison.Ordinal);
        Assert.False(Money.TryParse(text, null, out var result));
        Assert.Equal(default, result);
    }

    [Fact]
    public void What_cannot_be_money_is_refused_with_its_value()
    {
        Assert.Contains(
            "\"yuan\"",
            Assert.Throws<ArgumentException>("currency", () => Money.Of(1, "yuan")).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("currency", () => Money.Of(1, "cny"));
        Assert.Throws<ArgumentException>("currency", () => Money.Of(1, "C1Y"));
        Assert.Throws<ArgumentNullException>("currency", () => Money.Of(1, null!));
        Assert.Throws<ArgumentNullException>("s", () => Money.Parse((string)null!));
        Assert.Throws<ArgumentOutOfRangeException>("decimals", () => Hundred.Round(-1, MidpointRounding.ToEven));
        Assert.Throws<ArgumentOutOfRangeException>("decimals", () => Hundred.Round(29, MidpointRounding.ToEven));
        Assert.Throws<ArgumentOutOfRangeException>("midpoint", () => Hundred.Round(2, (MidpointRounding)9));
    }

    [Fact]
    public void Arithmetic_is_within_one_currency()
    {
        var euro = Money.Of(1, "EUR");
        Assert.Equal(
            "1.00 EUR and 100.00 CNY are not of one currency",
            Assert.Throws<ArgumentException>("right", () => Hundred + euro).Message[..47]);
        Assert.Throws<ArgumentException>("right", () => Hundred - euro);
        Assert.Throws<ArgumentException>("other", () => Hundred < euro);
        Assert.Throws<ArgumentException>("other", () => Hundred.CompareTo(default));
        Assert.Equal(Hundred, default(Money) + Hundred);
        Assert.Equal(Hundred, Hundred - default(Money));
        Assert.Equal(
            ("", 0m, "0"), (default(Money).Currency, default(Money).Amount, (default(Money) + default(Money)).ToString()));
        Assert.NotEqual(default, Money.Of(0, "CNY"));
    }

    [Law]
    public Property Sums_parts_and_order_are_exact() => Laws.ForAll(
        from a in Amounts
        from b in Amounts
        select (a, b), x =>
    {
        Assert.Equal(x.a, x.a + x.b - x.b);
        Assert.Equal(x.a.Amount + x.b.Amount, (x.a + x.b).Amount);
        Assert.Equal(Money.Of(0, "CNY"), x.a + -x.a);
        Assert.Equal(x.a + x.a, x.a * 2m);
        Assert.Equal((x.a - x.b).Amount < 0, x.a < x.b);
        Assert.Equal(x.a > x.b, x.b < x.a);
        Assert.Equal(x.a >= x.b, !(x.a < x.b));
        Assert.Equal(x.a <= x.b, !(x.a > x.b));
        Assert.Equal(x.a, Money.Parse(x.a.ToString()));
    });

    [Fact]
    public void It_prints_in_other_formats_and_cultures()
    {
        var money = Money.Of(1234.5m, "EUR");
        Assert.Equal(
            ("1,234.50 EUR", "1.234,50 EUR"),
            (money.ToString("N2", null), money.ToString("N2", CultureInfo.GetCultureInfo("de-DE"))));
        Assert.Equal(money, Money.Parse("1234,5 EUR", CultureInfo.GetCultureInfo("de-DE")));
        Assert.Equal("2.35 EUR", Money.Of(2.345m, "EUR").Round(2, MidpointRounding.AwayFromZero).ToString());
        Assert.Equal("2.34 EUR", Money.Of(2.345m, "EUR").Round(2, MidpointRounding.ToEven).ToString());
        Assert.Equal(Money.Of(100.00m, "CNY"), Hundred);
        Assert.Equal(1, ((IComparable)money).CompareTo(null));
        Assert.Throws<ArgumentException>(() => ((IComparable)money).CompareTo(5));
        Span<char> buffer = stackalloc char[10];
        Assert.True(Hundred.TryFormat(buffer, out var written, default, null) && written == 10);
        Assert.False(money.TryFormat(buffer, out _, default, null));
    }
}
