using FsCheck.Fluent;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Surveys;

/// <summary>Filters of survey answers, and items without a dimension.</summary>
public class SurveyFilterTests
{
    private static readonly Instrument Two = Instrument.Of(
        "two", RatingScale.OneToFive, ("A", new("A", "甲")), ("B", new("B", "乙")))
        .WithOtherItems(new Item("X", isReverseScored: true));

    private static readonly SurveyLayout Layout =
        SurveyLayout.PerceptionsOnly.WithId("id").WithGroups("region").WithRating("overall", new(1, 10));

    private static readonly SurveyData Survey = Read(
        "id,region,PA,PB,PX,overall", "a,N,1,2,5,9", "b,S,,2,4,8", "c,N,5,5,1,", "d,,3,3,3,2", "e,S,4,,,7");

    [Fact]
    public void Who_is_kept_and_why_not()
    {
        var filter = SurveyFilter.All.Complete(AnswerKind.Perception).In("region", "N", "S")
            .Where("rated 5 or more", row => row.Rating("overall") >= 5);
        var found = filter.Apply(Survey);
        Assert.Equal(["a"], Ids(found.Survey));
        Assert.Equal((5, 1, 4), (found.Respondents, found.Kept, found.LeftOut));
        Assert.Equal([("complete Perception", 2, 2), ("region N or S", 1, 1), ("rated 5 or more", 2, 1)],
            found.Exclusions.Select(e => (e.Rule, e.Failed, e.LeftOut)));
        Assert.Equal(["b", "e"], found.Exclusions[0].Ids);
        Assert.Equal(
            "1 of 5 respondents kept; complete Perception: 2 left out (2 do not meet it); region N or S: 1 left out "
                + "(1 do not meet it); rated 5 or more: 1 left out (2 do not meet it)",
            found.ToString());
        Assert.Equal("complete Perception, region N or S, rated 5 or more", filter.ToString());
        Assert.Equal(["a", "c", "d"], Ids(SurveyFilter.All.Complete().Apply(Survey).Survey));
        Assert.Equal(["b", "d"], Ids(SurveyFilter.All.WithIds("d", "b").Apply(Survey).Survey));
        Assert.Equal(["a", "c", "e"], Ids(SurveyFilter.All.WithoutIds("d", "b").Apply(Survey).Survey));
        Assert.Equal(["a", "b", "c"], Ids(SurveyFilter.All.Where("X", row => row.Answer(AnswerKind.Perception, "X") != 3
            && (row.Group("region") == "N" || row.Missing(AnswerKind.Perception) == 1)).Apply(Survey).Survey));
        Assert.Equal("all respondents", SurveyFilter.All.ToString());
        Assert.Equal(["c"], Ids(SurveyFilter.All.Where("c", row => row.ToString() == "respondent c").Apply(Survey).Survey));
        Assert.Equal("no respondent", default(SurveyRow).ToString());
    }

    [Fact]
    public void What_the_survey_does_not_have_is_an_error()
    {
        Assert.Contains("The survey has no respondent y, z;",
            Assert.Throws<ArgumentException>(() => SurveyFilter.All.WithIds("a", "z", "y").Apply(Survey)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SurveyFilter.All.In("region", "W").Apply(Survey));
        Assert.Throws<ArgumentException>(() => SurveyFilter.All.In("tier", "gold").Apply(Survey));
        Assert.Throws<ArgumentException>(() => SurveyFilter.All.In("region"));
        Assert.Throws<InvalidOperationException>(() => SurveyFilter.All.Complete(AnswerKind.Expectation).Apply(Survey));
        Assert.Throws<ArgumentException>(() => SurveyFilter.All.Where(" ", _ => true));
        Assert.Throws<ArgumentOutOfRangeException>(() => SurveyFilter.All.Complete((AnswerKind)99));
    }

    // Rules in turn leave the same as all at once, and the numbers add up.
    [Law]
    public Property Rules_in_turn_keep_the_same() => Laws.ForAll(
        from answers in Gen.Choose(0, 5).ArrayOf(3).ListOf(8)
        from limit in Gen.Choose(1, 5)
        select (answers, limit), c =>
    {
        var survey = Read(["id,region,PA,PB,PX,overall", .. c.answers.Select((a, i) =>
            $"r{i},{(i % 2 == 0 ? "N" : "S")},{string.Join(',', a.Select(v => v == 0 ? "" : v.ToString("D", null)))},1")]);
        bool Enough(SurveyRow row) => row.Answer(AnswerKind.Perception, "A") >= c.limit;
        var first = SurveyFilter.All.Complete().In("region", "N");
        var both = first.Where("enough", Enough).Apply(survey);
        var inTurn = SurveyFilter.All.Where("enough", Enough).Apply(first.Apply(survey).Survey).Survey;
        Assert.Equal(Ids(inTurn), Ids(both.Survey));
        Assert.Equal(both.LeftOut, both.Exclusions.Sum(e => e.LeftOut));
        Assert.All(both.Exclusions, e => Assert.True(e.LeftOut <= e.Failed));
        Assert.Equal(
            c.answers.Select((a, i) => (a, i)).Where(x => x.i % 2 == 0 && !x.a.Contains(0) && x.a[0] >= c.limit)
                .Select(x => $"r{x.i}"),
            Ids(both.Survey));
    });

    [Fact]
    public void Items_without_a_dimension_are_read_like_others()
    {
        Assert.Equal(["A", "B", "X"], Two.Items.Names);
        Assert.Equal(["X"], Two.OtherItems.Names);
        Assert.Equal("two: 2 dimensions, 3 items, 1 without a dimension, 1 reverse scored, 1..5", Two.ToString());
        Assert.Equal(1, Survey.Answers(AnswerKind.Perception, "X").Score(0));
        Assert.Equal(["X"], Two.WithScale(RatingScale.OneToSeven).OtherItems.Names);
        Assert.Equal("What else?", Two.WithWording(new Dictionary<string, string> { ["X"] = "What else?" }).Items["X"].Wording);
        Assert.Equal(["X"], Two.In(null).OtherItems.Names);
        Assert.Empty(Two.WithOtherItems().OtherItems);
        Assert.Contains("The item id \"A\" appears twice",
            Assert.Throws<ArgumentException>(() => Two.WithOtherItems(new Item("A"))).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(SurveyData survey) => Enumerable.Range(0, survey.Count).Select(survey.Id);

    private static SurveyData Read(params string[] rows) =>
        SurveyData.FromRows(Two, rows.Select(r => r.Split(',')), Layout).Accepted;
}
