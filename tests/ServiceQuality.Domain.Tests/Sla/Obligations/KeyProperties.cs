using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Tests.Sla.Conditions;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla.Obligations;

/// <summary>The laws of duties that a key keeps apart.</summary>
public class KeyProperties
{
    private static readonly string[] Keys = ["A", "B", "C"];
    private static readonly string[] Names = ["begun", "done", "issued", "reminded", "other"];

    private static readonly Gen<CaseEvent[]> Histories =
        from opening in Gen.Choose(-1, 2)
        from names in Gen.Elements(Names).ListOf(12)
        from keys in Gen.Choose(0, 2).ListOf(12)
        from kinds in Gen.Choose(0, 9).ListOf(12)
        from gaps in Gen.Frequency((3, Gen.Constant(0)), (3, Gen.Choose(1, 40))).ListOf(12)
        from count in Gen.Choose(0, 12)
        select Events(opening, names, keys, kinds, gaps).Take(count + 1).ToArray();

    private static readonly Gen<Obligation> Duties =
        from limit in Gen.Elements("30 min", "20 bmin", "until", "within 0 d")
        from hasCondition in Gen.Elements(true, false)
        from ignores in Gen.Elements(true, true, false)
        select Build(limit, hasCondition, ignores);

    private static readonly Gen<(Obligation Duty, CaseEvent[] Events, Instant AsOf)> Cases =
        from duty in Duties
        from events in Histories
        from asOf in Gen.Choose(0, ConditionGenerators.Minutes)
        select (duty, events, ConditionGenerators.At(asOf));

    [Law]
    public Property A_key_reads_as_if_there_were_no_events_of_other_keys() => Laws.ForAll(Cases, x =>
    {
        var keys = x.Events.Where(e => e.At <= x.AsOf).Select(e => e.Field("phase")).OfType<string>().Distinct().ToList();
        List<string> duties = [], steps = [];
        var allRead = true;
        foreach (var key in keys)
        {
            // The opening begins the record of each key.
            CaseEvent[] own = [.. x.Events.Where((e, i) => i == 0 || e.Field("phase") is not { } of || of == key)];
            own[0] = own[0].Field("phase") is null ? own[0] : own[0].With("phase", key);
            if (x.Duty.TryRead(new("X", own), x.AsOf, out var alone, out _))
            {
                duties.AddRange(DutiesOf(alone).Where(d => d.StartsWith(key + " ", StringComparison.Ordinal)));
                steps.AddRange(StepsOf(alone));
            }
            else
            {
                allRead = false;
            }
        }

        Assert.Equal(allRead, x.Duty.TryRead(new("X", x.Events), x.AsOf, out var together, out _));
        if (together is not null)
        {
            Assert.Equal(duties, DutiesOf(together));
            Assert.Equal(steps.Order(StringComparer.Ordinal), StepsOf(together).Order(StringComparer.Ordinal));
        }
    });

    [Law]
    public Property The_order_of_events_of_different_keys_at_one_instant_does_not_matter() => Laws.ForAll(
        from x in Cases
        from swaps in Gen.Choose(0, 11).ListOf(12)
        select (x, swaps), c =>
    {
        var events = (CaseEvent[])c.x.Events.Clone();
        foreach (var i in c.swaps.Where(i => i > 0 && i + 1 < events.Length))
        {
            var (one, other) = (events[i], events[i + 1]);
            if (one.At == other.At && one.Field("phase") is { } a && other.Field("phase") is { } b && a != b)
            {
                (events[i], events[i + 1]) = (other, one);
            }
        }

        var isRead = c.x.Duty.TryRead(new("X", c.x.Events), c.x.AsOf, out var reading, out _);
        Assert.Equal(isRead, c.x.Duty.TryRead(new("X", events), c.x.AsOf, out var swapped, out _));
        if (reading is not null && swapped is not null)
        {
            Assert.Equal(DutiesOf(reading).Order(StringComparer.Ordinal), DutiesOf(swapped).Order(StringComparer.Ordinal));
            Assert.Equal(StepsOf(reading).Order(StringComparer.Ordinal), StepsOf(swapped).Order(StringComparer.Ordinal));
            Assert.Equal(reading.NextChange, swapped.NextChange);
        }
    });

    private static IEnumerable<string> DutiesOf(ObligationReading reading) => reading.Duties.Select(
        d => $"{d.Key} {d.Started} {d.Due} {d.FirstDue} {d.Fulfilled} {d.Phase} {d.Verdict} {d.OwedBy} {d.Case.CaseId} "
            + string.Join(' ', d.Outstanding));

    private static IEnumerable<string> StepsOf(ObligationReading reading) =>
        reading.Steps.Select(s => $"{s} {s.Done} {string.Join(' ', s.Outstanding)}");

    private static Obligation Build(string limit, bool hasCondition, bool ignores)
    {
        var builder = Obligation.Create("duty", ConditionGenerators.Calendar).KeyedBy("phase").OwedBy("owner").Duty(d =>
        {
            d.StartedBy(CaseTrigger.Custom("begun")).StoppedBy(CaseTrigger.Custom("done"), CaseEventKind.Closed);
            _ = limit == "until" ? d.Until("until") : d.Limit(limit);
        });
        builder.Step(
            "remind",
            s => s.By("10 min").StartedBy(CaseTrigger.Custom("issued")).DoneBy(CaseTrigger.Custom("reminded")).To("owner"));
        builder.Step("call", s => s.At(limit == "20 bmin" ? "0 bd after" : "0 d after").DoneBy(CaseTrigger.Custom("reminded")));
        _ = hasCondition ? builder.AppliesWhen(CaseCondition.Status("open") | CaseCondition.HasField("level", "2")) : builder;
        return (ignores ? builder.IgnoreRepeatedStarts() : builder).Build();
    }

    private static IEnumerable<CaseEvent> Events(int opening, List<string> names, List<int> keys, List<int> kinds, List<int> gaps)
    {
        var opened = CaseEvent.Opened(ConditionGenerators.Start, Priority.P1, CaseStatus.Of("open"));
        yield return opening < 0 ? opened : opened.With("phase", Keys[opening]);
        var minute = 0;
        for (var i = 0; i < names.Count; i++)
        {
            minute += gaps[i];
            var at = ConditionGenerators.At(minute);
            yield return kinds[i] switch
            {
                0 => CaseEvent.StatusChanged(at, CaseStatus.Of(keys[i] == 0 ? "open" : "held")),
                1 => keys[i] == 0 ? CaseEvent.Closed(at) : CaseEvent.Closed(at).With("phase", Keys[keys[i]]),
                2 => CaseEvent.Custom(at, "other").With("level", "2"), // of the case as a whole
                _ => CaseEvent.Custom(at, names[i]).With("phase", Keys[keys[i]]).With("owner", $"{names[i]} {kinds[i]}")
                    .With("until", ConditionGenerators.At(minute + (7 * kinds[i]))),
            };
        }
    }
}
