using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>A unit compared with the mean of all units.</summary>
[JsonConverter(typeof(ScoringJsonConverter<BelowMeanRow>))]
public sealed record BelowMeanRow
{
    internal BelowMeanRow(string unit, long n, double? value, double? limit, bool isBelowMean, bool needsFollowUp, string reason)
    {
        Unit = unit;
        N = n;
        Value = value;
        Limit = limit;
        IsBelowMean = isBelowMean;
        NeedsFollowUp = needsFollowUp;
        Reason = reason;
    }

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>The number of its cases or scores.</summary>
    public long N { get; }

    /// <summary>Its share as a fraction, or its mean score; null without a case.</summary>
    public double? Value { get; }

    /// <summary>
    /// The limit below which the unit is followed up; for <see cref="BelowMeanMethod.StudentT"/> the upper end of its interval,
    /// which is to be at least the mean. Null for the plain list, and where the data give none.
    /// </summary>
    public double? Limit { get; }

    /// <summary>Whether it is below the mean.</summary>
    public bool IsBelowMean { get; }

    /// <summary>Whether the method says to follow it up.</summary>
    public bool NeedsFollowUp { get; }

    /// <summary>Why, or why not.</summary>
    public string Reason { get; }

    /// <summary>The unit, its value and the reason.</summary>
    /// <returns>For example <c>Ward 3: 0.700, n = 40 (below the limit 0.712)</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Unit}: {(Value is { } v ? $"{v.RoundTo(3)}, " : "")}n = {N} ({Reason})");
}
