using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Json.Sla;

public class PolicyJsonTests
{
    internal const string Policy = """
        {
          "$schema": "service-level-agreement.schema.json",
          "calendars": [
            { "id": "desk", "timeZone": "Europe/Berlin", "seasons": [ { "hours": { "monday": ["09:00-17:00"] } } ] },
            { "id": "site", "timeZone": "Europe/Berlin", "seasons": [ { "hours": { "monday": ["08:00-12:00"] } } ] },
            { "id": "site", "revision": 2, "validFrom": "2026-07-01T00:00:00Z", "timeZone": "Europe/Berlin", "seasons": [ { "hours": { "monday": ["07:00-12:00"] } } ] }
          ],
          "agreements": [
            {
              "id": "gold",
              "revision": 2,
              "validFrom": "2026-01-01T00:00:00Z",
              "name": "gold",
              "kind": "operational",
              "calendar": "desk",
              "rules": { "convention": "nextOpening" },
              "statuses": ["New", "On site", "Awaiting user"],
              "priorityMatrix": {
                "urgencies": ["now", "later"],
                "impacts": [ { "impact": "high", "priorities": ["P1", "P2"] }, { "impact": "low", "priorities": ["P2", ""] } ]
              },
              "targets": [
                { "name": "First response", "limits": [ { "limit": "30 bmin" }, { "priority": "P1", "tier": "gold", "limit": "not applicable" } ] },
                {
                  "name": "Resolution",
                  "calendar": { "ref": "site", "revision": 2 },
                  "rules": { "landing": "endOfBusiness" },
                  "pausedOn": ["Awaiting user"],
                  "onReopening": "newCycle",
                  "onChange": "restart",
                  "limits": [
                    { "priority": "P1", "limit": "4 bh", "calendar": "desk", "rules": {} },
                    { "priority": "P2", "limit": "8 bh" },
                    { "priority": "", "limit": "5 bd" }
                  ],
                  "warnings": [ { "at": "75 %", "action": "tell the team lead" }, { "at": "1 bh before" } ]
                },
                {
                  "name": "Approval",
                  "startedBy": ["event request sealed", "status New"],
                  "stoppedByAll": ["event one approves", "event other approves"],
                  "resetBy": ["customerReplied"],
                  "pausedBy": ["not status On site"],
                  "resumedBy": ["status On site"],
                  "onReopening": "ignore",
                  "limits": [ { "limit": "10 d", "calendar": { "timeZone": "UTC", "seasons": [ { "hours": { "friday": ["00:00-24:00"] } } ] } } ]
                }
              ],
              "transitions": [
                { "name": "auto-close", "startedBy": ["resolved"], "stoppedBy": ["reopened"], "limits": [ { "limit": "5 bd" } ], "then": "closed" }
              ]
            }
          ]
        }
        """;

