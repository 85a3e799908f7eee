using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Tests.Calendars;

public class CompositeCalendarTests
{
    private static readonly WeeklyCalendar Berlin = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();
    private static readonly WeeklyCalendar Delhi = BusinessCalendar.In("Asia/Kolkata").Weekdays("09:00-17:00").Build();
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 0, 0);

    [Fact]
    public void Union_intersection_and_difference_of_two_desks()
    {
        // Berlin 08:00-16:00 and Delhi 03:30-11:30 in UTC.
        var day = Monday + Duration.FromDays(1);
        Assert.Equal(Duration.FromHours(12.5), Berlin.Union(Delhi).Between(Monday, day));
        Assert.Equal(Duration.FromHours(3.5), Berlin.Intersect(Delhi).Between(Monday, day));
        Assert.Equal(Duration.FromHours(4.5), Berlin.Except(Delhi).Between(Monday, day));
        Assert.Equal(Instant.FromUtc(2026, 3, 3, 8, 30), Berlin.Intersect(Delhi).Add(Monday, Duration.FromHours(4)));
    }

    [Fact]
    public void A_composite_that_is_never_open_says_so_at_once()
    {
        var never = Berlin.Except(Berlin);
        Assert.False(never.IsOpen(Monday + Duration.FromHours(10)));
        Assert.False(never.TryAdd(Monday, Duration.Epsilon, out _));
        Assert.False(never.TrySubtract(Monday, Duration.Epsilon, out _));
        Assert.True(never.TryAdd(Monday, Duration.Zero, out var same));
        Assert.Equal(Monday, same);
        Assert.Null(never.NextOpening(Monday));
        Assert.Null(never.NextClosing(Monday));
        Assert.Null(never.PreviousClosing(Monday));
        Assert.Null(never.PreviousOpening(Monday));
        Assert.Null(never.Due(Monday, TimeLimit.OpenTime(Duration.FromHours(1))).Due);
        var dated = never.WithZone(DateTimeZone.Utc);
        Assert.Null(dated.Due(Monday, TimeLimit.WorkingDays(1)).Due);
        Assert.Null(dated.Due(Monday, TimeLimit.CalendarDays(1)).Due);
        Assert.Throws<InvalidOperationException>(() => dated.SubtractWorkingDays(Monday, 1));
    }

    [Fact]
    public void Dates_need_a_zone()
    {
        var both = Berlin.Union(Delhi);
        var e = Assert.Throws<InvalidOperationException>(() => both.Due(Monday, TimeLimit.WorkingDays(1)));
        Assert.Contains("WithZone", e.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => both.IsWorkingDay(new(2026, 3, 2)));
        Assert.Throws<InvalidOperationException>(() => both.AddWorkingDays(Monday, 1));
        Assert.Equal(Monday + Duration.FromHours(24), both.Due(Monday, TimeLimit.WallTime(Duration.FromHours(24))).Due);

        var dated = both.WithZone(Berlin.Zone);
        Assert.True(dated.IsWorkingDay(new(2026, 3, 2)));
        Assert.False(dated.IsWorkingDay(new(2026, 3, 1)));
        // Friday 16:30 in Berlin and one working day: Monday at the same time.
        Assert.Equal(Instant.FromUtc(2026, 3, 9, 15, 30), dated.AddWorkingDays(Instant.FromUtc(2026, 3, 6, 15, 30), 1));
        Assert.Equal(
            Instant.FromUtc(2026, 3, 9, 16, 0),
            dated.AddWorkingDays(Instant.FromUtc(2026, 3, 6, 15, 30), 1, new(landing: Landing.EndOfBusiness)));
        Assert.Equal(
            Instant.FromUtc(2026, 3, 9, 3, 30),
            dated.AddWorkingDays(Instant.FromUtc(2026, 3, 6, 15, 30), 1, new(landing: Landing.StartOfBusiness)));
    }

    [Fact]
    public void Holidays_are_known_as_far_as_those_of_every_part()
    {
        var known = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").HolidaysKnownThrough(new(2026, 3, 2)).Build();
        Assert.False(Delhi.Union(known).Due(Monday, TimeLimit.OpenTime(Duration.FromHours(8))).IsBeyondKnownHolidays);
        Assert.True(Delhi.Union(known).Due(Monday, TimeLimit.OpenTime(Duration.FromHours(20))).IsBeyondKnownHolidays);
    }

    [Fact]
    public void Equality_is_that_of_the_definitions()
    {
        Assert.Equal(Berlin.Union(Delhi), Berlin.Union(Delhi));
        Assert.Equal(Berlin.Union(Delhi).GetHashCode(), Berlin.Union(Delhi).GetHashCode());
        BusinessCalendar[] others =
        [
            Delhi.Union(Berlin), Berlin.Intersect(Delhi), Berlin.Union(Delhi, Delhi), Berlin,
            Berlin.Union(Delhi).WithZone(DateTimeZone.Utc), Berlin.Union(Delhi).WithVersion(new("both")),
        ];
        Assert.All(others, o => Assert.False(Berlin.Union(Delhi).Equals(o)));
    }

    [Fact]
    public void Text_names_the_parts_by_their_id()
    {
        var both = Berlin.WithVersion(new("berlin", 2)).Union(Delhi).WithZone(DateTimeZone.Utc).WithVersion(new("both"));
        Assert.StartsWith(
            "both revision 1, Union of (berlin revision 2; Asia/Kolkata, Monday 09:00-17:00",
            both.ToString(),
            StringComparison.Ordinal);
        Assert.EndsWith(" in UTC", both.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_are_at_least_two_and_not_null()
    {
        Assert.Throws<ArgumentException>("others", () => Berlin.Union());
        Assert.Throws<ArgumentException>("others", () => Berlin.Except(Delhi, null!));
    }

    [Fact]
    public void Operators_compare_definitions()
    {
        Assert.True(Berlin == BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build());
        Assert.True(Berlin != Delhi && Berlin != null && !(null == Berlin));
    }

    [Fact]
    public void A_date_that_a_part_closes_keeps_its_reason()
    {
        var desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Holiday(new(2026, 5, 1), "May Day").Build();
        var days = desk.Except(Delhi).WithZone(desk.Zone).Due(Instant.FromUtc(2026, 4, 30, 13, 0), TimeLimit.WorkingDays(1))
            .Explain().Days;
        Assert.Equal(
            ["Holiday May Day", "Closed ", "Closed "],
            days.Where(d => !d.IsCounted).Skip(1).Select(d => $"{d.Reason} {d.Detail}"));

        // Local times are told in the zone that all parts have.
        Assert.Contains(
            "+02",
            desk.Union(desk).Explain(Monday + Duration.FromDays(60), Monday + Duration.FromDays(61)).ToText(),
            StringComparison.Ordinal);
    }

    // St John's put its clocks back at one minute past midnight until 2010, so that the evening of the Saturday came twice, the
    // second time
    // after the first minute of the Sunday.
    [Fact]
    public void Clocks_that_go_back_over_midnight_do_not_mix_up_the_dates()
    {
        var weekly = BusinessCalendar.In("America/St_Johns").EveryDay("16:00-24:00").Build();
        var composite = weekly.Except(BusinessCalendar.In("America/St_Johns").On(IsoDayOfWeek.Monday, "03:00-03:05").Build())
            .WithZone(weekly.Zone);
        var start = Instant.FromUtc(2010, 11, 5, 22, 0);
        for (var days = 1; days <= 6; days++)
        {
            Assert.Equal(weekly.AddWorkingDays(start, days), composite.AddWorkingDays(start, days));
            Assert.Equal(
                weekly.SubtractWorkingDays(start + Duration.FromDays(4), days),
                composite.SubtractWorkingDays(start + Duration.FromDays(4), days));
        }

        var saturday = BusinessCalendar.In("America/St_Johns").On(IsoDayOfWeek.Saturday, "23:30-23:45").Build();
        var twice = saturday.Union(saturday).WithZone(saturday.Zone);
        Assert.False(twice.IsWorkingDay(new(2010, 11, 7)));
        Assert.Equal(
            saturday.Due(start, TimeLimit.WorkingDays(1), new(landing: Landing.EndOfBusiness)).Due,
            twice.Due(start, TimeLimit.WorkingDays(1), new(landing: Landing.EndOfBusiness)).Due);
    }

    [Fact]
    public void Composites_that_nobody_could_evaluate_are_refused()
    {
        BusinessCalendar nested = Berlin;
        for (var i = 0; i < CompositeCalendar.MaxNesting; i++)
        {
            nested = nested.Union(Delhi);
        }

        Assert.Contains(
            "more than 20 deep", Assert.Throws<ArgumentException>(() => nested.Union(Delhi)).Message, StringComparison.Ordinal);
        BusinessCalendar doubled = Berlin;
        for (var i = 0; i < 10; i++)
        {
            doubled = doubled.Union(doubled);
        }

        Assert.True(doubled.IsOpen(Monday + Duration.FromHours(9)));
        Assert.Contains(
            "made from 2048 calendars; allowed are at most 1024",
            Assert.Throws<ArgumentException>(() => doubled.Union(doubled)).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            nested,
            System.Text.Json.JsonSerializer.Deserialize<BusinessCalendar>(System.Text.Json.JsonSerializer.Serialize(nested)));
    }
}
