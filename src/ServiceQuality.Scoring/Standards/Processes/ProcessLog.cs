using System.Buffers;
using NodaTime;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Standards;

// An event log in the order of its cases and of time, in rented buffers. Events of one instant stay in the order of the log.
internal sealed class ProcessLog : IDisposable
{
    private readonly LogEvent[] _events;
    private readonly int[] _ends;

    private ProcessLog(string[] cases, LogEvent[] events, int[] ends, List<(string Code, long Count)> unknown)
    {
        Cases = cases;
        _events = events;
        _ends = ends;
        Unknown = unknown;
    }

    // The ids of the cases in the order of their first rows.
    internal string[] Cases { get; }

    // The codes that are no step of the process, with their counts.
    internal List<(string Code, long Count)> Unknown { get; }

    internal ReadOnlySpan<LogEvent> EventsOf(int number)
    {
        var start = number == 0 ? 0 : _ends[number - 1];
        return _events.AsSpan(start, _ends[number] - start);
    }

    public void Dispose()
    {
        ArrayPool<LogEvent>.Shared.Return(_events);
        ArrayPool<int>.Shared.Return(_ends);
    }

    internal static ProcessLog Read(
        ProcessPlan plan,
        ReadOnlySpan<string> cases,
        ReadOnlySpan<string> steps,
        ReadOnlySpan<Instant> done,
        ReadOnlySpan<Instant> begun)
    {
        ColumnGuards.CheckLength(steps.Length, cases.Length, nameof(steps));
        ColumnGuards.CheckLength(done.Length, cases.Length, nameof(done));
        ColumnGuards.CheckOptionalLength(begun.Length, cases.Length, nameof(begun));
        var numbers = ArrayPool<int>.Shared.Rent(cases.Length);
        var positions = ArrayPool<int>.Shared.Rent(cases.Length);
        try
        {
            var ids = NumberCases(cases, numbers);
            var unknown = FindSteps(plan, steps, positions);
            for (var i = 0; i < begun.Length; i++)
            {
                ColumnGuards.CheckEnd(begun[i], done[i], i, nameof(done));
            }

            var events = ArrayPool<LogEvent>.Shared.Rent(cases.Length);
            var ends = ArrayPool<int>.Shared.Rent(ids.Length + 1);
            Sort(numbers.AsSpan(0, cases.Length), positions, done, ids.Length, events, ends);
            return new(ids, events, ends, unknown);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(numbers);
            ArrayPool<int>.Shared.Return(positions);
        }
    }

    private static string[] NumberCases(ReadOnlySpan<string> cases, int[] numbers)
    {
        using TextNumbering numbering = new(cases.Length);
        List<string> ids = [];
        var number = -1;
        for (var i = 0; i < cases.Length; i++)
        {
            // The events of a case are often side by side.
            if (i == 0 || !ReferenceEquals(cases[i], cases[i - 1]))
            {
                ColumnGuards.CheckName(cases[i], i, nameof(cases));
                number = numbering.NumberOf(cases, i, 0);
                if (number == ids.Count)
                {
                    ids.Add(cases[i]);
                }
            }

            numbers[i] = number;
        }

        return [.. ids];
    }

    private static List<(string Code, long Count)> FindSteps(ProcessPlan plan, ReadOnlySpan<string> steps, int[] positions)
    {
        NameNumbering numbering = new();
        List<int> known = []; // by number
        List<long> counts = [];
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] is null)
            {
                ColumnGuards.RefuseName(steps[i], i, nameof(steps));
            }

            var number = numbering.NumberOf(steps[i]);
            if (number == known.Count)
            {
                ColumnGuards.CheckName(steps[i], i, nameof(steps));
                known.Add(plan.PositionOf(steps[i]));
                counts.Add(0);
            }

            positions[i] = known[number];
            counts[number]++;
        }

        return [.. Enumerable.Range(0, known.Count).Where(n => known[n] < 0).Select(n => (numbering[n], counts[n]))];
    }

    // A counting sort by case; afterwards each case is sorted by time.
    private static void Sort(
        ReadOnlySpan<int> numbers, int[] positions, ReadOnlySpan<Instant> done, int cases, LogEvent[] events, int[] ends)
    {
        Array.Clear(ends, 0, cases + 1);
        foreach (var number in numbers)
        {
            ends[number + 1]++;
        }

        for (var c = 0; c < cases; c++)
        {
            ends[c + 1] += ends[c];
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            events[ends[numbers[i]]++] = new(done[i], positions[i], i);
        }

        for (var c = 0; c < cases; c++)
        {
            var start = c == 0 ? 0 : ends[c - 1];
            SortByTime(events.AsSpan(start, ends[c] - start));
        }
    }

    private static void SortByTime(Span<LogEvent> events)
    {
        for (var i = 1; i < events.Length; i++)
        {
            if (events[i].Done < events[i - 1].Done)
            {
                events.Sort((a, b) => a.Done == b.Done ? a.Row.CompareTo(b.Row) : a.Done.CompareTo(b.Done));
                return;
            }
        }
    }
}
