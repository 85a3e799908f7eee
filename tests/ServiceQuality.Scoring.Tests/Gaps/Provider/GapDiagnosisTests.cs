using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Gaps.Provider;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Tests.Gaps.Provider;

public class GapDiagnosisTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    private static readonly MeasuredGap Late =
        ProviderGaps.FromTarget(ServiceGap.Delivery, GapEvidence.Indicator("delivery"), GapCases.Hours,
            MomentSummary.FromValues([30, 31, 32, 33]), 24);

    [Fact]
    public void A_shortfall_points_to_every_cause_whose_constructs_are_not_known()
    {
        var finding = GapDiagnosis.Run([Late]).Findings[2];
        Assert.Equal(ServiceGap.Delivery.Causes, finding.Causes.Select(c => c.Cause));
        Assert.All(finding.Causes, c => Assert.Equal([Late], c.Gaps));
        Assert.Equal("gap 3, delivery gap: shortfall in 1 of 1", finding.ToString());
        Assert.Equal("1 项中 1 项不足", finding.Found(Chinese));
    }

    [Fact]
    public void Constructs_that_are_not_weak_speak_against_their_cause()
    {
        var scores = new[] { Score("teamwork", 6, 7, 6, 7), Score("employee-job fit", 2, 1, 2, 2),
            Score("role conflict", 1, 2, 1, 1) };
        var finding = GapDiagnosis.Run([Late], scores).Findings[2];
        Assert.Equal(["Staff do not work as a team."], finding.Unsupported.Select(c => c.ToString()));
        Assert.Equal(4, finding.Causes.Count); // role conflict is fine, but the other constructs of its cause were not measured
        Assert.Equal(["employee-job fit"], finding.Causes[0].Weak.Select(w => w.Antecedent.Name.English));
        Assert.Equal("Staff are not able to carry the whole standard into the service. (1 measured gap, employee-job fit)",
            finding.Causes[0].ToString());
        Assert.Equal(["employee-job fit", "teamwork", "role conflict"],
            GapDiagnosis.Run([], scores).Antecedents.Select(a => a.Antecedent.Name.English));
    }

    [Fact]
    public void A_weak_construct_points_to_its_cause_but_measures_no_gap()
    {
        var diagnosis = GapDiagnosis.Run([], [Score("向上沟通", 1, 2, 2, 1)]);
        Assert.All(diagnosis.Findings, f => Assert.False(f.IsMeasured));
        Assert.Equal(["gap 1, knowledge gap: not measured"], diagnosis.Findings.Where(f => f.Causes.Count > 0)
            .Select(f => f.ToString()));
        Assert.Empty(diagnosis.Findings[0].Causes[0].Gaps);
        Assert.Equal("What contact staff learn from customers does not reach those who decide. (upward communication)",
            diagnosis.Findings[0].Causes[0].ToString());
    }

    [Fact]
    public void Upward_communication_bears_on_gap_seven_once_it_shows()
    {
        var views = ProviderGaps.FromViews(
            ServiceGap.InternalPerception, GapEvidence.Survey("REL"), GapCases.Points, [7, 6.5, 7, 6], [4, 4.5, 5, 4, 4.25]);
        Assert.True(views.IsExcess);
        var finding = GapDiagnosis.Run([views], [Score("upward communication", 1, 2, 2, 1)]).Findings[6];
        Assert.Equal((0, 1), (finding.Shortfalls, finding.Excesses));
        Assert.Equal("excess in 1 of 1", finding.Found());
        Assert.Single(Assert.Single(finding.Causes).Weak);
        Assert.Single(GapDiagnosis.Run([views], [Score("upward communication", 7, 6, 7, 7)]).Findings[6].Unsupported);
    }

    [Fact]
    public void An_excess_of_delivery_points_to_nothing()
    {
        var early = ProviderGaps.FromTarget(
            ServiceGap.Delivery, GapEvidence.Indicator("delivery"), GapCases.Hours, MomentSummary.FromValues([20, 21, 19]), 24);
        var finding = GapDiagnosis.Run([early]).Findings[2];
        Assert.Equal("excess in 1 of 1", finding.Found());
        Assert.Empty(finding.Causes);
        Assert.Equal("shortfall in 1 of 2; excess in 1 of 2", GapDiagnosis.Run([early, Late]).Findings[2].Found());
        Assert.Equal("no gap shown", GapDiagnosis.Run(
            [ProviderGaps.FromShare(ServiceGap.Communication, GapEvidence.Promise("p"), 1, 2,
            Proportion.FromPercent(50))]).Findings[3].Found());
        Assert.Equal("not measured", GapDiagnosis.Run([ProviderGaps.FromPromises([])]).Findings[3].Found());
    }

    [Fact]
    public void The_limit_of_weakness_is_an_argument()
    {
        var score = Score("teamwork", 4, 5, 4, 5, 4, 5);
        Assert.Empty(GapDiagnosis.Run([], [score]).Findings[2].Causes);
        Assert.Single(GapDiagnosis.Run([], [score], Proportion.FromPercent(70)).Findings[2].Causes);
        // no spread, no interval
        Assert.Empty(GapDiagnosis.Run([], [Score("teamwork", 1, 1, 1)], Proportion.FromPercent(70)).Findings[2].Causes);
    }

    [Fact]
    public void The_table_is_in_English_or_Chinese()
    {
        var diagnosis = GapDiagnosis.Run([Late], [Score("向上沟通", 1, 2, 2, 1)]);
        var (english, chinese) = (diagnosis.ToTable(), diagnosis.ToTable().In(Chinese));
        Assert.Equal(7 - 2 + 1 + 5, english.Rows.Count);
        Assert.Equal(english.Rows.Count, chinese.Rows.Count);
        Assert.Equal(
            "2 standards gap|not measured||||",
            string.Join('|', english.Rows[1].Select(c => c.Shown)));
        Assert.Equal(
            "1 管理层认知差距|未测量|一线人员了解到的客户信息传不到决策者那里。|信息在企业内部传递不畅，中途中断。|建立向上沟通与同事间平行沟通的渠道，并采纳一线人员的反馈和建议。 减少一线人员与决策者之间的管理层级。|向上沟通",
            string.Join('|', chinese.Rows[0].Select(c => c.Shown)));
        Assert.Equal("indicator result delivery", english.Rows[2][5].Shown);
        Assert.Equal("指标结果 delivery", chinese.Rows[2][5].Shown);
    }

    [Fact]
    public void Null_evidence_is_refused()
    {
        Assert.Throws<ArgumentException>(() => GapDiagnosis.Run([null!]));
        Assert.Throws<ArgumentException>(() => GapDiagnosis.Run([], [null!]));
    }

    private static AntecedentScore Score(string name, params ReadOnlySpan<double> values) =>
        AntecedentScore.FromSummary(Antecedent.Parse(name), RatingScale.OneToSeven, MomentSummary.FromValues(values));
}
