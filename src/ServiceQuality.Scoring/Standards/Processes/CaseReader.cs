using System.Numerics;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Scoring.Standards;

// Holds one case after another against a plan. The sets of the last case are in Due to Repeated.
internal sealed class CaseReader
{
    private readonly ProcessPlan _plan;
    private readonly BusinessCalendar? _calendar;
    private readonly int _words;
    private readonly ulong[] _seen;
    private readonly int[] _first; // the steps of the case in the order of their first events
    private readonly int[] _tails; // of each length, where the increasing sequence ends that ends lowest
    private readonly int[] _before; // the step before each in such a sequence

    internal CaseReader(ProcessPlan plan, BusinessCalendar? calendar)
    {
        _plan = plan;
        _calendar = calendar;
        _words = plan.Words;
        _seen = new ulong[_words];
        Due = new ulong[_words];
        OutOfOrder = new ulong[_words];
        Late = new ulong[_words];
        Timed = new ulong[_words];
        Repeated = new ulong[_words];
        _first = new int[plan.Graph.Count];
        _tails = new int[plan.Graph.Count];
        _before = new int[plan.Graph.Count];
    }

    internal ulong[] Due { get; }

    internal ulong[] OutOfOrder { get; }

    internal ulong[] Late { get; }

    internal ulong[] Timed { get; }

    internal ulong[] Repeated { get; }

    internal ReadOnlySpan<ulong> Seen => _seen;

    // How many events are beyond what the process asks for: unknown, or again without a cycle.
    internal int Extra { get; private set; }

    internal void Read(ReadOnlySpan<LogEvent> events, ReadOnlySpan<Instant> begun)
    {
        Array.Clear(_seen);
        Array.Clear(OutOfOrder);
        Array.Clear(Late);
        Array.Clear(Timed);
        Array.Clear(Repeated);
        _plan.DueAlways.CopyTo(Due, 0);
        Extra = 0;
        var count = 0;
        for (var i = 0; i < events.Length; i++)
        {
            var step = events[i].Step;
            if (step < 0)
            {
                Extra++;
            }
            else if (StepGraph.Has(_seen, step))
            {
                if (!_plan.IsRepeatable[step])
                {
                    Extra++;
                    StepGraph.Add(Repeated, step);
                }
            }
            else
            {
                StepGraph.Add(_seen, step);
                _first[count++] = step;
                var due = _plan.Row(_plan.DueWith, step);
                for (var w = 0; w < due.Length; w++)
                {
                    Due[w] |= due[w];
                }

                ReadTime(events, i, begun);
            }
        }

        if (_plan.IsLinear)
        {
            ReadLine(_first.AsSpan(0, count));
        }
        else
        {
            ReadGraph(_first.AsSpan(0, count));
        }
    }

    // The last earlier event of a step from which a way leads to the step of this one, or null.
    internal static Instant? ReadyAt(ProcessPlan plan, ReadOnlySpan<LogEvent> events, int index)
    {
        var leads = plan.Row(plan.LeadsTo, events[index].Step);
        for (var i = index - 1; i >= 0; i--)
        {
            if (events[i].Step >= 0 && StepGraph.Has(leads, events[i].Step))
            {
                return events[i].Done;
            }
        }

        return null;
    }

    private void ReadTime(ReadOnlySpan<LogEvent> events, int index, ReadOnlySpan<Instant> begun)
    {
        var (done, step, row) = events[index];
        if (_plan.Process.Steps[step].Expected is not { } expected)
        {
            return;
        }

        var start = begun.IsEmpty ? ReadyAt(_plan, events, index) : begun[row];
        if (start is { } from)
        {
            StepGraph.Add(Timed, step);
            if (IsLate(from, done, expected))
            {
                StepGraph.Add(Late, step);
            }
        }
    }

    private bool IsLate(Instant from, Instant done, TimeLimit expected) => expected.Kind switch
    {
        TimeLimitKind.WallTime => done - from > expected.Amount,
        TimeLimitKind.OpenTime => _calendar!.Between(from, done) > expected.Amount,
        _ => _calendar!.Due(from, expected).Due is { } due && done > due,
    };

    // A line: the steps that are not in the longest sequence in order, of several the one that ends with the earliest step, and
    // so on backward.
    private void ReadLine(ReadOnlySpan<int> first)
    {
        var length = 0;
        foreach (var step in first)
        {
            var place = _plan.Places[step];
            var at = length > 0 && _plan.Places[_tails[length - 1]] < place ? length : FindTail(place, length);
            _before[step] = at == 0 ? -1 : _tails[at - 1];
            _tails[at] = step;
            length = Math.Max(length, at + 1);
        }

        if (length == first.Length)
        {
            return;
        }

        _seen.CopyTo(OutOfOrder, 0);
        for (var step = _tails[length - 1]; step >= 0; step = _before[step])
        {
            OutOfOrder[step >> 6] &= ~(1UL << (step & 63));
        }
    }

    // The first tail that is not before a place.
    private int FindTail(int place, int length)
    {
        var (low, high) = (0, length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _plan.Places[_tails[middle]] < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // A graph: the steps after which a step comes that is before them in every case with both.
    private void ReadGraph(ReadOnlySpan<int> first)
    {
        Span<ulong> later = _words <= 16 ? stackalloc ulong[_words] : new ulong[_words];
        for (var i = first.Length - 1; i >= 0; i--)
        {
            var before = _plan.Row(_plan.Before, first[i]);
            for (var w = 0; w < before.Length; w++)
            {
                if ((before[w] & later[w]) != 0)
                {
                    StepGraph.Add(OutOfOrder, first[i]);
                    break;
                }
            }

            StepGraph.Add(later, first[i]);
        }
    }

    internal static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }
}