    // What is wrong, where and why; the schema finds each of them too.
    public static TheoryData<string, string, string, string> Broken() => new()
    {
        { "\"statuses\"", "\"status\"", "$.agreements[0].status", "Member \"status\" is unknown here." },
        { "\"name\": \"gold\",", "", "$.agreements[0]", "Missing here: \"name\"." },
        { "\"name\": \"gold\",", "\"name\": null,", "$.agreements[0].name", "null is not allowed" },
        { "\"name\": \"gold\",", "\"name\": \" gold\",", "$.agreements[0].name", "white space" },
        { "\"operational\"", "\"Operational\"", "$.agreements[0].kind", "allowed are service, operational, underpinning" },
        { "\"id\": \"gold\",", "", "$.agreements[0]", "The agreement has a revision or validFrom but no id." },
        { "\"calendar\": \"desk\",\n      \"rules\"", "\"calendar\": 5,\n      \"rules\"", "$.agreements[0].calendar",
            "is not a calendar" },
        { "\"calendar\": \"desk\",\n      \"rules\"", "\"calendar\": null,\n      \"rules\"", "$.agreements[0].calendar",
            "null is not allowed" },
        { "\"calendar\": \"desk\",\n      \"rules\"", "\"rules\"", "$.agreements[0]", "Missing here: \"calendar\"." },
        { "\"nextOpening\"", "\"never\"", "$.agreements[0].rules.convention", "allowed are close" },
        { "\"rules\": { \"convention\": \"nextOpening\" }", "\"rules\": null", "$.agreements[0].rules", "null is not allowed" },
        { "\"New\",", "\"New\", \"New\",", "$.agreements[0].statuses[1]", "Status \"New\" appears twice" },
        { "\"New\",", "\"New\", \"\",", "$.agreements[0].statuses[1]", "blank" },
        { "\"urgencies\": [\"now\", \"later\"]", "\"urgencies\": [\"now\", \"now\"]", "$.agreements[0].priorityMatrix.urgencies",
            "\"now\" appears twice" },
        { "[\"P2\", \"\"]", "[]", "$.agreements[0].priorityMatrix.impacts[1].priorities", "allowed are 2" },
        { "\"name\": \"First response\"", "\"name\": \"First reply\"", "$.agreements[0].targets[0]",
            "so it needs startedBy, stoppedBy (or stoppedByAll), onReopening." },
        { "\"startedBy\": [\"event request sealed\", \"status New\"],", "", "$.agreements[0].targets[2]",
            "so it needs startedBy." },
        { "\"onReopening\": \"ignore\",", "", "$.agreements[0].targets[2]", "so it needs onReopening." },
        { "\"stoppedByAll\"", "\"stoppedBy\": [\"closed\"], \"stoppedByAll\"", "$.agreements[0].targets[2]",
            "allowed is one of them" },
        { "\"resetBy\": [\"customerReplied\"]", "\"resetBy\": null", "$.agreements[0].targets[2].resetBy",
            "null is not allowed" },
        { "\"resetBy\": [\"customerReplied\"]", "\"resetBy\": [\"CustomerReplied\"]", "$.agreements[0].targets[2].resetBy[0]",
            "\"CustomerReplied\" is not a trigger; allowed are note, opened" },
        { "\"resetBy\": [\"customerReplied\"]", "\"resetBy\": [null]", "$.agreements[0].targets[2].resetBy[0]",
            "null is not allowed" },
        { "\"resetBy\": [\"customerReplied\"]", "\"resetBy\": [\"custom\"]", "$.agreements[0].targets[2].resetBy[0]",
            "is not a trigger" },
        { "\"10 d\"", "\"10 days\"", "$.agreements[0].targets[2].limits[0].limit",
            "\"10 days\" is not \"not applicable\", \"no limit\", \"until FIELD\" nor a time limit" },
        { "\"10 d\"", "\"-1 h\"", "$.agreements[0].targets[2].limits[0].limit", "zero or more" },
        { "\"10 d\"", "null", "$.agreements[0].targets[2].limits[0].limit", "null is not allowed" },
        { "{ \"limit\": \"10 d\", ", "{ ", "$.agreements[0].targets[2].limits[0]", "Missing here: \"limit\"." },
        { "{ \"limit\": \"10 d\", ", "null, { \"limit\": \"10 d\", ", "$.agreements[0].targets[2].limits[0]", "null" },
        { "\"friday\": [\"00:00-24:00\"]", "\"friday\": [\"00:00-25:00\"]",
            "$.agreements[0].targets[2].limits[0].calendar.seasons[0].hours.friday[0]", "not the end of a shift" },
        { "\"ref\": \"site\", \"revision\": 2", "\"ref\": \"site\", \"id\": \"x\"", "$.agreements[0].targets[1].calendar",
            "A ref has other members" },
        { "\"at\": \"75 %\"", "\"at\": \"75\"", "$.agreements[0].targets[1].warnings[0].at", "\"75\" is not a warning mark" },
        { "\"at\": \"75 %\", ", "", "$.agreements[0].targets[1].warnings[0]", "Missing here: \"at\"." },
        { "\"tell the team lead\"", "\"\"", "$.agreements[0].targets[1].warnings[0].action", "blank" },
        { "\"priority\": \"P2\"", "\"priority\": 2", "$.agreements[0].targets[1].limits[1].priority",
            "A number is not a priority" },
        { "\"priority\": \"P2\"", "\"priority\": null", "$.agreements[0].targets[1].limits[1].priority", "null is not allowed" },
        { "\"priority\": \"P2\"", "\"priority\": \"P2 \"", "$.agreements[0].targets[1].limits[1].priority",
            "the empty text for no priority" },
        { "\"newCycle\"", "null", "$.agreements[0].targets[1].onReopening", "null is not allowed" },
        { "\"newCycle\"", "1", "$.agreements[0].targets[1].onReopening", "A number is not a name" },
        { "\"then\": \"closed\"", "\"then\": \"done\"", "$.agreements[0].transitions[0].then", "is not a trigger" },
        { ", \"then\": \"closed\"", "", "$.agreements[0].transitions[0]", "Missing here: \"then\"." },
        { "\"startedBy\": [\"resolved\"]", "\"startedBy\": []", "$.agreements[0]", "auto-close cannot start" },
        { "\"revision\": 2, \"validFrom\": \"2026-07-01T00:00:00Z\",", "\"revision\": 0,", "$.calendars[2].revision", "from 1" },
        { "{ \"id\": \"desk\", ", "{ ", "$.calendars", "has no id" },
        { "\"Europe/Berlin\", \"seasons\": [ { \"hours\": { \"monday\": [\"08",
            "\"Europe/Ber lin\", \"seasons\": [ { \"hours\": { \"monday\": [\"08", "$.calendars[1].timeZone",
            "not in the tz database" },
        { "\"transitions\": [", "\"transitions\": [ null,", "$.agreements[0].transitions[0]", "null" },
        { "\"agreements\": [", "\"agreement\": [", "$.agreement", "Member \"agreement\" is unknown here." },
    };

