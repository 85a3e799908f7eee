using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Tests.Gaps;

/// <summary>What can be counted by hand: direct gaps, other references, weights, dimensions that are no part of quality,
/// warnings.</summary>
public class GapExamplesTests
{
    private static readonly Instrument Two =
        new("Two", Domain.RatingScale.OneToSeven, [new("A", "First", [new("1"), new("2")]), new("B", "Second", [new("3")])]);
    private static readonly BootstrapPlan Plan = new(ResampleSource.Philox(3), 4000);

    [Fact]
    public void Gaps_that_were_asked_directly_need_no_subtraction()
    {
        var layout = SurveyLayout.Default.WithAnswers(AnswerKind.DirectGap, "G", new(-3, 3));
        var data = SurveyData.Create(Two, layout)
            .Add(r => r.Answers(AnswerKind.DirectGap, -3, 1, 2))
            .Add(r => r.Answers(AnswerKind.DirectGap, -1, null, 0))
            .Add(r => r.Answers(AnswerKind.DirectGap, null, null, 3)).Build();
        var gaps = GapAnalysis.Run(data, reference: AnswerKind.DirectGap);
        Assert.Equal([-2.0, 1.0, 5.0 / 3], gaps.Items.Select(i => i.Gap.Mean!.Value));
        Assert.Equal([-1.0, 5.0 / 3], gaps.Dimensions.Select(d => d.Gap.Mean!.Value));
        Assert.Equal([2L, 3L], gaps.Dimensions.Select(d => d.Gap.N));
        Assert.Equal((0.0, 2L), (gaps.Overall(Weighting.Unweighted).Mean!.Value, gaps.Overall(Weighting.Unweighted).N));
        Assert.Null(gaps.Items[0].ShareAtTop);
        Assert.Null(gaps.Dimensions[0].Expectation.Mean);
        Assert.Null(gaps.Dimensions[0].Correlation);
        Assert.Contains("Gap = asked directly on -3..3", gaps.Conventions, StringComparison.Ordinal);
        Assert.Null(RespondentScores.Run(data, reference: AnswerKind.DirectGap).Expectation(0, 0));
        Assert.Equal(-1.0, RespondentScores.Run(data, reference: AnswerKind.DirectGap).Gap(0, 0));
    }

