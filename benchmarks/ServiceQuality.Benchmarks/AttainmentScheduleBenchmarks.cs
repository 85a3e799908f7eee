using BenchmarkDotNet.Attributes;
using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Benchmarks;

/// <summary>The next changes out of a million open cases, and one case that changes.</summary>
[MemoryDiagnoser]
public class AttainmentScheduleBenchmarks
{
    private const int Cases = 1_000_000;
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 8, 0);

    private readonly ChangeSchedule _schedule = new();
    private readonly ScheduledChange[] _changes = new ScheduledChange[1_000];
    private readonly string[] _ids = [.. Enumerable.Range(0, Cases).Select(i => $"INC{i:0000000}")];
    private readonly Instant[] _instants = new Instant[Cases];
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        uint random = 1;
        for (var i = 0; i < Cases; i++)
        {
            random ^= random << 13;
            random ^= random >> 17;
            random ^= random << 5;
            _instants[i] = Start + Duration.FromSeconds(random % 2_000_000);
            _schedule.Set(_ids[i], _instants[i]);
        }
    }

    [Benchmark]
    public int NextThousand() => _schedule.Next(_changes);

    [Benchmark]
    public int DueUntil() => _schedule.DueUntil(_changes[^1].At).Count;

    [Benchmark]
    public int SetOne()
    {
        _next = (_next + 7_919) % Cases;
        _schedule.Set(_ids[_next], _instants[(_next + 1) % Cases]);
        return _schedule.Waiting;
    }

    [Benchmark]
    public ChangeSchedule SetAll()
    {
        ChangeSchedule schedule = new();
        for (var i = 0; i < Cases; i++)
        {
            schedule.Set(_ids[i], _instants[i]);
        }

        return schedule;
    }
}
