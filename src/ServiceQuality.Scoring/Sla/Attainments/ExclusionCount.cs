using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>How many readings were left out for one reason. The default value has no reason and counts none.</summary>
[JsonConverter(typeof(ScoringJsonConverter<ExclusionCount>))]
public readonly record struct ExclusionCount
{
    private readonly string? _reason;

    internal ExclusionCount(string reason, long count)
    {
        _reason = reason;
        Count = count;
    }

    /// <summary>The reason.</summary>
    public string Reason => _reason ?? "";

    /// <summary>How many readings.</summary>
    public long Count { get; }

    /// <summary>Returns the count and the reason.</summary>
    /// <returns>For example <c>3 excluded (customer's fault)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} excluded ({Reason})");
}
