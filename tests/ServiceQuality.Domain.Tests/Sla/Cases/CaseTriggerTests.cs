using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla.Cases;

public class CaseTriggerTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly CaseStatus Solved = CaseStatus.Of("Solved");

    [Theory]
    [InlineData("Resolved")]
    [InlineData("Note")]
    [InlineData("status On site")]
    [InlineData("not status On site")]
    [InlineData("event contract sealed")]
    public void A_trigger_is_read_as_it_is_written(string text)
    {
        Assert.Equal(text, CaseTrigger.Parse(text).ToString());
        Assert.Equal(CaseTrigger.Parse(text), CaseTrigger.Parse($" {text} ".AsSpan()));
        Assert.True(CaseTrigger.TryParse(text, null, out var trigger) && trigger == CaseTrigger.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Custom")]
    [InlineData("resolved")]
    [InlineData("Opened, Closed")]
    [InlineData("5")]
    [InlineData("+5")]
    [InlineData("99")]
    [InlineData("status ")]
    [InlineData("event")]
    public void What_is_no_trigger_is_refused(string text)
    {
        Assert.False(CaseTrigger.TryParse(text, null, out var trigger));
        Assert.Equal(default, trigger);
        Assert.Contains("is not a trigger", Assert.Throws<FormatException>(() => CaseTrigger.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_and_kinds_that_need_a_name_are_refused()
    {
        Assert.Throws<ArgumentNullException>("s", () => CaseTrigger.Parse(null!));
        Assert.False(CaseTrigger.TryParse(null, null, out _));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => CaseTrigger.On(CaseEventKind.Custom));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => CaseTrigger.On((CaseEventKind)99));
        Assert.Throws<ArgumentException>("status", () => CaseTrigger.OnStatus(" "));
    }

    [Fact]
    public void A_trigger_matches_what_it_names_and_nothing_else()
    {
        Assert.True(CaseTrigger.OnStatus("Solved").Matches(CaseEvent.StatusChanged(Now, Solved)));
        Assert.True(CaseTrigger.OnStatus("Solved").Matches(CaseEvent.Opened(Now, Priority.P1, Solved)));
        Assert.False(CaseTrigger.OnStatus("Solved").Matches(CaseEvent.Custom(Now, "Solved")));
        Assert.False(CaseTrigger.OnStatus("solved").Matches(CaseEvent.StatusChanged(Now, Solved)));
        Assert.False(CaseTrigger.OnOtherStatus("Solved").Matches(CaseEvent.StatusChanged(Now, Solved)));
        Assert.True(CaseTrigger.OnOtherStatus("Open").Matches(CaseEvent.StatusChanged(Now, Solved)));
        Assert.True(CaseTrigger.OnOtherStatus("Open").Matches(CaseEvent.StatusChanged(Now, default)));
        Assert.False(CaseTrigger.OnOtherStatus("Open").Matches(CaseEvent.Opened(Now, Priority.P1))); // it says nothing of the status
        Assert.False(CaseTrigger.OnOtherStatus("Open").Matches(CaseEvent.Resolved(Now)));
        Assert.True(CaseTrigger.On("Solved").Matches(CaseEvent.Custom(Now, "Solved")));
        Assert.False(CaseTrigger.On("Solved").Matches(CaseEvent.StatusChanged(Now, Solved)));
        Assert.True(((CaseTrigger)CaseEventKind.StatusChanged).Matches(CaseEvent.StatusChanged(Now, Solved)));
        Assert.False(((CaseTrigger)CaseEventKind.Closed).Matches(CaseEvent.Resolved(Now)));
    }
}
