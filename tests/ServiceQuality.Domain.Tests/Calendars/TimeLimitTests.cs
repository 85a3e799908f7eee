using System.Globalization;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Calendars;

public class TimeLimitTests
{
    [Theory]
    [InlineData("8 bh", TimeLimitKind.OpenTime, 480)]
    [InlineData("8bh", TimeLimitKind.OpenTime, 480)]
    [InlineData("1.5 bh", TimeLimitKind.OpenTime, 90)]
    [InlineData("30 bmin", TimeLimitKind.OpenTime, 30)]
    [InlineData("120 bs", TimeLimitKind.OpenTime, 2)]
    [InlineData("24 h", TimeLimitKind.WallTime, 1440)]
    [InlineData("90 min", TimeLimitKind.WallTime, 90)]
    [InlineData(" 60 s ", TimeLimitKind.WallTime, 1)]
    [InlineData("0 bh", TimeLimitKind.OpenTime, 0)]
    public void Parse_reads_number_and_unit(string text, TimeLimitKind kind, int minutes)
    {
        var limit = TimeLimit.Parse(text);
        Assert.Equal(kind, limit.Kind);
        Assert.Equal(Duration.FromMinutes(minutes), limit.Amount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("8")]
    [InlineData("bh")]
    [InlineData("-1 h")]
    [InlineData("8 BH")]
    [InlineData("1.5 bd")]
    [InlineData("-1 d")]
    [InlineData("3652060 d")]
    [InlineData("119989 mo")]
    [InlineData("2 y")]
    [InlineData("1,5 h")]
    [InlineData("b")]
    [InlineData("8 b")]
    [InlineData("1e3 h")]
    [InlineData("0.0000000001 s")]
    [InlineData("0.00000000000000000000000000004 s")]
    [InlineData("1.00000000000000000000000000000001 h")]
    [InlineData("100000.000000000000000000 1 h")]
    [InlineData("99999999999999999999999999999 h")]
    [InlineData("79228162514264337593543950335 h")]
    [InlineData("100000000 h")]
    public void What_is_no_limit_is_refused(string text)
    {
        Assert.Contains("8 bh", Assert.Throws<FormatException>(() => TimeLimit.Parse(text)).Message, StringComparison.Ordinal);
        Assert.False(TimeLimit.TryParse(text, null, out _));
    }

    [Fact]
    public void The_number_follows_the_culture_only_when_one_is_given()
    {
        var german = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal(Duration.FromMinutes(90), TimeLimit.Parse("1,5 h", german).Amount);
        Assert.Equal("1,5 s", TimeLimit.WallTime(Duration.FromMilliseconds(1500)).ToString(null, german));
    }

    [Fact]
    public void Amounts_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => TimeLimit.OpenTime(-Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => TimeLimit.WallTime(Duration.FromDays(4_000_000)));
    }

    [Fact]
    public void Kind_and_amount_make_equality_and_the_default_is_no_open_time()
    {
        Assert.Equal(TimeLimit.Parse("1 bh"), TimeLimit.Parse("60 bmin"));
        Assert.NotEqual(TimeLimit.Parse("1 bh"), TimeLimit.Parse("1 h"));
        Assert.Equal("0 bh", default(TimeLimit).ToString());
    }

    [Law]
    public Property Text_reads_back_as_the_same_limit() => Laws.ForAll(
        from kind in Gen.Elements(TimeLimitKind.OpenTime, TimeLimitKind.WallTime)
        from days in Gen.Choose(0, 3_652_058)
        from seconds in Gen.Choose(0, 86_399)
        from nanoseconds in Gen.Elements(0, 1, 250_000_000)
        from coarse in Gen.Elements(1, 60, 3600)
        let amount = Duration.FromDays(days) + Duration.FromSeconds(seconds / coarse * coarse)
            + Duration.FromNanoseconds(coarse == 1 ? nanoseconds : 0L)
        select kind == TimeLimitKind.OpenTime ? TimeLimit.OpenTime(amount) : TimeLimit.WallTime(amount), limit =>
    {
        Assert.Equal(limit, TimeLimit.Parse(limit.ToString()));
        Span<char> buffer = stackalloc char[64];
        Assert.True(limit.TryFormat(buffer, out var written, default, null));
        Assert.Equal(limit.ToString(), buffer[..written]);
    });
}
