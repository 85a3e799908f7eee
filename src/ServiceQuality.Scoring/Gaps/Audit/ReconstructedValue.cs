using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>A quantity of a row: as it was printed, or as it follows from others.</summary>
[JsonConverter(typeof(ScoringJsonConverter<ReconstructedValue>))]
public sealed record ReconstructedValue
{
    internal ReconstructedValue(GapQuantity quantity, KnownQuantity known)
    {
        Quantity = quantity;
        Value = known.Value!.Value;
        Lowest = known.Bounds.Low;
        Highest = known.Bounds.High;
        FollowsFrom = [.. known.Source?.Inputs ?? []];
    }

    /// <summary>The quantity.</summary>
    public GapQuantity Quantity { get; }

    /// <summary>The value, computed from the printed numbers as if they were exact.</summary>
    public double Value { get; }

    /// <summary>The lowest value that the rounding of the printed numbers allows; a bound that need not be reached.</summary>
    public double Lowest { get; }

    /// <summary>The highest value that the rounding of the printed numbers allows; a bound that need not be reached.</summary>
    public double Highest { get; }

    /// <summary>The quantities that the value follows from; empty when it was printed.</summary>
    public ValueList<GapQuantity> FollowsFrom { get; }

    /// <summary>Whether the value was printed.</summary>
    public bool IsPrinted => FollowsFrom.Count == 0;

    /// <summary>Value, bounds and source, three decimals.</summary>
    /// <returns>For example <c>t -7.769 [-7.826, -7.713] from gap and standard error</c>.</returns>
    public override string ToString()
    {
        var source = IsPrinted ? "printed" : "from " + FollowsFrom.Text();
        return string.Create(CultureInfo.InvariantCulture,
            $"{Quantity.Text()} {Value.RoundTo(3)} [{Lowest.RoundTo(3)}, {Highest.RoundTo(3)}] {source}");
    }
}
