using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Whether the parts of a chain, one after another and each taking all its time, end within the promise, whenever the case
/// begins.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ChainFit>))]
public sealed record ChainFit
{
    internal ChainFit(Instant worstStart, Instant? promiseDue, Instant? partsDue)
    {
        WorstStart = worstStart;
        PromiseDue = promiseDue;
        PartsDue = partsDue;
    }

    /// <summary>The start at which the parts end latest compared with the promise; of several, the earliest.</summary>
    public Instant WorstStart { get; }

    /// <summary>When the promise is due for that start; null when never.</summary>
    public Instant? PromiseDue { get; }

    /// <summary>When the last part is due for that start; null when never.</summary>
    public Instant? PartsDue { get; }

    /// <summary>Whether the parts always end at or before the promise.</summary>
    public bool Fits => PromiseDue is not { } promise || PartsDue <= promise;

    /// <summary>
    /// By how much wall time the parts end before the promise at the worst start; below zero when they do not fit, null when one
    /// of them is never due.
    /// </summary>
    public Duration? Slack => PromiseDue - PartsDue;

    /// <summary>Whether they fit, and the worst start.</summary>
    /// <returns>For example <c>does not fit by 15:00:00 for a start at 2026-03-06T15:00:00Z</c>.</returns>
    public override string ToString()
    {
        var fits = Fits ? "fits" : "does not fit";
        var by = Slack is { } slack ? $" by {InvariantText.Format(slack < Duration.Zero ? -slack : slack)}" : "";
        return $"{fits}{by} for a start at {InvariantText.Format(WorstStart)}";
    }
}
