using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;
using Duties = ServiceQuality.Domain.Tests.Json.Sla.ObligationGenerators;

namespace ServiceQuality.Domain.Tests.Json.Records;

/// <summary>Random life cycles, rules, decision tables and code trees with everything that they can have.</summary>
internal static class RecordGenerators
{
    internal static readonly Gen<LifeCycle> LifeCycles = Seeds().Select(seed => AnyLifeCycle(new Random(seed)));

    internal static readonly Gen<RecordRule> Rules = Seeds().Select(seed => Rule(new Random(seed)));

    internal static readonly Gen<DecisionTable> Tables = Seeds().Select(seed => AnyTable(new Random(seed)));

    internal static readonly Gen<CodeTree> Trees = Seeds().Select(seed => AnyTree(new Random(seed)));

    internal static readonly Gen<RuleBook> Books = Seeds().Select(seed => AnyBook(new Random(seed)));

    private static readonly LocalizedText[] Texts = [new("So.", "如此。"), new("\"Quoted\"", "“引号”"), new("a\nb", "两行")];

    private static Gen<int> Seeds() => Gen.Choose(0, int.MaxValue);

    private static RuleBook AnyBook(Random random)
    {
        IEnumerable<T> Some<T>(Func<Random, T> any) => Enumerable.Range(0, random.Next(3)).Select(_ => any(random)).ToList();
        return RuleBook.Create(
            Name(random), random.Next(1, 9), Text(random), Name(random), Some(Rule).DistinctBy(r => r.Code),
            Some(AnyTable).DistinctBy(t => t.Name), Some(AnyLifeCycle).DistinctBy(l => l.Name),
            Some(AnyTree).DistinctBy(t => (t.Name, t.Version)));
    }

    private static LifeCycle AnyLifeCycle(Random random)
    {
        while (true)
        {
            if (Builder(random).TryBuild(out var lifeCycle, out _))
            {
                foreach (var move in lifeCycle.Moves.Where(_ => random.Next(5) == 0))
                {
                    lifeCycle = lifeCycle.Forbid(move.Name, Text(random));
                }

                return lifeCycle;
            }
        }
    }

    // Every state is reached from an earlier one by an event of its own; other moves come and go.
    private static LifeCycleBuilder Builder(Random random)
    {
        string[] states = [.. Duties.Names.Take(1 + random.Next(Duties.Names.Length))];
        var builder = LifeCycle.Create(Name(random), Of(random, Duties.Calendars)).States(states);
        for (var i = 1; i < states.Length; i++)
        {
            var from = states[random.Next(i)];
            builder.Move($"to {i}", CaseTrigger.Custom($"go {i}"), [from], states[i], SomeRules(random));
            if (random.Next(2) == 0)
            {
                builder.Automatically(
                    $"to {i}", Of(random, ["1 d", "within 5 bd", "8 bh", "2 mo"]), from,
                    random.Next(2) == 0 ? null : Of(random, Duties.Rules));
            }
        }

        if (random.Next(3) == 0)
        {
            builder.Events([.. Enumerable.Range(1, states.Length).Select(i => $"go {i}"), "sealed", "返还", "status x"]);
        }

        for (var i = random.Next(4); i > 0; i--)
        {
            ValueList<string> from = [.. Duties.Some(random, [.. states, states[0], states[^1]], 1)];
            _ = random.Next(2) == 0
                ? builder.Stay($"stay {i}", Of(random, Duties.Triggers), from, SomeRules(random))
                : builder.Move($"move {i}", Of(random, Duties.Triggers), from, Of(random, states), SomeRules(random));
        }

        return builder;
    }

    private static RecordRule[] SomeRules(Random random) =>
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => Rule(random))];

    private static RecordRule Rule(Random random) => random.Next(4) switch
    {
        0 => RecordRule.Refuse(Name(random), Condition(random, 2), Text(random)),
        1 => RecordRule.Require(Name(random), Condition(random, 2), Text(random), Condition(random, 2)),
        _ => RecordRule.Require(Name(random), Condition(random, 3), Text(random)),
    };

    private static DecisionTable AnyTable(Random random)
    {
        while (true)
        {
            var builder = DecisionTable.Create(Name(random));
            for (var i = random.Next(4); i > 0; i--)
            {
                _ = random.Next(3) == 0
                    ? builder.LeaveTo(Condition(random, 2), Name(random), Text(random), Name(random))
                    : builder.When(Condition(random, 2), Name(random), Text(random), Values(random));
            }

            _ = random.Next(3) switch
            {
                0 => builder,
                1 => builder.Otherwise(Name(random), Text(random), Values(random)),
                _ => builder.OtherwiseLeaveTo(Name(random), Text(random)),
            };
            if (builder.TryBuild(out var table, out _))
            {
                return table;
            }
        }
    }

    private static (string Name, string Value)[] Values(Random random) =>
        [.. Duties.Some(random, Duties.Names, 0).Select(n => (n, Name(random)))];

    private static CodeTree AnyTree(Random random)
    {
        CodeTreeNode[] nodes = [.. Enumerable.Range(0, random.Next(20)).Select(i => new CodeTreeNode(
            $"{i}", Text(random), i == 0 || random.Next(4) == 0 ? null : $"{random.Next(i)}",
            Duties.Some(random, Duties.Names, 0)))];
        random.Shuffle(nodes);
        return CodeTree.Create(Name(random), 1 + random.Next(3), nodes);
    }

    private static string Name(Random random) => Of(random, Duties.Names);

    private static LocalizedText Text(Random random) => Of(random, Texts);

    private static CaseCondition Condition(Random random, int depth) => Duties.Condition(random, depth);

    private static T Of<T>(Random random, T[] values) => Duties.Of(random, values);
}
