using NodaTime;

namespace ServiceQuality.Domain.Sla;

/// <summary>How one target of an agreement stands for one case at one instant.</summary>
public sealed record TargetReading
{
    internal TargetReading(
        string name,
        PriorityLimit? judgedBy,
        SlaPhase phase,
        SlaVerdict verdict,
        Instant? due,
        ClockTime elapsed,
        ClockTime? remaining,
        ClockTime lateness)
    {
        Name = name;
        JudgedBy = judgedBy;
        Phase = phase;
        Verdict = verdict;
        Due = due;
        Elapsed = elapsed;
        Remaining = remaining;
        Lateness = lateness;
    }

    /// <summary>The name of the target, such as <c>First response</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The priority and limit by which the target is judged; null before the opening. Once the clock has stopped, they are those of
    /// the stop, whatever priority the case has later. The kind of the limit tells which of open and wall time counts.
    /// </summary>
    public PriorityLimit? JudgedBy { get; }

    /// <summary>Where the clock stands.</summary>
    public SlaPhase Phase { get; }

    /// <summary>
    /// Met when the stopping event came at or before <see cref="Due"/>; breached when it came later, or when it has not come by then
    /// and the clock was not paused at or before due.
    /// </summary>
    public SlaVerdict Verdict { get; }

    /// <summary>
    /// The last instant at which the target is met. While the clock is paused: as if it were resumed now. Null when there is no
    /// limit, the clock has not started, or the calendar has not enough open time ahead (the clock then stays pending).
    /// </summary>
    public Instant? Due { get; }

    /// <summary>The time that the clock has counted: from its start to its stop or to now, without the pauses.</summary>
    public ClockTime Elapsed { get; }

    /// <summary>
    /// The time that is left until <see cref="Due"/>, or that was left at the stop; zero once breached; null when there is no due.
    /// </summary>
    public ClockTime? Remaining { get; }

    /// <summary>The time from <see cref="Due"/> to the stop or to now when breached (it may be 0 open and 3 h wall), otherwise zero.</summary>
    public ClockTime Lateness { get; }

    /// <summary>Name, phase, verdict and due.</summary>
    /// <returns>For example <c>Resolution: Running, Pending, due 2026-03-02T16:00:00Z</c>.</returns>
    public override string ToString() => $"{Name}: {Phase}, {Verdict}, {(Due is { } due ? "due " + Text.Of(due) : "no due")}";
}
