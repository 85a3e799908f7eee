using System.Text.Json;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Scoring.Statistics.Weights;
using ServiceQuality.Scoring.Tests.Standards.Indicators;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Standards.Scorecards;

public class ScorecardTests
{
    private const string Golden = "goldens/standards-weights.json";

    private static readonly IndicatorValue[] March =
    [
        .. SomeCards.Values("a", "2026-03", 0.9, 1, 4.2, 0.7, 100), .. SomeCards.Values("b", "2026-03", 0.55, 4, 3.5, 0.9, 300),
        .. SomeCards.Values("c", "2026-03", 0.8, 2.5, 4, 0.4, 200),
    ];

    [Fact]
    public void A_result_says_how_it_came_about()
    {
        var report = Report(March, ("b", "2026-03", "rule-broken", 2), ("b", "2026-03", "praise", 5));
        Assert.Equal("department: 3 results of 3 units", report.ToString());
        Assert.Equal("a 2026-03: 94, excellent, rank 1", report["a", "2026-03"].ToString());
        var b = report["b", "2026-03"];
        Assert.Equal([3, 10, 15, 5, 0], b.Contributions.Select(c => Math.Round(c.Contribution, 9)));
        Assert.Equal((33, 3m, 3m, 33, 3), (b.BaseScore, b.Deduction, b.Bonus, b.Score, b.Rank));
        Assert.Equal(["resolution", "cost", "complaints"], b.Worst().Select(c => c.Item.Indicator));
        Assert.Equal(("fail", "resolution"), (b.Grade!.Name, Assert.Single(b.FailedGates)));
        Assert.Equal("resolution: 10 points, 30.0 %, 3 of the score", b.Contributions[0].ToString());
        Assert.Equal("of the card", report.Method);
        Assert.Contains("Weights of the card: resolution 0.300", report.ToTable().ToString(), StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => report["x", "2026-03"]);
    }

    [Fact]
    public void A_gate_caps_the_grade_and_adjustments_are_cut_last()
    {
        IndicatorValue[] values = [.. SomeCards.Values("a", null, 0.59, 1, 5, 0.7, 1)];
        ScorecardItem gate = new("resolution", 1) { ZeroAt = 0.5m, FullAt = 1, Gate = 0.6m, GradeWhenFailed = "pass" };
        Scorecard card = new("gated", SomeCards.Card.Name, SomeCards.Card.Items.Skip(1).Prepend(gate))
        {
            Grades = SomeCards.Card.Grades,
        };
        var result = ScorecardReport.FromValues(card, SomeCards.Indicators, values)["a", null];
        Assert.Equal(("pass", true), (result.Grade!.Name, result.Score > 90));
        var report = Report([.. SomeCards.Values("a", null, 1, 1, 5, 0.7, 1)], ("a", null, "praise", 9));
        Assert.Equal((100, 3m), (report["a", null].Score, report["a", null].Bonus));
        var low = Report([.. SomeCards.Values("a", null, 0, 99, 1, 0, 1)], ("a", null, "rule-broken", 99));
        Assert.Equal((0, 20m), (low["a", null].Score, low["a", null].Deduction));
    }

    [Theory]
    [InlineData(MissingValues.NoScore, null, false)]
    [InlineData(MissingValues.Zero, 69.0, false)]
    [InlineData(MissingValues.Rescale, 92.0, true)]
    public void What_is_missing_follows_the_policy(MissingValues policy, double? score, bool isPartial)
    {
        var card = SomeCards.Card with { Missing = policy };
        var result = ScorecardReport.FromValues(
            card, SomeCards.Indicators, SomeCards.Values("a", null, 0.9, 1, null, 0.7, 100))["a", null];
        Assert.Equal((score, isPartial), (result.Score, result.IsPartial));
        Assert.Equal(["rating"], result.Missing);
        Assert.Equal(score is null ? "there is no value of rating" : null, result.Reason);

        // What does not apply is left out, whatever the policy.
        var without = ScorecardReport.FromValues(card, SomeCards.Indicators,
            [.. SomeCards.Values("a", null, 0.9, 1, null, 0.7, 100), SomeCards.Rating.DoesNotApply("a")])["a", null];
        Assert.Equal((92.0, false), (without.Score, without.IsPartial));
        Assert.Equal("rating: does not apply", without.Contributions[2].ToString());
        var nothing = ScorecardReport.FromValues(
            card, SomeCards.Indicators, SomeCards.Indicators.Select(i => i.DoesNotApply("a")))["a", null];
        Assert.Equal("a: no score: no indicator with a weight has a value", nothing.ToString());
    }

