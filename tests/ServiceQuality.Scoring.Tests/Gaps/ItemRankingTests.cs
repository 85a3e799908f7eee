using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Tests.Gaps;

public class ItemRankingTests
{
    private static readonly BootstrapPlan Plan = new(ResampleSource.Philox(7), 400);
    private static readonly ItemRanking Ranking = ItemRanking.Run(Servqual300.Whole, Plan);

    [Fact]
    public void The_worst_item_comes_first_with_the_gap_of_the_analysis()
    {
        var gaps = GapAnalysis.Run(Servqual300.Whole).Items.ToDictionary(i => i.Id, i => i.Gap.Mean!.Value);
        Assert.Equal(gaps.OrderBy(g => g.Value).Select(g => g.Key), Ranking.Items.Select(i => i.Id));
        Assert.All(Ranking.Items, i => Assert.Equal(gaps[i.Id], i.Gap, 1e-12));
        Assert.Equal(Enumerable.Range(1, 22).Select(r => (double)r), Ranking.Items.Select(i => i.Rank));
        Assert.All(Ranking.Items, i => Assert.InRange(i.Rank, i.Lower!.Value, i.Upper!.Value));
    }

    // An oracle that draws the same rows and averages them one by one.
    [Fact]
    public void Resamples_keep_the_answers_of_a_respondent_together()
    {
        var data = Servqual300.Whole;
        var rows = new int[data.Count];
        var worse = 0.0;
        for (var b = 0; b < Plan.Resamples; b++)
        {
            Plan.Source.Draw(b, rows);
            double Mean(int item) => rows.Where(r =>
                data.Answers(AnswerKind.Expectation, item).Codes[r] != 0
                && data.Answers(AnswerKind.Perception, item).Codes[r] != 0)
                .Average(r => (double)data.Answers(AnswerKind.Perception, item).Codes[r]
                    - data.Answers(AnswerKind.Expectation, item).Codes[r]);
            worse += Mean(4) < Mean(8) ? 1 : Mean(4) == Mean(8) ? 0.5 : 0;
        }

        Assert.Equal(worse / Plan.Resamples, Ranking.IsWorse("05", "09")!.Value.Fraction, 1e-12);
        Assert.Equal(1, Ranking.IsWorse("05", "09")!.Value.Fraction + Ranking.IsWorse("09", "05")!.Value.Fraction, 1e-12);
        Assert.Equal(0.5, Ranking.IsWorse("05", "05")!.Value.Fraction);
        Assert.Throws<ArgumentException>("item", () => Ranking.IsWorse("99", "05"));
    }

    [Fact]
    public void Threads_change_nothing_and_seeds_do()
    {
        Assert.Equal(Ranking.Items, ItemRanking.Run(Servqual300.Whole, new(ResampleSource.Philox(7), 400, threads: 2)).Items);
        Assert.NotEqual(Ranking.Items, ItemRanking.Run(Servqual300.Whole, new(ResampleSource.Philox(8), 400)).Items);
    }

    [Fact]
    public void An_item_that_nobody_answered_has_no_place_and_the_others_have()
    {
        var survey = SurveyData.Create(Instruments.FourBasics)
            .Add(r => r.Answers(AnswerKind.Expectation, 5, 5, 5, 5).Answers(AnswerKind.Perception, 1, 2, 3, null))
            .Add(r => r.Answers(AnswerKind.Expectation, 5, 5, 5, 5).Answers(AnswerKind.Perception, 1, 2, 4, null)).Build();
        var ranking = ItemRanking.Run(survey, Plan);
        Assert.Equal([("Q", -4.0, 1.0), ("R", -3.0, 2.0), ("S", -1.5, 3.0)], ranking.Items.Select(i => (i.Id, i.Gap, i.Rank)));
        Assert.Equal(["P"], ranking.Unranked);
        Assert.Equal(0, ranking.Failed);
        Assert.Contains("No rank, as nobody answered both questions: P.", ranking.ToTable().ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("other", () => ranking.IsWorse("Q", "P"));
        Assert.Throws<InvalidOperationException>(() => ItemRanking.Run(survey.Where(_ => false), Plan));
        Assert.Empty(ItemRanking.Run(SurveyData.Create(Instruments.FourBasics).Add(_ => { }).Build(), Plan).Items);
    }

    // One of two answered: half of the resamples leave the item without an answer and count in nothing.
    [Fact]
    public void Resamples_without_an_answer_are_counted_as_failed()
    {
        var survey = SurveyData.Create(Instruments.FourBasics)
            .Add(r => r.Answers(AnswerKind.Expectation, 5, 5, 5, 5).Answers(AnswerKind.Perception, 1, 2, 3, 4))
            .Add(r => r.Answers(AnswerKind.Expectation, 5, 5, 5, 5).Answers(AnswerKind.Perception, 1, 2, 4, null)).Build();
        Assert.InRange(ItemRanking.Run(survey, Plan).Failed, 60, 140); // a quarter of 400
    }

    [Fact]
    public void Equal_gaps_share_their_middle_place()
    {
        var survey = SurveyData.Create(Instruments.FourBasics)
            .Add(r => r.Answers(AnswerKind.Expectation, 5, 5, 5, 5).Answers(AnswerKind.Perception, 2, 1, 2, 4))
            .Add(r => r.Answers(AnswerKind.Expectation, 5, 5, 5, 5).Answers(AnswerKind.Perception, 2, 1, 2, 4)).Build();
        var ranking = ItemRanking.Run(survey, Plan);
        Assert.Equal([("R", 1.0), ("Q", 2.5), ("S", 2.5), ("P", 4.0)], ranking.Items.Select(i => (i.Id, i.Rank)));
        Assert.Equal((2.5, 2.5), (ranking.Items[1].Lower, ranking.Items[1].Upper));
        Assert.Equal([1.0, 0, 0, 0], ranking.Items.Select(i => i.IsWorst!.Value.Fraction));
    }
}
