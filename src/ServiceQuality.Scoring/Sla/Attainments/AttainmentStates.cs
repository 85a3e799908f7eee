using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

// What readings come to.
internal static class AttainmentStates
{
    internal const int Count = 8;

    // By verdict and phase.
    private static readonly byte[] ByVerdict = Make();

    // What the cycle at hand came to.
    internal static AttainmentState Of(in ClockReading reading) => (AttainmentState)ByVerdict[((int)reading.Verdict << 3) | (int)reading.Phase];

    // What the case came to: by its worst cycle.
    internal static AttainmentState Worst(in ClockReading reading) =>
        Of(reading) is var state && EarlierBreaches(reading, state) > 0 ? AttainmentState.Breached : state;

    // How many cycles before the one at hand were breached: they have all stopped.
    internal static int EarlierBreaches(in ClockReading reading, AttainmentState state) =>
        reading.BreachedCycles - (state is AttainmentState.Breached or AttainmentState.LateWhileOpen ? 1 : 0);

    // Whether a case was never read: the default reading has no cycle, and a clock that has none has not started.
    internal static bool IsRefused(in ClockReading reading) => reading is { Cycles: 0, Phase: SlaPhase.NotApplicable };

    internal static ReadOnlySpan<CaseEvent> SeenBy(ReadOnlySpan<CaseEvent> events, Instant asOf)
    {
        while (!events.IsEmpty && events[^1].At > asOf)
        {
            events = events[..^1];
        }

        return events;
    }

    internal static string? Checked(string? reason, string parameter) => reason is null || !string.IsNullOrWhiteSpace(reason)
        ? reason
        : throw new ArgumentException("The reason of an exclusion is blank; allowed is text, or null for what counts.", parameter);

    private static byte[] Make()
    {
        var states = new byte[32];
        foreach (var verdict in Enum.GetValues<SlaVerdict>())
        {
            foreach (var phase in Enum.GetValues<SlaPhase>())
            {
                states[((int)verdict << 3) | (int)phase] = (byte)(
                    phase == SlaPhase.NotApplicable ? AttainmentState.NotApplicable
                    : phase == SlaPhase.NotStarted ? AttainmentState.NotStarted
                    : verdict == SlaVerdict.Breached ? phase == SlaPhase.Stopped ? AttainmentState.Breached : AttainmentState.LateWhileOpen
                    : verdict == SlaVerdict.Met ? AttainmentState.Met
                    : phase == SlaPhase.Paused ? AttainmentState.Paused : AttainmentState.Running);
            }
        }

        return states;
    }
}
