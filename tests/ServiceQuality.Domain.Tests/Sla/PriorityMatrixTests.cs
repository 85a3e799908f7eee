using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla;

public class PriorityMatrixTests
{
    private static readonly PriorityMatrix Matrix = new(
        ["high", "low"],
        ["now", "soon", "later"],
        [Priority.P1, Priority.P2, Priority.P3, Priority.P2, Priority.P3, Priority.P4]);

    [Fact]
    public void Impact_and_urgency_give_the_priority()
    {
        Assert.Equal(Priority.P3, Matrix["high", "later"]);
        Assert.Equal(Priority.P2, Matrix["low", "now"]);
        Assert.Equal("high: P1, P2, P3; low: P2, P3, P4", Matrix.ToString());
        Assert.Equal(
            "There is no urgency \"Now\"; allowed are now, soon, later. (Parameter 'urgency')",
            Assert.Throws<ArgumentException>(() => Matrix["high", "Now"]).Message);
        Assert.Throws<ArgumentException>("impact", () => Matrix["none", "now"]);
    }

    [Fact]
    public void What_is_no_matrix_is_refused()
    {
        Assert.Equal(
            "There are 1 priorities; allowed are 2, one for each impact and urgency. (Parameter 'priorities')",
            Assert.Throws<ArgumentException>(() => new PriorityMatrix(["a"], ["x", "y"], [Priority.P1])).Message);
        Assert.Throws<ArgumentException>("impacts", () => new PriorityMatrix(["a", "a"], ["x"], [Priority.P1, Priority.P1]));
        Assert.Throws<ArgumentException>("urgencies", () => new PriorityMatrix(["a"], [], []));
        Assert.Throws<ArgumentException>("urgencies", () => new PriorityMatrix(["a"], [" "], [Priority.P1]));
    }

    [Fact]
    public void An_agreement_declares_what_its_matrix_gives_and_what_it_names()
    {
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
        Assert.False(ServiceLevelAgreement.Create("x", desk).Priorities(Matrix).Statuses("new")
            .Resolution(
                t => t.Limit(Priority.P1, "4 bh").Limit(Priority.P2, "8 bh").NotApplicable(Priority.P3).PauseOn("Waiting"))
            .Transition(
                "a",
                CaseEventKind.AgentReplied,
                t => t.StartedBy(CaseTrigger.OnStatus("solved")).StoppedBy(CaseEventKind.Closed).Limit(Priority.P1, "1 d"))
            .TryBuild(out _, out var problems));
        Assert.Equal(
            [
                "a ends in AgentReplied; allowed are Resolved, Reopened, Closed, a status and a custom event.",
                "a has no limit for all cases; allowed is one, beside narrower ones.",
                "Resolution names status Waiting, which is not declared; declared are new.",
                "Resolution does not declare priority P4 of the matrix; allowed is a limit for it, or that it is not applicable.",
                "a names status solved, which is not declared; declared are new.",
                "a does not declare priority P2 of the matrix; allowed is a limit for it, or that it is not applicable.",
                "a does not declare priority P3 of the matrix; allowed is a limit for it, or that it is not applicable.",
                "a does not declare priority P4 of the matrix; allowed is a limit for it, or that it is not applicable.",
            ],
            problems);
    }
}
