using ServiceQuality.Domain;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Gaps.Provider;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Tests.Gaps.Provider;

public class AntecedentScoreTests
{
    private static readonly Antecedent Teamwork = Antecedent.Parse("teamwork"), Conflict = Antecedent.Parse("role conflict");
    private static readonly RatingScale Scale = RatingScale.OneToSeven;

    [Fact]
    public void A_score_is_the_mean_of_respondents_means_and_half_of_the_items_are_enough()
    {
        int?[][] answers = [[5, 6, 7, 6], [4, null, null, 6], [7, null, null, null], [3, 3, 3, 3]];
        var score = AntecedentScore.FromAnswers(Teamwork, Scale, answers);
        Assert.Equal((3, 1), (score.Score.N, score.Incomplete));
        Assert.Equal(14.0 / 3, score.Score.Mean!.Value, 12);
        Assert.Equal((14.0 / 3 - 1) / 6, score.Standing.Value!.Value, 12);
        Assert.Equal(AntecedentScore.FromSummary(Teamwork, Scale, MomentSummary.FromValues([6, 5, 3])).Score, score.Score);
        Assert.Equal("teamwork (gap 3): 4.67 [0.87, 8.46], n = 3 of 1..7, standing 61 %", score.ToString());
        Assert.Equal((0, 1), (score.Standing.Interval!.Value.Lower, score.Standing.Interval.Value.Upper));
    }

    [Fact]
    public void Reversed_constructs_are_turned_round_unless_the_items_are_worded_otherwise()
    {
        int?[][] answers = [[2, 3], [1, 2], [2, 2]];
        Assert.Equal(6, AntecedentScore.FromAnswers(Conflict, Scale, answers).Score.Mean!.Value, 12);
        Assert.Equal(2, AntecedentScore.FromAnswers(Conflict, Scale, answers, isReverseScored: false).Score.Mean!.Value, 12);
        Assert.True(AntecedentScore.FromAnswers(Teamwork, Scale, answers, isReverseScored: true).IsReverseScored);
        Assert.Equal(4.0, AntecedentScore.FromAnswers(Conflict, new(0, 5), [[1], [1]]).Score.Mean);
    }

    [Fact]
    public void Causes_and_remedies_are_those_of_the_construct()
    {
        var cause = Assert.Single(AntecedentScore.FromAnswers(Conflict, Scale, [[2], [3]]).Causes);
        Assert.Contains(cause.Remedies, r => r.Chinese.Contains("心理疏导", StringComparison.Ordinal));
        // that of gap 7 is another gap's
        Assert.Single(AntecedentScore.FromAnswers(Antecedent.Parse("upward communication"), Scale, [[2], [3]]).Causes);
    }

    [Fact]
    public void The_weakest_come_first_and_those_without_a_score_last()
    {
        AntecedentScore[] scores =
        [
            AntecedentScore.FromAnswers(Conflict, Scale, []),
            AntecedentScore.FromAnswers(Conflict, Scale, [[4], [4]]),
            AntecedentScore.FromAnswers(Teamwork, Scale, [[4], [4]]),
            AntecedentScore.FromAnswers(Teamwork, RatingScale.OneToFive, [[2], [2]]),
        ];
        Assert.Equal([scores[3], scores[2], scores[1], scores[0]], AntecedentScore.WeakestFirst(scores));
        Assert.Equal("there is no value", scores[0].Standing.Reason);
        Assert.Equal("there is no spread to measure the difference by", scores[1].Standing.Reason);
        Assert.Equal("one value has no spread", AntecedentScore.FromAnswers(Teamwork, Scale, [[4]]).Standing.Reason);
    }

    [Fact]
    public void Bad_answers_are_refused()
    {
        Assert.Equal("Answer 8 of respondent 2 is off the scale; allowed are 1..7. (Parameter 'respondents')",
            Refused([[1, 2], [3, 8]]));
        Assert.Equal("Respondent 2 has 1 items; allowed are as many as the first has, at least one. (Parameter 'respondents')",
            Refused([[1, 2], [3]]));
        Assert.Equal("Respondent 1 has 0 items; allowed are as many as the first has, at least one. (Parameter 'respondents')",
            Refused([[]]));
        Assert.Contains("Respondent 2 has 0 items", Refused([[1], null!]), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("antecedent", () =>
            AntecedentScore.FromAnswers(Antecedent.OfExpectedService[0], Scale, []));
        Assert.Throws<ArgumentException>("respondents", () =>
            AntecedentScore.FromSummary(Teamwork, Scale, MomentSummary.FromValues([7.5])));
        Assert.Throws<ArgumentException>(() => AntecedentScore.WeakestFirst([null!]));
    }

    private static string Refused(int?[][] answers) =>
        Assert.Throws<ArgumentException>(() => AntecedentScore.FromAnswers(Teamwork, Scale, answers)).Message;
}
