using System.Text.Json.Serialization;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>What is counted at a step of a process, such as complaints.</summary>
[JsonConverter(typeof(ScoringJsonConverter<TouchpointRow>))]
public sealed record TouchpointRow
{
    internal TouchpointRow(ProcessStep step, CountedShare count)
    {
        Step = step;
        Count = count;
    }

    /// <summary>The step.</summary>
    public ProcessStep Step { get; }

    /// <summary>How many of all counted belong to it.</summary>
    public CountedShare Count { get; }

    /// <summary>The lane, the step and its count.</summary>
    /// <returns>For example <c>Onstage, receive: 12 of 40 (30.0 %)</c>.</returns>
    public override string ToString() => $"{Step.Lane}, {Step.Code}: {Count}";
}
