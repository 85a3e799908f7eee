using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla.Readings;

public class BulkReadingTests
{
    private static readonly Instant Start = SlaGenerators.Start;

    private static readonly ServiceLevelAgreement Desk = ServiceLevelAgreement.Create(
        "desk", BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build())
        .Statuses("new", "active").FirstResponse(t => t.Limit(Priority.P1, "1 bh"))
            .Resolution(t => t.Limit(Priority.P1, "8 bh").PauseOn("new")).Build();

    [Law]
    public Property Many_cases_read_as_each_by_itself_on_any_number_of_threads() => Laws.ForAll(
        from agreement in SlaGenerators.Agreements
        from histories in SlaGenerators.Histories.ListOf()
        from asOf in SlaGenerators.Instants
        from threads in Gen.Choose(1, 4)
        select (agreement, histories: histories.ToArray(), asOf, threads), x =>
    {
        var cases = CaseBatch.Of(x.histories);
        Assert.Equal(x.histories.Length, cases.Count);
        var targets = x.agreement.Targets.Count;
        var readings = new ClockReading[x.histories.Length * targets];
        var faults = new CaseFault[x.histories.Length];
        var size = (x.histories.Length + x.threads - 1) / x.threads;
        Parallel.For(0, x.threads, thread =>
        {
            var (first, end) = (Math.Min(thread * size, x.histories.Length), Math.Min((thread + 1) * size, x.histories.Length));
            var share = cases.Slice(first, end - first);
            Assert.Equal(0, x.agreement.ReadAll(share, x.asOf, readings.AsSpan(first * targets), faults.AsSpan(first)));
        });
        for (var i = 0; i < x.histories.Length; i++)
        {
            Assert.Equal(
                x.agreement.Read(x.histories[i], x.asOf).Targets.Select(t => t.Clock),
                readings[(i * targets)..((i + 1) * targets)]);
            Assert.Equal(default, faults[i]);
        }
    });

    [Fact]
    public void Cases_that_cannot_be_read_are_told_apart_and_the_others_are_read()
    {
        CaseEvent[][] cases =
        [
            [CaseEvent.Opened(Start, Priority.P1)],
            [],
            [CaseEvent.Note(Start)],
            [CaseEvent.Opened(Start, Priority.P1), CaseEvent.Opened(Start, Priority.P1)],
            [CaseEvent.Opened(Start, Priority.P1), CaseEvent.Resolved(Start - Duration.Epsilon)],
            [CaseEvent.Opened(Instant.MinValue, Priority.P1)],
            [CaseEvent.Opened(Start, Priority.P1), CaseEvent.Note(Instant.MaxValue)],
            [CaseEvent.Opened(Start, Priority.P1), CaseEvent.PriorityChanged(Start, Priority.P2)],
            [CaseEvent.Opened(Start, Priority.P1), CaseEvent.StatusChanged(Start, CaseStatus.Of("Active"))],
            [CaseEvent.Opened(Start, Priority.P1, CaseStatus.Of("active")), CaseEvent.AgentReplied(Start)],
        ];
        int[] offsets = [0, .. cases.Select((_, i) => cases.Take(i + 1).Sum(c => c.Length))];
        CaseEvent[] events = [.. cases.SelectMany(c => c)];
        var readings = new ClockReading[20];
        var faults = new CaseFault[10];
        Assert.Equal(8, Desk.ReadAll(new CaseBatch(events, offsets), Start + Duration.FromHours(1), readings, faults));
        Assert.Equal(
            [
                "None", "NoOpening at event 0", "NoOpening at event 0", "SecondOpening at event 1", "GoesBack at event 1",
                "OutOfRange at event 0",
                "OutOfRange at event 1", "Undeclared at event 1", "UnknownStatus at event 1", "None",
            ],
            faults.Select(f => f.ToString()));
        Assert.Equal(
            (SlaPhase.Running, SlaPhase.Stopped, SlaVerdict.Met), (readings[0].Phase, readings[18].Phase, readings[18].Verdict));
        Assert.All(readings[2..18], r => Assert.Equal(default, r));
        Assert.Equal(
            [
                "",
                "the first event is missing; allowed is an opening.",
                "the first event is Note 2026-03-26T08:00:00Z; allowed is an opening.",
                "event 1 is a second opening (Opened 2026-03-26T08:00:00Z P1); allowed is one. A case is reopened by Reopened.",
                "event 1 (Resolved 2026-03-26T07:59:59.999999999Z) is earlier than event 0 (Opened 2026-03-26T08:00:00Z P1); "
                    + "allowed is the same instant or later.",
                "event 0 (Opened -9998-01-01T00:00:00Z P1) is outside [0001-01-01T00:00:00Z, 9999-01-01T00:00:00Z).",
                "event 1 (Note 9999-12-31T23:59:59.999999999Z) is outside [0001-01-01T00:00:00Z, 9999-01-01T00:00:00Z).",
                "target First response does not declare priority P2 (PriorityChanged 2026-03-26T08:00:00Z P2); declared are P1.",
                "event 1 (StatusChanged 2026-03-26T08:00:00Z Active) has a status that is not declared; "
                    + "declared are new, active.",
                "",
            ],
            faults.Select((f, i) => Desk.Describe(f, cases[i])));
        Assert.Equal(CaseFaultKind.Undeclared, Desk.Read(cases[7], Start, readings).Kind);
    }

