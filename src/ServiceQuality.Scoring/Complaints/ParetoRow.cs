using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>One name of a <see cref="Pareto"/> ranking.</summary>
[JsonConverter(typeof(ScoringJsonConverter<ParetoRow>))]
public sealed record ParetoRow
{
    internal ParetoRow(string name, long count, decimal? weight, int rank, Proportion? share, Proportion? cumulative)
    {
        Name = name;
        Count = count;
        Weight = weight;
        Rank = rank;
        Share = share;
        Cumulative = cumulative;
    }

    /// <summary>The name, such as a category of complaints.</summary>
    public string Name { get; }

    /// <summary>How often the name occurs; above 0.</summary>
    public long Count { get; }

    /// <summary>The sum of the weights of its rows, such as cost; null in a ranking by count.</summary>
    public decimal? Weight { get; }

    /// <summary>One more than the number of names with a greater count or weight; names that tie have the same rank.</summary>
    public int Rank { get; }

    /// <summary>The share of the count or weight of all names; null when all weights are 0.</summary>
    public Proportion? Share { get; }

    /// <summary>The share of this name and all before it; null when all weights are 0.</summary>
    public Proportion? Cumulative { get; }

    /// <summary>Rank, name, count, weight and shares.</summary>
    /// <returns>For example <c>1 quality: 63, 37.1 %, cumulative 37.1 %</c>.</returns>
    public override string ToString()
    {
        var weight = Weight is { } w ? $", weight {InvariantText.Format(w)}" : "";
        var shares = Share is { } share && Cumulative is { } cumulative
            ? $", {InvariantText.Format(share)}, cumulative {InvariantText.Format(cumulative)}"
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Rank} {Name}: {Count}{weight}{shares}");
    }

    // By what the ranking is.
    internal decimal Measure => Weight ?? Count;
}
