using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

// The states of readings.
internal static class AttainmentStates
{
    internal const int Count = 8;

    // By verdict and phase.
    private static readonly byte[] ByVerdict = CreateTable();

    // The state of the current cycle.
    internal static AttainmentState Of(in ClockReading reading) =>
        (AttainmentState)ByVerdict[((int)reading.Verdict << 3) | (int)reading.Phase];

    // The state of the case: that of its worst cycle.
    internal static AttainmentState Worst(in ClockReading reading)
    {
        var state = Of(reading);
        return EarlierBreaches(reading, state) > 0 ? AttainmentState.StoppedLate : state;
    }

    // How many cycles before the current one were breached: they have all stopped.
    internal static int EarlierBreaches(in ClockReading reading, AttainmentState state) =>
        reading.BreachedCycles - (state is AttainmentState.StoppedLate or AttainmentState.LateWhileOpen ? 1 : 0);

    // Whether the agreement refused the case: its reading is the default one, which has no cycle and yet is not "not started".
    internal static bool IsRefused(in ClockReading reading) => reading is { Cycles: 0, Phase: SlaPhase.NotApplicable };

    internal static ReadOnlySpan<CaseEvent> SeenBy(ReadOnlySpan<CaseEvent> events, Instant asOf)
    {
        while (!events.IsEmpty && events[^1].At > asOf)
        {
            events = events[..^1];
        }

        return events;
    }

    internal static string? CheckReason(string? reason, string parameterName)
    {
        Guard.Against.Invalid(
            reason is not null && string.IsNullOrWhiteSpace(reason),
            "The reason of an exclusion is blank; allowed is text, or null for what counts.",
            parameterName);
        return reason;
    }

    private static byte[] CreateTable()
    {
        var states = new byte[32];
        foreach (var verdict in Enum.GetValues<SlaVerdict>())
        {
            foreach (var phase in Enum.GetValues<SlaPhase>())
            {
                states[((int)verdict << 3) | (int)phase] = (byte)StateOf(verdict, phase);
            }
        }

        return states;
    }

    private static AttainmentState StateOf(SlaVerdict verdict, SlaPhase phase) => (verdict, phase) switch
    {
        (_, SlaPhase.NotApplicable) => AttainmentState.NotApplicable,
        (_, SlaPhase.NotStarted) => AttainmentState.NotStarted,
        (SlaVerdict.Breached, SlaPhase.Stopped) => AttainmentState.StoppedLate,
        (SlaVerdict.Breached, _) => AttainmentState.LateWhileOpen,
        (SlaVerdict.Met, _) => AttainmentState.Met,
        (_, SlaPhase.Paused) => AttainmentState.Paused,
        _ => AttainmentState.Running,
    };
}