    [Fact]
    public void Adequacy_and_superiority_are_gaps_from_other_references()
    {
        var data = SurveyData.Create(Two, SurveyLayout.ZoneOfTolerance)
            .Add(r => r.Answers(AnswerKind.Minimum, 3, 4, 5).Answers(AnswerKind.Desired, 6, 7, 7)
                .Answers(AnswerKind.Perception, 5, 4, 4))
            .Add(r => r.Answers(AnswerKind.Minimum, 2, 2, 2).Answers(AnswerKind.Desired, 5, 5, 5)
                .Answers(AnswerKind.Perception, 5, 6, 7)).Build();
        Assert.Equal([2.5, 2.0, 2.0], GapAnalysis.Run(data, reference: AnswerKind.Minimum).Items.Select(i => i.Gap.Mean!.Value));
        Assert.Equal([-0.5, -1.0, -0.5],
            GapAnalysis.Run(data, reference: AnswerKind.Desired).Items.Select(i => i.Gap.Mean!.Value));
        Assert.Throws<InvalidOperationException>(() => GapAnalysis.Run(data));
        var scales = SurveyData.Create(Two, SurveyLayout.Default.WithAnswers(AnswerKind.Expectation, "E", new(1, 5))).Build();
        Assert.Contains("Expectation is on 1..5 and Perception on 1..7",
            Assert.Throws<InvalidOperationException>(() => GapAnalysis.Run(scales)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_are_those_of_the_respondents_who_gave_them()
    {
        var data = SurveyData.Create(Two)
            .Add(r => r.Answers(AnswerKind.Expectation, 5, 5, 5).Answers(AnswerKind.Perception, 4, 4, 5).Weights(80, 20))
            .Add(r => r.Answers(AnswerKind.Expectation, 5, 5, 5).Answers(AnswerKind.Perception, 3, 3, 4).Weights(60, 40))
            .Add(r => r.Answers(AnswerKind.Expectation, 7, 7, 7).Answers(AnswerKind.Perception, 1, 1, 1)).Build();
        var gaps = GapAnalysis.Run(data);
        Assert.Equal([-3.0, -7.0 / 3], gaps.Dimensions.Select(d => d.Gap.Mean!.Value));
        Assert.Equal(2, gaps.Overall(Weighting.Individual).N);
        Assert.Equal(-1.2, gaps.Overall(Weighting.Individual).Mean!.Value, 1e-12); // -0.8 and -1.6
        Assert.Equal(-(0.7 * 3) - (0.3 * 7 / 3), gaps.Overall(Weighting.Aggregate).Mean!.Value, 1e-12);
        Assert.Equal(-((70 * 3.0) + (30 * 7 / 3.0)) / 2, gaps.Overall(Weighting.WorksheetPoints).Mean!.Value, 1e-12);
        Assert.Equal(-((0.7 * 3.0) + (0.3 * 7 / 3.0)) / 2, gaps.Overall(Weighting.WorksheetFraction).Mean!.Value, 1e-12);
        Assert.Equal(-((3 * 2) + (7.0 / 3)) / 3, gaps.Overall(Weighting.MeanOfItems).Mean!.Value, 1e-12);
        Assert.Null(gaps.Overall(Weighting.Aggregate).Interval);
        Assert.Throws<InvalidOperationException>(() =>
            GapAnalysis.Run(data.Where(_ => true), MissingPolicy.PersonMean, reference: AnswerKind.DirectGap));
    }

    [Fact]
    public void What_filters_quality_does_not_count_in_it()
    {
        var data = SurveyData.Create(Instruments.Groenroos(["T"], ["F"], ["I"]))
            .Add(r => r.Answers(AnswerKind.Expectation, 5, 5, 5).Answers(AnswerKind.Perception, 4, 3, null))
            .Add(r => r.Answers(AnswerKind.Expectation, 5, 5, 5).Answers(AnswerKind.Perception, 5, 4, 1)).Build();
        var gaps = GapAnalysis.Run(data);
        Assert.Equal((-1.0, 2L), (gaps.Overall(Weighting.Unweighted).Mean!.Value, gaps.Overall(Weighting.Unweighted).N));
        Assert.Equal(-1.0, gaps.Overall(Weighting.MeanOfItems).Mean);
        Assert.Equal(-4.0, gaps.Dimensions[2].Gap.Mean);
        var friedman = RespondentScores.Run(data).CompareDimensions();
        Assert.Equal((2L, 1.0), (friedman.N, friedman.DegreesOfFreedom!.Value)); // two dimensions, both respondents
    }

    [Fact]
    public void Warnings_tell_what_makes_a_gap_say_little()
    {
        var survey = SurveyData.Create(Two);
        foreach (var (e, p, constant) in new[] { (7, 5, 3), (7, 4, 3), (7, 3, 3), (6, 5, 3), (5, 4, 3) })
        {
            survey.Add(r => r.Answers(AnswerKind.Expectation, e, 5, 5).Answers(AnswerKind.Perception, p, constant, null));
        }

        // Two more say what they expect and not what they perceive: the share is over all who say what they expect.
        survey.Add(r => r.Answers(AnswerKind.Expectation, 1, 5, 5)).Add(r => r.Answers(AnswerKind.Expectation, 2, 5, 5));
        Assert.Equal(
            ["Item 2: every gap is the same, so there is no t test.", "Item 3: nobody answered both questions."],
            GapAnalysis.Run(survey.Build()).Warnings);
        var before = GapAnalysis.Run(survey.Build());
        Assert.Equal([3.0 / 7, 0.0, 0.0], before.Items.Select(i => i.ShareAtTop!.Value.Fraction));
        Assert.Equal("42.9", before.ToItemTable().Rows[0][^1].Shown);
        Assert.Null(before.Dimensions[0].ShareAtTop);
        survey.Add(r => r.Answers(AnswerKind.Expectation, 7, null, null));
        Assert.Equal(
            "Half or more of Expectation is at the top of the scale, so that the gap has little room above zero: 1 (50 %).",
            GapAnalysis.Run(survey.Build()).Warnings[0]);
    }

    [Fact]
    public void What_is_not_part_of_quality_is_described_but_not_adjusted()
    {
        var survey = SurveyData.Create(Instruments.Groenroos(["T"], ["F"], ["I"]));
        foreach (var p in (int[])[3, 4, 4, 2, 5])
        {
            survey.Add(r => r.Answers(AnswerKind.Expectation, 5, 5, 5).Answers(AnswerKind.Perception, p, p - 1, p));
        }

        var data = survey.Build();
        foreach (var scores in new[] { GapAnalysis.Run(data).Items, GapAnalysis.Run(data).Dimensions })
        {
            PValue[] quality = [scores[0].PairedT.P!.Value, scores[1].PairedT.P!.Value];
            Assert.Equal(PValue.Adjust(quality, MultiplicityMethod.Holm),
                [scores[0].AdjustedP!.Value, scores[1].AdjustedP!.Value]);
            Assert.NotNull(scores[2].PairedT.P);
            Assert.Equal((null, null), (scores[2].AdjustedP, scores[2].SignedRankAdjustedP));
        }

        var conventions = GapAnalysis.Run(data).Conventions;
        Assert.Contains("over 2 tests of items, and over 2 of dimensions.\n", conventions, StringComparison.Ordinal);
        Assert.EndsWith("Not part of quality: Image; described, but without part in overall scores and adjusted p.", conventions,
            StringComparison.Ordinal);
        Assert.Contains("over 4 tests", GapAnalysis.Run(data, options: new(adjustsTogether: true)).Conventions,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_are_found_by_id_and_by_name()
    {
        var gaps = GapAnalysis.Run(Servqual300.Whole);
        Assert.Same(gaps.Dimensions[1], gaps.Dimensions["REL"]);
        Assert.Same(gaps.Dimensions[1], gaps.Dimensions["Reliability"]);
        Assert.Same(gaps.Items[6], gaps.Items["07"]);
        Assert.Contains("allowed are T, REL, RES, A, E.",
            Assert.Throws<KeyNotFoundException>(() => gaps.Dimensions["Price"]).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, "exact")]
    [InlineData(51, "normal with continuity")]
    public void Signed_ranks_are_exact_for_at_most_50_gaps(int respondents, string method)
    {
        var survey = SurveyData.Create(Two);
        for (var i = 0; i < respondents; i++)
        {
            survey.Add(r => r.Answers(AnswerKind.Expectation, 5, 5, 5).Answers(AnswerKind.Perception, 3, 3, 3));
        }

        var gaps = GapAnalysis.Run(survey.Build());
        Assert.Contains(method, gaps.Items[0].SignedRank.Method, StringComparison.Ordinal);
        Assert.Contains("p exact for at most 50 gaps, normal with continuity beyond", gaps.Conventions, StringComparison.Ordinal);
    }

    // Read as if 7 meant the most, expectations are 1.5 on average.
    [Fact]
    public void Low_expectations_ask_whether_the_direction_is_right()
    {
        string[][] rows = [["E1", "E2", "E3", "P1", "P2", "P3"], ["1", "2", "1", "3", "3", "3"], ["2", "1", "2", "2", "4", "3"]];
        Assert.Contains("Expectation is 1.50 on average, below the middle of 1..7",
            GapAnalysis.Run(SurveyData.FromRows(Two, rows).Accepted).Warnings[0], StringComparison.Ordinal);
        var declared = GapAnalysis.Run(SurveyData.FromRows(Two.WithScale(Two.Scale, ScaleDirection.LowestIsMost), rows).Accepted);
        Assert.DoesNotContain(declared.Warnings, w => w.Contains("below the middle", StringComparison.Ordinal));
        Assert.Contains("\nReverse scored: all items.\n", declared.Conventions, StringComparison.Ordinal);
        var layout = SurveyLayout.Default.WithAnswers(AnswerKind.Perception, "P", Two.Scale, ScaleDirection.LowestIsMost);
        Assert.Contains("\nReverse scored: all items of Perception, none of Expectation.\n",
            GapAnalysis.Run(SurveyData.FromRows(Two, rows, layout).Accepted).Conventions, StringComparison.Ordinal);
        Assert.Contains("items 10, 11, 12, 13, 18, 19, 20, 21, 22.",
            GapAnalysis.Run(SurveyData.Create(Instruments.Servqual1988).Build()).Conventions, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("other", () =>
            declared.Summary.Merge(GapSummary.Of(SurveyData.FromRows(Two.WithScale(Two.Scale), rows).Accepted)));
    }

    [Fact]
    public void Families_are_adjusted_apart_or_together()
    {
        var data = Servqual300.Whole;
        var (apart, together) = (GapAnalysis.Run(data), GapAnalysis.Run(data, options: new(adjustsTogether: true)));
        PValue[] all = [.. apart.Items.Concat(apart.Dimensions).Select(s => s.PairedT.P!.Value)];
        Assert.Equal(PValue.Adjust(all, MultiplicityMethod.Holm),
            [.. together.Items.Concat(together.Dimensions).Select(s => s.AdjustedP!.Value)]);
        Assert.Equal(PValue.Adjust(all.AsSpan(0, 22), MultiplicityMethod.Holm), [.. apart.Items.Select(s => s.AdjustedP!.Value)]);
        Assert.Contains("over 27 tests of items and dimensions", together.Conventions, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bootstrap_of_a_gap_lies_about_its_mean_as_its_standard_error_says()
    {
        foreach (var score in GapAnalysis.Run(Servqual300.Whole).Items.Take(3)
            .Concat(GapAnalysis.Run(Servqual300.Whole).Dimensions))
        {
            var bootstrap = score.Bootstrap(Plan);
            Assert.Equal(score.Gap.N, bootstrap.N);
            Assert.Equal(score.Gap.Mean!.Value, bootstrap.Value!.Value, 1e-12);
            Assert.Equal(score.Gap.StandardError!.Value, bootstrap.StandardError!.Value, 0.05 * score.Gap.StandardError.Value);
            Assert.True(Math.Abs(bootstrap.Bias!.Value) < 4 * score.Gap.StandardError.Value / Math.Sqrt(4000));
        }

        Assert.Throws<InvalidOperationException>(() => GapAnalysis.Run(SurveyData.Create(Two).Build()).Items[0].Bootstrap(Plan));
        Assert.Throws<InvalidOperationException>(() =>
            GapAnalysis.Run(Servqual300.Whole, MissingPolicy.MeanOfItemMeans).Dimensions[0].Bootstrap(Plan));
    }

    [Fact]
    public void Exact_ranks_are_those_under_ties_and_zeros()
    {
        // gaps.md: the twelve differences of the golden `tied_permutation`.
        int[] gaps = [1, 1, 2, -1, 0, 3, 2, -2, 1, 0, 2, 1];
        var survey = SurveyData.Create(new("One", Domain.RatingScale.OneToSeven, [new("A", "Only", [new("1")])]));
        foreach (var gap in gaps)
        {
            survey.Add(r => r.Answers(AnswerKind.Expectation, 4).Answers(AnswerKind.Perception, 4 + gap));
        }

        var item = GapAnalysis.Run(survey.Build()).Items[0];
        Assert.Equal(44.5, item.SignedRank.Statistic);
        Assert.Equal(0.099609375, item.SignedRank.P!.Value.Value, 1e-12);
        Assert.Equal("66.7/16.7/16.7 %", item.Signs.ToString());
        Assert.Equal((8L, 2L, 2L), (item.Signs.Above, item.Signs.Equal, item.Signs.Below));
    }

    [Fact]
    public void Scores_of_respondents_are_blank_where_they_do_not_count()
    {
        var data = SurveyData.Create(Two, SurveyLayout.Default.WithId("id"))
            .Add(r => r.Id("x").Answers(AnswerKind.Expectation, 5, null, 5).Answers(AnswerKind.Perception, 4, 3, null)).Build();
        var scores = RespondentScores.Run(data);
        Assert.Equal((5.0, 3.5, -1.5, null),
            (scores.Expectation(0, 0), scores.Perception(0, 0), scores.Gap(0, 0), scores.Gap(0, 1)));
        Assert.Equal([["id", "E_A", "P_A", "G_A", "E_B", "P_B", "G_B"], ["x", "5", "3.5", "-1.5", "", "", ""]],
            scores.ToTable().ToRows());
        Assert.Equal(-1.0, RespondentScores.Run(data, MissingPolicy.ItemGapMean).Gap(0, 0));
        Assert.Null(RespondentScores.Run(data, MissingPolicy.Listwise).Gap(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("policy", () => RespondentScores.Run(data, MissingPolicy.MeanOfItemMeans));
        Assert.Throws<ArgumentOutOfRangeException>("dimension", () => scores.Gap(0, 2));
        Assert.Throws<ArgumentOutOfRangeException>("respondent", () => scores.Gap(1, 0));
    }

    // 3 (E 2, P 5), 5 / 3 and 4 / 3, each reached from other answers: equal fractions are equal numbers.
    [Fact]
    public void Equal_gaps_of_means_are_ties()
    {
        Instrument three = new("Three", Domain.RatingScale.OneToSeven, [new("A", "First", [new("1"), new("2"), new("3")])]);
        var data = SurveyData.Create(three)
            .Add(r => r.Answers(AnswerKind.Expectation, 1, 2, 2).Answers(AnswerKind.Perception, 4, 5, 4)) // 13/3 - 5/3
            .Add(r => r.Answers(AnswerKind.Expectation, 2, 2, 3).Answers(AnswerKind.Perception, 5, 5, 5)) // 15/3 - 7/3
            .Add(r => r.Answers(AnswerKind.Expectation, 3, 4, 3).Answers(AnswerKind.Perception, 6, 6, 6)).Build(); // 18/3 - 10/3
        foreach (var policy in new[] { MissingPolicy.PersonMean, MissingPolicy.Listwise, MissingPolicy.TwoWayImputation })
        {
            Assert.Equal(0, GapAnalysis.Run(data, policy).Dimensions[0].Gap.StandardDeviation);
            Assert.Equal("there is no spread to measure the difference by",
                GapAnalysis.Run(data, policy).Dimensions[0].PairedT.Reason);
            Assert.Single(RespondentScores.Run(data, policy).Gaps(0).ToArray().Distinct());
        }
    }

    [Fact]
    public void Options_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("zeros", () => new GapOptions(zeros: (ZeroDifferences)7));
        Assert.Throws<ArgumentOutOfRangeException>("ranks", () => new GapOptions(ranks: (RankMethod)7));
        Assert.Throws<ArgumentOutOfRangeException>("multiplicity", () => new GapOptions(multiplicity: (MultiplicityMethod)7));
        Assert.Throws<ArgumentException>(() => GapAnalysis.Run(SurveyData.FromColumns(
            Two, 600, new Dictionary<AnswerKind,
            ReadOnlyMemory<byte>>
            { [AnswerKind.Expectation] = Filled(1), [AnswerKind.Perception] = Filled(2) }),
            options: new(ranks: RankMethod.Exact)));

        static byte[] Filled(byte answer) => [.. Enumerable.Repeat(answer, 1800)];
    }


    // The bootstrap on whole numbers and on fractions of them draw alike: a replicate equal to the mean must not fall below it by
    // rounding.
    [Fact]
    public void Intervals_of_fractions_are_those_of_whole_numbers()
    {
        Instrument Items(int n) =>
            new("Items", new(1, 9), [new("A", "First", Enumerable.Range(0, n).Select(i => new Item($"{i}")))]);
        int[][] rows = [[1, 2, 2], [3, 3, 4], [2, 2, 4], [5, 3, 3], [4, 4, 5], [1, 1, 2], [6, 3, 2], [2, 3, 3], [5, 5, 5],
            [1, 3, 3], [2, 2, 2]];
        var (fractions, wholes) = (SurveyData.Create(Items(3)), SurveyData.Create(Items(1).WithScale(new(0, 30))));
        foreach (var row in rows)
        {
            fractions.Add(r => r.Answers(AnswerKind.Expectation, 1, 1, 1).Answers(AnswerKind.Perception, row[0], row[1], row[2]));
            wholes.Add(r => r.Answers(AnswerKind.Expectation, 3).Answers(AnswerKind.Perception, row.Sum()));
        }

        var third = GapAnalysis.Run(fractions.Build()).Dimensions[0].Bootstrap(Plan).Interval().Interval!.Value;
        var whole = GapAnalysis.Run(wholes.Build()).Dimensions[0].Bootstrap(Plan).Interval().Interval!.Value;
        Assert.Equal((whole.Lower / 3, whole.Upper / 3), (third.Lower, third.Upper));
    }

    [Fact]
    public void Weights_of_what_is_no_part_of_quality_do_not_count()
    {
        var data = SurveyData.Create(Instruments.Groenroos(["T"], ["F"], ["I"]))
            .Add(r => r.Answers(AnswerKind.Expectation, 5, 5, 5).Answers(AnswerKind.Perception, 3, 3, 3).Weights(25, 25, 50))
            .Add(r => r.Answers(AnswerKind.Expectation, 5, 5, 5).Answers(AnswerKind.Perception, 3, 3, 3)).Build();
        var gaps = GapAnalysis.Run(data);
        Assert.Equal((-2.0, -2.0, -100.0, -1.0), (
            gaps.Overall(Weighting.Individual).Mean!.Value, gaps.Overall(Weighting.Aggregate).Mean!.Value,
            gaps.Overall(Weighting.WorksheetPoints).Mean!.Value, gaps.Overall(Weighting.WorksheetFraction).Mean!.Value));
        // one of two gave weights
        Assert.Equal((1L, 2L), (gaps.Overall(Weighting.Aggregate).N, gaps.Overall(Weighting.MeanOfDimensions).N));
    }
}
