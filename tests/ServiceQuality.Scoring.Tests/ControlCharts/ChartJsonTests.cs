using System.Text.Json;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.ControlCharts;

/// <summary>Choices of charts are read and written as JSON; charts are written.</summary>
public class ChartJsonTests
{
    [Law]
    public Property Choices_read_back_as_they_were() => Laws.ForAll(
        from n in Gen.Choose(2, 40)
        from parts in ChartCases.Parts(n)
        from rules in Gen.Elements(
            RunRules.None, RunRules.WesternElectric, RunRules.Nelson, RunRules.MakingDataCount, RunRules.Anhoej,
            ChartCases.Patterns)
        from level in Gen.Choose(0, 99)
        from divisor in Gen.Elements((MovingRangeDivisor?)null, MovingRangeDivisor.Exact, MovingRangeDivisor.MakingDataCount)
        from sigmaZ in Gen.Elements(Enum.GetValues<SigmaZMethod>())
        from number in Gen.Choose(1, 9)
        select (parts, rules, level, divisor, sigmaZ, number), x =>
    {
        ControlChartOptions options = new(
            x.parts.Phases, x.parts.Baselines, x.parts.Excluded, x.rules, x.number / 3.0,
            x.level == 0 ? null : Proportion.FromPercent(x.level), x.number % 2 == 0, x.divisor, x.sigmaZ,
            (SubgroupSigma)(x.number % 2), x.number, (ImprovementDirection)(x.number % 3), x.number % 2 == 0 ? null : x.number,
            x.number % 3 == 0 ? null : -x.number, x.number % 5 == 0 ? null : x.number);
        Assert.Equal(options, JsonSerializer.Deserialize<ControlChartOptions>(JsonSerializer.Serialize(options)));
        Assert.Equal(options, JsonSerializer.Deserialize(
            JsonSerializer.Serialize(options, ScoringJson.Default.ControlChartOptions), ScoringJson.Default.ControlChartOptions));
        Assert.Equal(x.rules, JsonSerializer.Deserialize<RunRules>(JsonSerializer.Serialize(x.rules)));
    });

    [Fact]
    public void What_is_left_out_is_as_usual() =>
        Assert.Equal(ControlChartOptions.Default, JsonSerializer.Deserialize<ControlChartOptions>("{}"));

    [Theory]
    [InlineData("""{"phases":[3,3]}""", "The phase at index 1 starts at point 3; allowed are points from 4. Path: $.phases")]
    [InlineData("""{"baselines":[1,2]}""", "There are 2 baselines for 1 phases; allowed are as many, or none. Path: $.baselines")]
    [InlineData("""{"sigmas":0}""", "Allowed are numbers above 0, up to 100.")]
    [InlineData("""{"divisor":"d2"}""", "\"d2\" is not allowed; allowed are table, exact, makingDataCount. Path: $.divisor")]
    [InlineData("""{"improvement":1}""", "Path: $.improvement")]
    [InlineData("""{"probability":1}""", "Path: $.probability")]
    [InlineData("""{"limits":3}""", "limits")]
    [InlineData("""{"rules":{"rules":[{"name":"a","kind":"trend"}]}}""", "\"length\" is missing in a rule of trend. Path: $.rules.rules[0]")]
    public void Choices_that_cannot_be_are_refused(string json, string because) =>
        AssertRefused<ControlChartOptions>(json, because);

