using NodaTime;

namespace ServiceQuality.Domain.Sla;

// The due of one cycle, under the limit that is passed with each question. It is fixed while the clock runs; while the clock is
// paused, the time that was left is stored and gives the due again when the clock runs on.
internal struct ClockDue
{
    private Instant? _due; // null: no limit, or unreachable
    private Duration? _left; // of a paused clock that was not overdue when the pause began

    internal ClockDue(Instant? due, Duration? left = null)
    {
        _due = due;
        _left = left;
    }

    // The due; while the clock is paused, that of the beginning of the pause.
    internal readonly Instant? Stored => _due;

    internal readonly Duration? Left => _left;

    // The due; while the clock is paused, as if it were resumed now.
    internal readonly Instant? AsOf(SlaLimit limit, Instant now, bool isPaused) =>
        isPaused && _left is { } left ? Later(_due, limit.Plus(now, left)) : _due;

    // The time left at an instant; null when the cycle is overdue then, or never due.
    internal readonly Duration? LeftAt(SlaLimit limit, Instant at) => _due is { } due && at <= due ? limit.Length(at, due) : null;

    // A pause at or before due stores the time left; after due the breach stays. Few clocks run on after a stop, so the time left
    // at a stop is measured only then.
    internal void Halt(SlaLimit limit, SlaPhase to, Instant at)
    {
        if (to == SlaPhase.Paused)
        {
            _left = LeftAt(limit, at);
        }
    }

    // The clock runs on after it has been paused or stopped since an instant.
    internal void Resume(SlaLimit limit, SlaPhase from, Instant since, Instant at)
    {
        if ((from == SlaPhase.Stopped ? LeftAt(limit, since) : _left) is { } left)
        {
            _due = Later(_due, limit.Plus(at, left));
            _left = null;
        }
    }

    private static Instant? Later(Instant? one, Instant? other) => one is { } a && other is { } b ? Instant.Max(a, b) : null;
}