    // What only the whole tells, and a schema does not.
    public static TheoryData<string, string, string, string> BrokenAsAWhole() => new()
    {
        { "\"calendar\": \"desk\",\n      \"rules\"", "\"calendar\": \"Desk\",\n      \"rules\"", "$.agreements[0].calendar",
            "There is no calendar \"Desk\" here; there are desk, site" },
        { "{ \"ref\": \"site\", \"revision\": 2 }", "\"site\"", "$.agreements[0].targets[1].calendar",
            "\"site\" has revisions 1, 2" },
        { "{ \"ref\": \"site\", \"revision\": 2 }", "{ \"ref\": \"site\", \"revision\": 3 }",
            "$.agreements[0].targets[1].calendar.ref", "of revision 3" },
        { "[\"P2\", \"\"]", "[\"P2\", \"\", \"P3\"]", "$.agreements[0].priorityMatrix.impacts[1].priorities",
            "The row has 3 priorities; allowed are 2" },
        { "\"name\": \"Approval\"", "\"name\": \"Resolution\"", "$.agreements[0]", "Resolution appears twice" },
        { "\"id\": \"gold\",", "\"id\": \"gold\", \"id\": \"gold\",", "$.agreements[0].id", "id" },
        { "\"pausedOn\": [\"Awaiting user\"]", "\"pausedOn\": [\"Waiting\"]", "$.agreements[0]",
            "names status Waiting, which is not declared" },
        { "\"calendars\": [",
            "\"calendars\": [ { \"id\": \"desk\", \"timeZone\": \"UTC\", \"seasons\": [ { \"hours\": {} } ] },",
            "$.calendars[1]", "\"desk\" revision 1 appears twice" },
        { "\"then\": \"closed\"", "\"then\": \"opened\"", "$.agreements[0]", "auto-close ends in Opened" },
    };

