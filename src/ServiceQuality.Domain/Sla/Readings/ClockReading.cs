using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// The state of one clock, or of one cycle of it, for one case at one instant: 40 bytes, for reading many cases from spans.
/// Events are identified by their index among the events of the case. The default value is a clock that is not applicable.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ClockReading>))]
public readonly record struct ClockReading
{
    private readonly Instant _due;
    private readonly short _limit; // one more than the index, so that the default value has none
    private readonly byte _state; // phase, verdict and whether there is a due
    private readonly int _started; // indexes are stored one more, too
    private readonly int _stopped;
    private readonly int _judged;

    internal ClockReading(
        SlaPhase phase,
        SlaVerdict verdict,
        Instant? due,
        int limit,
        int started,
        int stopped,
        int judged,
        int cycles,
        int breachedCycles)
    {
        _due = due ?? default;
        _limit = checked((short)(limit + 1));
        _state = (byte)((int)phase | ((int)verdict << 3) | (due is null ? 0 : 1 << 5));
        (_started, _stopped, _judged) = (started + 1, stopped + 1, judged + 1);
        Cycles = cycles;
        BreachedCycles = breachedCycles;
    }

    internal static ClockReading NotStarted { get; } = new(SlaPhase.NotStarted, SlaVerdict.Pending, null, -1, -1, -1, -1, 0, 0);

    /// <summary>The phase of the clock.</summary>
    public SlaPhase Phase => (SlaPhase)(_state & 7);

    /// <summary>Met, breached or pending, of the current cycle.</summary>
    public SlaVerdict Verdict => (SlaVerdict)((_state >> 3) & 3);

    /// <summary>
    /// The last instant at which the target is met; while paused, as if the clock were resumed now. Null when there is none.
    /// </summary>
    public Instant? Due => (_state & (1 << 5)) == 0 ? null : _due;

    /// <summary>The index of the limit in force among the limits of the target; -1 before the start.</summary>
    public int Limit => _limit - 1;

    /// <summary>The index of the event that started the cycle; -1 before the start.</summary>
    public int StartedAt => _started - 1;

    /// <summary>The index of the event that stopped it; -1 while it has not stopped.</summary>
    public int StoppedAt => _stopped - 1;

    /// <summary>
    /// The index of the event that gave the case the priority and tier by which it is judged; -1 before the start.
    /// </summary>
    public int JudgedAt => _judged - 1;

    /// <summary>The number of cycles that have begun, including the current one.</summary>
    public int Cycles { get; }

    /// <summary>The number of cycles that are breached.</summary>
    public int BreachedCycles { get; }

    /// <summary>Phase, verdict and due.</summary>
    /// <returns>For example <c>Running, Pending, due 2026-03-02T16:00:00Z</c>.</returns>
    public override string ToString() => $"{Phase}, {Verdict}, {Describe(Due)}";

    internal static string Describe(Instant? due) => due is { } at ? "due " + InvariantText.Format(at) : "no due";
}
