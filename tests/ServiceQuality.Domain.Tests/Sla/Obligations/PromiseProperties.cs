using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Tests.Calendars;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla.Obligations;

/// <summary>The laws of promises: dates in the record, which later events revise.</summary>
public class PromiseProperties
{
    private static readonly Gen<(CalendarCase C, List<int> Kinds, List<int> Gaps, List<int> Ahead, int AsOf)> Cases =
        from c in CalendarGenerators.WeeklyCases
        from kinds in Gen.Choose(0, 9).ListOf(8)
        from gaps in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 60))).ListOf(8)
        from ahead in Gen.Choose(0, 200).ListOf(8)
        from asOf in Gen.Choose(0, 500)
        select (c, kinds, gaps, ahead, asOf);

    [Law]
    public Property A_promise_has_one_due_the_date_named_last_and_remembers_the_first() => Laws.ForAll(Cases, x =>
    {
        var zone = x.C.Zone;
        var start = CalendarGenerators.Quarters(x.C.A);
        List<CaseEvent> events = [CaseEvent.Opened(start, Priority.None)];
        List<(string Name, Instant At, Instant? Date)> record = [];
        var at = start;
        for (var i = 0; i < x.Kinds.Count; i++)
        {
            at += Duration.FromHours(x.Gaps[i]);
            var name = x.Kinds[i] switch { < 5 => "promised", < 7 => "note", < 9 => "done", _ => "other" };
            var e = CaseEvent.Custom(at, name);
            Instant? date = null;
            if (name is "promised" or "note")
            {
                (e, date) = Promise(e, zone, at + Duration.FromHours(x.Ahead[i]), x.Ahead[i] % 3);
                if (date < at)
                {
                    return; // clocks that go back over midnight
                }
            }

            events.Add(e);
            record.Add((name, at, date));
        }

        var now = start + Duration.FromHours(x.AsOf);
        var reading = Promised(x.C.Calendar).Read(new("X", events), now);
        var expected = Expect(record.Where(r => r.At <= now));
        Assert.Equal(
            expected.Select(p => (p.First, p.Last, p.Done)),
            reading.Duties.Select(d => (d.FirstDue!.Value, d.Due!.Value, d.Fulfilled)));
        Assert.Equal(
            (expected.Count(p => p.Done <= p.First), expected.Count(p => p.Done <= p.Last)),
            Count(SlaVerdict.Met));
        Assert.Equal(
            (expected.Count(p => (p.Done ?? now) > p.First), expected.Count(p => (p.Done ?? now) > p.Last)),
            Count(SlaVerdict.Breached));

        (int, int) Count(SlaVerdict verdict) =>
            (reading.Duties.Count(d => d.FirstVerdict == verdict), reading.Duties.Count(d => d.Verdict == verdict));
    });

    private static Obligation Promised(BusinessCalendar calendar) => Obligation.Create("promise", calendar)
        .Duty(d => d.StartedBy(CaseTrigger.Custom("promised")).StoppedBy(CaseTrigger.Custom("done")).Until("for")).Build();

    // A date, which ends at 24:00, a local time or an instant.
    private static (CaseEvent Event, Instant Date) Promise(CaseEvent e, DateTimeZone zone, Instant at, int form)
    {
        var local = at.InZone(zone).LocalDateTime;
        return form switch
        {
            0 => (e.With("for", local.Date), DatesOneByOne.EndOf(zone, local.Date)),
            1 => (e.With("for", local), local.InZoneLeniently(zone).ToInstant()),
            _ => (e.With("for", at), at),
        };
    }

    private static List<OnePromise> Expect(IEnumerable<(string Name, Instant At, Instant? Date)> record)
    {
        List<OnePromise> promises = [];
        foreach (var (name, at, date) in record)
        {
            var open = promises.Find(p => p.Done is null);
            if (open is not null && date is not null)
            {
                open.Last = date.Value;
            }
            else if (open is null && name == "promised")
            {
                promises.Add(new(date!.Value) { Last = date.Value });
            }
            else if (open is not null && name == "done")
            {
                open.Done = at;
            }
        }

        return promises;
    }

    private sealed record OnePromise(Instant First)
    {
        internal required Instant Last { get; set; }

        internal Instant? Done { get; set; }
    }
}
