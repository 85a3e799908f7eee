using System.Text.Json;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Standards.Sampling;

public class SpotCheckTests
{
    private static readonly LocalDate On = new(2026, 3, 31);

    [Law]
    public FsCheck.Property A_sample_has_the_age_and_the_size_and_not_the_order_of_the_records() => Laws.ForAll(
        from n in Gen.Choose(0, 30)
        from ages in Gen.Choose(17, 23).ArrayOf(n)
        from groups in Gen.Elements("Li", "Wang").ArrayOf(n)
        from size in Gen.Choose(1, 6)
        from isShare in Gen.Elements(false, true)
        from age in Gen.Elements(RecordAge.AtLeast, RecordAge.Exactly)
        from order in Gen.Choose(0, 1000).ArrayOf(n)
        select (ages, groups, size, isShare, age, order), x =>
    {
        var rule = x.isShare ? SpotCheckRule.OfShare(Proportion.FromPercent(x.size * 10), 20, x.age)
            : SpotCheckRule.OfSize(x.size, 20, x.age);
        string[] keys = [.. x.ages.Select((_, i) => $"k{i}")];
        LocalDate[] dates = [.. x.ages.Select(a => On.PlusDays(-a))];
        var check = rule.Draw(On, 7, keys, dates, x.groups);
        Assert.Equal(x.groups.Distinct().Order(), check.Groups.Select(g => g.Group));
        foreach (var group in check.Groups)
        {
            var own = Enumerable.Range(0, keys.Length).Where(i => x.groups[i] == group.Group).ToList();
            var eligible = own.Where(i => x.age == RecordAge.Exactly ? x.ages[i] == 20 : x.ages[i] >= 20).Select(i => keys[i])
                .ToList();
            Assert.Equal((own.Count, eligible.Count), (group.Records, group.Eligible));
            Assert.Subset(eligible.ToHashSet(), group.Keys.ToHashSet());
            Assert.Equal(
                x.isShare ? ((eligible.Count * x.size) + 9) / 10 : Math.Min(x.size, eligible.Count),
                group.Keys.Distinct().Count());
        }

        var order = Enumerable.Range(0, keys.Length).OrderBy(i => x.order[i]).ToArray();
        Assert.Equal(check, rule.Draw(
            On, 7, [.. order.Select(i => keys[i])], [.. order.Select(i => dates[i])], [.. order.Select(i => x.groups[i])]));
        Assert.Equal(rule, JsonSerializer.Deserialize<SpotCheckRule>(JsonSerializer.Serialize(rule)));
    });

    [Fact]
    public void Every_record_is_drawn_about_as_often()
    {
        var rule = SpotCheckRule.OfSize(1, 0);
        var drawn = Enumerable.Range(0, 900).Select(seed =>
            rule.Draw(On, (ulong)seed, ["a", "b", "c"], [On, On, On]).Groups[0].Keys[0]).CountBy(k => k).ToDictionary();
        Assert.All(drawn.Values, n => Assert.InRange(n, 250, 350));
        Assert.Equal(3, drawn.Count);
    }

    [Fact]
    public void A_sample_is_text_a_table_and_json()
    {
        var check = SpotCheckRule.OfSize(3).Draw(On, 5, ["a", "b", "c"], [On.PlusDays(-20), On.PlusDays(-19), On.PlusDays(-40)]);
        Assert.Equal(["a", "c"], check.Groups[0].Keys);
        Assert.Equal("2026-03-31: 2 records of 1 group", check.ToString());
        Assert.Equal("all: 2 of 2 records", check.Groups[0].ToString());
        Assert.Equal(["all", "3", "2", "2", "a, c"], check.ToTable().Rows[0].Select(c => c.Shown));
        Assert.Equal("3 records of each group, at least 20 days old; seed 5.", check.ToTable().Notes[0]);
        Assert.Equal("25 % of the records of each group, exactly 1 day old",
            SpotCheckRule.OfShare(Proportion.FromPercent(25), 1, RecordAge.Exactly).ToString());
        Assert.Equal(
            """
            {"formatVersion":1,"rule":{"size":3,"days":20,"age":"atLeast"},"on":"2026-03-31","seed":5,
            "groups":[{"group":"all","records":3,"eligible":2,"keys":["a","c"]}]}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(check));
        Assert.Equal((On, 5UL, SpotCheckRule.OfSize(3)), (check.On, check.Seed, check.Rule));
    }

    [Fact]
    public void All_that_is_wrong_is_refused_at_once()
    {
        Assert.StartsWith(
            """
            Records cannot be drawn:
            - There are 1 dates for 3 keys; allowed are as many.
            - There are 1 groups for 3 keys; allowed are as many, or none.
            - The key "a" appears at index 0 and 1; allowed is once.
            - The key at index 2 is " b"; allowed is text that is not blank, without white space at its ends.
            - The group at index 0 is null; allowed is text that is not blank, without white space at its ends.
            """.ReplaceLineEndings("\n"),
            Assert.Throws<ArgumentException>(
                "keys", () => SpotCheckRule.OfSize(1).Draw(On, 1, ["a", "a", " b"], [On], [null!])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("size", () => SpotCheckRule.OfSize(0));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => SpotCheckRule.OfSize(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>("age", () => SpotCheckRule.OfSize(1, 1, (RecordAge)7));
        Assert.Throws<ArgumentOutOfRangeException>("share", () => SpotCheckRule.OfShare(Proportion.FromPercent(0)));
        Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<SpotCheckRule>("""{"size":1,"share":0.5,"days":1,"age":"exactly"}"""));
    }
}
