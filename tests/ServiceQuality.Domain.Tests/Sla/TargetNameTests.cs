using FsCheck.Fluent;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla;

/// <summary>The names of targets in both languages.</summary>
public class TargetNameTests
{
    [Theory]
    [InlineData(SlaTarget.FirstResponse, "首次响应")]
    [InlineData(SlaTarget.Resolution, "解决")]
    [InlineData(SlaTarget.Close, "关闭")]
    public void A_predefined_target_has_a_chinese_name(string name, string chinese) =>
        Assert.Equal(new LocalizedText(name, chinese), SlaTarget.LocalizedNameOf(name));

    [Law]
    public Property A_name_of_the_user_is_the_same_in_both_languages() => Laws.ForAll(
        Gen.Choose(1, 1_000_000).Select(n => InvariantText.Format(n)),
        name => Assert.Equal(new LocalizedText(name, name), SlaTarget.LocalizedNameOf(name)));

    [Fact]
    public void A_blank_name_is_refused() => Assert.Throws<ArgumentException>(() => SlaTarget.LocalizedNameOf(" "));
}
