using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Survival;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics;

public class AssessmentTests
{
    // 10, 20, 40, 50: mean 30, standard deviation sqrt(1000 / 3) = 18.26; 3.1824 * 18.26 / 2 = 29.05.
    private static readonly MeanEstimate Mean = MeanEstimate.FromValues([10, 20, 40, 50]);

    [Theory]
    [InlineData(30, BoundDirection.AtMost, true, AssessmentVerdict.Unproven)]
    [InlineData(29.999, BoundDirection.AtMost, false, AssessmentVerdict.Unproven)]
    [InlineData(60, BoundDirection.AtMost, true, AssessmentVerdict.Met)]
    [InlineData(60, BoundDirection.AtLeast, false, AssessmentVerdict.NotMet)]
    [InlineData(0.5, BoundDirection.AtMost, false, AssessmentVerdict.NotMet)]
    [InlineData(0.5, BoundDirection.AtLeast, true, AssessmentVerdict.Met)]
    public void A_mean_is_assessed_by_its_value_and_by_its_interval(
        double bound, BoundDirection direction, bool attained, AssessmentVerdict verdict)
    {
        var assessment = Mean.Assess(bound, direction, minimum: 4);
        Assert.Equal((attained, verdict), (assessment.IsAttained, assessment.Verdict));
        Assert.Equal((bound, direction, 4, 4L, 30.0), (
            assessment.Bound, assessment.Direction, assessment.Minimum, assessment.N, assessment.Value));
        Assert.Equal((Mean.Interval!.Value.Lower, Mean.Interval.Value.Upper), (assessment.Lower, assessment.Upper));
        Assert.Equal(
            verdict == AssessmentVerdict.Unproven ? "the bound is within the interval" : null, assessment.Reason);
    }

    [Fact]
    public void The_text_has_the_bound_the_answer_the_verdict_and_the_estimate()
    {
        Assert.Equal(
            "at most 30: attained, Unproven: 30.00 [0.95, 59.05], n = 4",
            Mean.Assess(30, BoundDirection.AtMost, 1).ToString());
        Assert.Equal(
            "at least 0.5: attained, Met: 1.000 [0.701, 1.000], n = 9 (Wilson score)",
            ProportionEstimate.FromCounts(9, 9).Assess(0.5, BoundDirection.AtLeast, 9).ToString());
        Assert.Equal(
            "at most 2.5: not decided, InsufficientData: n = 0 (there is no value)",
            MeanEstimate.FromValues([]).Assess(2.5, BoundDirection.AtMost).ToString());
    }

    [Fact]
    public void Too_little_gives_no_verdict_and_says_what_is_missing()
    {
        Assert.Equal(10, Assessment.DefaultMinimum);
        var few = Mean.Assess(60, BoundDirection.AtMost);
        Assert.Equal(
            (true, AssessmentVerdict.InsufficientData, "n = 4; at least 10 are needed"),
            (few.IsAttained, few.Verdict, few.Reason));
        var one = MeanEstimate.FromValues([7]).Assess(8, BoundDirection.AtMost, 1);
        Assert.Equal(
            (true, AssessmentVerdict.InsufficientData, "one value has no spread"), (one.IsAttained, one.Verdict, one.Reason));
        Assert.Null(one.Lower);
    }

    // Of four cases, those at 1 and 2 ended: the median is 2, and nothing shows where its interval ends.
    [Fact]
    public void One_end_of_an_interval_can_be_enough()
    {
        var median = KaplanMeier.Estimate([1, 2, 3, 4], [true, true, false, false]).Median;
        Assert.Equal((1.0, null), (median.Lower, median.Upper));
        Assert.Equal(AssessmentVerdict.NotMet, median.Assess(0.9, BoundDirection.AtMost, 4).Verdict);
        Assert.Equal(AssessmentVerdict.Met, median.Assess(1, BoundDirection.AtLeast, 4).Verdict);
        var unproven = median.Assess(9, BoundDirection.AtMost, 4);
        Assert.Equal(
            (true, AssessmentVerdict.Unproven, median.Reason), (unproven.IsAttained, unproven.Verdict, unproven.Reason));
    }

    [Fact]
    public void Bounds_are_compared_to_fifteen_digits()
    {
        // 0.1 + 0.2 is 0.30000000000000004 as a double.
        var sum = Estimate.Of(0.1 + 0.2, new(0.1 + 0.2, 0.1 + 0.2, Proportion.FromPercent(95)), 10, "any");
        Assert.Equal(AssessmentVerdict.Met, sum.Assess(0.3, BoundDirection.AtMost).Verdict);
        Assert.True(sum.Assess(0.3, BoundDirection.AtMost).IsAttained);

        // Beyond the range of a decimal doubles are compared as they are.
        var large = Estimate.Of(2e30, new(1e30, 3e30, Proportion.FromPercent(95)), 10, "any");
        Assert.Equal(AssessmentVerdict.Met, large.Assess(3e30, BoundDirection.AtMost).Verdict);
        Assert.Equal(AssessmentVerdict.NotMet, large.Assess(5e29, BoundDirection.AtMost).Verdict);
    }