    [Fact]
    public void Every_member_is_read_and_written()
    {
        var desk = BusinessCalendar.In("Europe/Berlin").On(IsoDayOfWeek.Monday, "09:00-17:00").Build().WithVersion(new("desk"));
        var site = BusinessCalendar.In("Europe/Berlin").On(IsoDayOfWeek.Monday, "07:00-12:00").Build()
            .WithVersion(new("site", 2, Instant.FromUtc(2026, 7, 1, 0, 0)));
        var fridays = BusinessCalendar.In("UTC").On(IsoDayOfWeek.Friday, "00:00-24:00").Build();
        DeadlineRules nextOpening = new(DeadlineConvention.NextOpening), endOfBusiness = new(landing: Landing.EndOfBusiness);
        var policy = ServiceLevelPolicy.Read(Policy);
        var read = policy.Latest("gold");
        Assert.Equal("gold revision 2", read.Version!.ToString());
        Assert.Equal(Instant.FromUtc(2026, 1, 1, 0, 0), read.Version.ValidFrom);
        Assert.Equal(AgreementKind.Operational, read.Kind);
        Assert.Equal(desk, read.Calendar);
        Assert.Equal(["New", "On site", "Awaiting user"], read.Statuses.Select(s => s.Name));
        Assert.Equal(new(["high", "low"], ["now", "later"], [Priority.P1, Priority.P2, Priority.P2, Priority.None]),
            read.Priorities);

        var (first, resolution, approval) = (read.Targets[0], read.Targets[1], read.Targets[2]);
        Assert.Equal([new(Priority.P1, CustomerTier.Of("gold"), default(LimitTerm), desk, nextOpening),
            new(null, null, new LimitTerm(TimeLimit.Parse("30 bmin")), desk, nextOpening)], first.Limits);
        Assert.Equal((ReopenPolicy.Ignore, 3), (first.OnReopening, first.StoppedBy.Count));
        Assert.Equal(
            [
                new(Priority.P1, null, new LimitTerm(TimeLimit.Parse("4 bh")), desk, DeadlineRules.Default),
                new(Priority.P2, null, new LimitTerm(TimeLimit.Parse("8 bh")), site, endOfBusiness),
                new(Priority.None, null, new LimitTerm(TimeLimit.Parse("5 bd")), site, endOfBusiness),
            ],
            resolution.Limits);
        Assert.Equal((ReopenPolicy.NewCycle, ChangePolicy.Restart), (resolution.OnReopening, resolution.OnChange));
        Assert.Equal([SlaWarning.At("75 %", "tell the team lead"), SlaWarning.At("1 bh before")], resolution.Warnings);
        Assert.Equal([CaseStatus.Of("Awaiting user")], resolution.PausedOn);
        Assert.Equal([CaseTrigger.Custom("request sealed"), CaseTrigger.OnStatus("New")], approval.StartedBy);
        Assert.Equal([CaseTrigger.Custom("one approves"), CaseTrigger.Custom("other approves")], approval.StoppedBy);
        Assert.True(approval.StopsWhenAll);
        Assert.Equal([CaseEventKind.CustomerReplied], approval.ResetBy);
        Assert.Equal(([CaseTrigger.OnOtherStatus("On site")], [CaseTrigger.OnStatus("On site")]),
            (approval.PausedBy, approval.ResumedBy));
        Assert.Equal(fridays, approval.Limits[0].Calendar);
        Assert.Equal("auto-close: every case 5 bd, then Closed", read.Transitions[0].ToString());
        Assert.Equal("1 agreement: gold; 3 calendars", policy.ToString());
        Assert.Equal(policy, ServiceLevelPolicy.Read(policy.Write()));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    [MemberData(nameof(BrokenAsAWhole))]
    public void What_is_wrong_is_refused_with_its_path(string part, string instead, string path, string message)
    {
        Assert.Contains(part, Policy, StringComparison.Ordinal);
        var json = Policy.Replace(part, instead, StringComparison.Ordinal);
        var e = Assert.Throws<JsonException>(() => ServiceLevelPolicy.Read(json));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Equal(path, e.Path);
        Assert.Contains($"Path: {path}", e.Message, StringComparison.Ordinal);

        // The serializer tells another line: that at which it noticed.
        Assert.Equal(WithoutLine(e),
            WithoutLine(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ServiceLevelPolicy>(json))));
    }

    private static string WithoutLine(JsonException e) => e.Message.Split(", line ")[0].TrimEnd('.');

    [Fact]
    public void Everything_that_is_wrong_with_an_agreement_is_told_at_once_with_its_place()
    {
        var e = Assert.Throws<JsonException>(() => ServiceLevelPolicy.Read("""
            {
              "calendars": [ { "id": "desk", "timeZone": "UTC", "seasons": [ { "hours": { "monday": ["09:00-17:00"] } } ] } ],
              "agreements": [ {
                "name": "gold", "calendar": "desk", "statuses": ["New"],
                "targets": [
                  { "name": "Resolution", "startedBy": [], "pausedOn": ["Waiting"], "limits": [ { "priority": "P1", "limit": "4 bh" }, { "priority": "P2", "limit": "1 d" } ] },
                  { "name": "Resolution", "limits": [] }
                ]
              } ]
            }
            """));
        Assert.Equal(
            """
            Agreement gold cannot be built:
            - Resolution cannot start; allowed is at least one event that starts it.
            - Resolution mixes limits of different kinds (4 bh, 1 d); allowed is one kind, so that a case can change its priority and keep the time used, or another policy for changes.
            - Resolution has no limit; allowed is at least one.
            - Resolution appears twice; each may appear once.
            - Resolution names status Waiting, which is not declared; declared are New. Path: $.agreements[0].
            """.ReplaceLineEndings("\n"),
            e.Message.Replace(", line 3.", ".", StringComparison.Ordinal));
    }

