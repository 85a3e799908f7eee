using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Tests.Calendars;

public class CalendarRegistryTests
{
    private static readonly WeeklyCalendar Desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();
    private static readonly WeeklyCalendar Longer = BusinessCalendar.In("Europe/Berlin").Weekdays("08:00-18:00").Build();
    private static readonly Instant July = Instant.FromUtc(2026, 7, 1, 0, 0);

    private static readonly CalendarRegistry Registry = new(
        [Longer.WithVersion(new("berlin", 2, July)), Desk.WithVersion(new("berlin")), Desk.WithVersion(new("bonn", 3, July))]);

    [Fact]
    public void Calendars_are_found_by_id_revision_and_instant()
    {
        Assert.Equal(2, Registry.Latest("berlin").Version!.Revision);
        Assert.Equal(Desk.WithVersion(new("berlin")), Registry.Get("berlin", 1));
        Assert.Equal(1, Registry.InForce("berlin", July - Duration.Epsilon).Version!.Revision);
        Assert.Equal(2, Registry.InForce("berlin", July).Version!.Revision);
        Assert.Equal([1, 2], Registry.Revisions("berlin").Select(c => c.Version!.Revision));
        Assert.Empty(Registry.Revisions("Berlin"));
        Assert.True(Registry.TryLatest("bonn", out var bonn) && bonn.Version!.Revision == 3);
        Assert.False(Registry.TryLatest("köln", out _));
        Assert.Equal("3 calendars: berlin revision 1, berlin revision 2, bonn revision 3", Registry.ToString());
    }

    [Fact]
    public void What_is_not_there_is_told_with_what_is()
    {
        Assert.Equal(
            "There is no calendar \"köln\"; there are berlin, bonn.",
            Assert.Throws<KeyNotFoundException>(() => Registry.Latest("köln")).Message);
        Assert.Equal(
            "Calendar \"berlin\" has no revision 3; it has 1, 2.",
            Assert.Throws<KeyNotFoundException>(() => Registry.Get("berlin", 3)).Message);
        Assert.Throws<KeyNotFoundException>(() => Registry.Get("köln", 1));
        Assert.Throws<KeyNotFoundException>(() => Registry.InForce("köln", July));
        Assert.Equal(
            "No revision of calendar \"bonn\" was in force at 2026-06-30T23:59:59.999999999Z; the first is valid from "
                + "2026-07-01T00:00:00Z.",
            Assert.Throws<KeyNotFoundException>(() => Registry.InForce("bonn", July - Duration.Epsilon)).Message);
    }

    [Fact]
    public void What_cannot_be_kept_is_refused_all_at_once()
    {
        var e = Assert.Throws<ArgumentException>("calendars", () => new CalendarRegistry(
        [
            Desk, Desk.WithVersion(new("a")), Longer.WithVersion(new("a")), Desk.WithVersion(new("b", 1, July)),
            Desk.WithVersion(new("b", 2, July)),
            Desk.WithVersion(new("c")), Desk.WithVersion(new("c", 2)),
        ]));
        Assert.Contains("Element 0 has no id", e.Message, StringComparison.Ordinal);
        Assert.Contains("a revision 1 appears twice", e.Message, StringComparison.Ordinal);
        Assert.Contains(
            "b revision 2 is valid from 2026-07-01T00:00:00Z; allowed is an instant later", e.Message, StringComparison.Ordinal);
        Assert.Contains("c revision 2 is valid from the beginning", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void As_judged_then_as_judged_now_and_the_difference()
    {
        var start = July - Duration.FromDays(1);
        var (then, now) = (Registry.InForce("berlin", start), Registry.Latest("berlin"));
        var limit = ServiceQuality.Domain.Calendars.TimeLimit.Parse("20 bh");
        Assert.Equal(1, then.Due(start, limit).Calendar.Version!.Revision);
        Assert.Equal(2, now.Due(start, limit).Calendar.Version!.Revision);
        Assert.True(now.Due(start, limit).Due < then.Due(start, limit).Due);
        Assert.Equal(Duration.FromHours(2), now.Except(then).Between(July, July + Duration.FromDays(1)));
        Assert.Equal(Duration.Zero, then.Except(now).Between(July, July + Duration.FromDays(1)));
    }

    [Fact]
    public void Versions_are_checked()
    {
        Assert.Throws<ArgumentException>("id", () => new DefinitionVersion(" "));
        Assert.Throws<ArgumentOutOfRangeException>("revision", () => new DefinitionVersion("a", 0));
        Assert.Throws<ArgumentOutOfRangeException>("validFrom", () => new DefinitionVersion("a", 1, Instant.MaxValue));
        Assert.NotEqual(new DefinitionVersion("a"), new DefinitionVersion("a", 2));
    }
}
