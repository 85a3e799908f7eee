using System.Text.Json;
using NodaTime;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Complaints;

public class ParetoTests
{
    private const string Golden = "goldens/standards-weights.json";
    private static readonly Pareto Causes = Pareto.FromCounts(
        ["late", "rude", "billing", "quality", "lost", "other", "wrong"], [42, 17, 17, 63, 5, 9, 17]);

    [MaterialFact(Golden)]
    public void The_ranking_is_that_of_the_reference_material()
    {
        var golden = JsonDocument.Parse(File.ReadAllText(Material.File(Golden))).RootElement.GetProperty("pareto");
        var counts = golden.GetProperty("counts").EnumerateObject().ToList();
        var pareto = Pareto.FromCounts([.. counts.Select(c => c.Name)], [.. counts.Select(c => c.Value.GetInt64())]);
        Assert.Equal(golden.GetProperty("ordered").EnumerateArray().Select(n => n.GetString()), pareto.Rows.Select(r => r.Name));
        Assert.Equal(golden.GetProperty("count").EnumerateArray().Select(n => n.GetInt64()), pareto.Rows.Select(r => r.Count));
        Assert.All(pareto.Rows.Zip(golden.GetProperty("share").EnumerateArray()),
            p => Assert.Equal(p.Second.GetDouble(), p.First.Share!.Value.Fraction, 1e-12));
        Assert.All(pareto.Rows.Zip(golden.GetProperty("cumulative").EnumerateArray()),
            p => Assert.Equal(p.Second.GetDouble(), p.First.Cumulative!.Value.Fraction, 1e-12));
    }

    [MaterialFact(Golden)]
    public void Rates_and_their_ratio_are_those_of_the_reference_material()
    {
        var root = JsonDocument.Parse(File.ReadAllText(Material.File(Golden))).RootElement;
        foreach (var golden in root.GetProperty("rates").EnumerateArray())
        {
            var rate = EventRate.FromCounts(golden.GetProperty("events").GetInt64(), golden.GetProperty("exposure").GetDecimal());
            AssertEstimate(rate.Rate(1), golden.GetProperty("rate"), golden.GetProperty("exact95"));
            Assert.Equal(golden.GetProperty("rate").GetDouble() * 1000, rate.Rate().Value!.Value, 1e-9);
        }

        var ratio = root.GetProperty("rateRatio");
        EventRate Of(int i) => EventRate.FromCounts(
            ratio.GetProperty("events")[i].GetInt64(), ratio.GetProperty("exposure")[i].GetDecimal());
        AssertEstimate(Of(0).RatioTo(Of(1)), ratio.GetProperty("ratio"), ratio.GetProperty("exact95"));

        static void AssertEstimate(ServiceQuality.Scoring.Statistics.Estimate actual, JsonElement value, JsonElement interval)
        {
            Assert.Equal(value.GetDouble(), actual.Value!.Value, 1e-12);
            Assert.Equal(interval[0].GetDouble(), actual.Interval!.Value.Lower, 1e-9);
            Assert.Equal(interval[1].GetDouble(), actual.Interval!.Value.Upper, 1e-9);
        }
    }

    [Fact]
    public void Three_causes_tie_for_the_third_place()
    {
        Assert.Equal(["quality", "late", "billing", "rude", "wrong"], Causes.Top(3).Select(r => r.Name));
        Assert.Equal(["quality", "late"], Causes.Top(3, TiesPolicy.Exclusive).Select(r => r.Name));
        Assert.Equal(["quality", "late", "billing"], Causes.Top(3, TiesPolicy.Strict).Select(r => r.Name));
        Assert.Equal(["quality", "late", "billing", "rude"], Causes.VitalFew().Select(r => r.Name));
        Assert.Equal("1 quality: 63, 37.1 %, cumulative 37.1 %", Causes.Rows[0].ToString());
        Assert.Equal("170 in 7 names, first quality 63", Causes.ToString());
        Assert.Equal("0 in 0 names", Pareto.Empty.ToString());
        Assert.Equal("1 a: 1, weight 5, 100.0 %, cumulative 100.0 %", Pareto.FromColumns(["a"], [5]).Rows[0].ToString());
        Assert.Empty(Pareto.FromColumns(["a"], [0]).VitalFew());
        Assert.Equal(1_000_000_000_000m, Pareto.MaxWeight);
    }

    [Fact]
    public void Changes_say_how_many_and_which_rank()
    {
        var before = Pareto.FromCounts(["late", "quality"], [60, 30]);
        var changes = Causes.TopAgainst(before, 2, TiesPolicy.Strict);
        Assert.Equal("1 quality: 63, 37.1 %, cumulative 37.1 % (+33, was 2)", changes[0].ToString());
        Assert.Equal((-18L, 60L, 1), (changes[1].Change, changes[1].CountBefore, changes[1].Before!.Rank));
        Assert.Equal(0.7, changes[1].Ratio().Value!.Value, 12);
        Assert.Equal(1.4, changes[1].Ratio(7, 14).Value!.Value, 12);
        Assert.EndsWith("(+17, new)", Causes.TopAgainst(before, 3)[2].ToString(), StringComparison.Ordinal);
        Interval day = new(Instant.FromUtc(2026, 3, 2, 0, 0), Instant.FromUtc(2026, 3, 3, 0, 0));
        var series = ParetoSeries.FromColumns([day], ["a", "a"], [day.Start, day.End]);
        Assert.Equal("there is no earlier ranking", series.Top(0, 1)[0].Ratio().Reason);
        Assert.Equal("1 a: 1, 100.0 %, cumulative 100.0 %", series.Top(0, 1)[0].ToString());
        Assert.Equal("1 period from 2026-03-02T00:00:00Z to 2026-03-03T00:00:00Z, 1 row, 1 outside", series.ToString());
    }

