using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;
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
            AttainmentVerdict.Unproven,
            "95.0 % attained, Unproven: 0.960 [0.865, 0.989], n = 50 (Wilson score)"),
    ]
    [
        InlineData(
            48,
            2,
            99,
            false,
            AttainmentVerdict.NotMet,
            "99.0 % not attained, NotMet: 0.960 [0.865, 0.989], n = 50 (Wilson score)"),
    ]
    [InlineData(48, 2, 86, true, AttainmentVerdict.Met, "86.0 % attained, Met: 0.960 [0.865, 0.989], n = 50 (Wilson score)")]
    [
        InlineData(
            47,
            3,
            95,
            false,
            AttainmentVerdict.Unproven,
            "95.0 % not attained, Unproven: 0.940 [0.838, 0.979], n = 50 (Wilson score)"),
    ]
    [
        InlineData(
            9,
            0,
            95,
            true,
            AttainmentVerdict.InsufficientData,
            "95.0 % attained, InsufficientData: 1.000 [0.701, 1.000], n = 9 (Wilson score)"),
    ]
    [
        InlineData(
            0,
            0,
            95,
            null,
            AttainmentVerdict.InsufficientData,
            "95.0 % not decided, InsufficientData: n = 0 (there is no trial)"),
    ]
    [
        InlineData(
            50,
            0,
            100,
            true,
            AttainmentVerdict.Unproven,
            "100.0 % attained, Unproven: 1.000 [0.929, 1.000], n = 50 (Wilson score)"),
    ]
    [
        InlineData(
            49,
            1,
            100,
            false,
            AttainmentVerdict.NotMet,
            "100.0 % not attained, NotMet: 0.980 [0.895, 0.996], n = 50 (Wilson score)"),
    ]
    public void A_share_is_assessed_as_contracts_do_and_by_its_interval(
        int met, int missed, double percent, bool? attained, AttainmentVerdict verdict, string text)
    {
        var assessment = Row(met, missed).Assess(Proportion.FromPercent(percent));
        Assert.Equal((attained, verdict, text), (assessment.IsAttained, assessment.Verdict, assessment.ToString()));
        Assert.Equal(verdict is AttainmentVerdict.Unproven or AttainmentVerdict.InsufficientData, assessment.Reason is not null);
    }

    [Fact]
    public void Reasons_name_what_is_missing()
    {
        Assert.Equal("9 decided; at least 10 are needed", Row(9, 0).Assess(Proportion.FromPercent(95)).Reason);
        Assert.Equal("0 decided; at least 1 are needed", Row(0, 0).Assess(Proportion.FromPercent(95), minimum: 1).Reason);
        Assert.Equal("the objective is within the interval", Row(9, 0).Assess(Proportion.FromPercent(95), minimum: 9).Reason);
        Assert.Equal("no number of cases proves an objective of 100 %", Row(50, 0).Assess(Proportion.FromPercent(100)).Reason);
        Assert.Equal(
            AttainmentVerdict.Met, Row(48, 2).Assess(Proportion.FromPercent(90), level: Proportion.FromPercent(50)).Verdict);
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
            AttainmentAssessment assessment = new(Proportion.FromPercent(x.tenths / 10.0), met, decided, 1, null);
            Assert.Equal(x.off >= 0, assessment.IsAttained);
        }
    });

    [Fact]
    public void Small_objectives_and_large_counts_are_exact()
    {
        const long large = long.MaxValue;
        Assert.True(new AttainmentAssessment(Proportion.FromFraction(0.5), (large / 2) + 1, large, 1, null).IsAttained);
        Assert.False(new AttainmentAssessment(Proportion.FromFraction(0.5), large / 2, large, 1, null).IsAttained);
        Assert.True(new AttainmentAssessment(Proportion.FromFraction(1e-9), 1, 1_000_000_000, 1, null).IsAttained);
        Assert.False(new AttainmentAssessment(Proportion.FromFraction(1e-9), 1, 1_000_000_001, 1, null).IsAttained);
    }

    private static AttainmentRow Row(int met, int missed)
    {
        CaseReading[] readings =
        [
            .. Enumerable.Range(0, met).Select(_ => Resolved("a", Priority.P1, 5)),
            .. Enumerable.Range(0, missed).Select(_ => Resolved("b", Priority.P1, 90)),
        ];
        return readings.Length == 0 ? Attainment.ByPriority(
            [Resolved("c", Priority.P2, 200)])[2] : Attainment.ByPriority(readings)[2];
    }
}
