namespace ServiceQuality.Scoring.Statistics.Survival;

// The distinct times in rising order, and how many cases were at risk, ended and were last seen open at each. In columns, because
// a million times are a million rows.
internal sealed class RiskTable
{
    private RiskTable(int rows)
    {
        Times = new double[rows];
        AtRisk = new int[rows];
        Ended = new int[rows];
        Open = new int[rows];
    }

    internal double[] Times { get; }

    internal int[] AtRisk { get; }

    internal int[] Ended { get; }

    internal int[] Open { get; }

    internal static RiskTable FromTimes(ReadOnlySpan<double> times, ReadOnlySpan<bool> ended, ReadOnlySpan<double> entered)
    {
        // The ended times fill one array from the front and the open ones from the back: plain numbers sort faster than numbers
        // with a flag.
        var sorted = new double[times.Length];
        var (front, back) = (0, times.Length);
        for (var i = 0; i < times.Length; i++)
        {
            var time = times[i] + 0.0; // -0 becomes 0
            if (ended[i])
            {
                sorted[front++] = time;
            }
            else
            {
                sorted[--back] = time;
            }
        }

        var over = sorted.AsSpan(0, front);
        var open = sorted.AsSpan(front);
        var late = new double[entered.Length];
        var lateCount = 0;
        foreach (var entry in entered)
        {
            if (entry > 0)
            {
                late[lateCount++] = entry;
            }
        }

        var entries = late.AsSpan(0, lateCount);
        over.Sort();
        open.Sort();
        entries.Sort();
        var table = new RiskTable(Distinct(over, open));
        table.Fill(over, open, entries);
        return table;
    }

    private static int Distinct(ReadOnlySpan<double> over, ReadOnlySpan<double> open)
    {
        var (count, e, o) = (0, 0, 0);
        for (; e < over.Length || o < open.Length; count++)
        {
            var time = First(over, e, open, o);
            e = After(over, e, time);
            o = After(open, o, time);
        }

        return count;
    }

    private void Fill(ReadOnlySpan<double> over, ReadOnlySpan<double> open, ReadOnlySpan<double> entries)
    {
        // Cases that did not enter late are at risk before the first time.
        var early = over.Length + open.Length - entries.Length;
        var (arrived, e, o) = (0, 0, 0);
        for (var row = 0; row < Times.Length; row++)
        {
            var time = First(over, e, open, o);
            while (arrived < entries.Length && entries[arrived] < time)
            {
                arrived++;
            }

            var (nextE, nextO) = (After(over, e, time), After(open, o, time));
            Times[row] = time;
            AtRisk[row] = early + arrived - e - o;
            Ended[row] = nextE - e;
            Open[row] = nextO - o;
            (e, o) = (nextE, nextO);
        }
    }

    private static double First(ReadOnlySpan<double> over, int e, ReadOnlySpan<double> open, int o)
    {
        if (e == over.Length)
        {
            return open[o];
        }

        return o == open.Length ? over[e] : Math.Min(over[e], open[o]);
    }

    private static int After(ReadOnlySpan<double> sorted, int from, double time)
    {
        while (from < sorted.Length && sorted[from] == time)
        {
            from++;
        }

        return from;
    }
}
