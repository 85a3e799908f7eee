using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Tests.Gaps.Alternatives;

namespace ServiceQuality.Scoring.Tests.Gaps.Screening;

public class CarelessRespondingTests
{
    // Three dimensions of two items; the second item of each is worded negatively.
    private static readonly Instrument Mixed = new(
        "Mixed", RatingScale.OneToSeven,
        [new("A", "First", [new("1"), new("2", isReverseScored: true)]),
            new("B", "Second", [new("3"), new("4", isReverseScored: true)]),
            new("C", "Third", [new("5"), new("6", isReverseScored: true)])]);

    [Fact]
    public void A_straight_line_is_one_on_paper()
    {
        var careless = Of(Mixed, ([6, 6, 6, 6, 6, 6], [6, 2, 6, 2, 6, 2]));
        Assert.Equal(6, careless.LongestRun(0, AnswerKind.Expectation));
        Assert.Equal(1, careless.LongestRun(0, AnswerKind.Perception)); // constant once turned round, but not as it was ticked
        Assert.Equal(7, careless.LongestRun(0));
        Assert.Equal(0, careless.Variation(0, AnswerKind.Expectation));
        Assert.Equal(Math.Sqrt(4.8), careless.Variation(0, AnswerKind.Perception)!.Value, 1e-14);
        Assert.Equal([CarelessRule.LongRun, CarelessRule.Constant], careless.Flags.Select(f => f.Rule));
        Assert.All(careless.Flags, f => Assert.Equal((AnswerKind.Expectation, 6.0), (f.Block!.Value, f.Value)));
        Assert.Equal("1: Constant in Expectation (6)", careless.Flags[1].ToString());
    }

    [Fact]
    public void Missing_answers_do_not_break_a_run_and_a_few_answers_are_no_line()
    {
        var careless = Of(
            Mixed,
            ([3, null, 3, 3, 5, null], [5, null, null, null, null, null]),
            ([4, null, 4, null, null, null], [null, null, null, null, null, null]),
            ([4, null, 4, 4, null, null], [4, 4, null, 4, null, null]));
        Assert.Equal((3, 1, 3), (careless.LongestRun(0, AnswerKind.Expectation), careless.LongestRun(0, AnswerKind.Perception),
            careless.LongestRun(0)));
        Assert.Equal((2, 0), (careless.LongestRun(1, AnswerKind.Expectation), careless.LongestRun(1, AnswerKind.Perception)));
        Assert.Null(careless.Variation(0, AnswerKind.Perception));
        Assert.Null(careless.EvenOddConsistency(0, AnswerKind.Perception));
        Assert.DoesNotContain(careless.Flags, f => f.Rule == CarelessRule.Constant && f.Respondent < 2);
        Assert.Equal([AnswerKind.Expectation, AnswerKind.Perception, null],
            careless.Flags.Where(f => f.Rule == CarelessRule.Constant).Select(f => f.Block));
    }

    [Fact]
    public void Thresholds_are_options()
    {
        (int?[], int?[]) row = ([3, 3, 3, 4, 5, 4], [1, 7, 4, 5, 6, 2]);
        Assert.Equal([CarelessRule.LongRun], Of(Mixed, row).Flags.Select(f => f.Rule));
        Assert.Empty(Of(Mixed, new CarelessOptions(longRun: Proportion.FromPercent(51)), row).Flags);
        var strict = Of(Mixed, new CarelessOptions(Proportion.FromPercent(100), minVariation: 1, minConsistency: 0.9), row);
        Assert.Equal([CarelessRule.LowVariation, CarelessRule.Inconsistent], strict.Flags.Select(f => f.Rule));
        Assert.All(strict.Flags, f => Assert.Equal(AnswerKind.Expectation, f.Block));
        Assert.Contains("is below 0.9", strict.Conventions, StringComparison.Ordinal);
        Assert.Equal("run 100.0 %, variation 1, consistency 0.9, outlier p 0.001", strict.Options.ToString());
        Assert.Throws<ArgumentOutOfRangeException>("outlierP", () => new CarelessOptions(outlierP: 0));
        Assert.Throws<ArgumentOutOfRangeException>("minVariation", () => new CarelessOptions(minVariation: 0));
        Assert.Throws<ArgumentOutOfRangeException>("minConsistency", () => new CarelessOptions(minConsistency: -1));
        Assert.Throws<ArgumentOutOfRangeException>("longRun", () => new CarelessOptions(Proportion.FromPercent(0)));
        Assert.Throws<ArgumentOutOfRangeException>("outlierBlock", () => new CarelessOptions(outlierBlock: (AnswerKind)99));
    }

