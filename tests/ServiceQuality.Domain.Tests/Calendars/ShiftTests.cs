using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Calendars;

public class ShiftTests
{
    [Theory]
    [InlineData("09:00-17:00", "09:00", 480)]
    [InlineData(" 09:00 - 17:00 ", "09:00", 480)]
    [InlineData("18:00-24:00", "18:00", 360)]
    [InlineData("22:00-06:00+1", "22:00", 480)]
    [InlineData("00:00-24:00", "00:00", 1440)]
    [InlineData("08:00-08:00+1", "08:00", 1440)]
    [InlineData("18:00-00:00+1", "18:00", 360)]
    [InlineData("09:00:00-09:01:00", "09:00", 1)]
    public void Parse_reads_start_and_length(string text, string start, int minutes)
    {
        var shift = Shift.Parse(text);
        Assert.Equal(start, shift.Start.ToString("HH:mm", null));
        Assert.Equal(Duration.FromMinutes(minutes), shift.Length);
    }

    [Theory]
    [InlineData("25:00-26:00", "25:00")]
    [InlineData("24:00-08:00+1", "24:00")]
    [InlineData("09:00-24:01", "24:01")]
    [InlineData("09:00-24:00+1", "24:00+1")]
    [InlineData("17:00-09:00", "+1")]
    [InlineData("09:00-09:00", "+1")]
    [InlineData("09:00-09:01+1", "24 h")]
    [InlineData("09:00", "09:00")]
    [InlineData("9-17", "9")]
    [InlineData("", "not a shift")]
    [InlineData("-", "\"\"")]
    [InlineData("09:00--17:00", "-17:00")]
    public void Parse_says_what_was_given_and_what_is_allowed(string text, string named)
    {
        var error = Assert.Throws<FormatException>(() => Shift.Parse(text));
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.False(Shift.TryParse(text, null, out var shift));
        Assert.Equal(default, shift);
    }

    [Fact]
    public void A_long_text_is_shortened_in_the_message() =>
        Assert.True(Assert.Throws<FormatException>(() => Shift.Parse(new string('x', 100_000))).Message.Length < 300);

    [Fact]
    public void The_default_is_the_whole_day()
    {
        Assert.Equal("00:00-24:00", default(Shift).ToString());
        Assert.Equal(Shift.Parse("00:00-24:00"), default);
        Assert.False(default(Shift).IsOvernight);
        Assert.True(Shift.Parse("22:00-06:00+1").IsOvernight);
        Assert.False(Shift.Parse("18:00-00:00+1").IsOvernight);
    }

    [Fact]
    public void A_length_outside_a_day_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("length", () => Shift.Of(LocalTime.Midnight, Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(
            "length", () => Shift.Of(LocalTime.Midnight, Duration.FromHours(24) + Duration.Epsilon));
    }

    [Fact]
    public void Ordered_by_start_then_by_end()
    {
        var (early, longer, late) = (Shift.Parse("09:00-12:00"), Shift.Parse("09:00-13:00"), Shift.Parse("10:00-11:00"));
        Assert.True(early < longer && longer < late && late > early && early <= longer && late >= longer);
        Assert.Equal(1, ((IComparable)early).CompareTo(null));
        Assert.Throws<ArgumentException>(() => ((IComparable)early).CompareTo("09:00"));
    }

    [Law]
    public Property Text_reads_back_as_the_same_shift() => Laws.ForAll(
        from start in Gen.Choose(0, 86_399)
        from startNanos in Gen.Elements(0, 1, 500_000_000)
        from length in Gen.Choose(1, 86_400)
        select Shift.Of(LocalTime.FromSecondsSinceMidnight(start).PlusNanoseconds(startNanos), Duration.FromSeconds(length)),
        shift =>
    {
        Assert.Equal(shift, Shift.Parse(shift.ToString()));
        Span<char> buffer = stackalloc char[64];
        Assert.True(shift.TryFormat(buffer, out var written, default, null));
        Assert.Equal(shift.ToString(), buffer[..written]);
        Assert.False(shift.TryFormat(buffer[..3], out _, default, null));
    });

    [Fact]
    public void Equal_shifts_are_neither_before_nor_behind_one_another()
    {
        var (one, same, later) = (Shift.Parse("09:00-17:00"), Shift.Parse("09:00-17:00"), Shift.Parse("09:00-17:01"));
        Assert.True(one <= same && one >= same && !(one < same) && !(one > same));
        Assert.True(one < later && later > one && one <= later && later >= one && !(later <= one) && !(one >= later));
    }
}
