using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Tests.Sla.Conditions;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla.Obligations;

/// <summary>Readings of duties and steps against a reader that goes minute by minute.</summary>
public class ObligationByMinuteProperties
{
    private const int World = 160;

    private static readonly string[] Letters = ["a", "a", "b", "b", "c", "d", "s", "s", "t", "u"];

    private static readonly Gen<string> Limits = Gen.OneOf(
        Minutes(60).Select(n => $"{n} min"), Minutes(40).Select(n => $"{n} bmin"),
        Gen.Elements(DutyPlan.Until, DutyPlan.Until, DutyPlan.None, "within 0 d"));

    private static readonly Gen<(string[] Stops, bool All, (string, string)[] Order)> Ends =
        Gen.Elements<(string[], bool, (string, string)[])>(
            (["b"], false, []), (["b", "c"], false, []), (["b", "a"], false, []), (["b", "c"], true, []),
            (["b", "c"], true, [("b", "c")]), (["b", "c", "d"], true, [("b", "c"), ("c", "d")]),
            (["b", "c", "d"], true, [("b", "d")]));

    private static readonly Gen<DutyPlan> Plans =
        from limit in Limits
        from end in Ends
        from condition in Gen.Frequency(
            (2, Gen.Constant<KnownCondition?>(null)), (1, ConditionGenerators.Conditions.Select(c => (KnownCondition?)c)),
            (2, ConditionGenerators.Small.Select(c => (KnownCondition?)c)))
        from ignores in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        from steps in Step(limit).ListOf(3)
        from count in Gen.Choose(0, 3)
        where condition is null || !Contradictions.Has(condition.Condition)
        select new DutyPlan(
            limit, end.Stops, end.All, end.Order, condition, ignores,
            [.. steps.Take(count).Select((s, i) => s with { Name = $"s{i}" })]);

    // Events of the duty on each minute of a small world, many at the same; dates in the record are never before their event.
    private static readonly Gen<CaseEvent[]> Histories =
        from names in Gen.Elements(Letters).ListOf(10)
        from kinds in Gen.Choose(0, 9).ListOf(10)
        from gaps in Gen.Frequency((2, Gen.Constant(0)), (5, Minutes(25))).ListOf(10)
        from dates in Gen.Choose(0, 50).ListOf(10)
        from count in Gen.Choose(0, 10)
        select Events(names, kinds, gaps, dates).Take(count + 1).ToArray();

    private static readonly Gen<(DutyPlan Plan, CaseEvent[] Events, int AsOf)> Cases =
        from plan in Plans
        from events in Histories
        from asOf in Gen.Choose(0, World)
        select (plan, events, asOf);

    [Law]
    public Property Readings_agree_with_one_that_goes_minute_by_minute() => Laws.ForAll(Cases, x =>
    {
        var obligation = x.Plan.Build();
        for (var minute = x.AsOf % 5; minute <= World; minute += 5)
        {
            var expected = ObligationByMinute.Read(x.Plan, x.Events, minute);
            var isRead = obligation.TryRead(new("X", x.Events), ConditionGenerators.At(minute), out var reading, out var problem);
            Assert.Equal(expected is not null, isRead);
            if (reading is not null)
            {
                Assert.Equal(expected, ObligationByMinute.Lines(reading));
            }
            else
            {
                Assert.Contains("starts the duty while it is still outstanding", problem, StringComparison.Ordinal);
            }
        }
    });

    [Law]
    public Property A_reading_is_unchanged_by_later_events() => Laws.ForAll(Cases, x =>
    {
        var (obligation, at) = (x.Plan.Build(), ConditionGenerators.At(x.AsOf));
        CaseEvent[] seen = [.. x.Events.Where(e => e.At <= at)];
        var isRead = obligation.TryRead(new("X", x.Events), at, out var all, out var problem);
        Assert.Equal(isRead, obligation.TryRead(new("X", seen), at, out var now, out var same));
        Assert.Equal(problem, same);
        if (all is not null && now is not null)
        {
            Assert.Equal(ObligationByMinute.Lines(now), ObligationByMinute.Lines(all));
            Assert.Equal((now.NextChange, now.ToString()), (all.NextChange, all.ToString()));
        }
    });

