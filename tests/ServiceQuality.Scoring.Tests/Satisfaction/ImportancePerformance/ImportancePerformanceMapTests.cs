using System.Text.Json;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tests.Statistics;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.ImportancePerformance;

public sealed class ImportancePerformanceMapTests
{
    private static readonly IndexModel Tied = IndexModels.Ecsi
        .WithCommitment("Quality", ServiceCommitment.SlaTarget("gold", "resolution"))
            .WithCommitment("Quality", ServiceCommitment.Standard("calls in 20 s"));

    private static readonly IndexFit Fit =
        SatisfactionIndex.Estimate(Tied, IndexSurveys.Complete, new(tolerance: IndexSurveys.Tolerance));

    [Fact]
    public void Importance_and_performance_agree_with_R()
    {
        var golden = GoldenCase.Of("ecsi.csv", "quality-path-a");
        var (importance, items) = (golden.Matrix("importance", 7), golden.Matrix("itemImportance", 7));
        var names = Tied.Constructs.Select(c => c.Name).ToList();
        foreach (var (target, t) in names.Select((n, t) => (n, t)).Skip(1))
        {
            var map = Fit.Map(target);
            Assert.Null(map.Reason);
            foreach (var construct in map.Constructs)
            {
                var from = names.IndexOf(construct.Point.Name);
                GoldenCase.AssertClose(importance[from, t], construct.Point.Importance, $"{construct} on {target}");
                Assert.Equal(Fit.Index(construct.Point.Name).Value!.Value, construct.Point.Performance, 1e-9);
                foreach (var item in construct.Indicators)
                {
                    GoldenCase.AssertClose(items[Fit.Weights.Names.Index().First(n => n.Item == item.Name).Index, t],
                        item.Importance, $"{item} on {target}");
                }

                Assert.Equal(construct.Point.Importance, construct.Indicators.Sum(i => i.Importance), 1e-12);
            }

            Assert.Equal(Enumerable.Range(0, 7).Count(f => importance[f, t] != 0), map.Constructs.Count);
        }
    }

    [MaterialFact("goldens/ecsi-mobi-path-A.json")]
    public void And_with_the_published_map()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Material.File("goldens/ecsi-mobi-path-A.json")));
        var golden = json.RootElement.GetProperty("reference").GetProperty("ipma");
        var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi,
            IndexSurveys.Read(Material.File("data/ecsi-mobi.csv"), IndexModels.Ecsi), new(tolerance: IndexSurveys.Tolerance));
        foreach (var pair in golden.GetProperty("importance").EnumerateObject())
        {
            string[] ends = pair.Name.Split("->");
            var point = fit.Map(ends[1]).Constructs.Single(c => c.Point.Name == ends[0]).Point;
            GoldenCase.AssertClose(pair.Value.GetDouble(), point.Importance, pair.Name);
            GoldenCase.AssertClose(
                golden.GetProperty("performance").GetProperty(ends[0]).GetDouble(), point.Performance, ends[0]);
        }

        foreach (var target in golden.GetProperty("indicator_importance_on_target").EnumerateObject()
            .Where(t => t.Value.ValueKind == JsonValueKind.Object))
        {
            foreach (var item in target.Value.EnumerateObject())
            {
                GoldenCase.AssertClose(item.Value.GetDouble(), fit.Map(target.Name).Constructs.SelectMany(c => c.Indicators)
                    .Single(i => i.Name == item.Name).Importance, item.Name);
            }
        }
    }

    [Fact]
    public void A_bootstrap_gives_intervals_on_both_axes_and_what_moves_a_construct_is_named()
    {
        var map = Fit.Bootstrap(200, 42).Map("Satisfaction", BootstrapMethod.Basic);

        Assert.Equal("4 constructs affect Satisfaction", map.ToString());
        Assert.All(map.Constructs, c =>
            Assert.True(c.Point is { ImportanceInterval: { } i, PerformanceInterval: { } p } && i.Lower < c.Point.Importance
            && c.Point.Performance < p.Upper));
        Assert.All(map.Constructs, c => Assert.NotNull(c.IsOpen));
        var quality = map.Constructs.Single(c => c.Point.Name == "Quality");
        Assert.Equal(["target gold/resolution", "standard calls in 20 s"], quality.Commitments.Select(c => c.ToString()));
        Assert.Equal(IpaQuadrant.KeepUp, quality.Quadrant);
        Assert.Contains("target gold/resolution, standard calls in 20 s", map.ToTable().ToString(), StringComparison.Ordinal);
        Assert.Equal(map.Constructs.Average(c => c.Point.Importance), map.Lines!.Value.Importance, 1e-12);
        Assert.Equal(map.Constructs.Average(c => c.Point.Performance), map.Lines!.Value.Performance, 1e-12);
        Assert.Contains("(KeepUp)", quality.ToString(), StringComparison.Ordinal);
        Assert.Null(Fit.Map("Satisfaction").Constructs[0].IsOpen);
    }

    [Fact]
    public void Importance_is_in_points_from_0_to_100_also_of_unequal_ranges()
    {
        var model = IndexModel.Create("m", new(1, 5)).Construct("P", "a", "b").Construct("Q", "d").Indicator("b", new(1, 10))
            .Path("P", "Q").Build();
        var answers = IndexSurveys.Of(model, [1, 2, 3, 4, 5, 2], [2, 4, 3, 10, 6, 9], [1, 3, 4, 5, 4, 3]);
        var point = Assert.Single(SatisfactionIndex.Estimate(model, answers).Map("Q").Constructs);

        // Moving one question by a point of 100 moves the index of P by its part, and that of Q by the importance.
        Assert.Equal(0.5401, point.Indicators[0].Importance, 1e-4);
        Assert.Equal(0.4048, point.Indicators[1].Importance, 1e-4);
        Assert.Equal(point.Point.Importance, point.Indicators.Sum(i => i.Importance), 1e-12);

        // Index scores of standardised weights are not those of the path model.
        var other = SatisfactionIndex.Estimate(model, answers, new(standardisedWeights: true));
        Assert.StartsWith(
            "importance is between indices of unstandardised weights", other.Map("Q").Reason, StringComparison.Ordinal);
        Assert.Null(other.Bootstrap(3, 1).Importance["P", "Q"]!.Value);
    }

    [Fact]
    public void Nothing_acts_on_a_first_construct()
    {
        Assert.Equal("no construct with an index affects Image", Fit.Map("Image").Reason);
        Assert.Equal("no map for Image: no construct with an index affects Image", Fit.Map("Image").ToString());
        Assert.Throws<KeyNotFoundException>(() => Fit.Map("Price"));
    }
}
