using BenchmarkDotNet.Attributes;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Benchmarks;

/// <summary>Attainment over 1,000,000 readings of 500,000 cases, against a plain pass over the same readings.</summary>
[MemoryDiagnoser]
public class AttainmentBenchmarks
{
    private const int Cases = 500_000;
    private static readonly Instant Start = Instant.FromUtc(2025, 1, 1, 8, 0);
    private static readonly Instant AsOf = Instant.FromUtc(2026, 1, 1, 8, 0);
    private static readonly Priority[] Priorities = [Priority.P1, Priority.P2, Priority.P3, Priority.P4];

    private static readonly AttainmentPlan ByPriority = AttainmentPlan.By(AttainmentKeys.Target | AttainmentKeys.Priority);
    private static readonly AttainmentPlan ByMonth =
        ByPriority.PerPeriod(PeriodLength.Month, DateTimeZoneProviders.Tzdb["Europe/Berlin"], PeriodAttribution.Stopping);
    private static readonly AttainmentPlan ByTeam =
        AttainmentPlan.By(AttainmentKeys.Target | AttainmentKeys.Priority | AttainmentKeys.Team)
        .PerPeriod(PeriodLength.Month, DateTimeZoneProviders.Tzdb["Europe/Berlin"], PeriodAttribution.Stopping);

    private readonly ServiceLevelAgreement _agreement = ServiceLevelAgreement
        .Create("gold", BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-12:00", "13:00-17:00").Build())
        .FirstResponse(t => t.Limit("4 bh"))
        .Resolution(t => t.Limit("16 bh").PauseOn("Awaiting user"))
        .Build();

    private readonly CaseEvent[] _events = new CaseEvent[4 * Cases];
    private readonly int[] _offsets = new int[Cases + 1];
    private readonly ClockReading[] _readings = new ClockReading[2 * Cases];
    private readonly int[] _rows = new int[2 * Cases];
    private readonly string?[] _teams = new string?[Cases];
    private CaseReading[] _objects = [];

    [GlobalSetup]
    public void Setup()
    {
        uint random = 1;
        for (var i = 0; i < Cases; i++)
        {
            var opened = Start + Duration.FromMinutes(Next(500_000));
            var (replied, waited) = (opened + Duration.FromMinutes(Next(900)), Duration.FromMinutes(Next(2_000)));
            _events[4 * i] = CaseEvent.Opened(opened, Priorities[Next(4)]);
            _events[(4 * i) + 1] = CaseEvent.AgentReplied(replied);
            _events[(4 * i) + 2] = CaseEvent.StatusChanged(replied, CaseStatus.Of("Awaiting user"));
            _events[(4 * i) + 3] = CaseEvent.Resolved(replied + waited + Duration.FromMinutes(Next(5_000)));
            _offsets[i + 1] = 4 * (i + 1);
            _teams[i] = "team " + Next(10);
        }

        if (_agreement.ReadAll(new(_events, _offsets), AsOf, _readings, new CaseFault[Cases]) != 0)
        {
            throw new InvalidOperationException("A case was refused.");
        }

        AttainmentTally tally = new(ByPriority);
        for (var i = 0; i < _rows.Length; i++)
        {
            _rows[i] = tally.RowOf(new(_agreement.Targets[i % 2].Name, _events[4 * (i / 2)].Priority));
        }

        _objects = [.. Enumerable.Range(0, Cases)
            .Select(i => _agreement.Read(new($"C-{i}", _events[(4 * i)..(4 * (i + 1))]), AsOf))];

        int Next(int below)
        {
            random ^= random << 13;
            random ^= random >> 17;
            random ^= random << 5;
            return (int)(random % (uint)below);
        }
    }

    [Benchmark(Baseline = true)]
    public long PlainPass()
    {
        Span<long> counts = stackalloc long[4];
        foreach (ref readonly var reading in _readings.AsSpan())
        {
            counts[(int)reading.Verdict]++;
        }

        return counts[1];
    }

    [Benchmark]
    public Attainment NumberedRows()
    {
        AttainmentTally tally = new(ByPriority);
        foreach (var target in _agreement.Targets)
        {
            foreach (var priority in Priorities)
            {
                tally.RowOf(new(target.Name, priority));
            }
        }

        tally.Add(_readings, _rows);
        return tally.ToAttainment();
    }

    [Benchmark]
    public Attainment FromEventsByPriority() => FromEvents(ByPriority);

    [Benchmark]
    public Attainment FromEventsByPriorityAndMonth() => FromEvents(ByMonth);

    [Benchmark]
    public Attainment FromEventsByPriorityTeamAndMonth() => FromEvents(ByTeam, _teams);

    [Benchmark]
    public Attainment FromObjectsByPriority() => Attainment.Run(_objects, ByPriority);

    private Attainment FromEvents(AttainmentPlan plan, string?[]? teams = null)
    {
        AttainmentTally tally = new(plan);
        tally.AddAll(_agreement, new(_events, _offsets), AsOf, _readings, teams);
        return tally.ToAttainment();
    }
}
