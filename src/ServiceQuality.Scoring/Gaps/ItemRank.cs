using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>The place of one item among all, 1 for the worst gap.</summary>
[JsonConverter(typeof(ScoringJsonConverter<ItemRank>))]
public sealed record ItemRank
{
    internal ItemRank(string id, double gap, double rank, double[] resampled, Proportion level)
    {
        (Id, Gap, Rank) = (id, gap, rank);
        if (resampled.Length > 0)
        {
            Array.Sort(resampled);
            Lower = SampleQuantile.FromSorted(resampled, (1 - level.Fraction) / 2, QuantileDefinition.Linear);
            Upper = SampleQuantile.FromSorted(resampled, (1 + level.Fraction) / 2, QuantileDefinition.Linear);
            IsWorst = Proportion.FromFraction((double)resampled.Count(r => r == 1) / resampled.Length);
        }
    }

    /// <summary>The id of the item.</summary>
    public string Id { get; }

    /// <summary>Its mean gap.</summary>
    public double Gap { get; }

    /// <summary>Its place, 1 for the worst gap; equal gaps share their middle place.</summary>
    public double Rank { get; }

    /// <summary>The lower end of the interval of its place; null when every resample left some item without an answer.</summary>
    public double? Lower { get; }

    /// <summary>The upper end of the interval of its place.</summary>
    public double? Upper { get; }

    /// <summary>The share of resamples in which it alone is the worst.</summary>
    public Proportion? IsWorst { get; }

    /// <summary>Place, id, gap and the interval of the place.</summary>
    /// <returns>For example <c>1. 08: -1.51, rank 1 to 2</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank:0.#}. {Id}: {Gap.RoundTo(2)}")
        + (Lower is null ? "" : string.Create(CultureInfo.InvariantCulture, $", rank {Lower:0.#} to {Upper:0.#}"));
}
