using NodaTime;
using ServiceQuality.Domain.Sla;

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
