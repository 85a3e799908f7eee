using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.TimeZones;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Tests.Json;

public class CalendarJsonTests
{
    private const string Desk = """
        {
          "id": "desk",
          "revision": 2,
          "validFrom": "2026-01-01T00:00:00Z",
          "timeZone": "Asia/Shanghai",
          "seasons": [
            { "hours": { "monday": ["09:00-12:00", "13:00-17:00"], "saturday": ["22:00-06:00+1"] } },
            { "validFrom": "2026-05-01", "hours": { "monday": ["08:00-16:00"] }, "breaks": { "monday": ["12:00-12:30"] } }
          ],
          "holidays": [ { "date": "2026-10-01", "name": "国庆节" } ],
          "holidaysKnownThrough": "2026-12-31",
          "holidaysClose": "shiftsThatStart",
          "whenHolidayMeetsOverride": "overrideWins",
          "overrides": [ { "date": "2026-10-02", "hours": ["10:00-11:00"] } ],
          "makeUpDays": [ { "date": "2026-10-10", "follows": "monday", "reason": "国庆节" } ],
          "breaks": [ { "date": "2026-10-12", "hours": ["09:00-10:00"] } ]
        }
        """;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Every_member_is_read_and_written()
    {
        var expected = BusinessCalendar.In("Asia/Shanghai")
            .On(IsoDayOfWeek.Monday, "09:00-12:00", "13:00-17:00").On(IsoDayOfWeek.Saturday, "22:00-06:00+1")
            .ValidFrom(new(2026, 5, 1)).On(IsoDayOfWeek.Monday, "08:00-16:00").WeeklyBreak(IsoDayOfWeek.Monday, "12:00-12:30")
            .Holiday(new(2026, 10, 1), "国庆节").HolidaysKnownThrough(new(2026, 12, 31)).HolidaysClose(HolidayScope.ShiftsThatStart)
            .WhenHolidayMeetsOverride(HolidayPrecedence.OverrideWins).Override(new(2026, 10, 2), "10:00-11:00")
            .MakeUpDay(new(2026, 10, 10), IsoDayOfWeek.Monday, "国庆节").Break(new(2026, 10, 12), "09:00-10:00")
            .Build().WithVersion(new("desk", 2, Instant.FromUtc(2026, 1, 1, 0, 0)));
        var read = JsonSerializer.Deserialize<BusinessCalendar>(Desk);
        Assert.Equal(expected, read);
        Assert.Equal(JsonSerializer.Serialize(JsonDocument.Parse(Desk), Relaxed), JsonSerializer.Serialize(expected, Relaxed));
    }

