using System.Text.Json;
using FsCheck.Fluent;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Standards.Sampling;

public class InspectionTests
{
    // Letters of a sequence: a accepted, s accepted also by the stricter plan, w accepted but not by it, r refused.
    // Of the severities: N normal, T tightened, R reduced, D discontinued.
    [Theory]
    [InlineData("arar", "NNNT")] // two of four
    [InlineData("raaaar", "NNNNNN")] // five lots apart: the first left the window
    [InlineData("raaar", "NNNNT")]
    [InlineData("rraaaaa", "NTTTTTN")]
    [InlineData("rraaaaraaaaa", "NTTTTTTTTTTN")] // a refused lot begins the row again
    [InlineData("rrrrrrr", "NTTTTTD")] // five refused in tightened inspection
    [InlineData("rraaararrr", "NTTTTTTTTT")] // four of them so far
    [InlineData("rraaararrrr", "NTTTTTTTTTD")]
    [InlineData("aaaaaaaaaaaaaaa", "NNNNNNNNNNNNNNR")] // 15 lots of 2 points
    [InlineData("ssssssssss", "NNNNNNNNNR")] // 10 lots of 3 points
    [InlineData("sssssssssws", "NNNNNNNNNNN")] // 27, then 0, then 3
    [InlineData("ssssssssssar", "NNNNNNNNNRRN")] // a refused lot ends reduced inspection
    [InlineData("ssssssssssrr", "NNNNNNNNNRNN")] // and the series of normal inspection begins with the next
    public void Severities_follow_the_lots(string lots, string severities)
    {
        var state = SwitchingRules.Iso2859.Start;
        var seen = "";
        foreach (var lot in lots)
        {
            state = Next(state, lot);
            seen += state.Severity.ToString()[0];
        }

        Assert.Equal(severities, seen);
    }

    [Fact]
    public void Score_is_reset_by_a_refused_lot_and_reduction_needs_a_steady_production()
    {
        var state = SwitchingRules.Iso2859.Start;
        foreach (var lot in "aaara")
        {
            state = Next(state, lot);
        }

        Assert.Equal("normal, score 2", state.ToString());
        Assert.Equal((1, 1), (state.AcceptedInRow, state.Refused));
        Assert.Equal([false, false, true, false], state.RefusedAmongLast);
        SwitchingRules quick = new(scoreToReduce: 4);
        Assert.Equal("normal, score 4", quick.Start.After(true).After(true, isSteady: false).ToString());
        var reduced = quick.Start.After(true).After(true);
        Assert.Equal("reduced", reduced.ToString());
        Assert.Equal("normal, score 0", reduced.After(true, isSteady: false).ToString());
    }

    [Fact]
    public void Discontinued_inspection_is_resumed_as_tightened()
    {
        SwitchingRules rules = new(1, 1, 2, 30, 1);
        var state = rules.Start.After(false).After(false);
        Assert.Equal("discontinued", state.ToString());
        Assert.StartsWith("Inspection is discontinued;",
            Assert.Throws<InvalidOperationException>(() => state.After(true)).Message, StringComparison.Ordinal);
        Assert.Equal("tightened", state.Resume().ToString());
        Assert.Equal(rules, state.Rules);
        Assert.StartsWith("Inspection is normal, ".Replace(", ", "; ", StringComparison.Ordinal),
            Assert.Throws<InvalidOperationException>(rules.Start.Resume).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("isAcceptedStricter", () => rules.Start.After(false, true));
    }

    [Law]
    public FsCheck.Property A_state_and_its_rules_are_read_as_they_were_written() => Laws.ForAll(
        from lots in Gen.Elements('a', 's', 'w', 'r').ListOf()
        from window in Gen.Choose(1, 6)
        from refused in Gen.Choose(1, window)
        from normal in Gen.Choose(1, 4)
        from score in Gen.Choose(1, 30)
        select (lots, rules: new SwitchingRules(refused, window, normal, score, 3)), x =>
    {
        var state = x.rules.Start;
        foreach (var lot in x.lots)
        {
            state = state.Severity == InspectionSeverity.Discontinued ? state.Resume() : Next(state, lot);
            Assert.True(state.Score < x.rules.ScoreToReduce);
            Assert.Equal(state, JsonSerializer.Deserialize<InspectionState>(JsonSerializer.Serialize(state)));
        }

        Assert.Equal(x.rules, JsonSerializer.Deserialize<SwitchingRules>(JsonSerializer.Serialize(x.rules)));
    });

    [Fact]
    public void Rules_that_cannot_be_are_refused_with_all_that_is_wrong()
    {
        Assert.StartsWith(
            "The switching rules are not allowed:\n- acceptedToNormal is 0; allowed are 1 and more.\n"
                + "- 6 of 5 lots cannot be refused; allowed are at most as many.",
            Assert.Throws<ArgumentException>("refusedToTighten", () => new SwitchingRules(6, 5, 0)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith("tightened after 2 of 5 refused, normal after 5 accepted, reduced at score 30,",
            SwitchingRules.Iso2859.ToString(), StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<InspectionState>(
            JsonSerializer.Serialize(SwitchingRules.Iso2859.Start)
                .Replace("\"score\":0", "\"score\":-1", StringComparison.Ordinal)));
    }

    private static InspectionState Next(InspectionState state, char lot) =>
        state.After(lot != 'r', lot switch { 's' => true, 'w' => false, 'r' => false, _ => null });
}
