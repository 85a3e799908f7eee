using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records;

// The moves of a life cycle by state, for reading many records.
internal sealed class LifeCycleTable
{
    private readonly LifeCycle _lifeCycle;
    private readonly Row[][] _byState;
    private readonly HashSet<string> _events; // the names that custom events may have; empty when any is taken

    internal LifeCycleTable(LifeCycle lifeCycle)
    {
        _lifeCycle = lifeCycle;
        _events = new(lifeCycle.EventNames, StringComparer.Ordinal);
        var indices = lifeCycle.States.Select((s, i) => (State: s, Index: i))
            .ToDictionary(s => s.State, s => s.Index, StringComparer.Ordinal);
        var rows = lifeCycle.Moves.SelectMany(m => m.From.Select(s => (State: s, Row: new Row(m, indices[m.To ?? s]))))
            .ToLookup(r => r.State, r => r.Row, StringComparer.Ordinal);
        _byState = [.. lifeCycle.States.Select(s => rows[s].ToArray())];
    }

    // The state after the events until an instant.
    internal int Replay(ReadOnlySpan<CaseEvent> events, Instant asOf)
    {
        var state = 0;
        for (var i = 1; i < events.Length && events[i].At <= asOf; i++)
        {
            if (FindMove(state, events, i) is { } row)
            {
                state = row.To;
            }
        }

        return state;
    }

    // The first move that an event makes from a state.
    internal Row? FindMove(int state, ReadOnlySpan<CaseEvent> events, int index)
    {
        ref readonly var e = ref events[index];
        foreach (var row in _byState[state])
        {
            if (row.Move.Trigger.Matches(e) && row.Move.Forbidden is null && Holds(row.Move, events, index))
            {
                return row;
            }
        }

        return null;
    }

    // The moves that are possible from a state, forbidden ones included.
    internal IEnumerable<LifeCycleMove> MovesFrom(int state) => _byState[state].Select(r => r.Move);

    // Why an event is refused, or null when it is not: when it makes a move, or is none of the life cycle.
    internal MoveRefusal? FindRefusal(int state, CaseEvent[] events, int index)
    {
        var e = events[index];
        if (index > 0 && e.At < events[index - 1].At)
        {
            return Refuse(MoveRefusalReason.GoesBack, null, []);
        }

        if (e.Kind == CaseEventKind.Opened || !BusinessTimeRange.Contains(e.At))
        {
            var isOpening = e.Kind == CaseEventKind.Opened;
            return Refuse(isOpening ? MoveRefusalReason.SecondOpening : MoveRefusalReason.OutOfRange, null, []);
        }

        if (e.Kind == CaseEventKind.Custom && _events.Count > 0 && !_events.Contains(e.Name!))
        {
            return Refuse(MoveRefusalReason.UnknownEvent, null, []);
        }

        if (FindMove(state, events, index) is not null || !_lifeCycle.Moves.Any(m => m.Trigger.Matches(e)))
        {
            return null;
        }

        if (Array.Find(_byState[state], r => r.Move.Trigger.Matches(e)) is not { } row)
        {
            return Refuse(MoveRefusalReason.NotFromThisState, null, []);
        }

        return row.Move.Forbidden is not null
            ? Refuse(MoveRefusalReason.Forbidden, row.Move, [])
            : Refuse(MoveRefusalReason.RuleBroken, row.Move, BrokenBy(row.Move, events.AsSpan(0, index + 1)));

        MoveRefusal Refuse(MoveRefusalReason reason, LifeCycleMove? move, ValueList<RecordRule> broken) => new(
            reason, e, index, _lifeCycle.States[state], move, broken,
            [.. MovesFrom(state).Where(m => m.Forbidden is null)], _lifeCycle.EventNames);
    }

    internal ValueList<RecordRule> BrokenBy(LifeCycleMove move, ReadOnlySpan<CaseEvent> events)
    {
        List<RecordRule> broken = [];
        foreach (var rule in move.Rules)
        {
            if (rule.IsBrokenBy(events, events[^1].At, _lifeCycle.Calendar, null))
            {
                broken.Add(rule);
            }
        }

        return [.. broken];
    }

    private bool Holds(LifeCycleMove move, ReadOnlySpan<CaseEvent> events, int index)
    {
        foreach (var rule in move.Rules.AsSpan())
        {
            if (rule.IsBrokenBy(events[..(index + 1)], events[index].At, _lifeCycle.Calendar, null))
            {
                return false;
            }
        }

        return true;
    }

    // A move and the index of the state to which it leads.
    internal sealed record Row(LifeCycleMove Move, int To);
}