    [Theory]
    [InlineData("\"Asia/Shanghai\"", "\"Asia/Beijing\"", "$.timeZone", "\"Asia/Beijing\" is not in the tz database")]
    [InlineData("\"timeZone\": \"Asia/Shanghai\",", "", "$", "no timeZone")]
    [InlineData("\"timeZone\"", "\"timezone\"", "$.timezone", "Member \"timezone\" is unknown here.")]
    [InlineData("\"desk\"", "\" desk\"", "$.id", "white space")]
    [InlineData("\"desk\"", "null", "$.id", "null is not allowed")]
    [InlineData("\"revision\": 2", "\"revision\": 0", "$.revision", "from 1")]
    [InlineData("\"revision\": 2", "\"revision\": \"2\"", "$.revision", "from 1")]
    [InlineData("\"revision\": 2", "\"revision\": null", "$.revision", "null is not allowed")]
    [InlineData("\"id\": \"desk\",", "", "$", "no id")]
    [InlineData("\"2026-01-01T00:00:00Z\"", "\"2026-01-01\"", "$.validFrom", "\"2026-01-01\" is not an instant")]
    [InlineData("\"13:00-17:00\"", "\"11:00-17:00\"", "$", "Monday 09:00-12:00 overlaps 11:00-17:00")]
    [InlineData("\"13:00-17:00\"", "\"17:00-13:00\"", "$.seasons[0].hours.monday[1]", "ends at or before its start")]
    [InlineData("\"13:00-17:00\"", "null", "$.seasons[0].hours.monday[1]", "null is not allowed")]
    [InlineData("\"saturday\"", "\"caturday\"", "$.seasons[0].hours.caturday", "Member \"caturday\" is unknown here.")]
    [InlineData("{ \"hours\": { \"monday\": [\"09", "{ \"validFrom\": \"2026-01-01\", \"hours\": { \"monday\": [\"09",
        "$.seasons[0]", "first season has a validFrom")]
    [InlineData("{ \"validFrom\": \"2026-05-01\", ", "{ ", "$.seasons[1]", "no validFrom")]
    [InlineData("\"validFrom\": \"2026-05-01\"", "\"validFrom\": null", "$.seasons[1].validFrom", "null is not allowed")]
    [InlineData("\"hours\": { \"monday\": [\"08:00-16:00\"] }, ", "", "$.seasons[1]", "Missing here: \"hours\".")]
    [InlineData("\"2026-10-01\"", "\"2026-02-30\"", "$.holidays[0].date", "\"2026-02-30\" is not a date")]
    [InlineData("\"2026-10-01\"", "\"0000-01-01\"", "$.holidays[0].date", "from 0001-01-01")]
    [InlineData(", \"name\": \"国庆节\"", "", "$.holidays[0]", "Missing here: \"name\".")]
    [InlineData("[ { \"date\": \"2026-10-01\"", "[ null, { \"date\": \"2026-10-01\"", "$.holidays[0]", "null")]
    [InlineData("\"shiftsThatStart\"", "\"ShiftsThatStart\"", "$.holidaysClose", "allowed are date, shiftsThatStart")]
    [InlineData("\"overrideWins\"", "2", "$.whenHolidayMeetsOverride", "A number is not a name")]
    [InlineData("\"overrideWins\"", "null", "$.whenHolidayMeetsOverride", "null is not allowed")]
    [InlineData("\"follows\": \"monday\"", "\"follows\": \"none\"", "$.makeUpDays[0].follows", "allowed are monday")]
    [InlineData("[\"10:00-11:00\"]", "[]", "$.overrides[0]", "no hours")]
    [InlineData("\"breaks\": [ {", "\"breaks\": [ { \"date\": \"2026-10-12\", \"hours\": [\"09:00-10:00\"] }, {",
        "$.breaks[1]", "twice")]
    [InlineData("\"id\": \"desk\",", "\"id\": \"desk\", \"id\": \"desk\",", "$.id", "id")]
    [InlineData("\"id\": \"desk\",", "\"id\": \"desk\", \"parts\": [],", null, null)]
    [InlineData("\"id\": \"desk\",", "\"id\": \"desk\", \"operation\": \"union\",", "$", "A composite has hours")]
    [InlineData("\"id\": \"desk\",", "\"ref\": \"desk\",", "$", "A ref has other members")]
    [InlineData("\"holidays\":", "\"holidays\": null, \"x\":", "$.holidays", "null")]
    public void What_is_wrong_is_refused_with_its_path(string part, string instead, string? path, string? message)
    {
        Assert.Contains(part, Desk, StringComparison.Ordinal);
        var json = Desk.Replace(part, instead, StringComparison.Ordinal);
        if (path is null)
        {
            Assert.NotNull(JsonSerializer.Deserialize<BusinessCalendar>(json));
            return;
        }

        var e = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BusinessCalendar>(json));
        Assert.Contains(message!, e.Message, StringComparison.Ordinal);
        Assert.Equal(path, e.Path);
        Assert.Contains($"Path: {path}", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_cannot_be_read_is_told_with_its_line()
    {
        var e = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<BusinessCalendar>(Desk.Replace("2026-10-01", "1 Oct", StringComparison.Ordinal)));
        Assert.Equal(
            "\"1 Oct\" is not a date; allowed are dates such as 2026-12-25, from 0001-01-01 to 9998-12-31. Path: "
                + "$.holidays[0].date, line 10.", e.Message);
    }