    [Law]
    public Property Something_differs_at_the_next_change_and_nothing_before_it() => Laws.ForAll(Cases, x =>
    {
        var (obligation, at) = (x.Plan.Build(), ConditionGenerators.At(x.AsOf));
        CaseHistory seen = new("X", x.Events.Where(e => e.At <= at));
        if (obligation.TryRead(seen, at, out var now, out _))
        {
            ReadingChanges.Check(obligation, seen, now, [.. Enumerable.Range(x.AsOf, 90).Select(ConditionGenerators.At)]);
        }
    });

    [Law]
    public Property The_cases_of_a_reading_count_as_its_duties() => Laws.ForAll(Cases, x =>
    {
        if (x.Plan.Build().TryRead(new("X", x.Events), ConditionGenerators.At(x.AsOf), out var reading, out _))
        {
            Assert.Equal(
                reading.Duties.Select(d => (d.Started, d.Fulfilled, d.Due, d.Phase, d.Verdict)),
                reading.Cases.SelectMany(c => c.Targets[0].Cycles)
                    .Select(c => (c.Started, c.Stopped, c.Due, c.Phase, c.Verdict)));
            Assert.Equal(
                reading.Duties.Count(d => d.Verdict == SlaVerdict.Breached), reading.Cases.Sum(c => c.Clocks[0].BreachedCycles));
        }
    });

    // Whole fives are frequent, so that instants meet exactly.
    private static Gen<int> Minutes(int most) => Gen.OneOf(Gen.Choose(0, most), Gen.Choose(0, most / 5).Select(n => 5 * n));

    private static Gen<StepPlan> Step(string limit)
    {
        var time = Gen.OneOf(Minutes(50).Select(n => $"{n} min"), Minutes(30).Select(n => $"{n} bmin"));
        var unit = limit.EndsWith("bmin", StringComparison.Ordinal) ? "bmin" : "min";
        var mark = from n in Minutes(30)
                   from word in Gen.Elements("before", "after")
                   from isDate in Gen.Elements(false, false, true)
                   select isDate && unit == "min" ? "0 d after" : $"{n} {unit} {word}";
        return
            from isMark in limit == DutyPlan.None ? Gen.Constant(false) : Gen.Elements(true, false)
            from isBy in Gen.Elements(true, false)
            from t in isMark ? mark : time
            from startedBy in isMark ? Gen.Constant<string?>(null) : Gen.Elements<string?>(null, "s", "a", "b")
            from doneBy in Gen.Elements<string[]>(["t"], ["t", "u"], ["t", "b"], ["b"], ["s"], [])
            from all in Gen.Elements(true, false)
            select new StepPlan("s", isBy, t, startedBy, doneBy, all && doneBy.Length > 0);
    }

    private static IEnumerable<CaseEvent> Events(List<string> names, List<int> kinds, List<int> gaps, List<int> dates)
    {
        var minute = 0;
        yield return ConditionGenerators.Opened(ConditionGenerators.At(0), "gold", "open", "P1").With("level", "1");
        for (var i = 0; i < names.Count; i++)
        {
            minute += gaps[i];
            var at = ConditionGenerators.At(minute);
            var until = ConditionGenerators.At(minute + dates[i]);
            var e = kinds[i] switch
            {
                0 => CaseEvent.Note(at).With("level", ConditionGenerators.Levels[dates[i] % 3]),
                1 => CaseEvent.Note(at).With(DutyPlan.Until, until),
                2 => CaseEvent.StatusChanged(at, CaseStatus.Parse(ConditionGenerators.Statuses[dates[i] % 3])),
                _ => CaseEvent.Custom(at, names[i]),
            };
            yield return e.Name == "a" ? e.With(DutyPlan.Until, until) : e;
        }
    }
}
