using NodaTime;

namespace ServiceQuality.Scoring.Complaints;

// Reads the cases of one customer and category in the order of time.
internal static class RepeatChains
{
    internal static void Read(
        Span<RepeatCase> cases,
        Span<(Instant Closed, Instant Opened, int Place)> closes,
        Duration window,
        Instant asOf,
        int[] positions,
        RepeatState[] states)
    {
        if (cases.Length > 1)
        {
            cases.Sort(RepeatCase.ByOpened);
            for (var i = 0; i < cases.Length; i++)
            {
                closes[i] = (cases[i].Closed, cases[i].Opened, i);
            }

            closes.Sort(RepeatCase.ByClosed);
            SetPositions(cases, closes, window, positions);
            MarkRepeated(cases, closes, window, states);
        }
        else if (cases.Length == 1)
        {
            positions[cases[0].Row] = 1;
        }

        foreach (ref readonly var one in cases)
        {
            if (one.Closed < Instant.MaxValue)
            {
                states[one.Row] |= asOf - one.Closed >= window ? RepeatState.Closed | RepeatState.Elapsed : RepeatState.Closed;
            }
        }
    }

    // A case continues the chain of the case that was closed last before it was opened, if that is within the window.
    private static void SetPositions(
        ReadOnlySpan<RepeatCase> cases,
        ReadOnlySpan<(Instant Closed, Instant Opened, int Place)> closes,
        Duration window,
        int[] positions)
    {
        var (next, last, position) = (0, Instant.MinValue, 0);
        foreach (ref readonly var one in cases)
        {
            // A case that was opened at the same instant is no earlier one, even if it is closed already.
            while (next < closes.Length && closes[next].Closed <= one.Opened && closes[next].Opened < one.Opened)
            {
                var (closed, own) = (closes[next].Closed, positions[cases[closes[next].Place].Row]);
                position = closed > last ? own : Math.Max(position, own);
                last = closed;
                next++;
            }

            positions[one.Row] = position > 0 && one.Opened - last <= window ? position + 1 : 1;
        }
    }

    // The first case that is opened from the close on, and after the opening, repeats it if it is within the window.
    private static void MarkRepeated(
        ReadOnlySpan<RepeatCase> cases,
        ReadOnlySpan<(Instant Closed, Instant Opened, int Place)> closes,
        Duration window,
        RepeatState[] states)
    {
        var follower = 0;
        foreach (var (closed, opened, place) in closes)
        {
            while (follower < cases.Length && (cases[follower].Opened < closed || cases[follower].Opened <= opened))
            {
                follower++;
            }

            if (follower == cases.Length)
            {
                return;
            }

            if (cases[follower].Opened - closed <= window)
            {
                states[cases[place].Row] |= RepeatState.Repeated;
            }
        }
    }
}
