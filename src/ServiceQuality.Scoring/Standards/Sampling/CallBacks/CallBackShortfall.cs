using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Standards;

/// <summary>Calls that a plan lacks, of an engineer in a quarter or of a customer in the year, with the reason.</summary>
[JsonConverter(typeof(ScoringJsonConverter<CallBackShortfall>))]
public sealed record CallBackShortfall
{
    internal CallBackShortfall(string name, ReportPeriod period, int missing, string reason)
    {
        Name = name;
        Period = period;
        Missing = missing;
        Reason = reason;
    }

    /// <summary>The engineer or the customer.</summary>
    public string Name { get; }

    /// <summary>The quarter of an engineer, or the year of a customer.</summary>
    public ReportPeriod Period { get; }

    /// <summary>How many calls are missing, at least 1.</summary>
    public int Missing { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>The name, the period, how many are missing and why.</summary>
    /// <returns>For example <c>Li, 2026-Q1: 2 missing (3 customers: 3 called)</c>.</returns>
    public override string ToString() => InvariantText.Compose($"{Name}, {Period}: {Missing} missing ({Reason})");
}