    [Fact]
    public void A_ready_made_target_is_short()
    {
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build().WithVersion(new("desk"));
        var agreement = ServiceLevelAgreement.Create("all", desk)
            .FirstResponse(Limit).NextResponse(Limit).PeriodicUpdate(Limit).Resolution(Limit).Acknowledgement(Limit)
                .ArrivalOnSite(Limit).Close(Limit).Build();
        var names = string.Join(",", agreement.Targets.Select(t => $$"""{"name":"{{t.Name}}","limits":[{"limit":"4 bh"}]}"""));
        var json = $$"""{"formatVersion":1,"agreements":[{"name":"all","calendar":"desk","targets":[{{names}}]}]}""";
        var policy = ServiceLevelPolicy.Read(json, new([desk]));
        Assert.Equal(agreement, policy.Latest("all"));
        Assert.Equal(json, JsonSerializer.Serialize(JsonDocument.Parse(policy.Write(withCalendars: false))));

        // What a target does not have although ready-made ones do is written.
        var silent = ServiceLevelAgreement.Create("all", desk).PeriodicUpdate(t => Limit(t.ResetBy())).Build();
        Assert.Contains("\"resetBy\":[]", JsonSerializer.Serialize(silent), StringComparison.Ordinal);
        Assert.Equal(silent, JsonSerializer.Deserialize<ServiceLevelAgreement>(JsonSerializer.Serialize(silent)));
    }

    [Fact]
    public void Agreements_and_calendars_may_be_apart()
    {
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
        CalendarRegistry given =
            new([desk.WithVersion(new("desk")), desk.WithVersion(new("desk", 2, Instant.FromUtc(2026, 1, 1, 0, 0)))]);
        const string json = """
            {
              "calendars": [ { "id": "both", "operation": "union", "parts": [ { "ref": "desk", "revision": 1 }, { "ref": "desk", "revision": 2 } ] } ],
              "agreements": [ { "name": "gold", "calendar": "both", "targets": [ { "name": "Close", "calendar": { "ref": "desk", "revision": 2 }, "limits": [ { "limit": "1 bd" } ] } ] } ]
            }
            """;
        var policy = ServiceLevelPolicy.Read(json, given);
        Assert.Same(given.Get("desk", 2), policy.Latest("gold").Targets[0].Limits[0].Calendar);
        Assert.Equal(3, policy.Calendars.Calendars.Count);
        Assert.Equal(policy, ServiceLevelPolicy.Read(policy.Write()));
        Assert.Equal("$.calendars[1]", Assert.Throws<JsonException>(() => ServiceLevelPolicy.Read(policy.Write(), given)).Path);
        Assert.Contains("There is no calendar \"desk\"",
            Assert.Throws<JsonException>(() => ServiceLevelPolicy.Read(json)).Message, StringComparison.Ordinal);
        Assert.Contains("there are desk, both",
            Assert.Throws<JsonException>(() =>
            ServiceLevelPolicy.Read(json.Replace("\"calendar\": \"both\"", "\"calendar\": \"x\"", StringComparison.Ordinal),
                given)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_stand_once_or_as_revisions()
    {
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build().WithVersion(new("desk"));
        ServiceLevelAgreement Gold(DefinitionVersion? version) =>
            ServiceLevelAgreement.Create("gold", desk).Version(version).Close(Limit).Build();
        ServiceLevelPolicy policy = new([Gold(new("a", 2, Instant.FromUtc(2026, 1, 1, 0, 0))), Gold(new("a"))]);
        Assert.Equal(2, policy.Latest("gold").Version!.Revision);
        Assert.Contains("allowed are gold.", Assert.Throws<KeyNotFoundException>(() => policy.Latest("Gold")).Message,
            StringComparison.Ordinal);
        Assert.Contains("appears twice",
            Assert.Throws<ArgumentException>(() => new ServiceLevelPolicy([Gold(null), Gold(null)])).Message,
            StringComparison.Ordinal);
        Assert.Contains("appears twice",
            Assert.Throws<ArgumentException>(() => new ServiceLevelPolicy([Gold(null), Gold(new("a"))])).Message,
            StringComparison.Ordinal);
        Assert.Contains("appears twice",
            Assert.Throws<ArgumentException>(() => new ServiceLevelPolicy([Gold(new("b")), Gold(new("a"))])).Message,
            StringComparison.Ordinal);
        Assert.Contains("a revision 1 appears twice",
            Assert.Throws<ArgumentException>(() => new ServiceLevelPolicy([Gold(new("a")), Gold(new("a"))])).Message,
            StringComparison.Ordinal);
        Assert.Contains("desk revision 1 appears twice", Assert.Throws<ArgumentException>(() => new ServiceLevelPolicy(
            [Gold(null), ServiceLevelAgreement.Create("silver", desk.Union(desk).WithZone(DateTimeZone.Utc)
                .WithVersion(new("desk"))).Close(Limit).Build()])).Message, StringComparison.Ordinal);
    }

    private static void Limit(SlaTargetBuilder target) => target.Limit("4 bh");
}
