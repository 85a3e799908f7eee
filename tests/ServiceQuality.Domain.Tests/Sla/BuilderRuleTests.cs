using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla;

/// <summary>
/// One rule for every builder: a method replaces what was set, an adder adds, and a target that exists is edited.
/// </summary>
public class BuilderRuleTests
{
    private static readonly BusinessCalendar Desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();

    private static readonly ServiceLevelAgreement Gold = ServiceLevelAgreement.Create("gold", Desk)
        .Resolution(t => t.Limit(Priority.P1, "4 bh").Limit(Priority.P2, "8 bh").PauseOn("Awaiting user").WarnAt("75 %"))
        .Transition(
            "auto-close",
            CaseEventKind.Closed,
            t => t.StartedBy(CaseEventKind.Resolved).StoppedBy(CaseEventKind.Reopened).Limit("5 bd"))
        .Build();

    [Fact]
    public void A_setter_replaces()
    {
        var target = ServiceLevelAgreement.Create("any", Desk)
            .Statuses("a", "b").Statuses("b", "c")
            .Resolution(t => t.Limit("4 bh")
                .PauseOn("a").PauseOn("b", "c")
                .PausedBy(CaseEventKind.Note).PausedBy(CaseEventKind.Arrived)
                .StoppedByAll(CaseEventKind.Resolved, CaseEventKind.Closed).StoppedBy(CaseEventKind.Closed))
            .Build().Targets[0];
        Assert.Equal(["b", "c"], target.PausedOn.Select(s => s.Name));
        Assert.Equal([CaseEventKind.Arrived], target.PausedBy);
        Assert.Equal(([CaseEventKind.Closed], false), (target.StoppedBy, target.StopsWhenAll));
        Assert.Empty(Edit(t => t.PauseOn()).PausedOn);
    }

    [Fact]
    public void A_mark_is_added_and_all_are_removed()
    {
        Assert.Equal(["75 %", "90 %"], Edit(t => t.WarnAt("90 %")).Warnings.Select(w => w.Mark));
        Assert.Equal(["90 %"], Edit(t => t.WithoutWarnings().WarnAt("90 %")).Warnings.Select(w => w.Mark));
    }

    [Fact]
    public void A_predefined_target_and_a_transition_that_exist_are_edited()
    {
        var edited = Gold.ToBuilder()
            .Resolution(t => t.Limit(Priority.P2, "6 bh"))
            .FirstResponse(t => t.Limit("1 bh"))
            .Transition("auto-close", CaseTrigger.OnStatus("Archived"), t => t.Limit("3 bd"))
            .Build();
        Assert.Equal([SlaTarget.Resolution, SlaTarget.FirstResponse], edited.Targets.Select(t => t.Name));
        Assert.Equal(["P1 4 bh", "P2 6 bh"], edited.Targets[0].Limits.Select(l => l.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(["Awaiting user"], edited.Targets[0].PausedOn.Select(s => s.Name));
        var transition = Assert.Single(edited.Transitions);
        Assert.Equal(
            ("status Archived", "every case 3 bd"),
            (transition.Then.ToString(), Assert.Single(transition.Clock.Limits).ToString()));
        Assert.Equal([CaseEventKind.Resolved], transition.Clock.StartedBy);
    }

    // Of the edited target a limit replaces the one for the same cases; two new ones are likely a slip.
    [Fact]
    public void The_same_limit_twice_is_refused_when_both_are_new()
    {
        var fresh = ServiceLevelAgreement.Create("any", Desk)
            .Resolution(t => t.Limit(Priority.P2, "6 bh").Limit(Priority.P2, "7 bh"));
        Assert.False(fresh.TryBuild(out _, out var problems));
        Assert.Equal(["Resolution declares priority P2 twice; each may be declared once."], problems);
        Assert.False(
            Gold.ToBuilder().Resolution(t => t.Limit(Priority.P2, "6 bh").Limit(Priority.P2, "7 bh"))
                .TryBuild(out _, out problems));
        Assert.Equal(["Resolution declares priority P2 twice; each may be declared once."], problems);
    }

    private static SlaTarget Edit(Action<SlaTargetBuilder> change) => Gold.ToBuilder().Resolution(change).Build().Targets[0];
}