    [Fact]
    public void Ties_share_a_rank_and_changes_are_against_the_period_before()
    {
        var report = Report(
        [
            .. March, .. SomeCards.Values("a", "2026-04", 0.8, 1, 4.2, 0.7, 9),
            .. SomeCards.Values("b", "2026-04", 0.8, 1, 4.2, 0.7, 9),
            .. SomeCards.Values("c", "2026-04", 0.5, 1, 4.2, 0.7, 9),
        ]);
        Assert.Equal([1, 1, 3], report.Results.Where(r => r.Period == "2026-04").Select(r => r.Rank!.Value));
        Assert.Equal(-6, report["a", "2026-04"].Change!.Value, 9);
        Assert.Null(report["a", "2026-03"].Change);
    }

    [Fact]
    public void A_geometric_card_does_not_make_up_for_a_poor_indicator()
    {
        var card = SomeCards.Card with { IsGeometric = true };
        var report = ScorecardReport.FromValues(card, SomeCards.Indicators, March);
        Assert.Equal(0, report["b", "2026-03"].Score);
        Assert.Equal("cost", Assert.Single(report["b", "2026-03"].Worst()).Item.Indicator);
        Assert.Null(report.Sensitivity("2026-03")[0].CriticalWeight);
    }

    [Fact]
    public void Sensitivity_names_the_ranks_that_change()
    {
        // a: 80 and 60, b: 60 and 85: equal at a weight of 25/45 for the first.
        Scorecard card = new("two", new("Two", "两项"),
            new ScorecardItem("resolution", 54) { ZeroAt = 0, FullAt = 1 },
            new ScorecardItem("load-share", 46) { ZeroAt = 0, FullAt = 1 });
        var other = Some.Of("load-share", IndicatorFormula.Proportion);
        var report = ScorecardReport.FromValues(card, [SomeCards.Resolution, other],
        [
            SomeCards.Resolution.MeasureValue(0.8, "a"), other.MeasureValue(0.6, "a"),
            SomeCards.Resolution.MeasureValue(0.6, "b"), other.MeasureValue(0.85, "b"),
        ]);
        var first = report.Sensitivity(null, Proportion.FromPercent(10))[0];
        Assert.Equal(25.0 / 45, first.CriticalWeight!.Value, 12);
        Assert.Equal(["a", "b"], first.ChangedWhenRaised);
        Assert.Empty(first.ChangedWhenLowered);
        Assert.Equal("resolution, weight 0.540: raised 2 ranks change, lowered 0, critical weight 0.556", first.ToString());
        Assert.Throws<KeyNotFoundException>(() => report.Sensitivity("2026"));
    }

