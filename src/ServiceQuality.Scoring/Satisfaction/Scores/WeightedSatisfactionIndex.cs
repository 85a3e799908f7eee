using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// A satisfaction index of weighted items, by importance or by the weights of a model. Only the ratios of the weights matter:
/// they need not add up to 1. What the items cannot give is null and <see cref="Reason"/> says why.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<WeightedSatisfactionIndex>))]
public sealed record WeightedSatisfactionIndex
{
    private WeightedSatisfactionIndex(ValueList<WeightedItem> items, ValueList<double> weights, string? reason)
    {
        Items = items;
        Weights = weights;
        Reason = reason;
        Warnings =
        [
            .. items.Where(i => i.Weight < 0).Select(i =>
                $"\"{i.Name}\" has a negative weight: the index falls when it rises and can leave 0 to 100; nothing is clipped."),
        ];
        if (weights.Count == 0)
        {
            return;
        }

        var (above, width, size) = (0.0, 0.0, 0.0);
        var index = 0.0;
        for (var i = 0; i < items.Count; i++)
        {
            var scale = items[i].Scale;
            index += weights[i] * items[i].Rescaled;
            above += weights[i] * (items[i].Satisfaction - scale.Minimum);
            width += weights[i] * ((double)scale.Maximum - scale.Minimum);
            size += Math.Abs(weights[i]) * ((double)scale.Maximum - scale.Minimum);
        }

        Index = index;
        IndexOfSums = width > 1e-9 * size ? 100 * (above / width) : null;
        if (items.All(i => i.Scale == items[0].Scale))
        {
            var mean = items.Select((item, i) => weights[i] * item.Satisfaction).Sum();
            WeightedAverage = mean;
            PercentOfMaximum = items[0].Scale is { Minimum: >= 0, Maximum: var maximum } ? 100 * mean / maximum : null;
        }
    }

    /// <summary>The items.</summary>
    public ValueList<WeightedItem> Items { get; }

    /// <summary>The weights divided by their sum, in the order of the items; empty when that is not above 0.</summary>
    public ValueList<double> Weights { get; }

    /// <summary>
    /// The index from 0 to 100: every item is rescaled to 0..100 by its own scale, then weighted. Items of different scales count
    /// by their weights alone.
    /// </summary>
    public double? Index { get; }

    /// <summary>
    /// The index of sums, 100 sum of w (mean - lowest) / sum of w (highest - lowest), as in the American Customer Satisfaction
    /// Index (Fornell and others 1996): an item with a wider scale counts more. The same as <see cref="Index"/> when all scales
    /// are equally wide.
    /// </summary>
    public double? IndexOfSums { get; }

    /// <summary>The weighted mean in the numbers of the scale; null when the items have different ones.</summary>
    public double? WeightedAverage { get; }

    /// <summary>
    /// The weighted mean in percent of the highest answer, a common form that is never 0 on a scale from 1; null when the items
    /// have different scales or ones below 0.
    /// </summary>
    public double? PercentOfMaximum { get; }

    /// <summary>Negative weights, a sentence each; empty when there is none.</summary>
    public ValueList<string> Warnings { get; }

    /// <summary>Why there is no index, or null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>The index of items.</summary>
    /// <param name="items">The items.</param>
    /// <returns>The index.</returns>
    public static WeightedSatisfactionIndex Of(IEnumerable<WeightedItem> items)
    {
        var all = Guard.Against.NullElements(items);
        if (all.Count == 0)
        {
            return new(all, [], "there is no item");
        }

        var sum = all.Sum(i => i.Weight);
        var size = all.Sum(i => Math.Abs(i.Weight));
        if (sum > 1e-12 * size)
        {
            return new(all, [.. all.Select(i => i.Weight / sum)], null);
        }

        var text = sum.ToString("0.######", CultureInfo.InvariantCulture);
        return new(all, [], $"the weights add up to {text}; a sum above 0 is needed");
    }

    /// <summary>The items with their means, weights and gaps, and the index.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        ("Weighted satisfaction index", "加权满意度指数"),
        TableWords.All("item", "scale", "mean", "0..100", "weight", "share", "mean less weight"),
        [
            .. Items.Select((item, i) => (ValueList<TableCell>)
            [
                TableCell.Of(item.Name),
                TableCell.Of(item.Scale.ToString()),
                TableCell.Of(item.Satisfaction, 2),
                TableCell.Of(item.Rescaled, 1),
                TableCell.Of(item.Weight, 4),
                TableCell.Of(Weights.Count == 0 ? null : Weights[i], 4),
                TableCell.Of(item.Gap, 2),
            ]),
        ],
        [ToString(), .. Warnings.Select(w => (TableText)w)]);

    /// <summary>The index and the other forms it has, or the reason.</summary>
    /// <returns>For example <c>index 73.2, weighted average 7.59, 75.9 % of the maximum, 5 items</c>.</returns>
    public override string ToString()
    {
        if (Index is not { } index)
        {
            return $"no index: {Reason}";
        }

        var average = WeightedAverage is { } a ? string.Create(CultureInfo.InvariantCulture, $", weighted average {a.RoundTo(2)}")
            : "";
        var percent = PercentOfMaximum is { } p
            ? string.Create(CultureInfo.InvariantCulture, $", {p.RoundTo(1)} % of the maximum") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"index {index.RoundTo(1)}{average}{percent}, {InvariantText.Count(Items.Count, "item")}");
    }
}