    [Fact]
    public void Names_roll_up_to_a_level_of_their_tree()
    {
        var rolled = Pareto.FromCounts(["late", "lost", "rude"], [3, 4, 5]).RollUp(Trees.Causes, 1);
        Assert.Equal([("delivery", 7L), ("staff", 5L)], rolled.Rows.Select(r => (r.Name, r.Count)));
        Assert.StartsWith("Code \"price\" is unknown in causes; allowed are delivery, late, lost, staff, rude.",
            Assert.Throws<ArgumentException>("tree", () => Pareto.FromColumns(["price"]).RollUp(Trees.Causes, 1)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_ranked_is_refused_with_its_place()
    {
        Refused("names", "The text at index 1 is \" a\"; allowed is text", () => Pareto.FromColumns(["a", " a"]));
        Refused("names", "The text at index 0 is null", () => Pareto.FromColumns([null!]));
        Refused("weights", "Weight -1 at index 1 is not allowed", () => Pareto.FromColumns(["a", "b"], [1, -1]));
        Refused("weights", "Weight 0.0000001 at index 0", () => Pareto.FromColumns(["a"], [0.0000001m]));
        Refused("weights", "There are 1 weights for 2 names", () => Pareto.FromColumns(["a", "b"], [1]));
        Refused("counts", "Count -2 at index 0 is negative", () => Pareto.FromCounts(["a"], [-2]));
        Refused("names", "The name \"a\" appears twice", () => Pareto.FromCounts(["a", "a"], [1, 2]));
        Refused("weights", "The name at index 0 has weight 3 and count 0", () => Pareto.FromCounts(["a"], [0], [3]));
        Refused("weights", "There are 2 weights for 1 names", () => Pareto.FromCounts(["a"], [1], [1, 2]));
        Refused("other", "One ranking is by count", () => Causes.Merge(Pareto.FromColumns(["a"], [1])));
        Assert.Throws<ArgumentOutOfRangeException>("n", () => Causes.Top(0));
        Assert.Throws<ArgumentOutOfRangeException>("ties", () => Causes.Top(1, (TiesPolicy)7));
        Assert.Throws<OverflowException>(() => Pareto.FromCounts(["a", "b"], [1, 1], [1e22m, 1]));
        var at = Instant.FromUtc(2026, 1, 1, 0, 0);
        Interval day = new(at, at + Duration.FromDays(1));
        Refused("periods", "Period 1 begins before", () => ParetoSeries.FromColumns([day, day], [], []));
        Refused("periods", "Period 0 has no start or no end", () => ParetoSeries.FromColumns([new(null, at)], [], []));
        Refused("instants", "There are 0 instants for 1 rows", () => ParetoSeries.FromColumns([day], ["a"], []));
        Refused("names", "The text at index 0 is \"\"", () => ParetoSeries.FromColumns([day], [""], [at - Duration.Epsilon]));
        Refused("other", "The other series has other periods", () => ParetoSeries.FromColumns([day], [], [])
            .Merge(ParetoSeries.FromColumns([], [], [])));
        Assert.Throws<ArgumentOutOfRangeException>("period", () => ParetoSeries.FromColumns([], [], []).Top(0, 1));
    }

    [Fact]
    public void Rates_need_exposure()
    {
        var rate = EventRate.FromCounts(12, 4000);
        Assert.Equal("12 events in 4000", rate.ToString());
        Assert.Equal(EventRate.FromCounts(14, 4000.5m), rate.Merge(EventRate.FromCounts(2, 0.5m)));
        Assert.Equal("there is no exposure", EventRate.FromCounts(0, 0).Rate().Reason);
        Assert.Equal("there is no exposure", rate.RatioTo(EventRate.FromCounts(0, 0)).Reason);
        Assert.Equal("the second has no event, so the ratio has no upper end", rate.RatioTo(EventRate.FromCounts(0, 10)).Reason);
        Assert.Throws<ArgumentOutOfRangeException>("exposure", () => EventRate.FromCounts(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("exposure", () => EventRate.FromCounts(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>("exposure", () => EventRate.FromCounts(1, 0.0000001m));
        Assert.Throws<ArgumentOutOfRangeException>("events", () => EventRate.FromCounts(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("per", () => rate.Rate(0));
        Assert.Throws<OverflowException>(() => EventRate.FromCounts(1, EventRate.MaxExposure).Merge(rate));
    }

    private static void Refused(string parameter, string message, Action act) => Assert.StartsWith(
        message, Assert.Throws<ArgumentException>(parameter, act).Message, StringComparison.Ordinal);
}
