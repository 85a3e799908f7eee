using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Tests;
using static ServiceQuality.Scoring.Tests.Sla.Portfolios;

namespace ServiceQuality.Scoring.Tests.Sla.Attainments;

public class AttainmentAssessmentTests
{
    // Wilson intervals by hand for 48 of 50 at 95 %: middle (0.96 + 3.8415/100) / 1.07683 = 0.92717, half 0.06175.
    [Theory]
    [
        InlineData(
            48,
            2,
            95,
            true,
            AssessmentVerdict.Unproven,
            "at least 95 %: attained, Unproven: 0.960 [0.865, 0.989], n = 50 (Wilson score)"),
    ]
    [
        InlineData(
            48,
            2,
            99,
            false,
            AssessmentVerdict.NotMet,
            "at least 99 %: not attained, NotMet: 0.960 [0.865, 0.989], n = 50 (Wilson score)"),
    ]
    [
        InlineData(
            48,
            2,
            86,
            true,
            AssessmentVerdict.Met,
            "at least 86 %: attained, Met: 0.960 [0.865, 0.989], n = 50 (Wilson score)"),
    ]
    [
        InlineData(
            47,
            3,
            95,
            false,
            AssessmentVerdict.Unproven,
            "at least 95 %: not attained, Unproven: 0.940 [0.838, 0.979], n = 50 (Wilson score)"),
    ]
    [
        InlineData(
            9,
            0,
            95,
            true,
            AssessmentVerdict.InsufficientData,
            "at least 95 %: attained, InsufficientData: 1.000 [0.701, 1.000], n = 9 (Wilson score)"),
    ]
    [
        InlineData(
            0,
            0,
            95,
            null,
            AssessmentVerdict.InsufficientData,
            "at least 95 %: not decided, InsufficientData: n = 0 (there is no trial)"),
    ]
    [
        InlineData(
            50,
            0,
            100,
            true,
            AssessmentVerdict.Unproven,
            "at least 100 %: attained, Unproven: 1.000 [0.929, 1.000], n = 50 (Wilson score)"),
    ]
    [
        InlineData(
            49,
            1,
            100,
            false,
            AssessmentVerdict.NotMet,
            "at least 100 %: not attained, NotMet: 0.980 [0.895, 0.996], n = 50 (Wilson score)"),
    ]
    public void A_share_is_assessed_as_contracts_do_and_by_its_interval(
        int met, int missed, double percent, bool? attained, AssessmentVerdict verdict, string text)
    {
        var assessment = Row(met, missed).Assess(Proportion.FromPercent(percent));
        Assert.Equal((attained, verdict, text), (assessment.IsAttained, assessment.Verdict, assessment.ToString()));
        Assert.Equal(
            verdict is AssessmentVerdict.Unproven or AssessmentVerdict.InsufficientData || percent == 100,
            assessment.Reason is not null);
    }

    [Fact]
    public void Reasons_name_what_is_missing()
    {
        Assert.Equal("n = 9; at least 10 are needed", Row(9, 0).Assess(Proportion.FromPercent(95)).Reason);
        Assert.Equal("n = 0; at least 1 are needed", Row(0, 0).Assess(Proportion.FromPercent(95), minimum: 1).Reason);
        Assert.Equal("the bound is within the interval", Row(9, 0).Assess(Proportion.FromPercent(95), minimum: 9).Reason);
        Assert.Equal("no number of cases proves an objective of 100 %", Row(50, 0).Assess(Proportion.FromPercent(100)).Reason);
        Assert.Equal(
            AssessmentVerdict.Met, Row(48, 2).Assess(Proportion.FromPercent(90), level: Proportion.FromPercent(50)).Verdict);
    }

    [Fact]
    public void What_promises_nothing_is_refused()
    {
        var row = Row(1, 1);
        Assert.Throws<ArgumentOutOfRangeException>("objective", () => row.Assess(Proportion.FromPercent(0)));
        Assert.Throws<ArgumentOutOfRangeException>("minimum", () => row.Assess(Proportion.FromPercent(50), 0));
        Assert.Throws<ArgumentOutOfRangeException>(
            "level", () => row.Assess(Proportion.FromPercent(50), 1, Proportion.FromPercent(100)));
    }

    // 99.9 / 100 is 0.9990000000000001 as a double, and 999 of 1000 keep 99.9 % all the same.
    [Law]
    public Property Shares_are_compared_in_whole_numbers() => Laws.ForAll(
        from tenths in Gen.Choose(1, 1_000)
        from times in Gen.Choose(1, 1_000)
        from off in Gen.Choose(-1, 1)
        select (tenths, times, off),
        x =>
    {
        var (decided, met) = (1_000L * x.times, (x.tenths * (long)x.times) + x.off);
        if (met >= 0 && met <= decided)
        {
            var assessment = ProportionEstimate.Assess(met, decided, Proportion.FromPercent(x.tenths / 10.0));
            Assert.Equal(x.off >= 0, assessment.IsAttained);
        }
    });

    [Fact]
    public void Small_objectives_and_large_counts_are_exact()
    {
        const long large = long.MaxValue;
        Assert.True(ProportionEstimate.Assess((large / 2) + 1, large, Proportion.FromFraction(0.5)).IsAttained);
        Assert.False(ProportionEstimate.Assess(large / 2, large, Proportion.FromFraction(0.5)).IsAttained);
        Assert.True(ProportionEstimate.Assess(1, 1_000_000_000, Proportion.FromFraction(1e-9)).IsAttained);
        Assert.False(ProportionEstimate.Assess(1, 1_000_000_001, Proportion.FromFraction(1e-9)).IsAttained);
    }

    private static AttainmentRow Row(int met, int missed)
    {
        CaseReading[] readings =
        [
            .. Enumerable.Range(0, met).Select(i => Resolved($"a{i}", Priority.P1, 5)),
            .. Enumerable.Range(0, missed).Select(i => Resolved($"b{i}", Priority.P1, 90)),
        ];
        return readings.Length == 0 ? Attainment.ByPriority(
            [Resolved("c", Priority.P2, 200)])[2] : Attainment.ByPriority(readings)[2];
    }
}
