using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// The longest way through a process: no case that follows all edges is over before it (critical path method, Kelley and Walker
/// 1959). Where a process branches, the longer branch counts. A step without a time counts as zero and is listed.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<CriticalPath>))]
public sealed record CriticalPath
{
    private CriticalPath(NamedList<PathStep> steps, ValueList<string> path, Duration length, ValueList<string> untimed)
    {
        Steps = steps;
        Path = path;
        Length = length;
        Untimed = untimed;
    }

    /// <summary>All steps in the order of the process, physical evidence left out; they can be found by their codes.</summary>
    public NamedList<PathStep> Steps { get; }

    /// <summary>The codes of the steps of the critical path in their order.</summary>
    public ValueList<string> Path { get; }

    /// <summary>The sum of their times.</summary>
    public Duration Length { get; }

    /// <summary>The codes of the steps that have no time and count as zero.</summary>
    public ValueList<string> Untimed { get; }

    /// <summary>The share of waiting in the critical path; null when its length is zero.</summary>
    public Proportion? WaitShare => Length == Duration.Zero ? null : Proportion.FromFraction(
        Path.Aggregate(Duration.Zero, (sum, code) => sum + Steps[code].Waiting) / Length);

    /// <summary>The bottleneck: the step of the critical path with the longest time; of several the first.</summary>
    public PathStep Bottleneck => Path.Select(c => Steps[c]).MaxBy(s => s.Time)!;

    /// <summary>The step of the critical path with the longest waiting; null when nothing on it is waiting.</summary>
    public PathStep? LongestWait =>
        Path.Select(c => Steps[c]).MaxBy(s => s.Waiting) is { } step && step.Waiting > Duration.Zero ? step : null;

    /// <summary>
    /// Finds the path by the expected times of the steps. All of them count the same: open time, wall-clock time or one kind of
    /// dates, of which each counts as one day. The time of a wait point is waiting.
    /// </summary>
    /// <param name="process">The process.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentException">
    /// The process has a cycle, which the message names, no step of it has an expected time, or expected times count different
    /// things.
    /// </exception>
    public static CriticalPath FromExpected(ServiceProcess process)
    {
        Guard.Against.Null(process);
        var kinds = process.Steps.Where(s => s is { IsAct: true, Expected: not null }).DistinctBy(s => s.Expected!.Value.Kind)
            .ToList();
        Guard.Against.Invalid(
            kinds.Count > 1,
            $"Steps {kinds.FirstOrDefault()?.Code} and {kinds.ElementAtOrDefault(1)?.Code} are to take "
                + $"{kinds.FirstOrDefault()?.Expected} and {kinds.ElementAtOrDefault(1)?.Expected}; allowed are times "
                + $"of one kind.",
            nameof(process));
        return Find(process, s => s.Expected is not { } expected ? null
            : AmountOf(expected) is var time && s.IsWaitPoint ? (time, time) : (AmountOf(expected), Duration.Zero));
    }

    /// <summary>Finds the path by measured times: the medians of the steps, with their shares of waiting.</summary>
    /// <param name="times">The times.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentException">
    /// The process has a cycle, which the message names, or no step of it has a time.
    /// </exception>
    public static CriticalPath FromTimes(ProcessTimes times)
    {
        Guard.Against.Null(times);
        return Find(times.Process, s => times.Steps[s.Code] is { Median: { } median } step
            ? (median, step.WaitShare is { } share ? median * share.Fraction : Duration.Zero)
            : null);
    }

    /// <summary>The path and its length.</summary>
    /// <returns>For example <c>ask, repair, return: 26:30:00, 40.0 % waiting</c>.</returns>
    public override string ToString()
    {
        var waiting = WaitShare is { } share ? $", {InvariantText.Format(share)} waiting" : "";
        var untimed = Untimed.Count == 0 ? "" : $"; no time of {InvariantText.Join(Untimed)}";
        return $"{InvariantText.Join(Path)}: {InvariantText.Format(Length)}{waiting}{untimed}";
    }

    private static Duration AmountOf(TimeLimit limit) => limit.CountsDates ? Duration.FromDays(limit.Count) : limit.Amount;

    private static CriticalPath Find(ServiceProcess process, Func<ProcessStep, (Duration Time, Duration Waiting)?> timeOf)
    {
        var cycle = process.FindCycle();
        Guard.Against.Invalid(
            cycle.Count > 0,
            $"Process {process.Id} has the cycle {InvariantText.Join(cycle.Select(s => s.Code))}; allowed is one without, whose "
                + $"steps have an order.",
            nameof(process));
        ProcessPlan plan = new(process);
        var acts = process.Steps.Where(s => s.IsAct).ToList();
        var untimed = acts.Where(s => timeOf(s) is null).Select(s => s.Code).ToList();
        Guard.Against.Invalid(
            untimed.Count == acts.Count,
            $"No step of process {process.Id} has a time; allowed is a process with the time of one step at least.",
            nameof(process));
        var times = process.Steps.Select(s => s.IsAct && timeOf(s) is { } time ? time : default).ToArray();
        return Find(plan, times, [.. untimed]);
    }

    private static CriticalPath Find(
        ProcessPlan plan, (Duration Time, Duration Waiting)[] times, ValueList<string> untimed)
    {
        var graph = plan.Graph;
        var order = graph.Order();
        var starts = new Duration[graph.Count];
        foreach (var step in order)
        {
            starts[step] = graph.Previous(step).Select(p => starts[p] + times[p].Time).DefaultIfEmpty().Max();
        }

        var length = order.Max(s => starts[s] + times[s].Time);
        var latest = new Duration[graph.Count];
        foreach (var step in Enumerable.Reverse(order))
        {
            latest[step] = graph.Next(step).Select(n => latest[n]).DefaultIfEmpty(length).Min() - times[step].Time;
        }

        // From the end back, of several the step that is listed first.
        Stack<int> path = new();
        int? at = order
            .Where(s => plan.Process.Steps[s].IsAct && graph.CountNext(s) == 0 && starts[s] + times[s].Time == length).Min();
        while (at is { } step)
        {
            path.Push(step);
            at = graph.Previous(step).Where(p => starts[p] + times[p].Time == starts[step]).Select(p => (int?)p).Min();
        }

        return new(
            new(plan.Process.Steps.Index().Where(s => s.Item.IsAct).Select(s => new PathStep(
                s.Item.Code, times[s.Index].Time, times[s.Index].Waiting, starts[s.Index], latest[s.Index] - starts[s.Index],
                path.Contains(s.Index))), s => s.Code),
            [.. path.Select(s => plan.Process.Steps[s].Code)],
            length,
            untimed);
    }
}
