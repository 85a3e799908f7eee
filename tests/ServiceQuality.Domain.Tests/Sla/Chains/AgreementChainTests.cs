using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla.Chains;

public class AgreementChainTests
{
    private static readonly BusinessCalendar Desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();
    private static readonly BusinessCalendar Shop = BusinessCalendar.In("Europe/Berlin").Weekdays("06:00-14:00")
        .Holiday(new(2026, 3, 4), "Inventory").Build();

    // Monday 2 March 2026, 00:00 in Berlin, and two weeks on
    private static readonly Instant From = Instant.FromUtc(2026, 3, 1, 23, 0);
    private static readonly Instant To = From + Duration.FromDays(14);

    [Fact]
    public void Parts_in_one_calendar_fit_when_their_sum_does()
    {
        Assert.True(Chain("8 bh", ("3 bh", Desk), ("5 bh", Desk)).Fit(Priority.P1, From, To).Fits);
        var late = Chain("8 bh", ("3 bh", Desk), ("6 bh", Desk)).Fit(Priority.P1, From, To);
        Assert.False(late.Fits);

        // An hour of open time; what starts behind Thursday 16:00 takes the weekend with it: Friday 16:00 against Monday 09:00.
        Assert.Equal(-Duration.FromHours(65), late.Slack);
        Assert.Equal(
            new LocalDateTime(2026, 3, 5, 16, 0).InZoneStrictly(Desk.Zone!).ToInstant() + Duration.Epsilon, late.WorstStart);
    }

    [Fact]
    public void The_calendar_of_a_part_may_break_a_promise_that_the_hours_would_keep()
    {
        // 4 hours of the shop are less than 8 of the desk. Yet what reaches the shop on Tuesday behind 10:00 is not finished that
        // day, the shop is closed on Wednesday, and the promise of a Tuesday 10:00 is due on Wednesday 10:00.
        var fit = Chain("8 bh", ("4 bh", Shop)).Fit(Priority.P1, From, To);
        Assert.False(fit.Fits);
        Assert.StartsWith("does not fit by ", fit.ToString(), StringComparison.Ordinal);
        Assert.Equal("Tuesday", fit.WorstStart.InZone(Desk.Zone!).DayOfWeek.ToString());
        Assert.True(Chain("3 bd", ("4 bh", Shop)).Fit(Priority.P1, From, To).Fits);
    }

    [Law]
    public Property The_worst_start_is_as_bad_as_any_that_a_walk_over_minutes_finds() => Laws.ForAll(
        from promise in Limits
        from first in Limits
        from second in Limits
        from landing in Gen.Elements(Enum.GetValues<Landing>())
        from one in Gen.Elements(Desk, Shop)
        from other in Gen.Elements(Desk, Shop)
        select (promise, first, second, landing, one, other), x =>
    {
        DeadlineRules rules = new(landing: x.landing);
        AgreementChain chain = new(
            Link("promise", x.promise, Desk, rules), Link("one", x.first, x.one, rules), Link("other", x.second, x.other, rules));
        var (from, to) = (From + Duration.FromDays(1), From + Duration.FromDays(5));
        var fit = chain.Fit(Priority.P1, from, to);
        Assert.Equal(Slack(fit.WorstStart), fit.Slack);
        for (var start = from; start <= to; start += Duration.FromMinutes(10))
        {
            Assert.True(Slack(start) >= fit.Slack, $"{start}: {Slack(start)} is worse than {fit}");
            Assert.True(start == from || Slack(start - Duration.Epsilon) >= fit.Slack);
            Assert.True(start == to || Slack(start + Duration.Epsilon) >= fit.Slack);
        }

        Duration Slack(Instant start)
        {
            var parts = x.other.Due(
                x.one.Due(start, TimeLimit.Parse(x.first), rules).Due!.Value, TimeLimit.Parse(x.second), rules);
            return Desk.Due(start, TimeLimit.Parse(x.promise), rules).Due!.Value - parts.Due!.Value;
        }
    });

    [Fact]
    public void A_chain_is_read_on_one_case()
    {
        CaseHistory history = new(
            "C-1",
            [CaseEvent.Opened(From + Duration.FromHours(10), Priority.P1), CaseEvent.Resolved(From + Duration.FromHours(14))]);
        var readings = Chain("8 bh", ("3 bh", Desk), ("5 bh", Shop)).Read(history, To);
        Assert.Equal(["promise", "part 1", "part 2"], readings.Select(r => r.Case.Agreement.Name));
        Assert.Equal([SlaVerdict.Met, SlaVerdict.Breached, SlaVerdict.Met], readings.Select(r => r.Verdict));
    }

    [Fact]
    public void What_cannot_be_checked_is_refused()
    {
        var chain = Chain("8 bh", ("3 bh", Desk));
        Assert.Equal(
            "promise, Resolution has no limit for priority P9; allowed are those with one: P1. (Parameter 'priority')",
            Assert.Throws<ArgumentException>(() => chain.Fit(Priority.Of("P9"), From, To)).Message);
        Assert.Throws<ArgumentOutOfRangeException>("to", () => chain.Fit(Priority.P1, To, From));
        Assert.Throws<ArgumentOutOfRangeException>("to", () => chain.Fit(Priority.P1, From, From + Duration.FromDays(4_000)));
        Assert.Throws<ArgumentException>("parts", () => new AgreementChain(chain.Promise));
        Assert.Equal(
            "Agreement promise has no target \"Repair\"; allowed are Resolution. (Parameter 'target')",
            Assert.Throws<ArgumentException>(() => new ChainPart(chain.Promise.Agreement, "Repair")).Message);
        Assert.Equal("promise, Resolution = part 1, Resolution", chain.ToString());
    }

    private static readonly FsCheck.Gen<string> Limits = Gen.OneOf(
        Gen.Elements("0 bh", "8 bh", "5 h", "24 h", "1 bd", "2 bd", "1 d", "1 w"),
        Gen.Choose(1, 150).Select(n => $"{10 * n} bmin"));

    private static AgreementChain Chain(string promise, params (string Limit, BusinessCalendar Calendar)[] parts) => new(
        Link("promise", promise, Desk), parts.Select((p, i) => Link($"part {i + 1}", p.Limit, p.Calendar)));

    private static ChainPart Link(string name, string limit, BusinessCalendar calendar, DeadlineRules? rules = null) => new(
        ServiceLevelAgreement.Create(name, calendar).Kind(name == "promise" ? AgreementKind.Service : AgreementKind.Underpinning)
            .Rules(rules ?? DeadlineRules.Default).Resolution(t => t.Limit(Priority.P1, limit)).Build(),
        SlaTarget.Resolution);
}