    [Fact]
    public void Too_little_room_and_instants_out_of_range_are_refused()
    {
        CaseEvent[] events = [CaseEvent.Opened(Start, Priority.P1)];
        var (readings, faults) = (new ClockReading[2], new CaseFault[1]);
        CaseBatch one = new(events, new[] { 0, 1 });
        Assert.Throws<ArgumentException>("readings", () => Desk.ReadAll(one, Start, readings.AsSpan(1), faults));
        Assert.Throws<ArgumentException>("faults", () => Desk.ReadAll(one, Start, readings, []));
        Assert.Throws<ArgumentNullException>("cases", () => Desk.ReadAll(null!, Start, readings, faults));
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => Desk.ReadAll(one, Instant.MaxValue, readings, faults));
        Assert.Throws<ArgumentException>("readings", () => Desk.Read(events, Start, readings.AsSpan(1)));
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => Desk.Read(events, Instant.MinValue, readings));
        Assert.Throws<ArgumentOutOfRangeException>("target", () => Desk.ReadCycles(events, 2, Start, readings));
        Assert.Throws<ArgumentOutOfRangeException>("target", () => Desk.ReadCycles(events, -1, Start, readings));
        Assert.Throws<ArgumentException>("events", () => Desk.ReadCycles([], 0, Start, readings));
        Assert.Equal(0, Desk.ReadAll(new CaseBatch(default, default), Start, [], []));
        Assert.Equal(0, Desk.ReadAll(new CaseBatch(events, new[] { 0 }), Start, [], []));
    }

    [Fact]
    public void Cycles_go_where_there_is_room()
    {
        var next = ServiceLevelAgreement.Create("next", Desk.Calendar).NextResponse(t => t.Limit("1 h")).Build();
        CaseEvent[] events =
        [
            CaseEvent.Opened(Start, Priority.P1), CaseEvent.CustomerReplied(Start),
            CaseEvent.AgentReplied(Start + Duration.FromHours(2)),
            CaseEvent.CustomerReplied(Start + Duration.FromHours(3)), CaseEvent.AgentReplied(Start + Duration.FromHours(4)),
            CaseEvent.CustomerReplied(Start + Duration.FromHours(5)),
        ];
        var cycles = new ClockReading[3];
        Assert.Equal(3, next.ReadCycles(events, 0, Start + Duration.FromHours(6), cycles));
        Assert.Equal([SlaVerdict.Breached, SlaVerdict.Met, SlaVerdict.Pending], cycles.Select(c => c.Verdict));
        Assert.Equal([(1, 2), (3, 4), (5, -1)], cycles.Select(c => (c.StartedAt, c.StoppedAt)));
        Assert.Equal([1, 1, 1], cycles.Select(c => c.BreachedCycles));
        var first = new ClockReading[1];
        Assert.Equal(3, next.ReadCycles(events, 0, Start + Duration.FromHours(6), first));
        Assert.Equal(cycles[0], first[0]);
        Assert.Equal(0, next.ReadCycles(events, 0, Start - Duration.Epsilon, first));
    }

    [Fact]
    public void The_default_target_reading_belongs_to_no_case()
    {
        Assert.Equal("(no case)", default(TargetReading).ToString());
        Assert.Throws<InvalidOperationException>(() => default(TargetReading).Verdict);
    }
}
