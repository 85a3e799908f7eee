using System.Globalization;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Tests.ControlCharts;

/// <summary>Signals, rules and keys in Chinese.</summary>
public class SignalTextTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    [Fact]
    public void A_signal_is_told_in_both_languages()
    {
        var chart = ControlChart.XmR([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 40]);
        var signal = chart.Signals.First(s => s.Rule.Kind == RunRuleKind.BeyondLimits);
        Assert.Equal(signal.ToString(), signal.ToText());
        Assert.Equal($"{signal.Rule}; above, point 12", signal.ToText());
        Assert.Equal($"{signal.Rule.Name}：超出控制限；上侧，第12点", signal.ToText(Chinese));
    }

    [Fact]
    public void A_rule_is_told_in_both_languages()
    {
        var rule = RunRule.BeyondBothSides("own", 8, 1);
        Assert.Equal(rule.ToString(), rule.ToText());
        Assert.Equal("own：连续8点在两侧超出1 sigma", rule.ToText(Chinese));
    }

    [Fact]
    public void Names_of_predefined_targets_are_translated_and_others_stay()
    {
        var resolution = new AttainmentKey(SlaTarget.Resolution);
        Assert.Equal("解决", resolution.ToText(Chinese));
        Assert.Equal(resolution.ToString(), resolution.ToText());
    }
}