    [Theory]
    [InlineData("""{"rules":[{"name":"a","kind":"trend","length":6,"sigmas":1}]}""", "A rule of trend has no \"sigmas\". Path: $.rules[0]")]
    [InlineData("""{"rules":[{"name":"a","kind":"trend","length":6,"count":1}]}""", "A rule of trend has no \"count\". Path: $.rules[0]")]
    [InlineData("""{"rules":[{"name":"a","kind":"trend","length":6,"skipsCentre":true}]}""", "A rule of trend has no \"skipsCentre\". Path: $.rules[0]")]
    [InlineData("""{"rules":[{"name":"a","kind":"oneSide","length":600}]}""", "600 is greater than 64; allowed are 64 and less. Path: $.rules[0]")]
    [InlineData("""{"rules":[{"name":"a","kind":"crossings"},{"name":"a","kind":"longestRun"}]}""", "The name \"a\" appears twice; each may appear once. Path: $.rules")]
    [InlineData("""{"rules":[{"name":" ","kind":"crossings"}]}""", "blank")]
    [InlineData("""{"rules":[null]}""", "null is not allowed here. Path: $.rules[0]")]
    [InlineData("""{"rules":[{"kind":"crossings"}]}""", "name")]
    [InlineData("{}", "rules")]
    public void Rules_that_cannot_be_are_refused(string json, string because) => AssertRefused<RunRules>(json, because);

    [Fact]
    public void A_chart_is_written()
    {
        var chart = ControlChart.C([1, 0, 1], new(rules: new(RunRule.BeyondLimits("limits")), excluded: [1], centre: 1, target: 9,
            improvement: ImprovementDirection.Decrease));
        Assert.Equal(
            $$$"""{"formatVersion":1,"kind":"c","options":{"excluded":[1],"rules":{"rules":[{"name":"limits","kind":"beyondLimits"}]},"sigmas":3,"screensRanges":false,"sigmaZ":"movingRange","subgroups":"meanDeviation","minimumPoints":2,"improvement":"decrease","target":9,"centre":1},"conventions":"centre 1 as given; limits at 3 sigma; sigmaZ from moving ranges divided by 1.128, not screened.","softwareVersion":"{{{SoftwareVersion.Current}}}","phases":[{"start":0,"count":3,"baseline":3,"n":2,"centre":1,"sigmaZ":0,"meanMovingRange":0,"screenedRanges":0,"dispersionStatistic":0,"dispersionP":1,"runs":{"useful":0,"longestRun":0,"longestRunMax":0,"crossings":0,"crossingsMin":0}}],"points":[{"value":1,"centre":1,"sigma":1,"lower":0,"upper":4,"phase":0,"variation":"commonCause"},{"value":0,"centre":1,"sigma":1,"lower":0,"upper":4,"phase":0,"excluded":true,"variation":"commonCause"},{"value":1,"centre":1,"sigma":1,"lower":0,"upper":4,"phase":0,"variation":"commonCause"}],"signals":[],"warnings":[],"assurance":"consistentlyPassing"}""",
            JsonSerializer.Serialize(chart));
        var signal = JsonSerializer.Serialize(ControlChart.C([9, 1], new(rules: new(RunRule.BeyondLimits("limits")), centre: 1)));
        Assert.Contains("""{"rule":"limits","completedAt":0,"points":[0],"side":"above"}""", signal, StringComparison.Ordinal);
        var few = JsonSerializer.Serialize(ControlChart.XmR([1, 2, 9]), ScoringJson.Default.ControlChart);
        Assert.Contains("""{"kind":"fewPoints","phase":0,"message":"Phase 0: """, few, StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_and_changes_are_written()
    {
        Assert.Equal(
            """{"formatVersion":1,"method":"CUSUM, k = 0.5, h = 5, head start 0","limit":5,"centre":0,"sigma":1,"upper":[0,5.5],"lower":[-0.5,0],"upperSignals":[1],"lowerSignals":[]}""",
            JsonSerializer.Serialize(CusumChart.FromValues([-1, 6], 0, 1)));
        Assert.Equal(
            """{"formatVersion":1,"method":"normal","n":4,"level":"95 %","index":2,"likelyIndexes":[2],"before":1,"after":3,"reason":"the values are constant before and after the change"}""",
            JsonSerializer.Serialize(ChangePoint.OfMeans([1, 1, 3, 3])));
    }

    private static void AssertRefused<T>(string json, string because) => Assert.Contains(
        because, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json)).Message, StringComparison.Ordinal);
}
