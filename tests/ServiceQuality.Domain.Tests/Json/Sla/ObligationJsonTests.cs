using System.Text.Json;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Json.Sla;

/// <summary>Obligations in policy files: every member, and what is wrong with one, with its path.</summary>
public class ObligationJsonTests
{
    internal const string Policy = """
        {
          "calendars": [
            { "id": "office", "timeZone": "Asia/Shanghai", "seasons": [ { "hours": { "monday": ["09:00-17:30"] } } ] },
            { "id": "always", "timeZone": "UTC", "seasons": [ { "hours": { "sunday": ["00:00-24:00"] } } ] }
          ],
          "obligations": [
            {
              "name": "contract back",
              "calendar": "office",
              "key": "contract",
              "ignoresRepeatedStarts": true,
              "condition": { "any": [ { "tier": ["gold", ""] }, { "all": [ { "status": ["On site"] }, { "priority": ["P1"] } ] }, { "not": { "occurred": "event waived" } } ] },
              "owedBy": "salesperson",
              "addressedTo": ["headquarters"],
              "copiesTo": ["customer"],
              "roles": ["salesperson", "headquarters", "customer"],
              "events": ["sealed", "issued", "returned", "checked", "mailed", "called", "held", "waived"],
              "duty": {
                "calendar": "always",
                "rules": { "roll": "none" },
                "startedBy": ["event sealed"],
                "stoppedByAll": ["event returned", "event checked"],
                "inOrder": [ ["event returned", "event checked"] ],
                "pausedBy": ["event held"],
                "onReopening": "resume",
                "limit": "within 1 mo"
              },
              "steps": [
                { "name": "remind", "by": "15 d", "calendar": "always", "rules": { "roll": "previous" }, "startedBy": ["event issued"], "doneByAll": ["event mailed", "event called"], "addressedTo": ["salesperson"], "copiesTo": ["headquarters"] },
                { "name": "call", "at": "0 d after", "doneBy": ["event called"] }
              ],
              "consequences": [ { "amount": "100.00 CNY", "owedBy": "salesperson", "owedTo": "headquarters" }, { "points": 2.5, "owedBy": "salesperson" } ]
            },
            {
              "name": "data migration",
              "calendar": "office",
              "recurrence": "yearly from 04-01",
              "eligibility": "atAnyTime",
              "condition": { "all": [ { "field": "level", "is": ["2", "3"] }, { "passed": "36 mo", "since": "event in service" }, { "field": "hospital" } ] },
              "duty": { "stoppedBy": ["event migrated"], "limit": "11 mo" }
            },
            { "name": "promise", "calendar": "office", "duty": { "startedBy": ["event promised"], "stoppedBy": ["event done"], "limit": "until promised for" } }
          ]
        }
        """;

