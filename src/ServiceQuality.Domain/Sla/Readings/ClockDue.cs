using NodaTime;

namespace ServiceQuality.Domain.Sla;

// The due of one cycle, under the limit that is given with each question. While the clock runs it is fixed; while the clock stands still what
// is left is kept, and gives the due again when it goes on. In a cycle that is folded again with the time used kept, what is left is kept
// throughout, measured as it was measured then, and there is a due only once the clock ran on with nothing left.
internal struct ClockDue
{
    private readonly bool _keepsUsed;
    private Instant? _due; // null: no limit, or unreachable
    private Duration? _left; // of a clock that is paused and was not overdue then; with the time used kept, until it is overdue

    internal ClockDue(Instant? due, Duration? left, bool keepsUsed = false)
    {
        _due = due;
        _left = left;
        _keepsUsed = keepsUsed;
    }

    internal static ClockDue OfUsed(Duration amount) => new(null, amount, keepsUsed: true);

    internal void Begin(Instant? due)
    {
        _due = due;
        _left = null;
    }

    // The due; while paused, that of the pause.
    internal readonly Instant? Stored => _due;

    internal readonly Duration? Left => _left;

    // While paused, as if the clock were resumed then.
    internal readonly Instant? AsOf(SlaLimit limit, Instant now, bool isPaused) => isPaused && _left is { } left ? Later(_due, limit.Plus(now, left)) : _due;

    // What is left then; null when that is overdue, or never due.
    internal readonly Duration? LeftAt(SlaLimit limit, Instant at) => _due is { } due && at <= due ? limit.Length(at, due) : null;

    // The clock stands still after a stretch in which it ran. At or before due a pause keeps what is left; after due the breach stays. Most
    // clocks never go on after a stop, so what is left then is measured when it is asked for.
    internal void Halt(SlaLimit limit, SlaPhase phase, Instant since, Instant at)
    {
        if (_keepsUsed)
        {
            Use(limit, since, at);
        }
        else if (phase == SlaPhase.Paused)
        {
            _left = LeftAt(limit, at);
        }
    }

    // The clock goes on after it had stood still since an instant.
    internal void Resume(SlaLimit limit, SlaPhase phase, Instant since, Instant at)
    {
        if (!_keepsUsed && (phase == SlaPhase.Stopped ? LeftAt(limit, since) : _left) is { } left)
        {
            _due = Later(_due, limit.Plus(at, left));
            _left = null;
        }
    }

    // What a cycle that was folded again leaves for a limit from now on.
    internal readonly ClockDue Settled(SlaLimit to, bool isPaused, Instant at) => !_keepsUsed ? this
        : _left is { } left ? new(to.Plus(at, left), isPaused ? left : null) : new(_due, null);

    // What the stretch until now leaves, or the due that lies in it.
    internal void Use(SlaLimit limit, Instant since, Instant at)
    {
        if (_left is { } left)
        {
            _due = limit.Plus(since, left) is { } due && due < at ? due : null;
            _left = _due is null ? left - limit.Length(since, at) : null;
        }
    }

    private static Instant? Later(Instant? one, Instant? other) => one is { } a && other is { } b ? Instant.Max(a, b) : null;
}
