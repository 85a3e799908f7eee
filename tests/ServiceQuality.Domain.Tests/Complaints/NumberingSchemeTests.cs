using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Complaints;

public class NumberingSchemeTests
{
    [Theory]
    [InlineData(null, false, "C-000123")]
    [InlineData("uuuu", false, "C-2026-000123")]
    [InlineData("uuuuMM", true, "C-202603-000123-7")]
    public void Numbers_have_prefix_period_sequence_and_check_digit(string? pattern, bool hasCheckDigit, string number)
    {
        NumberingScheme scheme = new("C", 6, pattern, hasCheckDigit);
        Assert.Equal(number, scheme.Format(new(2026, 3, 2), 123));
        Assert.True(scheme.TryRead(number, out _, out var sequence, out _));
        Assert.Equal(123, sequence);
    }

    [Law]
    public Property A_number_reads_back_and_a_wrong_digit_is_found() => Laws.ForAll(
        from sequence in Gen.Choose(1, 2_000_000)
        from day in Gen.Choose(0, 4_000)
        from at in Gen.Choose(0, 30)
        from digit in Gen.Choose(0, 9)
        select (sequence, day, at, digit), x =>
    {
        NumberingScheme scheme = new("C", 6, "uuuuMMdd", hasCheckDigit: true);
        var number = scheme.Format(new LocalDate(2020, 1, 1).PlusDays(x.day), x.sequence);
        Assert.True(scheme.TryRead(number, out var period, out var sequence, out _));
        Assert.Equal((number.Split('-')[1], (long)x.sequence), (period, sequence));
        var place = x.at % number.Length;
        if (char.IsAsciiDigit(number[place]) && number[place] != '0' + x.digit)
        {
            var wrong = number[..place] + x.digit + number[(place + 1)..];
            Assert.False(scheme.TryRead(wrong, out _, out _, out var problem));
            Assert.Contains(wrong, problem, StringComparison.Ordinal);
        }
    });

    [Theory]
    [InlineData("C-2026")]
    [InlineData("D-2026-000001")]
    [InlineData("C-26-000001")]
    [InlineData("C-2026-00001")]
    [InlineData("C-2026-000000")]
    [InlineData("C-2026-0000x1")]
    [InlineData(null)]
    public void What_is_no_number_of_the_scheme_is_refused(string? number)
    {
        Assert.False(new NumberingScheme("C", 6, "uuuu").TryRead(number, out _, out _, out var problem));
        Assert.EndsWith("is not a number of C-uuuu-000000.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scheme_that_cannot_work_is_refused()
    {
        Assert.Throws<ArgumentException>("prefix", () => new NumberingScheme("C-1"));
        Assert.Throws<ArgumentException>("datePattern", () => new NumberingScheme("C", 6, "nonsense '"));
        Assert.Throws<ArgumentException>("datePattern", () => new NumberingScheme("C", 6, "uuuu-MM"));
        Assert.Throws<ArgumentOutOfRangeException>("digits", () => new NumberingScheme("C", 19));
        Assert.Throws<ArgumentOutOfRangeException>("sequence", () => new NumberingScheme("C").Format(new(2026, 1, 1), 0));
    }
}