    // What is wrong, where and why; the schema finds each of them too.
    public static TheoryData<string, string, string, string> Broken() => new()
    {
        { "\"key\": \"contract\"", "\"key\": \" \"", "$.obligations[0].key", "blank" },
        { "\"key\": \"contract\"", "\"Key\": \"contract\"", "$.obligations[0].Key", "unknown" },
        { "\"recurrence\": \"yearly from 04-01\"", "\"recurrence\": \"every 0 working days\"", "$.obligations[1].recurrence",
            "\"every 0 working days\" is not a recurrence; allowed are daily" },
        { "\"recurrence\": \"yearly from 04-01\",", "", "$.obligations[1].eligibility", "but no recurrence" },
        { "\"atAnyTime\"", "\"always\"", "$.obligations[1].eligibility", "allowed are atStart, atEnd, atAnyTime" },
        { "\"duty\": { \"stoppedBy\": [\"event migrated\"]",
            "\"duty\": { \"startedBy\": [\"opened\"], \"stoppedBy\": [\"event migrated\"]", "$.obligations[1]",
            "data migration recurs, but is started by Opened" },
        { "\"tier\": [\"gold\", \"\"]", "\"tier\": []", "$.obligations[0].condition.any[0].tier", "There is no value" },
        { "\"tier\": [\"gold\", \"\"]", "", "$.obligations[0].condition.any[0]", "The condition has no member" },
        { "\"tier\": [\"gold\", \"\"]", "\"tier\": [\"gold\"], \"status\": [\"x\"]", "$.obligations[0].condition.any[0]",
            "The condition has tier and status; allowed is one of all, any, not" },
        { "\"status\": [\"On site\"]", "\"status\": [\"\"]", "$.obligations[0].condition.any[1].all[0].status[0]", "blank" },
        { "\"priority\": [\"P1\"]", "\"priority\": [1]", "$.obligations[0].condition.any[1].all[1].priority[0]",
            "not a priority" },
        { "{ \"occurred\": \"event waived\" }", "{ \"occurred\": \"waived\" }", "$.obligations[0].condition.any[2].not.occurred",
            "\"waived\" is not a trigger" },
        { "{ \"occurred\": \"event waived\" }", "null", "$.obligations[0].condition.any[2].not", "null is not allowed" },
        { "\"is\": [\"2\", \"3\"]", "\"is\": []", "$.obligations[1].condition.all[0].is", "no list where any value is" },
        { "\"is\": [\"2\", \"3\"]", "\"is\": [\"2\", \" \"]", "$.obligations[1].condition.all[0].is[1]", "blank" },
        { "{ \"field\": \"hospital\" }", "{ \"tier\": [\"x\"], \"is\": [\"y\"] }", "$.obligations[1].condition.all[2].is",
            "allowed is is beside field" },
        { ", \"since\": \"event in service\"", "", "$.obligations[1].condition.all[1]", "passed but no since" },
        { "{ \"field\": \"hospital\" }", "{ \"field\": \"a\", \"is\": [\"b\"], \"notAfter\": \"c\" }",
            "$.obligations[1].condition.all[2]",
            "The condition has is and notAfter; allowed is one of is, notAfter, beginsWith" },
        { "{ \"field\": \"hospital\" }", "{ \"noneOpen\": \"event a\", \"until\": \"event b\" }",
            "$.obligations[1].condition.all[2]", "noneOpen but no key" },
        { "\"36 mo\"", "\"3 years\"", "$.obligations[1].condition.all[1].passed", "\"3 years\" is not" },
        { "\"headquarters\", \"customer\"]", "\"headquarters\", \"headquarters\"]", "$.obligations[0].roles[2]",
            "Role \"headquarters\" is blank, has white space at its ends or appears twice" },
        { "\"stoppedBy\": [\"event migrated\"]", "\"stoppedBy\": [\"event migrated\"], \"stoppedByAll\": [\"closed\"]",
            "$.obligations[1].duty", "allowed is one of them" },
        { "\"stoppedBy\": [\"event migrated\"], ", "", "$.obligations[1]", "data migration cannot stop" },
        { "\"limit\": \"until promised for\"", "\"limit\": \"until\"", "$.obligations[2].duty.limit", "\"until\" is not" },
        { ", \"limit\": \"until promised for\"", "", "$.obligations[2]", "promise has no limit" },
        { "\"startedBy\": [\"event promised\"], ", "", "$.obligations[2]", "promise cannot start" },
        { "\"limit\": \"within 1 mo\"", "\"limits\": []", "$.obligations[0].duty.limits", "unknown" },
        { "\"by\": \"15 d\"", "\"by\": \"75 %\"", "$.obligations[0].steps[0].by", "\"75 %\" is not a time; allowed are a limit" },
        { "\"by\": \"15 d\"", "\"by\": \"15 d\", \"at\": \"15 d\"", "$.obligations[0].steps[0]", "allowed is one of them" },
        { "\"at\": \"0 d after\", ", "", "$.obligations[0].steps[1]", "A step has by or at" },
        { "\"doneBy\": [", "\"doneByAll\": [], \"doneBy\": [", "$.obligations[0].steps[1]", "doneBy and doneByAll" },
        { "\"points\": 2.5", "\"points\": 0", "$.obligations[0].consequences[1]", "above zero" },
        { "\"points\": 2.5", "\"points\": 2.5, \"amount\": \"1 CNY\"", "$.obligations[0].consequences[1]", "amount or points" },
        { "\"points\": 2.5", "\"points\": 2.5, \"owedTo\": \"customer\"", "$.obligations[0].consequences[1].owedTo",
            "owed to nobody" },
        { "\"100.00 CNY\"", "\"100\"", "$.obligations[0].consequences[0].amount", "\"100\" is not" },
    };

