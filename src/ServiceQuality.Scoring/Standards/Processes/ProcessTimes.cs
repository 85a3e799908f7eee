using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// How long the steps of a process took by an event log, in wall-clock time. The time of a step runs from the last earlier event
/// of the case from whose step a way leads to it, or from its begin when that is earlier or there is no such event, until it is
/// done. The part before its begin is waiting; without begins, all of the time of a wait point is waiting, and none of other
/// steps.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ProcessTimes>))]
public sealed class ProcessTimes
{
    private ProcessTimes(ServiceProcess process, NamedList<StepTimes> steps)
    {
        Process = process;
        Steps = steps;
    }

    /// <summary>The process.</summary>
    public ServiceProcess Process { get; }

    /// <summary>The steps in the order of the process, physical evidence left out; they can be found by their codes.</summary>
    public NamedList<StepTimes> Steps { get; }

    /// <summary>The share of waiting in the time of all steps; null when there is no time.</summary>
    public Proportion? WaitShare
    {
        get
        {
            var total = Steps.Aggregate(Duration.Zero, (sum, s) => sum + s.Total);
            var waiting = Steps.Aggregate(Duration.Zero, (sum, s) => sum + s.Waiting);
            return total == Duration.Zero ? null : Proportion.FromFraction(waiting / total);
        }
    }

    /// <summary>Measures the steps of a log.</summary>
    /// <param name="process">The process.</param>
    /// <param name="cases">The case of each event.</param>
    /// <param name="steps">The code of the step of each event; unknown ones are left out.</param>
    /// <param name="done">When each step was done.</param>
    /// <param name="begun">When each step was begun; empty when that is not known.</param>
    /// <returns>The times.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a case or step is blank or has white space at its ends, or a step is done before it is begun; the
    /// message has the index.
    /// </exception>
    public static ProcessTimes FromColumns(
        ServiceProcess process,
        ReadOnlySpan<string> cases,
        ReadOnlySpan<string> steps,
        ReadOnlySpan<Instant> done,
        ReadOnlySpan<Instant> begun = default)
    {
        Guard.Against.Null(process);
        ProcessPlan plan = new(process);
        using var log = ProcessLog.Read(plan, cases, steps, done, begun);
        List<double>[] hours = [.. process.Steps.Select(_ => new List<double>())];
        var totals = new Duration[process.Steps.Count];
        var waits = new Duration[process.Steps.Count];
        for (var c = 0; c < log.Cases.Length; c++)
        {
            var events = log.EventsOf(c);
            for (var i = 0; i < events.Length; i++)
            {
                var (end, step, row) = events[i];
                var ready = step < 0 ? null : CaseReader.ReadyAt(plan, events, i);
                if (step < 0 || (ready is null && begun.IsEmpty))
                {
                    continue;
                }

                var start = begun.IsEmpty ? ready!.Value : Instant.Min(ready ?? begun[row], begun[row]);
                var work = begun.IsEmpty ? (process.Steps[step].IsWaitPoint ? end : start) : begun[row];
                hours[step].Add((end - start).TotalHours);
                totals[step] += end - start;
                waits[step] += work - start;
            }
        }

        return new(process, new(process.Steps.Index().Where(s => s.Item.IsAct).Select(s =>
        {
            hours[s.Index].Sort();
            return new StepTimes(s.Item.Code, [.. hours[s.Index]], totals[s.Index], waits[s.Index]);
        }), s => s.Code));
    }

    /// <summary>The process and the step with the longest total time.</summary>
    /// <returns>For example <c>after-sales version 1: repair takes most of the time</c>.</returns>
    public override string ToString()
    {
        var longest = Steps.MaxBy(s => s.Total);
        return InvariantText.Compose($"{Process.Id} version {Process.Version}: ")
            + (longest is null || longest.N == 0 ? "no time is known" : $"{longest.Code} takes most of the time");
    }
}
