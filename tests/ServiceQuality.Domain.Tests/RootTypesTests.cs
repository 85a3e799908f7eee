using System.Globalization;
using FsCheck.Fluent;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests;

public class RootTypesTests
{
    [Theory]
    [InlineData("80 %", 0.8)]
    [InlineData("80%", 0.8)]
    [InlineData("0.8", 0.8)]
    [InlineData(" 0 ", 0)]
    [InlineData("100 %", 1)]
    public void A_proportion_is_read_from_percent_or_fraction(string text, double fraction) =>
        Assert.Equal(fraction, Proportion.Parse(text).Fraction);

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("80")]
    [InlineData("101 %")]
    [InlineData("-0.1")]
    [InlineData("NaN")]
    [InlineData("Infinity %")]
    [InlineData("0,8")]
    public void What_is_no_proportion_is_refused(string text)
    {
        Assert.Contains("95 %", Assert.Throws<FormatException>(() => Proportion.Parse(text)).Message, StringComparison.Ordinal);
        Assert.False(Proportion.TryParse(text, null, out var result));
        Assert.Equal(default, result);
    }

    [Fact]
    public void A_proportion_out_of_range_is_refused_with_its_value()
    {
        Assert.Contains(
            "1.2",
            Assert.Throws<ArgumentOutOfRangeException>("fraction", () => Proportion.FromFraction(1.2)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("fraction", () => Proportion.FromFraction(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("percent", () => Proportion.FromPercent(100.1));
        Assert.Throws<ArgumentOutOfRangeException>("total", () => Proportion.Of(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Proportion.Of(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Proportion.Of(-1, 2));
    }

    [Law]
    public Property A_proportion_prints_in_percent_and_reads_back_in_full() =>
        Laws.ForAll(Gen.Choose(0, int.MaxValue).Select(n => Proportion.FromFraction((double)n / int.MaxValue)), p =>
    {
        Assert.Equal(p, Proportion.Parse(p.ToString("R", null)));
        Assert.Equal(p.Percent, Proportion.Parse(p.ToString()).Percent, 0.0500001);
    });

    [Fact]
    public void A_proportion_has_named_formats_and_an_order()
    {
        var p = Proportion.Of(15, 16);
        Assert.Equal(
            ("93.8 %", "94 %", "93.75 %", "0.9375"),
            (p.ToString(), p.ToString("P0", null), p.ToString("P2", null), p.ToString("R", null)));
        Assert.Equal("93,8 %", p.ToString(null, CultureInfo.GetCultureInfo("de-DE")));
        Assert.Equal(("99.95 %", "95 %", "100 %"), (General(99.95), General(95), General(100)));
        Assert.Equal("99,95 %", Proportion.FromPercent(99.95).ToString("G", CultureInfo.GetCultureInfo("de-DE")));
        static string General(double percent) => Proportion.FromPercent(percent).ToString("G", null);

        Assert.Throws<FormatException>(() => p.ToString("X", null));
        Assert.True(p > default(Proportion) && default(Proportion) < p && p >= Proportion.FromPercent(93.75)
            && p <= Proportion.FromFraction(0.9375));
        Assert.Equal(1, ((IComparable)p).CompareTo(null));
        Assert.Throws<ArgumentException>(() => ((IComparable)p).CompareTo(0.5));
        Span<char> buffer = stackalloc char[6];
        Assert.True(p.TryFormat(buffer, out var written, default, null) && written == 6);
    }

    [Fact]
    public void Lists_are_equal_when_their_elements_are()
    {
        ValueList<int> one = [1, 2, 3], same = [1, 2, 3], other = [3, 2, 1];
        Assert.True(one == same && one != other && one.Equals((object)same) && !(one == null) && (ValueList<int>?)null == null);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.Equal(("[1, 2, 3]", 3, 2), (one.ToString(), one.Count, one[1]));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => one[3]);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => one[-1]);
        Assert.Same(ValueList<int>.Empty, ValueList.Create<int>([]));
        Assert.Equal([2, 4, 6], one.Select(i => 2 * i));
    }

    [Fact]
    public void A_list_prints_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            ValueList<double> list = [1.5, -2.25];
            Assert.Equal("[1.5, -2.25]", list.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("zh", true)]
    [InlineData("zh-CN", true)]
    [InlineData("zh-SG", true)]
    [InlineData("zh-Hans", true)]
    [InlineData("zh-Hans-HK", true)]
    [InlineData("zh-Hant", false)]
    [InlineData("zh-TW", false)]
    [InlineData("zh-HK", false)]
    [InlineData("zh-MO", false)]
    [InlineData("zh-Hant-CN", false)]
    [InlineData("en", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_text_is_Chinese_for_simplified_Chinese_and_English_for_all_else(string? culture, bool isChinese)
    {
        LocalizedText text = new("gap", "差距");
        Assert.Equal(isChinese ? "差距" : "gap", text.In(culture is null ? null : CultureInfo.GetCultureInfo(culture)));
    }

    [Fact]
    public void A_list_does_not_change_with_the_array_it_was_made_from()
    {
        int[] array = [1, 2];
        ValueList<int> list = [.. array];
        array[0] = 9;
        Assert.Equal(1, list.AsSpan()[0]);
    }

    [Fact]
    public void Codes_are_compared_exactly_and_the_default_is_none()
    {
        Assert.Equal(Priority.P2, Priority.Of("P2"));
        Assert.NotEqual(Priority.P2, Priority.Of("p2"));
        Assert.Equal((Priority.None, "", "(none)"), (default, default(Priority).Code, default(Priority).ToString()));
        Assert.Equal(["P1", "P3", "P4", "P5"], new[] { Priority.P1, Priority.P3, Priority.P4, Priority.P5 }.Select(p => p.Code));
        Assert.Equal(Priority.Of("3 - Moderate"), Priority.Parse(" 3 - Moderate "));
        Assert.Equal(Priority.None, Priority.Parse("  "));
        Assert.False(Priority.TryParse(null, null, out _));
        Assert.True(Priority.TryParse("P1".AsSpan(), null, out var p1) && p1 == Priority.P1);
        Assert.Throws<ArgumentException>("code", () => Priority.Of(" "));
        Assert.Throws<ArgumentException>("code", () => Priority.Of("P1 "));
        Assert.Equal((CaseStatus.None, "", "(none)"), (default, default(CaseStatus).Name, default(CaseStatus).ToString()));
        Assert.Equal("Active", CaseStatus.Parse(" Active ").Name);
        Assert.False(CaseStatus.TryParse(null, null, out _));
        Assert.True(CaseStatus.TryParse("Active".AsSpan(), null, out var active) && active == CaseStatus.Of("Active"));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 1)]
    [InlineData(0, 255)]
    [InlineData(int.MinValue, int.MaxValue)]
    public void A_scale_has_2_to_255_steps(int minimum, int maximum) =>
        Assert.Throws<ArgumentOutOfRangeException>("maximum", () => new RatingScale(minimum, maximum));

    [Fact]
    public void A_scale_contains_its_ends()
    {
        RatingScale scale = new(-3, 3);
        Assert.True(scale.Contains(-3) && scale.Contains(3) && !scale.Contains(4) && !scale.Contains(-4));
        Assert.Equal("-3..3", scale.ToString());
        Assert.Equal(new RatingScale(1, 5), RatingScale.OneToFive);
        Assert.Equal(254, new RatingScale(0, RatingScale.MaxSteps - 1).Maximum);
    }

    [Fact]
    public void An_import_result_must_add_up()
    {
        ImportProblem problem = new(2, "P03", "9", "off-scale", "\"9\" is off the scale.");
        RejectedRow rejected = new(2, [problem]);
        Assert.Equal("row 2, column P03: \"9\" is off the scale. [off-scale]", rejected.ToString());
        Assert.Equal("row 2: all [x]", new ImportProblem(2, null, null, "x", "all").ToString());
        Assert.Equal(
            "3 rows read, 2 accepted, 1 rejected, 0 warnings", new ImportResult<string>("data", 2, [rejected], [], 3).ToString());
        Assert.Throws<ArgumentException>("rowsRead", () => new ImportResult<string>("data", 2, [rejected], [], 4));
        Assert.Throws<ArgumentException>("problems", () => new RejectedRow(2, []));
        Assert.Throws<ArgumentOutOfRangeException>("row", () => new ImportProblem(0, null, null, "x", "all"));
    }
}
