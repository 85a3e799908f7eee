using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Sla.Cases;
using ServiceQuality.Domain.Sla.Readings;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Sla;

public class AttainmentTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static readonly ServiceLevelAgreement Agreement = ServiceLevelAgreement
        .Create("any", BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build())
        .FirstResponse(t => t.Limit(Priority.P1, "10 min").NotApplicable(Priority.P2))
        .Resolution(t => t.Limit(Priority.P1, "60 min").Limit(Priority.P2, "120 min"))
        .Build();

    [Fact]
    public void Readings_are_counted_by_target_and_priority()
    {
        var rows = Attainment.ByPriority([Case(Priority.P2, 90), Case(Priority.P1, 90), Case(Priority.P1, 30), Case(Priority.P1, 5), Case(Priority.P2, 200)]);
        Assert.Equal(
        [
            "First response P1: 33.3 % [6.1, 79.2] (1 met, 2 breached, 0 pending, 0 not applicable)",
            "First response P2: nothing decided (0 met, 0 breached, 0 pending, 2 not applicable)",
            "Resolution P1: 66.7 % [20.8, 93.9] (2 met, 1 breached, 0 pending, 0 not applicable)",
            "Resolution P2: 100.0 % [20.7, 100.0] (1 met, 0 breached, 1 pending, 0 not applicable)",
        ], rows.Select(r => r.ToString()));
        Assert.Equal((SlaTarget.Resolution, Priority.P1, Proportion.Of(2, 3)), (rows[2].Target, rows[2].Priority, rows[2].Share));
        Assert.Null(rows[1].Share);
        Assert.Equal(("there is no trial", "Wilson score", 3L), (rows[1].Estimate.Reason, rows[1].Estimate.Method, rows[2].Estimate.N));
        Assert.Empty(Attainment.ByPriority([]));
    }

    [Fact]
    public void A_target_counts_where_it_was_judged_and_only_once_the_case_is_open()
    {
        var raised = Agreement.Read(
            new("C", [CaseEvent.Opened(Start, Priority.P2), CaseEvent.Resolved(Start + Duration.FromMinutes(90)), CaseEvent.PriorityChanged(Start + Duration.FromMinutes(95), Priority.P1)]),
            Start + Duration.FromMinutes(100));
        Assert.Equal(Priority.P1, raised.Priority);
        Assert.All(Attainment.ByPriority([raised]), r => Assert.Equal(Priority.P2, r.Priority));
        Assert.Empty(Attainment.ByPriority([Agreement.Read(new("C", [CaseEvent.Opened(Start, Priority.P2)]), Start - Duration.Epsilon)]));
    }

    [Fact]
    public void Every_reading_is_counted_once_whatever_the_order() => Laws.ForAll(
        from cases in Gen.Choose(0, 300).Select(m => Case(m % 2 == 0 ? Priority.P1 : Priority.P2, m)).ArrayOf()
        from shuffled in Gen.Shuffle(cases)
        select (cases, shuffled), x =>
    {
        var rows = Attainment.ByPriority(x.cases);
        Assert.Equal(rows, Attainment.ByPriority(x.shuffled));
        Assert.Equal(2 * x.cases.Length, rows.Sum(r => r.Met + r.Breached + r.Pending + r.NotApplicable));
    });

    // Read 100 minutes after the opening, resolved after some minutes (or not yet).
    private static CaseReading Case(Priority priority, int minutes) => Agreement.Read(
        new("C", [CaseEvent.Opened(Start, priority), CaseEvent.Resolved(Start + Duration.FromMinutes(minutes))]), Start + Duration.FromMinutes(100));
}
