using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Tests.Sla.Conditions;

namespace ServiceQuality.Domain.Tests.Sla.Obligations;

/// <summary>A reader of duties and steps that goes through the events minute by minute: slow and obvious.</summary>
internal sealed class ObligationByMinute(DutyPlan plan, CaseEvent[] events, int asOf)
{
    private readonly List<Duty> _duties = [];
    private bool _overlaps;

    /// <summary>A line for each duty and, in no particular order, for each step; null when a duty begins twice.</summary>
    internal static List<string>? Read(DutyPlan plan, CaseEvent[] events, int asOf)
    {
        ObligationByMinute reader = new(plan, events, asOf);
        for (var minute = 0; minute <= asOf; minute++)
        {
            for (var i = 0; i < events.Length; i++)
            {
                if (events[i].At == ConditionGenerators.At(minute))
                {
                    reader.Apply(i, minute);
                }
            }
        }

        return reader._overlaps
            ? null
            : [.. reader._duties.Select(reader.Describe), .. plan.Steps.SelectMany(reader.Steps).Order(StringComparer.Ordinal)];
    }

    private void Apply(int i, int minute)
    {
        var e = events[i];
        var current = _duties.Find(d => d.EndedAt is null);
        var begins = e.Name == "a" && Applies(i);
        if (current is not null && e.Name is not null && plan.Stops.Contains(e.Name))
        {
            if (IsFulfilled(current, e.Name))
            {
                (current.EndedAt, current.End) = (i, minute);
                current = null;
            }
        }
        else if (current is not null && DateOf(e) is { } date && plan.Limit == DutyPlan.Until)
        {
            current.Due = date;
        }
        else
        {
            _overlaps |= current is not null && begins && !plan.IgnoresRepeats;
        }

        if (begins && current is null)
        {
            var due = plan.Limit == DutyPlan.Until ? DateOf(e) : Away(plan.Limit, minute);
            _duties.Add(new() { Begin = minute, BeganAt = i, Due = due, FirstDue = due });
        }
    }

    private bool Applies(int i) => plan.Condition is null || plan.Condition.Holds(events[..(i + 1)], events[i].At);

    private bool IsFulfilled(Duty duty, string name)
    {
        var isTooEarly = plan.Order.Any(o => o.Then == name && !duty.Seen.Contains(o.First));
        if (!isTooEarly)
        {
            duty.Seen.Add(name);
        }

        return !plan.WaitsForAll || plan.Stops.All(duty.Seen.Contains);
    }

    private string Describe(Duty d) => Describe(
        d.Begin, d.Due, d.FirstDue, d.End, Verdict(d, d.Due), Verdict(d, d.FirstDue),
        d.End is not null ? [] : plan.WaitsForAll ? plan.Stops.Where(s => !d.Seen.Contains(s)) : plan.Stops);

    private SlaVerdict Verdict(Duty d, int? due)
    {
        if (due is not null && (d.End ?? asOf) > due)
        {
            return SlaVerdict.Breached;
        }

        return d.End is null ? SlaVerdict.Pending : SlaVerdict.Met;
    }

    // Each time that a step begins, with the duty to which it belongs; then what is done, for the first that still needs it.
    private IEnumerable<string> Steps(StepPlan step)
    {
        List<Occurrence> all = [];
        if (step.StartedBy is null)
        {
            all.AddRange(_duties.Select(d => new Occurrence
            {
                BeganAt = d.BeganAt,
                At = step.IsMark ? Mark(step.Time, d.Due) : Away(step.Time, d.Begin),
                EndedAt = d.EndedAt,
            }));
        }

        for (var i = 0; i < events.Length && Minute(i) <= asOf && step.StartedBy is not null; i++)
        {
            if (events[i].Name == step.StartedBy && Applies(i))
            {
                var duty = _duties.Find(d => d.EndedAt is null || d.EndedAt >= i);
                all.Add(new()
                {
                    BeganAt = i,
                    At = Away(step.Time, Minute(i)),
                    EndedAt = duty is null && _duties.Count > 0 ? i : duty?.EndedAt,
                });
            }
        }

        for (var i = 0; i < events.Length && Minute(i) <= asOf; i++)
        {
            var first = all.Find(o => o.BeganAt <= i && o.Done is null && (o.EndedAt is null || i <= o.EndedAt));
            if (first is not null && events[i].Name is { } name && step.DoneBy.Contains(name))
            {
                first.Seen.Add(name);
                first.Done = !step.WaitsForAll || step.DoneBy.All(first.Seen.Contains) ? Minute(i) : null;
            }
        }

        return all.Where(o => o.At is not null).Select(o => Describe(step, o));
    }

