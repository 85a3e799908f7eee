using BenchmarkDotNet.Attributes;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Benchmarks;

/// <summary>
/// The states of 100,000 complaints of ten events by the life cycle of ISO 10002, against a straight LINQ implementation.
/// </summary>
[MemoryDiagnoser]
public class ComplaintReplayBenchmarks
{
    private const int Complaints = 100_000;
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);

    private readonly LifeCycle _lifeCycle =
        ComplaintTemplates.Iso10002(BusinessCalendar.In("Europe/London").Weekdays("09:00-17:00").Build());

    private readonly CaseEvent[][] _events = new CaseEvent[Complaints][];

    /// <summary>Makes complaints that end in different states.</summary>
    [GlobalSetup]
    public void Setup()
    {
        for (var i = 0; i < Complaints; i++)
        {
            var at = Start + Duration.FromMinutes(i);
            Instant Next() => at += Duration.FromHours(1);
            _events[i] =
            [
                CaseEvent.Opened(at, Priority.None), CaseEvent.Acknowledged(Next()),
                ComplaintEvents.Assessed(Next(), new(1, 2, 3, 4)), ComplaintEvents.Routed(Next(), "Ann"),
                ComplaintEvents.InvestigationStarted(Next()), ComplaintEvents.ComplainantAsked(Next()),
                ComplaintEvents.ComplainantAnswered(Next()),
                ComplaintEvents.DecisionCommunicated(Next(), ComplaintOutcome.Upheld),
                i % 3 == 0 ? CaseEvent.CustomerReplied(Next()) : ComplaintEvents.DecisionAccepted(Next()),
                i % 2 == 0 ? CaseEvent.Closed(Next()) : ComplaintEvents.Confirmed(Next()),
            ];
        }

        if (Library() != Linq())
        {
            throw new InvalidOperationException("The states differ.");
        }
    }

    /// <summary>For each event the first move whose state, event and rules fit.</summary>
    /// <returns>The sum of the indexes of the states.</returns>
    [Benchmark(Baseline = true)]
    public long Linq()
    {
        var sum = 0L;
        foreach (var events in _events)
        {
            CaseHistory history = new("C", events);
            var state = _lifeCycle.States[0];
            for (var i = 1; i < events.Length; i++)
            {
                var e = events[i];
                var move = _lifeCycle.Moves.Where(m => m.From.Contains(state) && m.Trigger.Matches(e))
                    .FirstOrDefault(m => m.Rules.All(r => r.Requirement.Holds(history, e.At, _lifeCycle.Calendar)));
                state = move?.To ?? state;
            }

            sum += _lifeCycle.States.ToList().IndexOf(state);
        }

        return sum;
    }

    /// <summary>By the table of the life cycle, from spans.</summary>
    /// <returns>The sum of the indexes of the states.</returns>
    [Benchmark]
    public long Library()
    {
        var sum = 0L;
        foreach (var events in _events)
        {
            sum += _lifeCycle.StateIndexOf(events, Instant.MaxValue);
        }

        return sum;
    }
}
