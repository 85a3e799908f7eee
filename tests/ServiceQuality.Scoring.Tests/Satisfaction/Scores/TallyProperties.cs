using System.Text.Json;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Tests.Statistics;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Scores;

/// <summary>Tallies: parts merge to the whole in any order, every way of counting counts the same, and JSON gives them
/// back.</summary>
public class TallyProperties
{
    [Law]
    public Property Recommendations_merge_to_the_whole() => Laws.ForAll(
        from answers in ScoreGenerators.Recommendations
        from cut in Gen.Choose(0, 100)
        from seed in Gen.Choose(0, 1000)
        select (answers, cut, seed), x =>
    {
        var whole = Tally(x.answers);
        var at = x.answers.Length * x.cut / 100;
        var (left, right) = (Tally(x.answers[..at]), Tally(x.answers[at..]));
        Assert.Equal(whole, left.Merge(right));
        Assert.Equal(whole, right.Merge(left));
        Assert.Equal(whole, whole.Merge(RecommendationTally.Empty));
        Assert.Equal(whole, Tally(Samples.Shuffled(x.answers, x.seed)));
        Assert.Equal(whole, x.answers.Aggregate(RecommendationTally.Empty, (sum, a) => sum.Add(a)));
        Assert.Equal(whole, RecommendationTally.FromCounts(whole.Counts.AsSpan(), whole.Missing));
        Assert.Equal(
            whole,
            RecommendationTally.FromAnswers([.. x.answers.OfType<Recommendation>()])
                .Merge(RecommendationTally.FromCounts(new long[11], x.answers.Count(a => a is null))));
        Assert.Equal(x.answers.Length, whole.N + whole.Missing);
        Assert.Equal(whole.N, whole.Detractors + whole.Passives + whole.Promoters);
        Assert.Equal(x.answers.Count(a => a?.Group == RecommendationGroup.Detractor), whole.Detractors);
        Assert.Equal(x.answers.Count(a => a?.Group == RecommendationGroup.Passive), whole.Passives);
        Assert.Equal(whole, JsonSerializer.Deserialize<RecommendationTally>(JsonSerializer.Serialize(whole)));
        Assert.Equal(
            whole, JsonSerializer.Deserialize(JsonSerializer.Serialize(whole, ScoringJson.Default.RecommendationTally),
                ScoringJson.Default.RecommendationTally));
    });

    [Law]
    public Property Ratings_merge_to_the_whole() => Laws.ForAll(
        from c in ScoreGenerators.Ratings
        from cut in Gen.Choose(0, 100)
        from seed in Gen.Choose(0, 1000)
        select (c, cut, seed), x =>
    {
        var ((question, answers), low) = (x.c, x.c.Question.Scale.Minimum);
        var whole = RatingTally.FromColumn(question, Given.On(question.Encoding, answers));
        var at = answers.Length * x.cut / 100;
        var (left, right) = (RatingTally.FromColumn(question, Given.On(question.Encoding, answers.AsSpan(..at))),
            RatingTally.FromColumn(question, Given.On(question.Encoding, answers.AsSpan(at..))));
        Assert.Equal(whole, left.Merge(right));
        Assert.Equal(whole, right.Merge(left));
        Assert.Equal(whole, whole.Merge(RatingTally.Empty(question)));
        Assert.Equal(whole, RatingTally.FromColumn(question, Given.On(question.Encoding, Samples.Shuffled(answers, x.seed))));
        Assert.Equal(whole, answers.Aggregate(RatingTally.Empty(question), (sum, a) => sum.Add(a == 0 ? null : a + low - 1)));
        int[] printed = [.. answers.Where(a => a > 0).Select(a => a + low - 1)];
        Assert.Equal(
            whole, RatingTally.FromAnswers(question, printed)
                .Merge(RatingTally.FromCounts(question, new long[question.Scale.Maximum - low + 1], answers.Count(a => a == 0))));
        Assert.Equal(printed.Count(question.IsTop), whole.Top);
        Assert.Equal(printed.Count(question.IsBottom), whole.Bottom);
        Assert.Equal(Histogram.FromValues([.. printed.Select(question.Score)]).Counts, whole.Answers.Counts);
        Assert.Equal(whole, JsonSerializer.Deserialize<RatingTally>(JsonSerializer.Serialize(whole)));
        Assert.Equal(whole, JsonSerializer.Deserialize(
            JsonSerializer.Serialize(whole, ScoringJson.Default.RatingTally), ScoringJson.Default.RatingTally));
    });

