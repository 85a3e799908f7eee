using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla;

public class SlaWarningTests
{
    private static readonly BusinessCalendar Desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();

    // Monday 2 March 2026
    private static readonly Instant Monday9 = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Theory]
    [InlineData("75%", "75 %", "Share")]
    [InlineData(" 0.5 % ", "0.5 %", "Share")]
    [InlineData("10000 %", "10000 %", "Share")]
    [InlineData("60 bmin before", "1 bh before", "Before")]
    [InlineData("2 bd after", "2 bd after", "After")]
    public void A_mark_is_read_and_written(string text, string written, string kind)
    {
        var mark = SlaWarning.At(text, "act");
        Assert.Equal((written, kind, "act", $"{written}: act"), (mark.Mark, mark.Kind.ToString(), mark.Action, mark.ToString()));
        Assert.Equal(written, SlaWarning.At(text).ToString());
        Assert.Equal(mark, SlaWarning.At(written, "act"));
    }

    [Theory]
    [InlineData("0 %")]
    [InlineData("10001 %")]
    [InlineData("0.0000001 %")]
    [InlineData("-5 %")]
    [InlineData("75")]
    [InlineData("2 h")]
    [InlineData("2 h later")]
    [InlineData("before")]
    [InlineData("")]
    public void What_is_no_mark_is_refused(string text)
    {
        Assert.Contains(
            "is not a warning mark", Assert.Throws<FormatException>(() => SlaWarning.At(text)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("action", () => SlaWarning.At("75 %", " "));
    }

    [Theory]
    [InlineData("8 bh", "75 %", "2026-03-02T15:00:00Z")]
    [InlineData("8 bh", "33.333333 %", "2026-03-02T11:39:59.99990400Z")]
    [InlineData("8 bh", "125 %", "2026-03-03T11:00:00Z")]
    [InlineData("8 bh", "3 bh before", "2026-03-02T14:00:00Z")]
    [InlineData("8 bh", "3 bh after", "2026-03-03T12:00:00Z")]
    [InlineData("3 bd", "1 bd before", "2026-03-03T17:00:00Z")] // no open time lies between that and Wednesday 09:00
    [InlineData("3 bd", "1 bd after", "2026-03-05T17:00:00Z")]
    [InlineData("3 bd", "2 bh before", "2026-03-04T15:00:00Z")]
    [InlineData("30 h", "6 h before", "2026-03-03T09:00:00Z")]
    [InlineData("30 h", "6 h after", "2026-03-03T21:00:00Z")]
    [InlineData("2 w", "3 d before", "2026-03-13T09:00:00Z")]
    [InlineData("2 w", "1 w before", "2026-03-09T09:00:00Z")]
    [InlineData("2 mo", "1 mo before", "2026-04-04T09:00:00Z")] // due is 2 May, a Saturday, and so 4 May
    [InlineData("2 w", "1 mo after", "2026-04-16T09:00:00Z")]
    [InlineData("24 h", "0.000001 %", "2026-03-02T09:00:00.000864Z")]
    public void A_mark_is_reached_when_so_much_is_used(string limit, string mark, string reached)
    {
        var agreement = ServiceLevelAgreement.Create("x", Desk).Resolution(t => t.Limit(limit).WarnAt(mark)).Build();
        CaseHistory history = new("C", [CaseEvent.Opened(Monday9, Priority.P1)]);
        var at = NodaTime.Text.InstantPattern.ExtendedIso.Parse(reached).Value;
        Assert.Equal(0, agreement.Read(history, at - Duration.Epsilon).Target(SlaTarget.Resolution).WarningLevel);
        Assert.Equal(1, agreement.Read(history, at).Target(SlaTarget.Resolution).WarningLevel);
        var before = agreement.Read(history, at - Duration.Epsilon);
        Assert.Equal(at, before.NextChange);
    }

    [Fact]
    public void A_share_is_reached_with_the_first_nanosecond_that_uses_it()
    {
        var agreement = ServiceLevelAgreement.Create("x", BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build())
            .Resolution(t => t.Limit(TimeLimit.OpenTime(Duration.FromNanoseconds(10))).WarnAt("25 %")).Build();
        CaseHistory history = new("C", [CaseEvent.Opened(Monday9, Priority.P1)]);
        Assert.Equal(
            [0, 0, 0, 1],
            Enumerable.Range(0, 4).Select(
                n => agreement.Read(history, Monday9 + Duration.FromNanoseconds(n)).Target(SlaTarget.Resolution).WarningLevel));
    }

    [Theory]
    [InlineData("100 h", "4 h before", "2026-03-06T09:00:00Z")]
    [InlineData("100 h", "4 h after", "2026-03-06T17:00:00Z")]
    [InlineData("8 bh", "1 bh before", "2026-03-02T16:00:00Z")]
    [InlineData("8 bh", "1 bh after", "2026-03-03T10:00:00Z")]
    [InlineData("5 bd", "2 bd before", "2026-03-04T17:00:00Z")] // going back, an opening is the closing before it
    [InlineData("2 w", "1 d after", "2026-03-17T09:00:00Z")]
    public void A_step_is_told_by_the_due_as_a_mark_is(string limit, string time, string at)
    {
        var duty = Obligation.Create("x", Desk)
            .Duty(d => d.StartedBy(CaseTrigger.Custom("a")).StoppedBy(CaseTrigger.Custom("b")).Limit(limit))
            .Step("s", s => s.At(time)).Build();
        var reading = duty.Read(new("C", [CaseEvent.Opened(Monday9, Priority.None), CaseEvent.Custom(Monday9, "a")]), Monday9);
        Assert.Equal(NodaTime.Text.InstantPattern.ExtendedIso.Parse(at).Value, reading.Steps[0].At);
    }
}
