using NodaTime;

namespace ServiceQuality.Domain.Sla.Readings;

// The due of one cycle under one limit. While the clock runs it is fixed; while the clock stands still what is left is kept, and gives the
// due again when it goes on. In a cycle that is folded again with the time used kept, what is left is kept throughout, measured as it was
// measured then, and there is a due only once the clock ran on with nothing left.
internal struct ClockDue
{
    private readonly bool _keepsUsed;
    private SlaLimit _meter;
    private Instant? _due; // null: no limit, or unreachable
    private Duration? _left; // of a clock that is paused and was not overdue then; with the time used kept, until it is overdue

    private ClockDue(SlaLimit meter, Instant? due, Duration? left, bool keepsUsed = false) =>
        (_meter, _due, _left, _keepsUsed) = (meter, due, left, keepsUsed);

    // The due; while paused, that of the pause.
    internal readonly Instant? Stored => _due;

    internal readonly Duration? Left => _left;

    internal static ClockDue None(SlaLimit limit) => new(limit, null, null);

    internal static ClockDue From(SlaLimit limit, Instant start) => new(limit, limit.Limit is null ? null : limit.Due(start), null);

    internal static ClockDue FromUsed(SlaLimit meter, Duration amount) => new(meter, null, amount, keepsUsed: true);

    internal static ClockDue Of(SlaLimit limit, Instant? due, Duration? left) => new(limit, due, left);

    // While paused, as if the clock were resumed then.
    internal readonly Instant? AsOf(Instant now, bool isPaused) => isPaused && _left is { } left ? Later(_due, _meter.Plus(now, left)) : _due;

    // What is left then; null when that is overdue, or never due.
    internal readonly Duration? LeftAt(Instant at) => _due is { } due && at <= due ? _meter.Length(at, due) : null;

    // The clock stands still after a stretch in which it ran. At or before due a pause keeps what is left; after due the breach stays. Most
    // clocks never go on after a stop, so what is left then is measured when it is asked for.
    internal void Halt(SlaPhase phase, Instant since, Instant at)
    {
        if (_keepsUsed)
        {
            Use(since, at);
        }
        else if (phase == SlaPhase.Paused)
        {
            _left = LeftAt(at);
        }
    }

    // The clock goes on after it had stood still since an instant.
    internal void Resume(SlaPhase phase, Instant since, Instant at)
    {
        if (!_keepsUsed && (phase == SlaPhase.Stopped ? LeftAt(since) : _left) is { } left)
        {
            _due = Later(_due, _meter.Plus(at, left));
            _left = null;
        }
    }

    // From now on time counts by another limit, with the time used kept.
    internal void Switch(SlaLimit meter, SlaPhase phase, Instant since, Instant at)
    {
        if (phase == SlaPhase.Running)
        {
            Use(since, at);
        }

        _meter = meter;
    }

    // What a cycle that was folded again leaves for a limit from now on.
    internal readonly ClockDue Settled(SlaLimit to, bool isPaused, Instant at) => !_keepsUsed ? this
        : _left is { } left ? new(to, to.Plus(at, left), isPaused ? left : null) : new(to, _due, null);

    // What the stretch until now leaves, or the due that lies in it.
    private void Use(Instant since, Instant at)
    {
        if (_left is { } left)
        {
            _due = _meter.Plus(since, left) is { } due && due < at ? due : null;
            _left = _due is null ? left - _meter.Length(since, at) : null;
        }
    }

    private static Instant? Later(Instant? one, Instant? other) => one is { } a && other is { } b ? Instant.Max(a, b) : null;
}
