using NodaTime;
using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Scoring.Tests.Complaints;

public class RepeatTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);

    [Fact]
    public void The_window_includes_the_close_and_its_last_day()
    {
        int Position(Duration after) => Cases(RepeatRule.WithinDays(7), Start + Duration.FromDays(1) + after).PositionOf(1);
        Assert.Equal(2, Position(Duration.Zero));
        Assert.Equal(2, Position(Duration.FromDays(7)));
        Assert.Equal(1, Position(Duration.FromDays(7) + Duration.Epsilon));
        Assert.Equal(1, Position(-Duration.Epsilon));
    }

    [Fact]
    public void Rules_say_what_they_are()
    {
        var rule = RepeatRule.WithinDays(30);
        Assert.Equal("same customer and category within 720:00:00 of the close", rule.ToString());
        Assert.Equal(rule, RepeatRule.Within(Duration.FromDays(30)));
        var strict = FirstContactRule.WithoutRepeat(rule.AtLevel(Trees.Causes, 1));
        Assert.Equal("solved at first contact", FirstContactRule.Plain.ToString());
        Assert.Equal(
            "solved at first contact and no repeat: same customer and category at level 1 of causes within 720:00:00 of the "
                + "close",
            strict.ToString());
        Assert.Equal((Trees.Causes, 1), (strict.NoRepeat!.Tree, strict.NoRepeat.Level));
        var cases = Cases(rule, Start + Duration.FromDays(2));
        Assert.Equal("same customer and category within 720:00:00 of the close: 2 cases, 1 repeat", cases.ToString());
        Assert.Equal((2, rule, [1L, 1L]), (cases.Count, cases.Rule, cases.Summary.Positions));
        Assert.Equal("0 of 0, 2 left out", Cases(rule, Start + Duration.FromDays(2), Start + Duration.FromDays(3))
            .Summary.Repeated.ToString());
        Assert.Equal(Start + Duration.FromDays(100), cases.AsOf);
    }

    [Fact]
    public void What_cannot_be_is_refused_with_its_place()
    {
        var rule = RepeatRule.WithinDays(7);
        Refused("closed", "The end at index 0, 2026-03-01T00:00:00Z, is before its start, 2026-03-02T00:00:00Z",
            () => Find(rule, ["a"], ["late"], [Start - Duration.FromDays(1)]));
        Refused("customers", "The text at index 0 is \"\"", () => Find(rule, [""], ["late"], [null]));
        Refused("categories", "The text at index 0 is null", () => Find(rule, ["a"], [null!], [null]));
        Refused("categories", "Code \"price\" at index 1 is unknown in causes",
            () => Find(rule.AtLevel(Trees.Causes, 1), ["a", "a"], ["late", "price"], [null, null]));
        Refused("categories", "There are 0 categories for 1 rows", () => Find(rule, ["a"], [], [null]));
        Refused("closed", "There are 0 closed for 1 rows", () => Find(rule, ["a"], ["late"], []));
        Refused("ids", "There are 1 ids for 2 rows", () => Find(rule, ["a", "a"], ["late", "late"], [null, null], ["x"]));
        Refused("customers", "Rows 0 and 1 are of one case and have \"a\" and \"b\"",
            () => Find(rule, ["a", "b"], ["late", "late"], [Start, null], ["x", "x"]));
        Refused("cases", "The repeats are by another rule", () => FirstContactRule.WithoutRepeat(RepeatRule.WithinDays(8))
            .Count([true], Find(rule, ["a"], ["late"], [null])));
        Refused("solvedAtFirstContact", "There are 0 solvedAtFirstContact",
            () => FirstContactRule.Plain.Count([], Find(rule, ["a"], ["late"], [null])));
        Refused("other", "The other summary is by another rule", () => Find(rule, [], [], []).Summary
            .Merge(Find(RepeatRule.WithinDays(8), [], [], []).Summary));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => RepeatRule.WithinDays(-1));
        Assert.Throws<ArgumentOutOfRangeException>("window", () => RepeatRule.Within(-Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => rule.AtLevel(Trees.Causes, 0));
        Assert.Throws<ArgumentOutOfRangeException>("row", () => Find(rule, [], [], []).WasRepeated(0));
    }

    // Two cases, of which the first is open for a day.
    private static RepeatedCases Cases(RepeatRule rule, Instant second, Instant? asOf = null) => RepeatedCases.FromColumns(
        rule, asOf ?? Start + Duration.FromDays(100), ["a", "a"], ["late", "late"], [Start, second],
        [Start + Duration.FromDays(1), null]);

    private static RepeatedCases Find(
        RepeatRule rule, string[] customers, string[] categories, Instant?[] closed, string[]? ids = null) =>
        RepeatedCases.FromColumns(
            rule, Start, customers, categories, [.. customers.Select(_ => Start)], closed, ids ?? []);

    private static void Refused(string parameter, string message, Action act) => Assert.StartsWith(
        message, Assert.Throws<ArgumentException>(parameter, act).Message, StringComparison.Ordinal);
}
