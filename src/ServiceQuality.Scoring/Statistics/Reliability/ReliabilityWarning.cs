using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>Something to look at before a result on reliability is used.</summary>
[JsonConverter(typeof(ScoringJsonConverter<ReliabilityWarning>))]
public sealed record ReliabilityWarning
{
    internal ReliabilityWarning(ReliabilityWarningKind kind, TableText text, string? item = null) =>
        (Kind, LocalizedText, Item) = (kind, text, item);

    /// <summary>What it is about.</summary>
    public ReliabilityWarningKind Kind { get; }

    /// <summary>The item it is about, or null when it is about all of them.</summary>
    public string? Item { get; }

    /// <summary>The warning in words.</summary>
    public string Text => LocalizedText.English;

    internal TableText LocalizedText { get; }

    /// <summary>The warning in words.</summary>
    /// <returns>For example <c>"P03" correlates -0.21 with the sum of the others; perhaps it wants reversal, which is not done
    /// here</c>.</returns>
    public override string ToString() => Text;
}