    [Fact]
    public void The_same_answers_twice_and_expectations_at_the_top_are_flagged()
    {
        var careless = Of(
            Mixed,
            ([1, 5, 2, 6, 3, 7], [1, 5, 2, 6, 3, null]),
            ([7, 1, 7, 1, 7, null], [1, 2, 3, 4, 5, 6]),
            ([7, 7, 7, 7, 7, 7], [1, 2, 3, 4, 5, 6]),
            ([1, 5, null, null, null, null], [1, 5, null, null, null, null]));
        Assert.Equal([0], careless.Respondents(CarelessRule.SameAsExpected));
        // as turned round: 1 on a negative item means the most
        Assert.Equal([1], careless.Respondents(CarelessRule.ExpectationsAtTop));
        Assert.Equal([0, 1, 2], careless.Respondents());
        Assert.Equal([1, 2], careless.Respondents(CarelessRule.ExpectationsAtTop, CarelessRule.Constant));
        Assert.True(careless.IsFlagged(1));
        Assert.False(careless.IsFlagged(3));
        Assert.Equal("3 of 4 respondents flagged", careless.ToString());
    }

    // Odd items 1, 2, 3 against even ones 1, 2, 4 once turned round: r = 0.9819805060619659.
    [Fact]
    public void Halves_are_compared_as_they_are_scored()
    {
        var careless = Of(Mixed, ([1, 7, 2, 6, 3, 4], [4, 4, 4, 4, 4, 4]), ([1, 7, 2, 6, 3, 4], [1, 1, 2, null, 3, 3]));
        const double r = 0.98198050606196585;
        Assert.Equal(2 * r / (1 + r), careless.EvenOddConsistency(0, AnswerKind.Expectation)!.Value, 1e-14);
        Assert.Null(careless.EvenOddConsistency(0, AnswerKind.Perception)); // nothing varies
        Assert.Null(careless.EvenOddConsistency(1, AnswerKind.Perception)); // two dimensions lie on a line
    }

    [Fact]
    public void Without_an_inverse_nobody_is_an_outlier_and_the_reason_is_told()
    {
        var few = Of(Mixed, ([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]));
        Assert.Equal("1 respondents answered all 6 items; a covariance needs more respondents than items", few.OutlierReason);
        Assert.Null(few.MahalanobisSquared(0));
        Assert.Null(few.MahalanobisP(0));

        // The third item is the sum of the others.
        Instrument three = new("Three", new(1, 20), [new("A", "First", [new("1"), new("2"), new("3")])]);
        (int?[], int?[])[] rows = [.. Enumerable.Range(0, 12)
            .Select(i => ((int?[])[1, 1, 2], (int?[])[1 + (i * i % 7), 1 + (i % 4), 2 + (i * i % 7) + (i % 4)]))];
        var dependent = Of(three, rows);
        Assert.Equal("item 3 does not vary, or follows from the items before it, so that the covariance has no inverse",
            dependent.OutlierReason);
        Assert.Equal((12, AnswerKind.Perception), (dependent.Complete, dependent.OutlierBlock));
        Assert.Contains("; none, for item 3", dependent.Conventions, StringComparison.Ordinal);
        var expectations = Of(three, new CarelessOptions(outlierBlock: AnswerKind.Expectation), rows);
        Assert.StartsWith("item 1 does not vary", expectations.OutlierReason, StringComparison.Ordinal);
        Assert.Empty(dependent.Respondents(CarelessRule.Outlier));
    }