    [Theory]
    [InlineData("""{"operation":"union","parts":[{"ref":"a"},{"ref":"b"}],"id":"c"}""", "$.calendars[1].parts[1].ref", "There is no calendar \"b\" here; there are a, c")]
    [InlineData("""{"operation":"union","parts":[{"ref":"a","revision":2},{"ref":"a"}],"id":"c"}""", "$.calendars[1].parts[0].ref", "\"a\" of revision 2")]
    [InlineData("""{"operation":"union","parts":[{"ref":"a"},{"ref":"c"}],"id":"c"}""", "$.calendars[1].parts[1]", "part of itself")]
    [InlineData("""{"operation":"union","parts":[{"ref":"a"}],"id":"c"}""", "$.calendars[1].parts", "at least 2")]
    [InlineData("""{"parts":[{"ref":"a"},{"ref":"a"}],"id":"c"}""", "$.calendars[1]", "no operation")]
    [InlineData("""{"operation":"sum","parts":[],"id":"c"}""", "$.calendars[1].operation", "union, intersection, difference")]
    [InlineData("""{"operation":"union","parts":[{"ref":"a"},{"ref":"a"}],"id":"a"}""", "$.calendars[1]", "Calendar \"a\" revision 1 appears twice")]
    [InlineData("""{"operation":"union","parts":[{"ref":"a"},{"ref":"a"}]}""", "$.calendars", "has no id")]
    [InlineData("null", "$.calendars[1]", "null")]
    public void What_is_wrong_in_a_registry_is_refused_with_its_path(string calendar, string path, string message)
    {
        var json = """{"calendars":[{"id":"a","timeZone":"UTC","seasons":[{"hours":{"monday":["09:00-17:00"]}}]},""" + calendar + "]}";
        var e = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CalendarRegistry>(json));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Equal(path, e.Path);
    }

    [Fact]
    public void A_reference_outside_a_registry_is_refused()
    {
        var e = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BusinessCalendar>("""{"operation":"union","parts":[{"ref":"a"},{"ref":"b"}]}"""));
        Assert.Equal("$.parts[0].ref", e.Path);
    }

    [Fact]
    public void A_reference_says_which_revision_when_there_are_several()
    {
        var json = """
            {"calendars":[
              {"id":"both","operation":"union","parts":[{"ref":"a","revision":2},{"ref":"a","revision":1}]},
              {"id":"a","timeZone":"UTC","seasons":[{"hours":{"monday":["09:00-17:00"]}}]},
              {"id":"a","revision":2,"validFrom":"2026-01-01T00:00:00Z","timeZone":"UTC","seasons":[{"hours":{"monday":["10:00-17:00"]}}]}
            ]}
            """;
        var registry = JsonSerializer.Deserialize<CalendarRegistry>(json)!;
        Assert.Equal([registry.Get("a", 2), registry.Get("a", 1)], ((CompositeCalendar)registry.Latest("both")).Parts);
        var e = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<CalendarRegistry>(
            json.Replace("\"ref\":\"a\",\"revision\":2", "\"ref\":\"a\"", StringComparison.Ordinal)));
        Assert.Equal("$.calendars[0].parts[0]", e.Path);
        Assert.Contains("has revisions 1, 2", e.Message, StringComparison.Ordinal);

        // What is wrong is told where it is, not where it is referred to.
        e = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<CalendarRegistry>(
            json.Replace("10:00-17:00\"]", "10:00-17:00\",\"11:00-12:00\"]", StringComparison.Ordinal)));
        Assert.Equal("$.calendars[2]", e.Path);
    }

    [Fact]
    public void A_composite_is_not_read_as_a_weekly_calendar()
    {
        var weekly = JsonSerializer.Deserialize<WeeklyCalendar>(Desk)!;
        var union = JsonSerializer.Serialize(weekly.Union(weekly));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<WeeklyCalendar>(union));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CompositeCalendar>(Desk));
        Assert.NotNull(JsonSerializer.Deserialize<CompositeCalendar>(union));
    }

    [Fact]
    public void A_zone_that_its_id_does_not_find_cannot_be_written()
    {
        var zone = new FixedZone();
        var calendar = BusinessCalendar.In(zone).Weekdays("09:00-17:00").Build();
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(calendar));
        Assert.NotNull(JsonSerializer.Serialize(BusinessCalendar.In(DateTimeZone.Utc).Weekdays("09:00-17:00").Build()));
    }

    [Fact]
    public void References_without_end_are_refused()
    {
        const string z = """{"id":"z","timeZone":"UTC","seasons":[{"hours":{"monday":["09:00-17:00"]}}]}""";
        var chain = string.Concat(Enumerable.Range(1, 40_000).Reverse().Select(i => $$"""{"id":"c{{i}}","operation":"union","parts":[{"ref":"c{{i - 1}}"},{"ref":"z"}]},"""));
        var doubling = string.Concat(Enumerable.Range(1, 20).Select(i => $$"""{"id":"c{{i}}","operation":"union","parts":[{"ref":"c{{i - 1}}"},{"ref":"c{{i - 1}}"}]},"""));
        foreach (var calendars in new[] { chain, doubling })
        {
            var json = $$"""{"calendars":[{{calendars}}{"id":"c0","operation":"union","parts":[{"ref":"z"},{"ref":"z"}]},{{z}}]}""";
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CalendarRegistry>(json));
        }

        var e = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BusinessCalendar>("""{"timeZone":"UTC","seasons":null}"""));
        Assert.StartsWith("null is not allowed here", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var json = string.Concat(Enumerable.Repeat("""{"operation":"union","parts":[""", 10_000));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BusinessCalendar>(json));
    }

    [Fact]
    public void A_calendar_within_a_type_of_the_host_is_read_too()
    {
        var host = JsonSerializer.Deserialize<Host>("""{"Hours":""" + Desk + ""","Limit":"8 bh"}""")!;
        Assert.Equal("desk", host.Hours.Version!.Id);
        Assert.Equal(TimeLimit.Parse("8 bh"), host.Limit);
        var e = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Host>("""{"Hours":{"timeZone":"UTC"},"Limit":"8 bh"}"""));
        Assert.StartsWith("The calendar has no seasons;", e.Message, StringComparison.Ordinal);
        Assert.Equal("$.Hours", e.Path);
        e = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Host>("""{"Hours":{"timeZone":"Nowhere"},"Limit":"8 bh"}"""));
        Assert.EndsWith("Within this value: $.timeZone, line 1.", e.Message, StringComparison.Ordinal);
        Assert.Equal("$.Hours", e.Path);
        e = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Host>("""{"Limit":"8 hours"}"""));
        Assert.Contains("\"8 hours\" is not a time limit", e.Message, StringComparison.Ordinal);
        Assert.Equal("$.Limit", e.Path);
    }

    [Fact]
    public void An_explanation_is_written_with_its_parts()
    {
        var desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Holiday(new(2026, 12, 25), "Christmas Day")
            .HolidaysKnownThrough(new(2026, 12, 31)).Build().WithVersion(new("desk"));
        var start = Instant.FromUtc(2026, 12, 24, 15, 0);
        Assert.Equal(
            """{"calendar":{"id":"desk","revision":1,"timeZone":"Europe/Berlin"},"limit":"2 bh","rules":{"convention":"close","landing":"sameTime","lateStart":"sameDate","dayCount":"fromNextDay","roll":"next","regularDaysOnly":false},"isBeyondKnownHolidays":false,"start":"2026-12-24T15:00:00Z","end":"2026-12-28T09:00:00Z","counted":"2:00:00","skipped":"88:00:00","segments":["""
            + """{"start":"2026-12-24T16:00:00+01:00","end":"2026-12-24T17:00:00+01:00","length":"1:00:00","counted":true,"reason":"open"},"""
            + """{"start":"2026-12-24T17:00:00+01:00","end":"2026-12-25T00:00:00+01:00","length":"7:00:00","counted":false,"reason":"closed"},"""
            + """{"start":"2026-12-25T00:00:00+01:00","end":"2026-12-26T00:00:00+01:00","length":"24:00:00","counted":false,"reason":"holiday","detail":"Christmas Day"},"""
            + """{"start":"2026-12-26T00:00:00+01:00","end":"2026-12-28T09:00:00+01:00","length":"57:00:00","counted":false,"reason":"closed"},"""
            + """{"start":"2026-12-28T09:00:00+01:00","end":"2026-12-28T10:00:00+01:00","length":"1:00:00","counted":true,"reason":"open"}]}""",
            JsonSerializer.Serialize(desk.Due(start, TimeLimit.Parse("2 bh")).Explain(), Relaxed));
        Assert.EndsWith(
            "\"target\":\"2026-12-28\",\"days\":[{\"date\":\"2026-12-24\",\"number\":0,\"counted\":false,\"reason\":\"start\"},"
                + "{\"date\":\"2026-12-25\",\"number\":0,\"counted\":false,\"reason\":\"holiday\",\"detail\":\"Christmas Day\"},"
                + "{\"date\":\"2026-12-26\",\"number\":0,\"counted\":false,\"reason\":\"closed\"},"
                + "{\"date\":\"2026-12-27\",\"number\":0,\"counted\":false,\"reason\":\"closed\"},"
                + "{\"date\":\"2026-12-28\",\"number\":1,\"counted\":true,\"reason\":\"open\"}]}",
            JsonSerializer.Serialize(desk.Due(start, TimeLimit.Parse("1 bd")).Explain(), DomainJson.Default.Explanation),
            StringComparison.Ordinal);
        Assert.Contains("\"end\":null",
            JsonSerializer.Serialize(desk.Except(desk).Due(start, TimeLimit.Parse("1 bh")).Explain()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_JSON_form_says_so_instead_of_writing_something_else()
    {
        var desk = JsonSerializer.Deserialize<WeeklyCalendar>(Desk)!;
        object[] others = [desk.Seasons[0], desk.Breaks[0], desk.Version!];
        Assert.All(others, o => Assert.Contains("no JSON form",
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(o)).Message, StringComparison.Ordinal));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<DefinitionVersion>("{}"));
    }

    [Fact]
    public void A_deadline_is_written_and_not_read()
    {
        var desk = JsonSerializer.Deserialize<WeeklyCalendar>(Desk)!;
        var json = JsonSerializer.Serialize(
            desk.Due(Instant.FromUtc(2026, 3, 2, 1, 0), TimeLimit.Parse("2 bh"), new(resolver: Resolvers.StrictResolver)));
        Assert.StartsWith("""{"calendar":{"id":"desk","revision":2,"timeZone":"Asia/Shanghai"},"limit":"2 bh","rules":{"convention":"close",""", json, StringComparison.Ordinal);
        Assert.EndsWith(""","isBeyondKnownHolidays":false,"start":"2026-03-02T01:00:00Z","due":"2026-03-02T03:00:00Z"}""", json, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Deadline>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new DeadlineRules(resolver: Resolvers.StrictResolver)));
    }

    [Fact]
    public void Rules_and_rows_are_read_strictly()
    {
        Assert.Equal(new(roll: DateRoll.None, regularDaysOnly: true), JsonSerializer.Deserialize<DeadlineRules>("""{"roll":"none","regularDaysOnly":true}"""));
        Assert.Equal("$.roll", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DeadlineRules>("""{"roll":"sideways"}""")).Path);
        Assert.Equal("$.start", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OpenIntervalRow>("""{"start":"2026","end":"2026-03-02T01:00:00Z","openBefore":"1:00:00"}""")).Path);
        Assert.Equal("$.openBefore", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OpenIntervalRow>("""{"start":"2026-03-02T01:00:00Z","end":"2026-03-02T02:00:00Z","openBefore":"-1:00:00"}""")).Path);
        Assert.Equal("$.end", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OpenIntervalRow>("""{"start":"2026-03-02T01:00:00Z","end":"2026-03-02T01:00:00Z","openBefore":"1:00:00"}""")).Path);
    }

    private sealed record Host(BusinessCalendar Hours, TimeLimit Limit);

    private sealed class FixedZone() : DateTimeZone("Europe/Berlin", true, Offset.Zero, Offset.Zero)
    {
        public override ZoneInterval GetZoneInterval(Instant instant) => new("fixed", null, null, Offset.Zero, Offset.Zero);
    }
}