    [MaterialFact(Golden)]
    public void Min_max_scores_with_entropy_weights_are_the_golden_ones()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Material.File(Golden)));
        var golden = file.RootElement.GetProperty("entropy")[0];
        var rows = Matrix(golden.GetProperty("matrix"));
        bool[] higher = [.. golden.GetProperty("higherIsBetter").EnumerateArray().Select(e => e.GetBoolean())];
        ServiceIndicator[] indicators = [.. higher.Select((isHigher, i) => Some.Of($"i{i}", IndicatorFormula.Index) with
        {
            Direction = isHigher ? IndicatorDirection.HigherIsBetter : IndicatorDirection.LowerIsBetter,
        })];
        Scorecard card = new("branches", new("Branches", "网点"),
            indicators.Select(i => new ScorecardItem(i.Code, 1, Normalisation.MinMax)));
        var equal = ScorecardReport.FromValues(card, indicators, rows.SelectMany((row, u) =>
            row.Select((v, i) => indicators[i].MeasureValue(v, $"branch {u}"))));
        var weights = equal.EntropyWeights(null);
        var report = equal.WithWeights(weights.Weights);
        Assert.Equal("entropy", report.Method);
        var normalised = Matrix(golden.GetProperty("normalised"));
        var scores = golden.GetProperty("scores").EnumerateArray().Select(e => e.GetDouble()).ToArray();
        Assert.All(report.Results.Index(), r =>
        {
            Assert.Equal(100 * scores[r.Index], r.Item.Score!.Value, 100 * 1e-9);
            Assert.All(r.Item.Contributions.Index(), c =>
                Assert.Equal(100 * normalised[r.Index][c.Index], c.Item.Points!.Value, 100 * 1e-9));
        });
        Assert.Equal(golden.GetProperty("weights")[0].GetDouble(), report.Weights[0], 1e-9);

        var ahp = file.RootElement.GetProperty("ahp")[0];
        var five = Matrix(ahp.GetProperty("matrix"));
        var comparisons = new double[5, 5];
        foreach (var (i, j) in Enumerable.Range(0, 25).Select(k => (k / 5, k % 5)))
        {
            comparisons[i, j] = five[i][j];
        }

        var byPairs = Report(March).WithWeights(AhpWeights.FromMatrix(comparisons));
        Assert.Equal(ahp.GetProperty("principalWeights")[1].GetDouble(), byPairs.Weights[1], 1e-9);
    }

    [Fact]
    public void Comparisons_that_contradict_each_other_are_refused_as_weights()
    {
        var circle = AhpWeights.FromMatrix(new double[,]
        {
            { 1, 5, 0.2, 1, 1 }, { 0.2, 1, 5, 1, 1 }, { 5, 0.2, 1, 1, 1 }, { 1, 1, 1, 1, 1 }, { 1, 1, 1, 1, 1 },
        });
        var report = Report(March);
        Refused(["their consistency ratio is ", "allowed is at most 0.1"], () => report.WithWeights(circle));
        Assert.Equal("principal eigenvector", report.WithWeights(circle, consistencyLimit: null).Method);
        Assert.Throws<ArgumentOutOfRangeException>("consistencyLimit", () => report.WithWeights(circle, -1));
    }

    [Fact]
    public void What_cannot_be_is_refused_all_at_once()
    {
        Refused(["online a: the card has no such indicator", "resolution a appears twice"], () => Report(
        [
            Some.Of("online", IndicatorFormula.Index).MeasureValue(1, "a"), .. SomeCards.Values("a", null, 1),
            .. SomeCards.Values("a", null, 1),
        ]));
        Refused(["another definition"], () => Report(
            [(SomeCards.Resolution with { MinimumSample = 30 }).Measure(1, 2, "a")]));
        Refused(["the card has no such adjustment; allowed are rule-broken, praise", "occurs -1 times", "no value of the unit"],
            () => Report(March, ("z", "2026-03", "late", -1)));
        Refused(["add up to 100; they must add up to 90"], () => ScorecardReport.FromValues(
            SomeCards.Card with { WeightSum = 90 }, SomeCards.Indicators, March));
        Refused(["indicator cost, is unknown"], () => ScorecardReport.FromValues(
            SomeCards.Card, SomeCards.Indicators.SkipLast(1), []));
        Refused(["There are 2 weights for 5 indicators"], () => Report(March).WithWeights(CriteriaWeights.Equal(2)));
        Refused(["Weights are of v, w, x"], () => Report(March).WithWeights(
            CriteriaWeights.Equal(5, "v", "w", "x", "cost", "load")));
        Refused(["every criterion has 0 points"], () => Report(March).WithWeights(CriteriaWeights.Direct([0, 0, 0, 0, 0])));
        Refused(["no consistency ratio"], () => Report(March).WithWeights(
            AhpWeights.FromUpperTriangle([.. Enumerable.Repeat(1.0, 55)])));
        Refused(["There are 7 values of 5 indicators and 1 units"], () => Columns(new double[7]));
        Refused(["rating of unit 0 in period 1: 9 is not possible"], () => Columns([1, 1, 3, 1, 1, 1, 1, 9, 1, 1]));
        Refused(["There are 1 marks for 5 values"], () => ScorecardReport.ScoreColumns(
            SomeCards.Card, SomeCards.Indicators, 1, [1, 1, 3, 1, 1], [true]));
        Assert.Equal([null], Columns([1, double.NaN, 3, 1, 1], [false, true, false, false, false]));

        static ValueList<double?> Columns(double[] values, bool[]? missing = null) =>
            ScorecardReport.ScoreColumns(SomeCards.Card, SomeCards.Indicators, 1, values, missing ?? []);
    }

    [Fact]
    public void Results_are_written_as_json()
    {
        var report = Report(March, ("b", "2026-03", "rule-broken", 1));
        var json = JsonSerializer.Serialize(report);
        Assert.StartsWith(
            """{"formatVersion":1,"card":"department","method":"of the card","weights":{"resolution":0.3""",
            json,
            StringComparison.Ordinal);
        Assert.Contains("\"deduction\":1.5,\"grade\":\"fail\",\"failedGates\":[\"resolution\"],\"rank\":3", json,
            StringComparison.Ordinal);
        Assert.Contains("\"indicator\":\"resolution\"", JsonSerializer.Serialize(report.Results[0].Contributions[0]),
            StringComparison.Ordinal);
        Assert.Contains("\"changedWhenRaised\":[", JsonSerializer.Serialize(report.Sensitivity("2026-03")[0]),
            StringComparison.Ordinal);
    }

    private static ScorecardReport Report(
        IEnumerable<IndicatorValue> values, params (string?, string?, string, int)[] occurrences) =>
        ScorecardReport.FromValues(SomeCards.Card, SomeCards.Indicators, values, occurrences);

    private static double[][] Matrix(JsonElement rows) =>
        [.. rows.EnumerateArray().Select(r => r.EnumerateArray().Select(c => c.GetDouble()).ToArray())];

    private static void Refused(string[] parts, Action action)
    {
        var message = Assert.ThrowsAny<ArgumentException>(action).Message;
        Assert.All(parts, p => Assert.Contains(p, message, StringComparison.Ordinal));
    }
}