    [Fact]
    public void Questions_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("bound", () => Mean.Assess(double.NaN, BoundDirection.AtMost));
        Assert.Throws<ArgumentOutOfRangeException>("bound", () => Mean.Assess(double.PositiveInfinity, BoundDirection.AtMost));
        Assert.Throws<ArgumentOutOfRangeException>("direction", () => Mean.Assess(1, (BoundDirection)2));
        Assert.Throws<ArgumentOutOfRangeException>("minimum", () => Mean.Assess(1, BoundDirection.AtMost, 0));
        Assert.Throws<ArgumentOutOfRangeException>(
            "direction", () => ProportionEstimate.Assess(1, 2, Proportion.FromPercent(50), (BoundDirection)2));
        Assert.Throws<ArgumentOutOfRangeException>(
            "objective", () => ProportionEstimate.Assess(1, 2, Proportion.FromPercent(100), BoundDirection.AtMost));
        Assert.Contains(
            "Every share is at least 0 %; allowed are objectives above 0 %.",
            Assert.Throws<ArgumentOutOfRangeException>(
                "objective", () => ProportionEstimate.Assess(1, 2, Proportion.FromPercent(0))).Message,
            StringComparison.Ordinal);
    }

    // An objective of 100 % is refuted by one case, also of so many that the interval reaches 1 as a double.
    [Theory]
    [InlineData(50, 50, AssessmentVerdict.Unproven, "no number of cases proves an objective of 100 %")]
    [InlineData(49, 50, AssessmentVerdict.NotMet, "one case refutes an objective of 100 %")]
    [InlineData(long.MaxValue - 1, long.MaxValue, AssessmentVerdict.NotMet, "one case refutes an objective of 100 %")]
    [InlineData(8, 9, AssessmentVerdict.InsufficientData, "n = 9; at least 10 are needed")]
    public void All_or_nothing_is_never_proven_and_refuted_by_one_case(
        long met, long decided, AssessmentVerdict verdict, string reason)
    {
        var all = ProportionEstimate.Assess(met, decided, Proportion.FromPercent(100));
        Assert.Equal((met == decided, verdict, reason), (all.IsAttained, all.Verdict, all.Reason));
        var none = ProportionEstimate.Assess(decided - met, decided, Proportion.FromPercent(0), BoundDirection.AtMost);
        Assert.Equal(
            (met == decided, verdict, reason.Replace("100 %", "0 %", StringComparison.Ordinal)),
            (none.IsAttained, none.Verdict, none.Reason));
    }

    [Law]
    public Property The_general_assessment_agrees_with_that_of_shares() => Laws.ForAll(
        from decided in Gen.Choose(0, 2_000)
        from met in Gen.Choose(0, decided)
        from tenths in Gen.Choose(1, 999)
        from direction in Gen.Elements(BoundDirection.AtLeast, BoundDirection.AtMost)
        from minimum in Gen.Choose(1, 30)
        from level in Gen.Choose(50, 99)
        select (decided, met, tenths, direction, minimum, level), x =>
    {
        var (objective, level) = (Proportion.FromPercent(x.tenths / 10.0), Proportion.FromPercent(x.level));
        var share = ProportionEstimate.Assess(x.met, x.decided, objective, x.direction, x.minimum, level);
        var general = ProportionEstimate.FromCounts(x.met, x.decided, level: level)
            .Assess(objective.Fraction, x.direction, x.minimum);
        Assert.Equal(
            (share.IsAttained, share.Verdict, share.Reason, share.Value, share.Lower, share.Upper),
            (general.IsAttained, general.Verdict, general.Reason, general.Value, general.Lower, general.Upper));
    });

    // NotMet, Unproven, Met in this order: one more that is met never makes the verdict worse.
    [Law]
    public Property One_more_met_never_makes_the_verdict_worse() => Laws.ForAll(
        from decided in Gen.Choose(10, 500)
        from met in Gen.Choose(0, decided - 1)
        from tenths in Gen.Choose(1, 1_000)
        select (decided, met, tenths), x =>
    {
        var objective = Proportion.FromPercent(x.tenths / 10.0);
        var before = ProportionEstimate.Assess(x.met, x.decided, objective);
        var after = ProportionEstimate.Assess(x.met + 1, x.decided, objective);
        Assert.True(Rank(after.Verdict) >= Rank(before.Verdict));
        Assert.True(after.IsAttained!.Value || !before.IsAttained!.Value);
        Assert.True(before.Verdict != AssessmentVerdict.Met || before.IsAttained!.Value);
        Assert.True(before.Verdict != AssessmentVerdict.NotMet || !before.IsAttained!.Value);

        static int Rank(AssessmentVerdict verdict) => verdict switch
        {
            AssessmentVerdict.NotMet => 0,
            AssessmentVerdict.Unproven => 1,
            AssessmentVerdict.Met => 2,
            _ => throw new InvalidOperationException("Ten are enough."),
        };
    });
}
