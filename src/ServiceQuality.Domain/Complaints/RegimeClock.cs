using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Complaints;

/// <summary>A clock of a handling regime: the duty, where it is written, and how sure that is.</summary>
[JsonConverter(typeof(DomainJsonConverter<RegimeClock>))]
public sealed record RegimeClock
{
    internal RegimeClock(Obligation obligation, string source, RegimeConfidence confidence)
    {
        Obligation = obligation;
        Source = source;
        Confidence = confidence;
    }

    /// <summary>The duty, its limit and its notices.</summary>
    public Obligation Obligation { get; }

    /// <summary>Where it is written, and what it says.</summary>
    public string Source { get; }

    /// <summary>How sure it is.</summary>
    public RegimeConfidence Confidence { get; }

    /// <summary>The duty and how sure it is.</summary>
    /// <returns>For example <c>final response: every case within 60 d [Secondary]</c>.</returns>
    public override string ToString() => $"{Obligation} [{Confidence}]";
}