    // What only the whole tells, and a schema does not.
    public static TheoryData<string, string, string, string> BrokenAsAWhole() => new()
    {
        { "\"owedBy\": \"salesperson\",", "\"owedBy\": \"sales\",", "$.obligations[0]",
            "contract back names role sales, which is not declared; declared are salesperson, headquarters, customer." },
        { "\"event issued\"", "\"event issue\"", "$.obligations[0]", "names event issue, which is not declared" },
        { "\"inOrder\": [ [\"event returned\", \"event checked\"] ]",
            "\"inOrder\": [ [\"event returned\", \"event checked\", \"event returned\"] ]", "$.obligations[0]",
            "has an order that never ends: event returned, event checked" },
        { "\"field\": \"hospital\"", "\"not\": { \"field\": \"level\", \"is\": [\"2\", \"3\"] }", "$.obligations[1]",
            "can never hold" },
        { "\"at\": \"0 d after\"", "\"at\": \"0 bh after\"", "$.obligations[0]", "not measured like within 1 mo" },
        { "\"name\": \"call\"", "\"name\": \"remind\"", "$.obligations[0]", "Step remind appears twice" },
        { "\"name\": \"promise\"", "\"name\": \"contract back\"", "$.obligations", "\"contract back\" appears twice" },
        { "\"calendar\": \"office\",\n      \"key\"", "\"calendar\": \"Office\",\n      \"key\"", "$.obligations[0].calendar",
            "There is no calendar \"Office\" here; there are office, always" },
        { "\"by\": \"15 d\", \"calendar\": \"always\"", "\"by\": \"15 d\", \"calendar\": \"never\"",
            "$.obligations[0].steps[0].calendar", "There is no calendar \"never\"" },
        { "\"points\": 2.5", "\"points\": -1", "$.obligations[0].consequences[1]", "Points -1 are not above zero" },
        { "\"100.00 CNY\"", "\"0 CNY\"", "$.obligations[0].consequences[0]", "is not above zero" },
        { "\"limit\": \"11 mo\"", "\"limit\": \"no limit\"", "$.obligations[1]", "allowed is at most one limit of time" },
        { "\"within 1 mo\"", "\"not applicable\"", "$.obligations[0]", "has no limit" },
    };

    [Fact]
    public void Every_member_is_read_and_written()
    {
        var office = BusinessCalendar.In("Asia/Shanghai").On(NodaTime.IsoDayOfWeek.Monday, "09:00-17:30").Build()
            .WithVersion(new("office"));
        var always = BusinessCalendar.In("UTC").On(NodaTime.IsoDayOfWeek.Sunday, "00:00-24:00").Build()
            .WithVersion(new("always"));
        var policy = ServiceLevelPolicy.Read(Policy);
        Obligation[] expected =
        [
            Obligation.Create("contract back", office).KeyedBy("contract").IgnoreRepeatedStarts()
                .AppliesWhen(CaseCondition.Any(
                    CaseCondition.Tier(CustomerTier.Of("gold"), CustomerTier.None),
                    CaseCondition.Status("On site") & CaseCondition.Priority(Priority.P1),
                    !CaseCondition.Occurred(Event("waived"))))
                .OwedBy("salesperson").AddressedTo("headquarters").CopiesTo("customer")
                .Roles("salesperson", "headquarters", "customer")
                .Events("sealed", "issued", "returned", "checked", "mailed", "called", "held", "waived")
                .Duty(d => d.In(always).StartedBy(Event("sealed")).StoppedByAll(Event("returned"), Event("checked"))
                    .InOrder(Event("returned"), Event("checked")).PausedBy(Event("held")).OnReopening(ReopenPolicy.Resume)
                    .Limit("within 1 mo"))
                .Rules(new(roll: DateRoll.None))
                .Step("remind", s => s.By("15 d").In(always).Rules(new(roll: DateRoll.Previous)).StartedBy(Event("issued"))
                    .DoneByAll(Event("mailed"), Event("called")).To("salesperson").CopiesTo("headquarters"))
                .Step("call", s => s.At("0 d after").DoneBy(Event("called")))
                .Otherwise(Consequence.Of(Money.Of(100, "CNY"), "salesperson", "headquarters"))
                .Otherwise(Consequence.OfPoints(2.5m, "salesperson")).Build(),
            Obligation.Create("data migration", office).Recurs(Recurrence.Yearly(new(4, 1)), Eligibility.AtAnyTime)
                .AppliesWhen(CaseCondition.HasField("level", "2", "3")).AppliesAfter(Event("in service"), "36 mo")
                .AppliesWhen(CaseCondition.HasField("hospital"))
                .Duty(d => d.StoppedBy(Event("migrated")).Limit("11 mo")).Build(),
            Obligation.Create("promise", office)
                .Duty(d => d.StartedBy(Event("promised")).StoppedBy(Event("done")).Until("promised for")).Build(),
        ];
        Assert.Equal(expected, policy.Obligations);
        Assert.Empty(policy.Agreements);
        Assert.Equal("3 obligations: contract back, data migration, promise; 2 calendars", policy.ToString());
        Assert.Equal(policy, ServiceLevelPolicy.Read(policy.Write()));
        Assert.Contains(
            """{"stoppedBy":["event migrated"],"limit":"11 mo"}""", JsonSerializer.Serialize(policy), StringComparison.Ordinal);
        Assert.Equal(policy.Calendars, new ServiceLevelPolicy([], obligations: policy.Obligations).Calendars);
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
    }

