using FsCheck.Fluent;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Tests;
using static ServiceQuality.Domain.Standards.StandardVerdict;

namespace ServiceQuality.Domain.Tests.Standards;

public class ServiceIndicatorTests
{
    private static readonly LocalizedText Text = StandardExamples.Text;

    [Theory]
    [InlineData(0.8, Met)]
    [InlineData(0.7999, Tolerated)]
    [InlineData(0.75, Tolerated)]
    [InlineData(0.7499, Breached)]
    public void A_value_is_met_tolerated_or_breached(double value, StandardVerdict verdict) =>
        Assert.Equal(verdict, StandardExamples.Resolution.Judge((decimal)value, StandardExamples.Standard.Targets[0]));

    [Theory]
    [InlineData(30, Met)]
    [InlineData(30.01, Breached)]
    public void Less_is_better_where_the_indicator_says_so(double value, StandardVerdict verdict) =>
        Assert.Equal(verdict, StandardExamples.Wait.Judge((decimal)value, new("wait", 30)));

    [Theory]
    [InlineData(20, Met)]
    [InlineData(24.5, Met)]
    [InlineData(19.5, Tolerated)]
    [InlineData(25.01, Breached)]
    public void A_range_tolerates_a_distance_from_it(double value, StandardVerdict verdict) => Assert.Equal(
        verdict,
        StandardExamples.Temperature.Judge((decimal)value, new("temperature") { Tolerated = 0.5m, ToleratedReason = Text }));

    [Fact]
    public void Every_fault_of_an_indicator_and_its_target_is_reported_at_once()
    {
        var indicator = StandardExamples.Resolution with { MinimumSample = 0 };
        var problem = Assert.Throws<ArgumentException>(
            "target", () => indicator.Judge(0.5m, new("first-contact", 80) { Tolerated = 0.9m }));
        Assert.Contains(
            """
            first-contact is not judged by this target:
            - Indicator first-contact has a minimum of 0 cases and 3 rolling periods; allowed are 1 and more.
            - The target of first-contact has 80, which is outside the possible values; allowed are 0 to 1.
            - The target of first-contact has a tolerated value and no reason; allowed are both or none.
            """.ReplaceLineEndings("\n"),
            problem.Message,
            StringComparison.Ordinal);
        Assert.Contains("is one of wait", Assert.Throws<ArgumentException>(
            "target", () => indicator.Judge(0.5m, new("wait", 1))).Message, StringComparison.Ordinal);
        Assert.Contains("tolerates 0.9, which is better than the target 0.8", Assert.Throws<ArgumentException>(
            "target", () => StandardExamples.Resolution.Judge(
                0.5m, new("first-contact", 0.8m) { Tolerated = 0.9m, ToleratedReason = Text })).Message,
                StringComparison.Ordinal);
    }

    [Law]
    public Property A_better_value_is_never_judged_worse() => Laws.ForAll(
        from target in Gen.Choose(-20, 20)
        from slack in Gen.Choose(0, 10)
        from first in Gen.Choose(-40, 40)
        from gain in Gen.Choose(0, 10)
        from isLower in Gen.Elements(true, false)
        select (target, slack, first, gain, isLower), x =>
    {
        var sign = x.isLower ? -1 : 1;
        ServiceIndicator indicator = new("i", Text, IndicatorFormula.Total)
        {
            Direction = x.isLower ? IndicatorDirection.LowerIsBetter : IndicatorDirection.HigherIsBetter,
        };
        IndicatorTarget target = new("i", x.target) { Tolerated = x.target - (sign * x.slack), ToleratedReason = Text };
        Assert.True(indicator.Judge(x.first + (sign * x.gain), target) <= indicator.Judge(x.first, target));
        Assert.Equal(sign * (x.first - x.target) >= 0, indicator.Judge(x.first, target) == Met);
    });

    [Law]
    public Property Bands_divide_all_values() => Laws.ForAll(
        from edges in Gen.Choose(-20, 20).ListOf(5)
        from value in Gen.Choose(-25, 25)
        from edge in Gen.Elements(BandEdge.Upper, BandEdge.Lower)
        select (edges: edges.Distinct().Order().ToList(), value, edge), x =>
    {
        var bands = ValueBands.Create([new("b"), .. x.edges.Select((e, i) => new ValueBand($"b{i}", e))]).WithEdge(x.edge);
        var expected = x.edges.FindLastIndex(e => x.edge == BandEdge.Upper ? e <= x.value : e < x.value);
        Assert.Equal(expected < 0 ? "b" : $"b{expected}", bands.Find(x.value).Name);
    });

    [Fact]
    public void Bands_that_overlap_or_leave_a_gap_are_refused() => Assert.Contains(
        """
        The bands are not allowed:
        - The lowest, red, begins at 1, so that values below it have no band; allowed is a lowest band without an edge.
        - yellow from 1 overlaps red from 1; allowed are rising edges.
        - red has no edge; allowed is an edge for every band but the lowest.
        - red appears twice; each may appear once.
        """.ReplaceLineEndings("\n"),
        Assert.Throws<ArgumentException>("bands", () => ValueBands.Create(
            new ValueBand("red", 1), new("yellow", 1), new("red"))).Message,
        StringComparison.Ordinal);
}
