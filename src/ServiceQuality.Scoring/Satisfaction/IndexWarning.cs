using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>A reason to read an estimate with care.</summary>
[JsonConverter(typeof(ScoringJsonConverter<IndexWarning>))]
public sealed record IndexWarning
{
    internal IndexWarning(IndexWarningKind kind, string subject, string message)
    {
        (Kind, Subject, Message) = (kind, subject, message);
    }

    /// <summary>What it is.</summary>
    public IndexWarningKind Kind { get; }

    /// <summary>The construct, indicator or pair it is about.</summary>
    public string Subject { get; }

    /// <summary>A sentence about it.</summary>
    public string Message { get; }

    /// <summary>The sentence.</summary>
    /// <returns>For example <c>The weight of PERV1 is -0.12.</c></returns>
    public override string ToString() => Message;
}
