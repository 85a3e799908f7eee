using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Gaps.Provider;

namespace ServiceQuality.Scoring.Tests.Gaps.Provider;

public class GapBridgeTests
{
    private static readonly GapEvidence Times = GapEvidence.Indicator("delivery");

    [Fact]
    public void Gap_five_is_taken_apart()
    {
        var bridge = GapBridge.Of(GapCases.Hours, perceived: 28, delivered: 26, standard: 24, managementView: 20, expected: 12);
        Assert.Equal("-16 h = perception bias -2 + delivery gap -2 + standards gap -4 + knowledge gap -8", bridge.ToString());
        Assert.Equal(
            """
            从期望到感知的分解 (h)
            组成              差距  实际  参照  大小
            ----------------  ----  ----  ----  ----
            感知偏差                28    26    -2
            服务传递差距      3     26    24    -2
            服务质量标准差距  2     24    20    -4
            管理层认知差距    1     20    12    -8
            客户差距          5     28    12    -16
            负值表示不足。差距4不在此链条内。

            """,
            bridge.ToTable().In(CultureInfo.GetCultureInfo("zh-CN")).ToString());
        Assert.Equal("perception bias", bridge.ToTable().Rows[0][0].Shown);
    }

    [Fact]
    public void A_bridge_is_of_one_unit_and_its_links_meet()
    {
        GapMeasure delivery = new(ServiceGap.Delivery, Times, GapCases.Hours, 26, 24),
        standards = new(ServiceGap.Standards, Times, GapCases.Hours, 24, 20),
        knowledge = new(ServiceGap.Knowledge, Times, GapCases.Hours, 20, 12);
        Assert.Equal(-16, GapBridge.Of(28, delivery, standards, knowledge).Total);
        Assert.Contains("are different units",
            Refused(28, delivery, new(ServiceGap.Standards, Times, GapUnit.Of("days", lowerIsBetter: true), 24, 20), knowledge),
            StringComparison.Ordinal);
        Assert.Contains("are different units",
            Refused(28, delivery, standards, new(ServiceGap.Knowledge, Times, GapUnit.Of("h"), 20, 12)),
            StringComparison.Ordinal);
        Assert.Contains("Gap 2 is of 25, but gap 3 is from 24",
            Refused(28, delivery, new(ServiceGap.Standards, Times, GapCases.Hours, 25, 20), knowledge), StringComparison.Ordinal);
        Assert.Contains("Gap 1 is of 21, but gap 2 is from 20",
            Refused(28, delivery, standards, new(ServiceGap.Knowledge, Times, GapCases.Hours, 21, 12)), StringComparison.Ordinal);
        Assert.Contains(
            "gap 1, knowledge gap is not gap 2", Refused(28, delivery, knowledge, knowledge), StringComparison.Ordinal);
        Assert.Contains("is not gap 3", Refused(28, standards, standards, knowledge), StringComparison.Ordinal);
        Assert.Contains("is not gap 1", Refused(28, delivery, standards, delivery), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_added_up_exactly_is_refused()
    {
        Assert.Contains("too many digits",
            Assert.Throws<ArgumentException>(() => GapBridge.Of(GapCases.Hours, 1, 1e27m, 0.001m, 1, 1)).Message,
            StringComparison.Ordinal);
        // two roundings cancel
        Assert.Contains("too many digits",
            Assert.Throws<ArgumentException>(() => GapBridge.Of(GapCases.Hours, 0.001m, 1e27m, 0.001m, 1, 1)).Message,
            StringComparison.Ordinal);
        Assert.Contains("too many digits",
            Assert.Throws<ArgumentException>(() =>
            GapBridge.Of(GapCases.Hours, decimal.MaxValue, 1, 1, 1, decimal.MinValue)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => GapBridge.Of(GapUnit.Points(RatingScale.OneToSeven), 5, 6, 7, 8, 6));
        Assert.Equal(-1.25m, GapBridge.Of(GapUnit.Points(RatingScale.OneToSeven), 5, 5.5m, 6, 5.75m, 6.25m).Total);
    }

    private static string Refused(decimal perceived, GapMeasure delivery, GapMeasure standards, GapMeasure knowledge) =>
        Assert.Throws<ArgumentException>(() => GapBridge.Of(perceived, delivery, standards, knowledge)).Message;
}
