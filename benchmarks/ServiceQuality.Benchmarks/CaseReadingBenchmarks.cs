using BenchmarkDotNet.Attributes;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Benchmarks;

/// <summary>
/// First response and resolution with a pause of 200,000 cases of six events: through spans and through objects, against a loop
/// that is
/// written for exactly these two targets and checks nothing.
/// </summary>
[MemoryDiagnoser]
public class CaseReadingBenchmarks
{
    private const int Cases = 200_000;
    private const int EventsEach = 6;

    private static readonly Instant AsOf = Instant.FromUtc(2026, 6, 1, 0, 0);
    private static readonly CaseStatus Waiting = CaseStatus.Of("Awaiting user");
    private static readonly Priority[] Priorities = [Priority.P1, Priority.P2, Priority.P3, Priority.P4];
    private static readonly Duration[] Responses = [.. new[] { 1, 2, 4, 8 }.Select(h => Duration.FromHours(h))];
    private static readonly Duration[] Resolutions = [.. new[] { 4, 8, 16, 40 }.Select(h => Duration.FromHours(h))];

    private readonly BusinessCalendar _calendar = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-12:00", "13:00-17:00")
        .Holiday(new LocalDate(2025, 12, 25), "Christmas Day").Build();

    private readonly CaseEvent[] _events = new CaseEvent[Cases * EventsEach];
    private readonly int[] _offsets = new int[Cases + 1];
    private readonly ClockReading[] _readings = new ClockReading[Cases * 2];
    private readonly CaseFault[] _faults = new CaseFault[Cases];
    private CaseHistory[] _histories = [];
    private ServiceLevelAgreement _agreement = null!;
    private CaseBatch _batch = null!;

    [GlobalSetup]
    public void Setup()
    {
        _agreement = ServiceLevelAgreement.Create("gold", _calendar)
            .FirstResponse(t => Limits(t, Responses))
            .Resolution(t => Limits(t, Resolutions).PauseOn("Awaiting user"))
            .Build();
        Random random = new(1);
        for (var i = 0; i < Cases; i++)
        {
            _offsets[i + 1] = (i + 1) * EventsEach;
            var at = Instant.FromUtc(2024, 6, 1, 0, 0) + Duration.FromMinutes(random.Next(700 * 1440));
            Fill(_events.AsSpan(i * EventsEach, EventsEach), at, random);
        }

        _batch = new(_events, _offsets);
        _histories = [.. Enumerable.Range(0, Cases)
            .Select(i => new CaseHistory($"C-{i}", _events[(i * EventsEach)..((i + 1) * EventsEach)]))];
        var expected = HardCoded();
        if (expected != Spans() || expected != Objects() || expected == 0)
        {
            throw new InvalidOperationException("The answers differ.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Cases)]
    public int HardCoded()
    {
        var breaches = 0;
        for (var i = 0; i < Cases; i++)
        {
            Instant responseDue = default, due = default;
            Instant? responded = null, resolved = null;
            Duration? left = null;
            foreach (ref readonly var e in _events.AsSpan(_offsets[i].._offsets[i + 1]))
            {
                switch (e.Kind)
                {
                    case CaseEventKind.Opened:
                        var priority = Array.IndexOf(Priorities, e.Priority);
                        responseDue = _calendar.Add(e.At, Responses[priority]);
                        due = _calendar.Add(e.At, Resolutions[priority]);
                        break;
                    case CaseEventKind.AgentReplied:
                        responded ??= e.At;
                        break;
                    case CaseEventKind.StatusChanged when e.Status == Waiting:
                        left = e.At <= due ? _calendar.Between(e.At, due) : null;
                        break;
                    case CaseEventKind.StatusChanged:
                        due = left is { } rest ? Instant.Max(due, _calendar.Add(e.At, rest)) : due;
                        left = null;
                        break;
                    case CaseEventKind.Resolved or CaseEventKind.Closed:
                        responded ??= e.At;
                        resolved ??= e.At;
                        break;
                }
            }

            breaches += ((responded ?? AsOf) > responseDue ? 1 : 0) + ((resolved ?? AsOf) > due ? 1 : 0);
        }

        return breaches;
    }

    [Benchmark(OperationsPerInvoke = Cases)]
    public int Spans()
    {
        _agreement.ReadAll(_batch, AsOf, _readings, _faults);
        var breaches = 0;
        foreach (ref readonly var reading in _readings.AsSpan())
        {
            breaches += reading.Verdict == SlaVerdict.Breached ? 1 : 0;
        }

        return breaches;
    }

    [Benchmark(OperationsPerInvoke = Cases)]
    public int Objects()
    {
        var breaches = 0;
        foreach (var history in _histories)
        {
            var reading = _agreement.Read(history, AsOf);
            breaches += (reading.Target(SlaTarget.FirstResponse).Verdict == SlaVerdict.Breached ? 1 : 0)
                + (reading.Target(SlaTarget.Resolution).Verdict == SlaVerdict.Breached ? 1 : 0);
        }

        return breaches;
    }

    private static SlaTargetBuilder Limits(SlaTargetBuilder target, Duration[] limits)
    {
        foreach (var (priority, limit) in Priorities.Zip(limits))
        {
            target.Limit(Domain.Calendars.TimeLimit.OpenTime(limit), priority);
        }

        return target;
    }

    private static void Fill(Span<CaseEvent> events, Instant at, Random random)
    {
        events[0] = CaseEvent.Opened(at, Priorities[random.Next(4)]);
        events[1] = CaseEvent.AgentReplied(at += Gap());
        events[2] = CaseEvent.StatusChanged(at += Gap(), CaseStatus.Of("Awaiting user"));
        events[3] = CaseEvent.StatusChanged(at += Gap(), CaseStatus.Of("Active"));
        events[4] = CaseEvent.Resolved(at += Gap());
        events[5] = CaseEvent.Closed(at + Duration.FromDays(7));

        Duration Gap() => Duration.FromMinutes(random.Next(2 * 1440));
    }
}
