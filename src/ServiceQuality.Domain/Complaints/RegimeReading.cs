using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Complaints;

/// <summary>A complaint by a handling regime at an instant.</summary>
[JsonConverter(typeof(DomainJsonConverter<RegimeReading>))]
public sealed record RegimeReading
{
    internal RegimeReading(HandlingRegime regime, FeedbackReading feedback, ValueList<ObligationReading> clocks)
    {
        Regime = regime;
        Feedback = feedback;
        Clocks = clocks;
    }

    /// <summary>The regime.</summary>
    public HandlingRegime Regime { get; }

    /// <summary>The complaint: its state and record, and the moves that the regime leaves possible.</summary>
    public FeedbackReading Feedback { get; }

    /// <summary>The clocks, in the order of the regime; one that has not begun or does not apply has no duty.</summary>
    public ValueList<ObligationReading> Clocks { get; }

    /// <summary>The moves that are possible now and not forbidden.</summary>
    public ValueList<LifeCycleMove> Allowed => Feedback.Course.Allowed;

    /// <summary>The notices that are due now, or late.</summary>
    public IEnumerable<StepReading> NoticesDue =>
        Clocks.SelectMany(c => c.Steps).Where(s => s.State is StepState.Pending or StepState.Late);

    /// <summary>The clocks that are breached.</summary>
    public IEnumerable<DutyReading> Breaches =>
        Clocks.SelectMany(c => c.Duties).Where(d => d.Verdict == SlaVerdict.Breached);

    /// <summary>
    /// The first later instant at which a clock, a notice or the state changes without a new event, or null: a host can sleep
    /// until then.
    /// </summary>
    public Instant? NextChange
    {
        get
        {
            var clocks = Clocks.Min(c => c.NextChange);
            var automatic = Feedback.Course.AutomaticDue is { } due && due > Feedback.AsOf ? due : (Instant?)null;
            return clocks is null || automatic < clocks ? automatic : clocks;
        }
    }

    /// <summary>Regime, state and clocks.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{Regime.Id}, {Feedback}: {string.Join("; ", Clocks.SelectMany(c => c.Duties).Select(d => d.ToString()))}";
}
