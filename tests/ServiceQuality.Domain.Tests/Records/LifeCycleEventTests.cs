using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Records;

/// <summary>A life cycle that declares its custom events refuses a misspelt one, in its definition and in a record.</summary>
public class LifeCycleEventTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0);
    private static readonly LocalizedText Text = new("So.", "如此。");

    private static readonly LifeCycle Strict = Define().Events("solved", "told", "measured", "told").Build();

    private static readonly CaseHistory Record = new("R-1", [CaseEvent.Opened(Start, Priority.None)]);

    [Fact]
    public void A_custom_event_that_is_not_declared_is_refused()
    {
        Assert.Equal(["solved", "told", "measured"], Strict.EventNames);
        var refusal = Strict.Apply(Record, On("solvd")).Refusal!;
        Assert.Equal((MoveRefusalReason.UnknownEvent, "open"), (refusal.Reason, refusal.State));
        Assert.Equal("solve", Assert.Single(refusal.Allowed).Name);
        Assert.Equal(
            "event 1 (Custom 2026-03-02T01:00:00Z solvd) in state open is not declared; declared are solved, told, measured.",
            refusal.ToString());

        // A history that holds it is read all the same, and says so.
        CaseHistory typed = new("R-1", [.. Record.Events, On("solvd"), On("solved")]);
        var reading = Strict.Read(typed, Start);
        Assert.Equal("solved", reading.State);
        Assert.Equal(MoveRefusalReason.UnknownEvent, Assert.Single(reading.Refused).Reason);
    }

    [Fact]
    public void Declared_events_without_a_move_built_in_ones_and_all_where_none_is_declared_are_kept()
    {
        Assert.True(Strict.Apply(Record, On("measured")).IsAccepted);
        Assert.True(Strict.Apply(Record, CaseEvent.CustomerReplied(Start)).IsAccepted);
        Assert.True(Strict.Apply(Record, CaseEvent.StatusChanged(Start, CaseStatus.Of("any"))).IsAccepted);
        Assert.True(Define().Build().Apply(Record, On("solvd")).IsAccepted);
        Assert.False(Strict.Forbid("close", Text).Apply(Record, On("solvd")).IsAccepted);
    }

    [Fact]
    public void Moves_and_rules_name_only_declared_events()
    {
        Assert.False(Define().Events("solved").TryBuild(out _, out var problems));
        Assert.Equal(["close names event told, which is not declared; declared are solved."], problems);
        Assert.False(Define().Events("other", "more").TryBuild(out _, out problems));
        Assert.Equal(
            [
                "solve names event solved, which is not declared; declared are other, more.",
                "close names event told, which is not declared; declared are other, more.",
            ],
            problems);
        Assert.Throws<ArgumentException>("names", () => Define().Events("a", " "));
    }

    private static LifeCycleBuilder Define() => LifeCycle.Create("problem", Office).States("open", "solved", "closed")
        .Move("solve", CaseTrigger.Custom("solved"), ["open"], "solved")
        .Move("close", CaseEventKind.Closed, ["solved"], "closed",
            RecordRule.Require("untold", CaseCondition.Occurred(CaseTrigger.Custom("told")), Text));

    private static CaseEvent On(string name) => CaseEvent.Custom(Start, name);
}
