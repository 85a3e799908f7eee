using System.Text.Json;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Scoring.Tests.Standards.Scorecards;

public class StandardPriorityTests
{
    private static readonly StandardCatalogue Catalogue = StandardCatalogue.Create("bank", 1, new("Bank", "银行"))
        .Indicators(SomeCards.Indicators)
        .Scorecards(SomeCards.Card)
        .Standards(
            new("answer", "process", new("Answered in a day.", "一天内答复。"))
            {
                Owner = "desk",
                DoneBy = ["agent", "desk"],
                Consulted = ["law"],
                Informed = ["head"],
                Serves = ["Reliability"],
                Targets = [new("resolution", 0.8m)],
            },
            new("polite", "attitude", new("Polite.", "礼貌。"))
            {
                Serves = ["Reliability", "Empathy"],
                Targets = [new("rating", 4)],
            },
            new("clean", "environment", new("Clean.", "整洁。")) { Serves = ["Tangibles"], Targets = [new("cost", 5)] })
        .Build();

    private static readonly (string, double, double?)[] Drivers =
        [("Tangibles", 0.9, 4), ("Reliability", 0.5, 3), ("Empathy", 0.3, null), ("Value", 0.2, 2)];

    private static readonly IndicatorValue[] Values =
        [SomeCards.Resolution.Measure(70, 100), SomeCards.Rating.Measure([5, 4, 4])];

    [Fact]
    public void What_is_breached_comes_first_and_then_what_matters_most()
    {
        var rows = Catalogue.Priorities(Drivers, Values);
        Assert.Equal(
            ["Reliability: answer Breached", "Tangibles: clean not measured", "Value: no standard", "Reliability: polite Met",
                "Empathy: polite Met"],
            rows.Select(r => r.ToString()));
        Assert.Equal(
            ["1", "Reliability", "0.500", "3.00", "answer", "desk", "resolution", "0.700", "0.800", "breached", ""],
            rows.ToTable().Rows[0].Select(c => c.Shown));
        Assert.Contains("\"verdict\":\"breached\"", JsonSerializer.Serialize(rows[0]), StringComparison.Ordinal);
        var message = Assert.ThrowsAny<ArgumentException>(() => Catalogue.Priorities(
            [("A", 1, null), ("A", double.NaN, null)],
            [.. Values, Values[0], (SomeCards.Cost with { Unit = "EUR" }).MeasureValue(1)])).Message;
        Assert.All(["Driver A appears twice", "not finite", "resolution has several values", "cost is of another definition"],
            p => Assert.Contains(p, message, StringComparison.Ordinal));
    }

    [Fact]
    public void Roles_have_a_column_each()
    {
        var table = Catalogue.ToResponsibilityTable();
        Assert.Equal(["standard", "agent", "desk", "head", "law"], table.Columns);
        Assert.Equal(["answer", "does", "accountable, does", "informed", "consulted"], table.Rows[0].Select(c => c.Shown));
        Assert.All(table.Rows[1].Skip(1), c => Assert.Equal("", c.Shown));
    }

    [Fact]
    public void The_worst_items_lead_to_their_standards()
    {
        var report = ScorecardReport.FromValues(
            SomeCards.Card, Catalogue.Indicators, SomeCards.Values("a", "2026-03", 0.6, 1, 3.5, 0.7, 100));
        var table = Catalogue.ToImprovementTable(report);
        Assert.Equal(["2026-03", "a", "resolution", "0.600", "20.0", "24.0", "answer"], table.Rows[0].Select(c => c.Shown));
        Assert.Equal(2, table.Rows.Count);
        Assert.Equal(["polite"], Catalogue.StandardsOf("rating").Select(s => s.Code));
        Assert.Empty(Catalogue.StandardsOf("nothing"));
    }
}
