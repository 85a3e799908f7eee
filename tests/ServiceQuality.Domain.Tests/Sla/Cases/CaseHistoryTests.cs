using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla.Cases;

public class CaseHistoryTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void Going_back_in_time_is_refused_with_both_events()
    {
        var error = Assert.Throws<ArgumentException>("events", () => new CaseHistory(
            "C-9",
            [CaseEvent.Opened(Start, Priority.P1), CaseEvent.Resolved(Start + Duration.Epsilon), CaseEvent.Reopened(Start)]));
        Assert.All(
            new[] { "C-9", "Reopened 2026-03-02T09:00:00Z", "Resolved 2026-03-02T09:00:00.000000001Z" },
            part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_opening_comes_first_and_once()
    {
        Assert.Contains(
            "missing",
            Assert.Throws<ArgumentException>("events", () => new CaseHistory("C", [])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "Resolved",
            Assert.Throws<ArgumentException>("events", () => new CaseHistory("C", [CaseEvent.Resolved(Start)])).Message,
            StringComparison.Ordinal);
        var opening = CaseEvent.Opened(Start, Priority.P1);
        Assert.Contains(
            "second opening",
            Assert.Throws<ArgumentException>("events", () => new CaseHistory("C", [opening, opening])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("id", () => new CaseHistory(" C", [opening]));
    }

    [Fact]
    public void Events_outside_the_range_of_business_time_are_refused()
    {
        var late = Instant.FromUtc(9999, 1, 1, 0, 0);
        Assert.Contains(
            "9999",
            Assert.Throws<ArgumentException>(
                "events", () => new CaseHistory("C", [CaseEvent.Opened(Start, Priority.P1), CaseEvent.Closed(late)])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(
            "events",
            () => new CaseHistory("C", [CaseEvent.Opened(Instant.FromUtc(1, 1, 1, 0, 0) - Duration.Epsilon, Priority.P1)]));
    }

    [Fact]
    public void All_problems_are_told_at_once_with_their_events()
    {
        CaseEvent[] events =
        [
            CaseEvent.Note(Start), CaseEvent.Resolved(Start + Duration.FromHours(2)), CaseEvent.Opened(Start, Priority.P1),
            CaseEvent.Note(Start + Duration.FromHours(1)), CaseEvent.Closed(Instant.MaxValue),
            CaseEvent.Note(Start + Duration.FromHours(2)),
        ];
        Assert.False(CaseHistory.TryCreate(" C", events, out var history, out var problems));
        Assert.Null(history);
        Assert.Equal(
            [
                (CaseFaultKind.InvalidId, 0), (CaseFaultKind.NoOpening, 0), (CaseFaultKind.SecondOpening, 2),
                (CaseFaultKind.GoesBack, 2), (CaseFaultKind.GoesBack, 3), (CaseFaultKind.OutOfRange, 4),
            ],
            problems.Select(p => (p.Fault.Kind, p.Fault.EventIndex)));
        Assert.Equal(
            "event 3 (Note 2026-03-02T10:00:00Z) is earlier than event 1 (Resolved 2026-03-02T11:00:00Z); allowed is the same "
            + "instant or later.",
            problems[4].ToString());
        Assert.Equal(events[3], problems[4].Event);
        Assert.Contains(
            "There are 5 problems in all.",
            Assert.Throws<ArgumentException>("events", () => new CaseHistory("C", events)).Message,
            StringComparison.Ordinal);
        Assert.False(CaseHistory.TryCreate("C", [], out _, out problems));
        Assert.Null(Assert.Single(problems).Event);
    }

    [Law]
    public Property What_is_created_and_what_is_refused_is_the_same_with_and_without_an_exception() => Laws.ForAll(
        from id in Gen.Elements("C", "C", "C", "", "\uD800", " C")
        from events in
            (from hour in Gen.Choose(0, 3)
             from e in Gen.Elements<Func<Instant, CaseEvent>>(
                 at => CaseEvent.Opened(at, Priority.P1), CaseEvent.Note, CaseEvent.Closed,
                 _ => CaseEvent.Note(Instant.MinValue))
             select e(Start + Duration.FromHours(hour))).ListOf()
        from opens in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        select (id, events: opens ? [CaseEvent.Opened(Start, Priority.P1), .. events] : events), x =>
    {
        var isCreated = CaseHistory.TryCreate(x.id, x.events, out var history, out var problems);
        Assert.Equal(isCreated, problems.Count == 0);
        try
        {
            Assert.Equal(new CaseHistory(x.id, x.events), history);
        }
        catch (ArgumentException)
        {
            Assert.False(isCreated);
        }

        Assert.Equal(
            problems.All(p => p.Fault.Kind == CaseFaultKind.InvalidId),
            CaseFault.Find(x.events.ToArray()).Kind == CaseFaultKind.None);
    });

    [Fact]
    public void Events_at_one_instant_and_messages_after_closing_are_accepted()
    {
        CaseEvent[] events =
        [
            CaseEvent.Opened(Start, Priority.P1), CaseEvent.Closed(Start), CaseEvent.CustomerReplied(Start),
            CaseEvent.Note(Start),
        ];
        Assert.Equal(4, new CaseHistory("C", events).Events.Count);
        Assert.Equal(new CaseHistory("C", events), new CaseHistory("C", events));
        Assert.Equal("C, 4 events", new CaseHistory("C", events).ToString());
    }

    [Fact]
    public void Events_print_what_is_new()
    {
        Assert.Equal(
            "Opened 2026-03-02T09:00:00Z P1 Active", CaseEvent.Opened(Start, Priority.P1, CaseStatus.Of("Active")).ToString());
        Assert.Equal("Opened 2026-03-02T09:00:00Z P1", CaseEvent.Opened(Start, Priority.P1).ToString());
        Assert.Equal("PriorityChanged 2026-03-02T09:00:00Z (none)", CaseEvent.PriorityChanged(Start, Priority.None).ToString());
        Assert.Equal(
            "StatusChanged 2026-03-02T09:00:00Z Active", CaseEvent.StatusChanged(Start, CaseStatus.Of("Active")).ToString());
        Assert.Equal("Note 1970-01-01T00:00:00Z", default(CaseEvent).ToString());
    }
}
