using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla.Cases;

public class CaseTriggerTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly CaseStatus Solved = CaseStatus.Of("Solved");

    [Theory]
    [InlineData("Resolved")]
    [InlineData("Note")]
    [InlineData("status On site")]
    [InlineData("not status On site")]
    [InlineData("event contract sealed")]
    public void A_trigger_is_read_as_it_is_written(string text)
    {
        Assert.Equal(text, CaseTrigger.Parse(text).ToString());
        Assert.Equal(CaseTrigger.Parse(text), CaseTrigger.Parse($" {text} ".AsSpan()));
        Assert.True(CaseTrigger.TryParse(text, null, out var trigger) && trigger == CaseTrigger.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Custom")]
    [InlineData("resolved")]
    [InlineData("Opened, Closed")]
    [InlineData("5")]
    [InlineData("+5")]
    [InlineData("99")]
    [InlineData("status ")]
    [InlineData("event")]
    public void What_is_no_trigger_is_refused(string text)
    {
        Assert.False(CaseTrigger.TryParse(text, null, out var trigger));
        Assert.Equal(default, trigger);
        Assert.Contains(
            "is not a trigger", Assert.Throws<FormatException>(() => CaseTrigger.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_and_kinds_that_need_a_name_are_refused()
    {
        Assert.Throws<ArgumentNullException>("s", () => CaseTrigger.Parse(null!));
        Assert.False(CaseTrigger.TryParse(null, null, out _));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => CaseTrigger.On(CaseEventKind.Custom));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => CaseTrigger.On((CaseEventKind)99));
        Assert.Throws<ArgumentException>("status", () => CaseTrigger.OnStatus(" "));
    }

    [Fact]
    public void A_trigger_matches_what_it_names_and_nothing_else()
    {
        Assert.True(CaseTrigger.OnStatus("Solved").Matches(CaseEvent.StatusChanged(Now, Solved)));
        Assert.True(CaseTrigger.OnStatus("Solved").Matches(CaseEvent.Opened(Now, Priority.P1, Solved)));
        Assert.False(CaseTrigger.OnStatus("Solved").Matches(CaseEvent.Custom(Now, "Solved")));
        Assert.False(CaseTrigger.OnStatus("solved").Matches(CaseEvent.StatusChanged(Now, Solved)));
        Assert.False(CaseTrigger.OnOtherStatus("Solved").Matches(CaseEvent.StatusChanged(Now, Solved)));
        Assert.True(CaseTrigger.OnOtherStatus("Open").Matches(CaseEvent.StatusChanged(Now, Solved)));
        Assert.True(CaseTrigger.OnOtherStatus("Open").Matches(CaseEvent.StatusChanged(Now, default)));
        // it says nothing of the status
        Assert.False(CaseTrigger.OnOtherStatus("Open").Matches(CaseEvent.Opened(Now, Priority.P1)));
        Assert.False(CaseTrigger.OnOtherStatus("Open").Matches(CaseEvent.Resolved(Now)));
        Assert.True(CaseTrigger.Custom("Solved").Matches(CaseEvent.Custom(Now, "Solved")));
        Assert.False(CaseTrigger.Custom("Solved").Matches(CaseEvent.StatusChanged(Now, Solved)));
        Assert.True(((CaseTrigger)CaseEventKind.StatusChanged).Matches(CaseEvent.StatusChanged(Now, Solved)));
        Assert.False(((CaseTrigger)CaseEventKind.Closed).Matches(CaseEvent.Resolved(Now)));
    }

    // Such a trigger would never fire: the event of that name is a kind of its own.
    [Fact]
    public void A_custom_event_with_the_name_of_a_built_in_kind_is_refused_when_something_is_built()
    {
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
        var resolved = CaseTrigger.Custom("Resolved");
        const string problem = "the custom event \"Resolved\", which has the name of a built-in kind and would never occur; "
            + "use CaseEventKind.Resolved (Resolved in JSON).";

        ServiceLevelAgreement.Create("gold", desk)
            .Target("Work", t => t.StartedBy(CaseEventKind.Opened).StoppedBy(resolved).Limit("4 bh"))
            .Transition("next", resolved, t => t.StartedBy(CaseEventKind.Closed).StoppedBy(CaseEventKind.Reopened).Limit("1 bd"))
            .TryBuild(out var agreement, out var problems);
        Assert.Null(agreement);
        Assert.Equal(["Work names " + problem, "next ends in " + problem], problems);

        Obligation.Create("duty", desk)
            .AppliesAfter(resolved, "1 mo")
            .Duty(d => d.StartedBy(CaseTrigger.Custom("sealed")).StoppedBy(CaseTrigger.Custom("returned")).Limit("5 bd"))
            .Step("remind", s => s.By("2 bd").DoneBy(resolved))
            .TryBuild(out var obligation, out problems);
        Assert.Null(obligation);
        Assert.Equal(["Step remind names " + problem, "The condition names " + problem], problems);

        // Another case is another name.
        Assert.True(ServiceLevelAgreement.Create("gold", desk)
            .Target("Work", t => t.StartedBy(CaseEventKind.Opened).StoppedBy(CaseTrigger.Custom("resolved")).Limit("4 bh"))
            .TryBuild(out _, out _));
    }
}
