using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records;

/// <summary>The state of a record at an instant: how it came about, what was refused, and what is possible now.</summary>
[JsonConverter(typeof(DomainJsonConverter<LifeCycleReading>))]
public sealed record LifeCycleReading
{
    private LifeCycleReading(
        LifeCycle lifeCycle,
        CaseHistory history,
        Instant asOf,
        int state,
        ValueList<StateChange> changes,
        ValueList<MoveRefusal> refused)
    {
        LifeCycle = lifeCycle;
        History = history;
        AsOf = asOf;
        StateIndex = state;
        Changes = changes;
        Refused = refused;
    }

    /// <summary>The life cycle.</summary>
    public LifeCycle LifeCycle { get; }

    /// <summary>The record.</summary>
    public CaseHistory History { get; }

    /// <summary>The instant of the reading; later events were not seen.</summary>
    public Instant AsOf { get; }

    /// <summary>The state.</summary>
    public string State => LifeCycle.States[StateIndex];

    /// <summary>Since when the record has been in the state, without a move in between that left it there.</summary>
    public Instant Since
    {
        get
        {
            for (var i = Changes.Count - 1; i >= 0; i--)
            {
                if (Changes[i].From != Changes[i].To)
                {
                    return Changes[i].At;
                }
            }

            return History.Events[0].At;
        }
    }

    /// <summary>The moves that the record made, in order.</summary>
    public ValueList<StateChange> Changes { get; }

    /// <summary>
    /// The events of the record that made no move although they are events of the life cycle, each with the reason.
    /// </summary>
    public ValueList<MoveRefusal> Refused { get; }

    /// <summary>
    /// The moves that are possible from the state and not forbidden. What must hold for each is in its rules, and may depend on
    /// its event.
    /// </summary>
    public ValueList<LifeCycleMove> Allowed => [.. LifeCycle.Table.MovesFrom(StateIndex).Where(m => m.Forbidden is null)];

    /// <summary>
    /// The automatic move that comes first in the state, or null; its due is <see cref="AutomaticDue"/>.
    /// </summary>
    public AutomaticMove? Automatic => FindAutomatic()?.Move;

    /// <summary>When the automatic move is due, or null.</summary>
    public Instant? AutomaticDue => FindAutomatic()?.Due;

    /// <summary>
    /// The event of the automatic move at its due, when that has been reached: the host appends it. Null otherwise.
    /// </summary>
    public CaseEvent? AutomaticEvent => FindAutomatic() is var (move, due) && due <= AsOf
        ? new SlaTransition(null!, move.Move.Trigger).EventAt(due)
        : null;

    /// <summary>State, since when, and what happens by itself.</summary>
    /// <returns>For example <c>C-1: answered since 2026-03-02T09:00:00Z</c>.</returns>
    public override string ToString()
    {
        var automatic = FindAutomatic() is var (move, due) ? $", {move.Move.Name} due {InvariantText.Format(due)}" : "";
        return $"{History.Id}: {State} since {InvariantText.Format(Since)}{automatic}";
    }

    internal int StateIndex { get; }

    internal static LifeCycleReading Of(LifeCycle lifeCycle, CaseHistory history, Instant asOf)
    {
        List<StateChange> changes = [];
        List<MoveRefusal> refused = [];
        CaseEvent[] events = [.. history.Events];
        var state = 0;
        for (var i = 1; i < events.Length && events[i].At <= asOf; i++)
        {
            if (lifeCycle.Table.FindMove(state, events, i) is { } row)
            {
                changes.Add(new(row.Move, lifeCycle.States[state], events[i].At, i));
                state = row.To;
            }
            else if (lifeCycle.Table.FindRefusal(state, events, i) is { } refusal)
            {
                refused.Add(refusal);
            }
        }

        return new(lifeCycle, history, asOf, state, [.. changes], [.. refused]);
    }

    private (AutomaticMove Move, Instant Due)? FindAutomatic()
    {
        (AutomaticMove Move, Instant Due)? first = null;
        foreach (var automatic in LifeCycle.AutomaticMoves.Where(a => a.State == State && a.Move.Forbidden is null))
        {
            if (LifeCycle.Calendar.DueAt(Since, automatic.After, automatic.Rules) is { } due && !(first?.Due <= due))
            {
                first = (automatic, due);
            }
        }

        return first;
    }
}