    [Law]
    public Property A_byte_off_the_scale_is_refused_with_its_place() => Laws.ForAll(
        from length in Gen.Choose(1, 9000)
        from at in Gen.Choose(0, length - 1)
        from bad in Gen.Choose(12, 255)
        from again in Gen.Choose(at, length - 1)
        select (length, at, bad, again), x =>
    {
        byte[] answers = [.. Enumerable.Range(0, x.length).Select(i => (byte)(i % 12))];
        answers[x.again] = 255;
        answers[x.at] = (byte)x.bad;
        var e = Assert.Throws<ArgumentException>("codes", () =>
            RecommendationTally.FromColumn(Given.Recommendations.Wrap(answers)));
        Assert.StartsWith($"Code {x.bad} at index {x.at} is outside the scale 0..10; allowed are 0 for missing and 1 to 11.",
            e.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Other_scales_and_wrong_counts_are_refused()
    {
        var e = Assert.Throws<ArgumentException>("answers", () =>
            RecommendationTally.FromColumn(Given.On(new(new(1, 4)), [1, 2])));
        Assert.StartsWith("The answers are on 1..4; allowed are recommendations, on 0..10, on which their groups are defined.",
            e.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("answers", () =>
            RecommendationTally.FromColumn(new AnswerEncoding(new(1, 11)).Encode()));
        Assert.Throws<ArgumentException>("answers", () =>
            RecommendationTally.FromColumn(new AnswerEncoding(Recommendation.Scale, true).Encode()));
        Assert.Throws<ArgumentException>("counts", () => RecommendationTally.FromCounts(new long[10]));
        Assert.Throws<ArgumentException>("counts", () => RecommendationTally.FromCounts([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1]));
        Assert.Throws<ArgumentOutOfRangeException>("missing", () => RecommendationTally.FromCounts(new long[11], -1));
        Assert.Throws<OverflowException>(() => RecommendationTally.FromCounts([long.MaxValue, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
        var most = RecommendationTally.FromCounts([long.MaxValue, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Assert.Throws<OverflowException>(() => most.Merge(most));
        Assert.Throws<OverflowException>(() => most.Add(default(Recommendation)));
        var question = RatingQuestion.Satisfaction(RatingScale.OneToFive);
        Assert.StartsWith("Answer 6 at index 2 is outside the scale 1..5.",
            Assert.Throws<ArgumentException>("answers", () => RatingTally.FromAnswers(question, [1, 5, 6])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("answers", () =>
            RatingTally.FromColumn(question, new AnswerEncoding(RatingScale.OneToFive, true).Encode(5)));
        Assert.Throws<ArgumentException>("counts", () => RatingTally.FromCounts(question, [1, 2, 3, 4]));
        Assert.Throws<ArgumentException>("other", () =>
            RatingTally.Empty(question).Merge(RatingTally.Empty(RatingQuestion.Effort(RatingScale.OneToFive))));
        Assert.Throws<ArgumentOutOfRangeException>("answer", () => RatingTally.Empty(question).Add(0));
    }

    [Theory]
    [InlineData("""{"counts":[1,2],"missing":0}""", "There are 2 counts; allowed are 11")]
    [InlineData("""{"counts":[0,0,0,0,0,0,0,0,0,0,-5]}""", "Count -5 at index 10 is negative")]
    [InlineData("""{"counts":[0,0,0,0,0,0,0,0,0,0,5],"missing":-1}""", "missing")]
    [InlineData("""{"counts":null}""", "")]
    [InlineData("""{"missing":1}""", "counts")]
    [InlineData("""{"counts":[0,0,0,0,0,0,0,0,0,0,5],"more":1}""", "more")]
    public void JSON_that_is_no_tally_is_refused(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<RecommendationTally>(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Tallies_look_like_this()
    {
        Assert.Equal("""{"formatVersion":1,"counts":[1,0,0,0,0,0,0,0,0,0,2],"missing":3}""", JsonSerializer.Serialize(RecommendationTally.FromCounts([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2], 3)));
        var ratings = RatingTally.FromCounts(RatingQuestion.Satisfaction(RatingScale.OneToFive), [0, 1, 0, 2, 0], 3);
        Assert.Equal(
            """{"formatVersion":1,"question":{"kind":"satisfaction","scale":{"minimum":1,"maximum":5},"topBoxes":2,"bottomBoxes":2,"direction":"highestIsMost"},"answers":{"first":2,"counts":[1,0,2],"missing":3}}""",
            JsonSerializer.Serialize(ratings));
        Assert.Equal("satisfaction 1..5, top 4..5, bottom 1..2: n = 3, 3 missing, 2 top, 1 bottom", ratings.ToString());
        var off = """{"question":{"kind":"satisfaction","scale":{"minimum":1,"maximum":5},"topBoxes":2,"bottomBoxes":2},"answers":{"first":2,"counts":[1,0,2,0,1]}}""";
        Assert.Contains("outside the scale 1..5",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RatingTally>(off)).Message, StringComparison.Ordinal);
        var below = off.Replace(
            "\"first\":2,\"counts\":[1,0,2,0,1]", "\"first\":0,\"counts\":[1,0,2,0,1]", StringComparison.Ordinal);
        Assert.Contains("outside the scale 1..5",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RatingTally>(below)).Message, StringComparison.Ordinal);
        Assert.Equal("n = 3, 3 missing: 1 detractor, 0 passives, 2 promoters",
            RecommendationTally.FromCounts([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2], 3).ToString());
    }

    private static RecommendationTally Tally(Recommendation?[] answers) =>
        RecommendationTally.FromColumn(
            Given.On(Given.Recommendations, [.. answers.Select(a => a is { } given ? (byte)(given.Value + 1) : (byte)0)]));

    [Fact]
    public void A_column_of_texts_is_counted_and_what_is_no_answer_told()
    {
        var read = RecommendationTally.FromTexts(["9", " 10 ", "6.5", "", null, "11", "NA", "7"], "NA");

        Assert.Equal("8 rows read, 6 accepted, 2 rejected, 0 warnings", read.ToString());
        Assert.Equal("n = 3, 3 missing: 0 detractors, 1 passive, 2 promoters", read.Accepted.ToString());
        Assert.Equal([3, 6], read.Rejected.Select(r => r.Row));
        Assert.All(read.Rejected, r => Assert.Equal("not-a-recommendation", r.Problems[0].Code));
        Assert.Contains("has decimals", read.Rejected[0].Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("outside 0 to 10", read.Rejected[1].Problems[0].Message, StringComparison.Ordinal);
    }
}
