using System.Globalization;
using FsCheck.Fluent;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests;

/// <summary>Texts in both languages: the culture is an argument, and never that of the thread.</summary>
public class LocalizedTextTests
{
    private static readonly string?[] English =
        [null, "", "en", "en-US", "de-DE", "ja-JP", "zh-Hant", "zh-TW", "zh-HK", "zh-MO", "zh-Hant-CN"];

    private static readonly string?[] Chinese = ["zh", "zh-CN", "zh-SG", "zh-Hans", "zh-Hans-CN", "zh-Hans-HK"];

    [Law]
    public Property Simplified_Chinese_gets_Chinese_and_every_other_culture_English_on_any_thread() => Laws.ForAll(
        Gen.Elements(English.Concat(Chinese).ToArray()).Two(), x =>
    {
        var (asked, ofThread) = (CultureOf(x.Item1), CultureOf(x.Item2) ?? CultureInfo.InvariantCulture);
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (ofThread, ofThread);
        try
        {
            var expected = Chinese.Contains(x.Item1)
                ? ("违约", "第 2 行，列 A：有 1,5 个。[c]", "营业结束")
                : ("breached", "row 2, column A: there are 1,5. [c]", "end");
            ImportProblem problem = new(2, "A", null, "c", new LocalizedText("there are {0}.", "有 {0} 个。"), "1,5");
            LocalizedText end = new("end", "营业结束");
            Assert.Equal(
                expected, (LocalizedText.Of(SlaVerdict.Breached).In(asked), problem.ToText(asked), end.In(asked)));
            Assert.Equal("row 2, column A: there are 1,5. [c]", problem.ToString());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    });

    [Fact]
    public void A_member_of_an_enumeration_has_a_name()
    {
        Assert.Equal(new LocalizedText("mystery shopper", "神秘顾客"), LocalizedText.Of(AssessmentSource.MysteryShopper));
        Assert.Same(LocalizedText.Of(SlaPhase.Running), LocalizedText.Of(SlaPhase.Running));
        LocalizedNameAttribute own = new("night", "夜间");
        Assert.Equal(("night", "夜间", "night"), (own.English, own.Chinese, own.ToString()));
        Assert.Equal(new LocalizedText("night", "夜间"), LocalizedText.Of(Turn.Night));
    }

    [Fact]
    public void A_value_without_a_name_is_refused()
    {
        Assert.StartsWith(
            "Turn Day has no name; allowed are members with a LocalizedNameAttribute.",
            Assert.Throws<ArgumentException>("value", () => LocalizedText.Of(Turn.Day)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("value", () => LocalizedText.Of((SlaVerdict)9));
        Assert.Throws<ArgumentException>("value", () => LocalizedText.Of(DateRoll.Next));
    }

    private static CultureInfo? CultureOf(string? name) => name is null ? null : CultureInfo.GetCultureInfo(name);

    private enum Turn
    {
        Day,

        [LocalizedName("night", "夜间")]
        Night,
    }
}
