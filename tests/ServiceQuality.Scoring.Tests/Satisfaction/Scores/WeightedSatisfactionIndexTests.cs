using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Scores;

public class WeightedSatisfactionIndexTests
{
    private static readonly RatingScale Ten = new(1, 10);

    [Law]
    public Property It_lies_between_its_items_and_only_the_relation_of_weights_matters() => Laws.ForAll(
        from n in Gen.Choose(1, 6)
        from rows in (from low in Gen.Choose(-2, 2)
                      from width in Gen.Choose(1, 10)
                      from at in Gen.Choose(0, 100)
                      from weight in Gen.Choose(1, 100)
                      select (Scale: new RatingScale(low, low + width), Mean: low + (width * at / 100.0), Weight: weight))
                          .ArrayOf(n)
        from factor in Gen.Elements(0.001, 7, 1e9)
        select (rows, factor), x =>
    {
        WeightedItem[] items = [.. x.rows.Select((r, i) => new WeightedItem($"item {i}", r.Mean, r.Weight, r.Scale))];
        var index = WeightedSatisfactionIndex.Of(items);
        Assert.InRange(index.Index!.Value, items.Min(i => i.Rescaled) - 1e-9, items.Max(i => i.Rescaled) + 1e-9);
        Assert.InRange(index.IndexOfSums!.Value, items.Min(i => i.Rescaled) - 1e-9, items.Max(i => i.Rescaled) + 1e-9);
        Assert.Equal(1, index.Weights.Sum(), 1e-12);
        Assert.Empty(index.Warnings);
        var scaled = WeightedSatisfactionIndex.Of(
            items.Select(i => new WeightedItem(i.Name, i.Satisfaction, i.Weight * x.factor, i.Scale)));
        Assert.Equal(index.Index.Value, scaled.Index!.Value, 1e-9);
        Assert.Equal(index.IndexOfSums.Value, scaled.IndexOfSums!.Value, 1e-9);
        if (items.All(i => i.Scale == items[0].Scale))
        {
            Assert.Equal(index.Index.Value, index.IndexOfSums.Value, 1e-9);
            Assert.Equal(items[0].Scale.Convert(index.WeightedAverage!.Value, new(0, 100)), index.Index.Value, 1e-9);
        }
        else
        {
            Assert.True(index is { WeightedAverage: null, PercentOfMaximum: null });
        }

        // Rescaled first, each to 0..100, both forms are one.
        RatingScale hundred = new(0, 100);
        var again = WeightedSatisfactionIndex.Of(
            items.Select(i => new WeightedItem(i.Name, Math.Clamp(i.Rescaled, 0, 100), i.Weight, hundred)));
        Assert.Equal(index.Index.Value, again.Index!.Value, 1e-9);
        Assert.Equal(index.Index.Value, again.IndexOfSums!.Value, 1e-9);
    });

    [Fact]
    public void Negative_weights_warn_and_no_weight_has_a_reason()
    {
        var index = WeightedSatisfactionIndex.Of([new("price", 2, -1, Ten), new("speed", 9, 2, Ten)]);
        Assert.Equal(16, index.WeightedAverage);
        Assert.Equal(100 * 15 / 9.0, index.Index!.Value, 1e-9);
        Assert.Equal(
            "\"price\" has a negative weight: the index falls when it rises and can leave 0 to 100; nothing is clipped.",
            Assert.Single(index.Warnings));
        Assert.Contains(index.Warnings[0], index.ToTable().Notes);
        Assert.Null(index.Items[0].Gap);
        var none = WeightedSatisfactionIndex.Of([new("price", 2, -1, Ten), new("speed", 9, 1, Ten)]);
        Assert.Equal("no index: the weights add up to 0; a sum above 0 is needed", none.ToString());
        Assert.True(none is { Index: null, IndexOfSums: null, WeightedAverage: null, PercentOfMaximum: null, Weights.Count: 0 });
        Assert.Equal("Weighted satisfaction index", none.ToTable().Title);
        Assert.Equal("no index: there is no item", WeightedSatisfactionIndex.Of([]).ToString());
        Assert.Null(WeightedSatisfactionIndex.Of([new("mood", 0, 1, new(-2, 2))]).PercentOfMaximum);

        // A wide scale may leave no range when its weight is negative.
        var wide = WeightedSatisfactionIndex.Of([new("price", 2, -1, Ten), new("speed", 1, 2, new(0, 2))]);
        Assert.NotNull(wide.Index);
        Assert.Null(wide.IndexOfSums);
        Assert.Null(WeightedSatisfactionIndex.Of([new("a", 1, 0.2, new(0, 1)), new("b", 1, -0.2 / 3, new(0, 3))]).IndexOfSums);
    }

    [Fact]
    public void They_print()
    {
        var index = WeightedSatisfactionIndex.Of([new("speed of reply", 7.9, 9.1, Ten), new("tone", 8.1, 8.4, Ten)]);
        Assert.Equal("index 77.7, weighted average 8.00, 80.0 % of the maximum, 2 items", index.ToString());
        Assert.Equal("speed of reply: 7.90 on 1..10, weight 9.1", index.Items[0].ToString());
        Assert.Equal(
            """
            Weighted satisfaction index
            item            scale  mean  0..100  weight   share  mean less weight
            --------------  -----  ----  ------  ------  ------  ----------------
            speed of reply  1..10  7.90    76.7  9.1000  0.5200             -1.20
            tone            1..10  8.10    78.9  8.4000  0.4800             -0.30
            index 77.7, weighted average 8.00, 80.0 % of the maximum, 2 items

            """,
            index.ToTable().ToString());
    }

    [Fact]
    public void Items_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>("name", () => new WeightedItem(" ", 5, 1, Ten));
        Assert.Throws<ArgumentOutOfRangeException>("satisfaction", () => new WeightedItem("a", 10.1, 1, Ten));
        Assert.Throws<ArgumentOutOfRangeException>("satisfaction", () => new WeightedItem("a", double.NaN, 1, Ten));
        Assert.Throws<ArgumentOutOfRangeException>("weight", () => new WeightedItem("a", 5, double.NaN, Ten));
        Assert.Throws<ArgumentOutOfRangeException>("weight", () => new WeightedItem("a", 5, 1e101, Ten));
        Assert.Throws<ArgumentException>("items", () => WeightedSatisfactionIndex.Of([null!]));
        Assert.Equal(-0.5, new WeightedItem("a", 5, 5.5, Ten).Gap);
        Assert.Null(new WeightedItem("a", 5, 0.5, Ten).Gap);
    }
}
