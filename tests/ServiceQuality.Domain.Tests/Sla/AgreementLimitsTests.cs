using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla;

/// <summary>What cannot work is refused when it is built; what lies at the ends of the range is told as it is.</summary>
public class AgreementLimitsTests
{
    private static readonly BusinessCalendar Desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
    private static readonly Instant Opened = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void Targets_that_cannot_work_are_refused()
    {
        Assert.Contains(
            "started by an event that it also waits for (Note)",
            Problem(t => t.StartedBy(CaseEventKind.Note).StoppedByAll(CaseEventKind.Note, CaseEventKind.Closed)),
            StringComparison.Ordinal);
        Assert.Contains(
            "cannot stop",
            Problem(t => t.StartedBy(CaseTrigger.Custom("a")).StoppedBy(CaseEventKind.Opened)),
            StringComparison.Ordinal);
        Assert.Contains(
            "cannot stop",
            Problem(t => t.StartedBy(CaseTrigger.Custom("a")).StoppedByAll(CaseTrigger.Custom("b"), CaseEventKind.Opened)),
            StringComparison.Ordinal);
        Assert.Contains(
            "paused and resumed by the same event (event c)",
            Problem(
                t => t.StartedBy(CaseTrigger.Custom("a")).StoppedBy(CaseTrigger.Custom("b")).PausedBy(CaseTrigger.Custom("c"))
                    .ResumedBy(CaseTrigger.Custom("c"))),
            StringComparison.Ordinal);
        Assert.Contains(
            "\"0 %\" is not a warning mark",
            Problem(t => t.StartedBy(CaseTrigger.Custom("a")).StoppedBy(CaseTrigger.Custom("b")).WarnAt("0 %")),
            StringComparison.Ordinal);
        Assert.Contains(
            "above 0, at most 10000",
            Problem(t => t.StartedBy(CaseTrigger.Custom("a")).StoppedBy(CaseTrigger.Custom("b")).WarnAt("0 %")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_transition_into_an_undeclared_status_is_refused()
    {
        var builder = ServiceLevelAgreement.Create("x", Desk).Statuses("A").Resolution(t => t.Limit("1 h"))
            .Transition(
                "auto",
                CaseTrigger.OnStatus("Z"),
                t => t.Limit("1 h").StartedBy(CaseEventKind.Resolved).StoppedBy(CaseEventKind.Reopened));
        Assert.False(builder.TryBuild(out _, out var problems));
        Assert.Equal(["auto ends in status Z, which is not declared; declared are A."], problems);
    }

    [Fact]
    public void Cycles_of_a_case_with_an_undeclared_status_are_refused_as_its_reading_is()
    {
        var agreement = ServiceLevelAgreement.Create("x", Desk).Statuses("A").Resolution(t => t.Limit("1 h")).Build();
        CaseEvent[] events = [CaseEvent.Opened(Opened, Priority.P1, CaseStatus.Of("Q"))];
        Assert.Equal(CaseFaultKind.UnknownStatus, agreement.Read(events, Opened, new ClockReading[1]).Kind);
        Assert.Contains(
            "status that is not declared",
            Assert.Throws<ArgumentException>("events", () => agreement.ReadCycles(events, 0, Opened, [])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_clock_reading_names_no_event()
    {
        ClockReading none = default;
        Assert.Equal((-1, -1, -1, -1), (none.Limit, none.StartedAt, none.StoppedAt, none.JudgedAt));
    }

    [Fact]
    public void A_change_behind_the_range_of_business_time_is_none()
    {
        var start = Instant.FromUtc(9998, 12, 31, 23, 0);
        var agreement = ServiceLevelAgreement.Create("x", Desk)
            .Resolution(t => t.Limit(TimeLimit.WallTime(Duration.FromHours(1) - Duration.Epsilon))).Build();
        var reading = agreement.Read(new("C", [CaseEvent.Opened(start, Priority.P1)]), start);
        Assert.Equal((start + Duration.FromHours(1) - Duration.Epsilon, null), (reading.Targets[0].Due, reading.NextChange));
        Assert.Throws<ArgumentOutOfRangeException>(
            "asOf", () => agreement.ReadAll(new CaseBatch(default, default), start + Duration.FromHours(1), [], []));
    }

    private static string Problem(Action<SlaTargetBuilder> target)
    {
        Assert.False(
            ServiceLevelAgreement.Create("x", Desk).Target("n", t => target(t.Limit("1 h"))).TryBuild(out _, out var problems));
        return Assert.Single(problems);
    }
}