    [Fact]
    public void Everything_that_is_wrong_with_an_obligation_is_told_at_once_with_its_place()
    {
        var json = Policy.Replace("\"event called\"", "\"event Closed\"", StringComparison.Ordinal)
            .Replace("\"owedBy\": \"salesperson\"", "\"owedBy\": \"sales\"", StringComparison.Ordinal);
        Assert.Equal(
            """
            Obligation contract back cannot be built:
            - Step remind names the custom event "Closed", which has the name of a built-in kind and would never occur; use CaseEventKind.Closed (Closed in JSON).
            - Step call names the custom event "Closed", which has the name of a built-in kind and would never occur; use CaseEventKind.Closed (Closed in JSON).
            - contract back names event Closed, which is not declared; declared are sealed, issued, returned, checked, mailed, called, held, waived.
            - contract back names role sales, which is not declared; declared are salesperson, headquarters, customer. Path: $.obligations[0], line 7.
            """.ReplaceLineEndings("\n"),
            Assert.Throws<JsonException>(() => ServiceLevelPolicy.Read(json)).Message);
    }

    [Theory]
    [InlineData("""{"field":"wished","notAfter":"plan end"}""")]
    [InlineData("""{"field":"title","beginsWith":"customer"}""")]
    [InlineData("""{"field":"plan","refersTo":"plan"}""")]
    [InlineData("""{"noneOpen":"event action agreed","until":"event action done","key":"action"}""")]
    public void Conditions_between_fields_events_and_records_are_read_and_written(string json)
    {
        var condition = JsonSerializer.Deserialize<CaseCondition>(json)!;
        Assert.Equal(json, JsonSerializer.Serialize(condition));
        Assert.Contains(condition, new[]
        {
            CaseCondition.NotAfter("wished", "plan end"), CaseCondition.BeginsWith("title", "customer"),
            CaseCondition.RefersTo("plan", "plan"),
            CaseCondition.NoneOpen(Event("action agreed"), Event("action done"), "action"),
        });
    }

    [Fact]
    public void A_policy_has_an_agreement_or_an_obligation()
    {
        foreach (var json in new[] { "{}", """{ "agreements": [], "obligations": [] }""" })
        {
            var e = Assert.Throws<JsonException>(() => ServiceLevelPolicy.Read(json));
            Assert.Contains("neither an agreement nor an obligation; allowed is", e.Message, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentException>("agreements", () => new ServiceLevelPolicy([]));
        var promise = ServiceLevelPolicy.Read(Policy).Obligations[2];
        Assert.Throws<ArgumentException>("obligations", () => new ServiceLevelPolicy([], obligations: [promise, promise]));
        Assert.Throws<ArgumentException>("obligations", () => new ServiceLevelPolicy([], obligations: [null!]));
        ServiceLevelPolicy both = new(
            [ServiceLevelAgreement.Create("gold", promise.Calendar).Close(t => t.Limit("1 bd")).Build()], obligations: [promise]);
        Assert.Equal("1 agreement: gold; 1 obligation: promise; 1 calendar", both.ToString());
        Assert.Equal(both, ServiceLevelPolicy.Read(both.Write()));
    }

    [Fact]
    public void A_recurring_duty_that_events_start_is_refused_when_it_is_built() => Assert.Equal(
        "Obligation check cannot be built:\n- check recurs, but is started by event a; "
            + "allowed is a recurrence, which starts it itself, or events that start it.",
        Assert.Throws<InvalidOperationException>(() => Obligation
            .Create("check", BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build())
            .Recurs(Recurrence.Monthly).Duty(d => d.StartedBy(Event("a")).StoppedBy(Event("b"))).Build()).Message);

    private static CaseTrigger Event(string name) => CaseTrigger.Custom(name);
}