    [Fact]
    public void Blocks_are_the_kinds_of_the_layout()
    {
        var zone = CarelessResponding.Run(AnySurvey.Made());
        Assert.Equal(40, zone.ToRespondentTable().Rows.Count);
        Assert.Throws<InvalidOperationException>(() => zone.LongestRun(0, AnswerKind.DirectGap));
        Assert.Throws<InvalidOperationException>(() =>
            CarelessResponding.Run(AnySurvey.Made(), new(outlierBlock: AnswerKind.DirectGap)));
        Assert.Throws<ArgumentOutOfRangeException>("respondent", () => zone.IsFlagged(40));
        Assert.Equal("default", default(CarelessFlag).Id + "default");
        var kano = CarelessResponding.Run(
            SurveyData.Create(Mixed, SurveyLayout.Kano).Add(r => r.Answers(AnswerKind.Functional, 1, 1, 1, 1, 1, 1)).Build());
        Assert.Equal(AnswerKind.Functional, kano.OutlierBlock);
        // the run, the line, and the line over all
        Assert.Equal([AnswerKind.Functional, AnswerKind.Functional, null], kano.Flags.Select(f => f.Block));
        var alone = SurveyData.Create(Mixed, SurveyLayout.PerceptionsOnly)
            .Add(r => r.Answers(AnswerKind.Perception, 1, 1, 1, 1, 1, 1)).Build();
        // one block is all
        Assert.Equal([AnswerKind.Perception, AnswerKind.Perception],
            CarelessResponding.Run(alone).Flags.Select(f => f.Block!.Value));
    }

    [Fact]
    public void Tables_count_the_flags_and_name_the_rules()
    {
        var careless = CarelessResponding.Run(Servqual300.Read().Accepted);
        var table = careless.ToTable();
        Assert.Contains(table.Rows, r =>
            r[0].Shown == "all answers equal" && r[1].Shown == "perception" && r[2].Shown == "8"
            && r[3].Shown == "33 100 101 110 153 190 225 239");
        Assert.Contains(table.Rows, r => r[0].Shown == "all answers equal" && r[1].Shown == "all" && r[2].Shown == "6");
        Assert.Contains(
            "Outlier: squared Mahalanobis distance with p below 0.001 (chi-square, 22 degrees of freedom), over the 157 "
                + "complete rows of Perception.", table.Notes);
        Assert.Equal(
            "long run of equal answers, all answers equal, perceptions same as expectations",
            careless.ToRespondentTable().Rows[32][^1].Shown);
        var kept = Servqual300.Read().Accepted.Where(r => !careless.IsFlagged(r));
        Assert.Equal(300 - careless.Respondents().Count, kept.Count);
    }

    private static CarelessResponding Of(Instrument instrument, params (int?[] Expectations, int?[] Perceptions)[] rows) =>
        Of(instrument, CarelessOptions.Default, rows);

    private static CarelessResponding Of(
        Instrument instrument, CarelessOptions options, params (int?[] Expectations, int?[] Perceptions)[] rows)
    {
        var survey = SurveyData.Create(instrument);
        foreach (var (expectations, perceptions) in rows)
        {
            survey.Add(r => r.Answers(AnswerKind.Expectation, expectations).Answers(AnswerKind.Perception, perceptions));
        }

        return CarelessResponding.Run(survey.Build(), options);
    }

    // 28 % of 25 items are 7; as doubles they are a little more.
    [Fact]
    public void A_run_as_long_as_the_share_is_flagged()
    {
        Instrument instrument = new("Long", new(1, 7), [new("A", "Only", Enumerable.Range(1, 25).Select(i => new Item($"{i}")))]);
        int?[] run = [.. Enumerable.Repeat<int?>(4, 7), .. Enumerable.Range(0, 18).Select(i => (int?)(1 + (i % 2)))];
        var survey = SurveyData.Create(instrument, SurveyLayout.PerceptionsOnly)
            .Add(r => r.Answers(AnswerKind.Perception, run)).Build();
        Assert.Contains(CarelessResponding.Run(survey, new(Proportion.FromPercent(28))).Flags, f =>
            f.Rule == CarelessRule.LongRun);
        Assert.DoesNotContain(CarelessResponding.Run(survey, new(Proportion.FromPercent(29))).Flags, f =>
            f.Rule == CarelessRule.LongRun);
    }
}