    private string Describe(StepPlan step, Occurrence o)
    {
        var at = o.At!.Value;
        var state = (o.Done, o.EndedAt) switch
        {
            ({ } done, _) => step.IsBy && done > at ? StepState.DoneLate : StepState.Done,
            (null, { } ended) => Minute(ended) <= at ? StepState.NotNeeded : StepState.Missed,
            _ when asOf < at => step.IsBy ? StepState.Pending : StepState.Waiting,
            _ when asOf == at => StepState.Pending,
            _ => step.IsBy ? StepState.Late : StepState.Pending,
        };
        var isOpen = state is StepState.Waiting or StepState.Pending or StepState.Late;
        var outstanding = step.DoneBy.Where(n => isOpen && (!step.WaitsForAll || !o.Seen.Contains(n)));
        return Describe(step.Name, at, o.Done, state, outstanding);
    }

    private static int? DateOf(CaseEvent e) =>
        e.Field(DutyPlan.Until) is { } text ? MinuteOf(InstantPattern.ExtendedIso.Parse(text).Value) : null;

    private int Minute(int i) => MinuteOf(events[i].At);

    private static int MinuteOf(Instant at) => (int)(at - ConditionGenerators.Start).TotalMinutes;

    private static int? Mark(string time, int? due)
    {
        if (due is not { } from)
        {
            return null;
        }

        var (limit, word) = (time[..time.LastIndexOf(' ')], time[(time.LastIndexOf(' ') + 1)..]);
        return limit == "0 d" ? due : Away(limit, from, word == "after" ? 1 : -1);
    }

    // So many minutes later or earlier: the first instant after them, or the last before them.
    private static int? Away(string limit, int from, int step = 1)
    {
        switch (limit)
        {
            case DutyPlan.None:
                return null;
            case "within 0 d":
                return from < 180 ? 180 : 180 + (24 * 60); // midnight is at minute 180
        }

        var (count, unit) = (int.Parse(limit.Split(' ')[0], CultureInfo.InvariantCulture), limit.Split(' ')[1]);
        for (var minute = from; ; minute += step)
        {
            if (count == 0)
            {
                return minute;
            }

            var passed = step > 0 ? minute : minute - 1;
            count -= unit == "min" || ConditionGenerators.Calendar.IsOpen(ConditionGenerators.At(passed)) ? 1 : 0;
        }
    }

    internal static string Describe(
        int begin, int? due, int? firstDue, int? end, SlaVerdict verdict, SlaVerdict first, IEnumerable<string> outstanding) =>
        $"from {begin} due {due} first {firstDue} ended {end} {verdict} {first} [{string.Join(' ', outstanding)}]";

    internal static string Describe(string name, int at, int? done, StepState state, IEnumerable<string> outstanding) =>
        $"{name} {at} done {done} {state} [{string.Join(' ', outstanding)}]";

    /// <summary>The same lines of a reading.</summary>
    internal static List<string> Lines(ObligationReading reading) =>
    [
        .. reading.Duties.Select(d => Describe(
            MinuteOf(d.Started), d.Due is { } due ? MinuteOf(due) : null, d.FirstDue is { } first ? MinuteOf(first) : null,
            d.Fulfilled is { } end ? MinuteOf(end) : null, d.Verdict, d.FirstVerdict, d.Outstanding.Select(t => t.Name!))),
        .. reading.Steps.Select(s => Describe(
            s.Step.Name, MinuteOf(s.At), s.Done is { } done ? MinuteOf(done) : null, s.State, s.Outstanding.Select(t => t.Name!)))
            .Order(StringComparer.Ordinal),
    ];

    private sealed class Duty
    {
        internal required int Begin { get; init; }

        internal required int BeganAt { get; init; }

        internal int? Due { get; set; }

        internal int? FirstDue { get; init; }

        internal int? EndedAt { get; set; }

        internal int? End { get; set; }

        internal HashSet<string> Seen { get; } = [];
    }

    private sealed class Occurrence
    {
        internal required int BeganAt { get; init; }

        internal required int? At { get; init; }

        internal required int? EndedAt { get; init; }

        internal int? Done { get; set; }

        internal HashSet<string> Seen { get; } = [];
    }
}
