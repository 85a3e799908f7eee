using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla.Conditions;

/// <summary>The laws of conditions, over random conditions, histories and instants.</summary>
public class ConditionProperties
{
    private static readonly Gen<int> Minute = Gen.Choose(-5, ConditionGenerators.Minutes);

    [Law]
    public Property A_condition_holds_when_a_plain_look_at_the_events_says_so() => Laws.ForAll(
        from condition in ConditionGenerators.Conditions
        from events in ConditionGenerators.Histories
        select (condition, events), x =>
    {
        for (var minute = 0; minute < ConditionGenerators.Minutes; minute++)
        {
            var at = ConditionGenerators.At(minute);
            Assert.Equal(x.condition.Holds(x.events, at), Holds(x.condition.Condition, x.events, minute));
        }
    });

    [Law]
    public Property Later_events_are_not_seen() => Laws.ForAll(
        from condition in ConditionGenerators.Conditions
        from events in ConditionGenerators.Histories
        from minute in Gen.Choose(0, ConditionGenerators.Minutes)
        select (condition, events, minute), x =>
    {
        var seen = x.events.Where(e => e.At <= ConditionGenerators.At(x.minute)).ToArray();
        Assert.Equal(Holds(x.condition.Condition, seen, x.minute), Holds(x.condition.Condition, x.events, x.minute));
    });

    [Law]
    public Property Conditions_obey_the_laws_of_Boolean_algebra() => Laws.ForAll(
        from parts in ConditionGenerators.Conditions.ListOf(3)
        from events in ConditionGenerators.Histories
        from minute in Minute
        select (parts, events, minute), x =>
    {
        var (a, b, c) = (x.parts[0].Condition, x.parts[1].Condition, x.parts[2].Condition);
        CaseCondition always = CaseCondition.All(), never = CaseCondition.Any();
        AssertSame(!(a & b), !a | !b);
        AssertSame(!(a | b), !a & !b);
        AssertSame(!!a, a);
        AssertSame(a & (b | c), (a & b) | (a & c));
        AssertSame(a | (b & c), (a | b) & (a | c));
        AssertSame(a & (a | b), a);
        AssertSame(a | (a & b), a);
        AssertSame(a & b, b & a);
        AssertSame(a | b, b | a);
        AssertSame((a & b) & c, CaseCondition.All(a, b, c));
        AssertSame((a | b) | c, CaseCondition.Any(a, b, c));
        AssertSame(a & always, a);
        AssertSame(a | never, a);
        AssertSame(a | always, always);
        AssertSame(a & never, never);
        AssertSame(a | !a, always);
        AssertSame(a & !a, never);
        Assert.True(Holds(always, x.events, x.minute));
        Assert.False(Holds(never, x.events, x.minute));

        void AssertSame(CaseCondition left, CaseCondition right) =>
            Assert.Equal(Holds(left, x.events, x.minute), Holds(right, x.events, x.minute));
    });

    [Law]
    public Property At_any_time_is_at_some_minute_of_the_time() => Laws.ForAll(
        from condition in ConditionGenerators.Conditions
        from events in ConditionGenerators.Histories
        from start in Gen.Choose(0, ConditionGenerators.Minutes)
        from length in Gen.OneOf(Gen.Choose(0, 5), Gen.Choose(0, 100))
        select (condition, events, start, length), x =>
    {
        // What a condition says changes on whole minutes only.
        var minutes = Enumerable.Range(x.start, x.length).Select(ConditionGenerators.At);
        Assert.Equal(
            minutes.Any(at => x.condition.Holds(x.events, at)),
            ConditionReader.HoldsAtAnyTime(
                x.condition.Condition, x.events, ConditionGenerators.At(x.start), ConditionGenerators.At(x.start + x.length),
                ConditionGenerators.Calendar));
    });

    [Law]
    public Property What_holds_for_some_history_is_no_contradiction() => Laws.ForAll(
        from condition in ConditionGenerators.Conditions
        from others in ConditionGenerators.Small.ListOf(4)
        from events in ConditionGenerators.Histories
        from minute in Gen.Choose(0, ConditionGenerators.Minutes)
        select (parts: others.Append(condition).ToList(), events, minute), x =>
    {
        // All that holds at an instant, and the opposite of all that does not.
        var at = ConditionGenerators.At(x.minute);
        var holds = CaseCondition.All(
            [.. x.parts.Select(p => p.Holds(x.events, at) ? p.Condition : CaseCondition.Not(p.Condition))]);
        Assert.True(Holds(holds, x.events, x.minute));
        Assert.False(Contradictions.Has(holds));
    });

    [Law]
    public Property What_holds_for_no_record_is_a_contradiction() => Laws.ForAll(
        from parts in ConditionGenerators.Timeless.ListOf(3)
        from count in Gen.Choose(1, 3)
        select parts.Take(count).ToList(), parts =>
    {
        var condition = CaseCondition.All([.. parts.Select(p => p.Condition)]);
        var canHold = AllRecords.Any(events => parts.TrueForAll(p => p.Holds(events, ConditionGenerators.At(1))));
        Assert.Equal(canHold, !Contradictions.Has(condition));
    });

    [Law]
    public Property A_condition_and_its_opposite_are_a_contradiction() => Laws.ForAll(ConditionGenerators.Small, x =>
    {
        Assert.True(Contradictions.Has(x.Condition & !x.Condition));
        Assert.False(Contradictions.Has(x.Condition | !x.Condition));
    });

    // Each value, and each event occurred or not.
    private static readonly List<CaseEvent[]> AllRecords =
    [
        .. from tier in ConditionGenerators.Tiers.Append("other")
           from status in ConditionGenerators.Statuses.Append("other")
           from priority in ConditionGenerators.Priorities.Append("other")
           from level in ConditionGenerators.Levels.Append("").Append("other")
           from occurred in new string[][] { [], ["a"], ["b"], ["a", "b"] }
           select Record(ConditionGenerators.Opened(ConditionGenerators.Start, tier, status, priority), level, occurred),
    ];

    private static CaseEvent[] Record(CaseEvent opened, string level, string[] occurred) =>
    [
        level.Length == 0 ? opened : opened.With("level", level),
        .. occurred.Select(name => CaseEvent.Custom(ConditionGenerators.Start, name)),
    ];

    private static bool Holds(CaseCondition condition, CaseEvent[] events, int minute) =>
        condition.Holds(new("C-1", events), ConditionGenerators.At(minute), ConditionGenerators.Calendar);
}
