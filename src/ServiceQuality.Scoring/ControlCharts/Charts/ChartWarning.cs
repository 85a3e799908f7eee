using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>A reason to read a chart with care.</summary>
[JsonConverter(typeof(ScoringJsonConverter<ChartWarning>))]
public sealed record ChartWarning
{
    internal ChartWarning(ChartWarningKind kind, int phase, TableText text) => (Kind, Phase, Text) = (kind, phase, text);

    /// <summary>What it is.</summary>
    public ChartWarningKind Kind { get; }

    /// <summary>The position of the phase that it is about, counted from 0.</summary>
    public int Phase { get; }

    /// <summary>A sentence about it.</summary>
    public string Message => Text.English;

    internal TableText Text { get; }

    /// <summary>The sentence.</summary>
    /// <returns>For example <c>Phase 0: limits are from 8 points; 12 or more are advised.</c></returns>
    public override string ToString() => Message;
}
