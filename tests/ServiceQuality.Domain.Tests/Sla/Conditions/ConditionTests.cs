using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla.Conditions;

public class ConditionTests
{
    private static readonly CaseTrigger Signed = CaseTrigger.Custom("signed");
    private static readonly CustomerTier Gold = CustomerTier.Of("gold");

    public static TheoryData<CaseCondition> Impossible =>
    [
        CaseCondition.Any(),
        CaseCondition.Not(CaseCondition.All()),
        CaseCondition.Tier(Gold) & CaseCondition.Tier(CustomerTier.Of("silver")),
        CaseCondition.Status("open") & CaseCondition.Status("held", "closed"),
        CaseCondition.Priority(Priority.P1) & !CaseCondition.Priority(Priority.P1, Priority.P2),
        CaseCondition.HasField("level", "1") & CaseCondition.HasField("level", "2"),
        CaseCondition.HasField("level", "1") & !CaseCondition.HasField("level"),
        CaseCondition.Passed("1 mo", Signed) & !CaseCondition.Occurred(Signed),
        (CaseCondition.HasField("a", "1") | CaseCondition.HasField("a", "2")) & CaseCondition.HasField("a", "3"),
    ];

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_can_never_hold_is_refused(CaseCondition condition)
    {
        Assert.True(Contradictions.Has(condition));
        Assert.False(Obligation.Create("duty", ConditionGenerators.Calendar).AppliesWhen(condition)
            .Duty(d => d.StartedBy(Signed).StoppedBy(CaseTrigger.Custom("done")).Limit("1 h")).TryBuild(out _, out var problems));
        Assert.Equal($"The condition \"{condition}\" can never hold; allowed is one that can.", Assert.Single(problems));
    }

    [Fact]
    public void A_condition_that_takes_very_many_trials_is_taken_to_be_possible()
    {
        // Fields of which each value goes, and one that is filled and not.
        static CaseCondition Many(int count) => CaseCondition.All(
            [.. Enumerable.Range(0, count).Select(i => CaseCondition.HasField($"f{i}") | !CaseCondition.HasField($"f{i}"))])
            & CaseCondition.HasField("g") & !CaseCondition.HasField("g");
        Assert.True(Contradictions.Has(Many(10)));
        Assert.False(Contradictions.Has(Many(40)));
        Assert.False(Contradictions.Has(Many(100_000)));
    }

    [Fact]
    public void Values_that_make_no_condition_are_refused()
    {
        Assert.Throws<ArgumentException>("tiers", () => CaseCondition.Tier());
        Assert.Throws<ArgumentException>("statuses", () => CaseCondition.Status());
        Assert.Throws<ArgumentException>("statuses", () => CaseCondition.Status("open", " "));
        Assert.Throws<ArgumentException>("priorities", () => CaseCondition.Priority());
        Assert.Throws<ArgumentException>("name", () => CaseCondition.HasField(" level"));
        Assert.Throws<ArgumentException>("values", () => CaseCondition.HasField("level", "1 "));
        Assert.ThrowsAny<ArgumentException>(() => CaseCondition.All(CaseCondition.All(), null!));
        Assert.ThrowsAny<ArgumentException>(() => CaseCondition.Tier(Gold) & null!);
        Assert.Throws<ArgumentNullException>("condition", () => CaseCondition.Not(null!));
        Assert.Throws<ArgumentNullException>("limit", () => CaseCondition.Passed(null!, Signed));
        Assert.Contains("\"3 years\" is not a time limit; allowed are", Assert.Throws<FormatException>(
            () => CaseCondition.Passed("3 years", Signed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instant_out_of_range_and_a_calendar_without_a_zone_are_refused()
    {
        CaseHistory history = new("C-1", [CaseEvent.Opened(ConditionGenerators.Start, Priority.None),
            CaseEvent.Custom(ConditionGenerators.Start, "signed")]);
        var passed = CaseCondition.Passed("1 d", Signed);
        Assert.Throws<ArgumentOutOfRangeException>(
            "at", () => passed.Holds(history, Instant.MaxValue, ConditionGenerators.Calendar));
        var noZone = BusinessCalendar.In("UTC").Weekdays("09:00-17:30").Build()
            .Union(BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:30").Build());
        Assert.Throws<InvalidOperationException>(() => passed.Holds(history, ConditionGenerators.Start, noZone));
        Assert.False(Obligation.Create("duty", noZone).AppliesWhen(passed)
            .Duty(d => d.StartedBy(Signed).StoppedBy(CaseTrigger.Custom("done")).Limit("1 h")).TryBuild(out _, out var problems));
        Assert.Contains("The condition 1 d after event signed counts dates, but the calendar is a composite without a time zone",
            Assert.Single(problems), StringComparison.Ordinal);
    }
}
