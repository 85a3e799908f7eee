using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla;

public class AgreementRegistryTests
{
    private static readonly Instant July = Instant.FromUtc(2026, 7, 1, 0, 0);
    private static readonly BusinessCalendar Desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();

    private static readonly ServiceLevelAgreement First = ServiceLevelAgreement.Create("gold", Desk).Version(new("gold"))
        .FirstResponse(t => t.Limit("1 bh")).Resolution(t => t.Limit("8 bh").WarnAt("75 %").PauseOn("Awaiting user")).Build();

    private static readonly ServiceLevelAgreement Second = First.ToBuilder().Version(new("gold", 2, July))
        .Target(SlaTarget.Resolution, t => t.WithoutLimits().Limit("4 bh")).Close(t => t.Limit("3 bd")).Build();

    private static readonly AgreementRegistry Registry = new([Second, First]);

    [Fact]
    public void A_registry_hands_out_what_was_in_force_and_what_is_the_latest()
    {
        Assert.Equal([First, Second], Registry.Agreements);
        Assert.Same(First, Registry.InForce("gold", July - Duration.Epsilon));
        Assert.Same(Second, Registry.InForce("gold", July));
        Assert.Same(Second, Registry.Latest("gold"));
        Assert.Same(First, Registry.Get("gold", 1));
        Assert.True(Registry.TryLatest("gold", out var latest) && latest == Second);
        Assert.False(Registry.TryLatest("silver", out _));
        Assert.Equal([First, Second], Registry.Revisions("gold"));
        Assert.Equal("2 agreements: gold revision 1, gold revision 2", Registry.ToString());
        Assert.Equal(Registry, new AgreementRegistry([First, Second]));
        Assert.NotEqual(Registry, new AgreementRegistry([First]));
    }

    [Fact]
    public void What_it_cannot_keep_or_does_not_have_is_named()
    {
        var e = Assert.Throws<ArgumentException>(
            "agreements", () => new AgreementRegistry([First, First, First.ToBuilder().Version(null).Build()]));
        Assert.Contains("gold revision 1 appears twice", e.Message, StringComparison.Ordinal);
        Assert.Contains(
            "Element 2 has no id; allowed are agreements with one, given by Version.", e.Message, StringComparison.Ordinal);
        Assert.Equal(
            "There is no agreement \"silver\"; there are gold.",
            Assert.Throws<KeyNotFoundException>(() => Registry.Latest("silver")).Message);
        Assert.Equal(
            "Agreement \"gold\" has no revision 3; it has 1, 2.",
            Assert.Throws<KeyNotFoundException>(() => Registry.Get("gold", 3)).Message);
    }

    [Fact]
    public void A_case_is_judged_as_then_and_as_now_and_the_difference_is_told()
    {
        // Monday 29 June 2026 09:00, resolved after six hours
        var opened = Instant.FromUtc(2026, 6, 29, 9, 0);
        CaseHistory history = new(
            "C-1",
            [
                CaseEvent.Opened(opened, Priority.P1), CaseEvent.AgentReplied(opened),
                CaseEvent.Resolved(opened + Duration.FromHours(6)),
            ]);
        var then = Registry.InForce("gold", opened).Read(history, July);
        var now = Registry.Latest("gold").Read(history, July);
        var differences = then.DifferencesTo(now);
        Assert.Equal(
            ["First response: Met", "Resolution: Met -> Breached, due 4:00:00 earlier", "Close: (none) -> Pending"],
            differences.Select(d => d.ToString()));
        Assert.Equal([false, true, true], differences.Select(d => d.IsDifferent));
        Assert.Equal(-Duration.FromHours(4), differences[1].DueShift);
        Assert.Equal(
            (SlaVerdict.Met, SlaVerdict.Breached), (differences[1].Before!.Value.Verdict, differences[1].After!.Value.Verdict));
        Assert.Throws<ArgumentException>("other", () => then.DifferencesTo(Second.Read(new("C-2", history.Events), July)));
    }

    [Fact]
    public void What_if_asks_the_same_history_under_another_calendar_limit_or_policy()
    {
        var opened = Instant.FromUtc(2026, 6, 29, 15, 0);
        CaseHistory history = new(
            "C-1", [CaseEvent.Opened(opened, Priority.P1), CaseEvent.Resolved(opened + Duration.FromHours(16))]);
        var always = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build();
        var asIs = First.Read(history, July);
        Assert.Equal(
            "Resolution: Met -> Breached, due 16:00:00 earlier",
            asIs.DifferencesTo(First.ToBuilder().In(always).Build().Read(history, July))[1].ToString());
        Assert.Equal(SlaVerdict.Met, First.ToBuilder().Build().Read(history, July).Target(SlaTarget.Resolution).Verdict);
        Assert.Equal(First, First.ToBuilder().Build());
    }

    [Fact]
    public void What_is_built_again_changes_only_what_is_said()
    {
        var always = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build();
        DeadlineRules next = new(DeadlineConvention.NextOpening);
        var agreement = ServiceLevelAgreement.Create("x", Desk).Rules(next)
            .FirstResponse(t => t.In(always).Limit(Priority.P1, "1 bh").Limit(Priority.P2, "2 bh"))
            .Resolution(t => t.Limit(Priority.P1, "8 bh", always).Limit(Priority.P2, "8 bh"))
            .Build();
        Assert.Equal(agreement, agreement.ToBuilder().Build());

        // Another limit stays in the calendar and with the conventions of its target; a new target has those of the agreement.
        var other = agreement.ToBuilder().Target(SlaTarget.FirstResponse, t => t.WithoutLimits().Limit("3 bh"))
            .Close(t => t.Limit("5 bd")).Build();
        Assert.Equal((always, next), (other.Targets[0].Limits[0].Calendar, other.Targets[0].Limits[0].Rules));
        Assert.Equal((Desk, next), (other.Targets[2].Limits[0].Calendar, other.Targets[2].Limits[0].Rules));

        // Another calendar of a target takes the place of the one it had; a limit with one of its own keeps it.
        var moved = agreement.ToBuilder().Target(SlaTarget.FirstResponse, t => t.In(Desk))
            .Target(SlaTarget.Resolution, t => t.In(always)).Build();
        Assert.All(moved.Targets[0].Limits, l => Assert.Equal(Desk, l.Calendar));
        Assert.All(moved.Targets[1].Limits, l => Assert.Equal(always, l.Calendar));

        // And other conventions are those of every target that had the ones of the agreement.
        Assert.All(
            agreement.ToBuilder().Rules(DeadlineRules.Default).Build().Targets,
            t => Assert.All(t.Limits, l => Assert.Equal(DeadlineRules.Default, l.Rules)));
    }
}
