using System.Text.Json.Nodes;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Json;

namespace ServiceQuality.Domain.Tests.Json.Schemas;

/// <summary>What the members of one object say of each other, which their types do not tell.</summary>
internal static class SchemaRules
{
    private static readonly string OneStop = $$"""{ "oneOf": {{Alternatives("stoppedBy", "stoppedByAll")}} }""";

    private const string Named = """{ "type": "string", "pattern": "^\\S([\\s\\S]*\\S)?$" }""";

    private static readonly string[] OfHours =
        ["timeZone", "seasons", "holidays", "holidaysKnownThrough", "holidaysClose", "whenHolidayMeetsOverride", "overrides",
            "makeUpDays", "breaks"];

    // The kinds of events in which a transition may end.
    private static readonly IEnumerable<string> Following = Enum.GetValues<CaseEventKind>()
        .Where(k => k != CaseEventKind.Custom && SlaTransition.CanFollow(CaseTrigger.On(k)))
            .Select(NameConverter<CaseEventKind>.Write);

    internal static void Add(string name, JsonObject definition)
    {
        foreach (var (key, value) in Rules(name))
        {
            definition[key] = JsonNode.Parse(value);
        }

        foreach (var (path, key, value) in OfMembers(name))
        {
            var member = definition["properties"]![path]!.AsObject();
            member.Remove(key);
            if (JsonNode.Parse(value) is { } rule)
            {
                member.Add(key, rule);
            }
        }
    }

    private static (string Key, string Value)[] Rules(string name) => name switch
    {
        "policy" =>
        [
            ("anyOf", """
                [
                  { "required": ["agreements"], "properties": { "agreements": { "minItems": 1 } } },
                  { "required": ["obligations"], "properties": { "obligations": { "minItems": 1 } } }
                ]
                """),
        ],
        "obligation" =>
        [
            ("if", """{ "required": ["recurrence"] }"""),
            ("then", """{ "properties": { "duty": { "properties": { "startedBy": false } } } }"""),
            ("else", """{ "properties": { "eligibility": false, "duty": { "required": ["startedBy", "limit"] } } }"""),
        ],
        "duty" => [("oneOf", Alternatives("stoppedBy", "stoppedByAll"))],
        "obligationStep" =>
        [
            ("oneOf", Alternatives("by", "at")),
            ("not", """{ "required": ["doneBy", "doneByAll"] }"""),
        ],
        "consequence" =>
            [("oneOf", Alternatives("amount", "points")), ("dependentRequired", """{ "owedTo": ["amount"] }""")],
        "condition" =>
        [
            ("oneOf", Alternatives("all", "any", "not", "tier", "status", "priority", "field", "occurred", "passed",
                "noneOpen")),
            ("dependentRequired", """
                {
                  "is": ["field"], "notAfter": ["field"], "beginsWith": ["field"], "refersTo": ["field"],
                  "passed": ["since"], "since": ["passed"],
                  "noneOpen": ["until", "key"], "until": ["noneOpen"], "key": ["noneOpen"]
                }
                """),
            ("not", """
                {
                  "anyOf": [
                    { "required": ["is", "notAfter"] }, { "required": ["is", "beginsWith"] }, { "required": ["is", "refersTo"] },
                    { "required": ["notAfter", "beginsWith"] }, { "required": ["notAfter", "refersTo"] },
                    { "required": ["beginsWith", "refersTo"] }
                  ]
                }
                """),
        ],
        "agreement" => [("dependentRequired", """{ "revision": ["id"], "validFrom": ["id"] }""")],
        "target" =>
        [
            ("not", """{ "required": ["stoppedBy", "stoppedByAll"] }"""),
            ("if", $$"""{ "properties": { "name": { "enum": [{{Quoted(PredefinedTargets.Names)}}] } } }"""),
            ("else", $$"""{ "required": ["startedBy", "onReopening"], "allOf": [ {{OneStop}} ] }"""),
        ],
        "transition" => [("required", """["name", "startedBy", "limits", "then"]"""), ("allOf", $"[ {OneStop} ]")],
        "calendar" =>
        [
            ("oneOf", $$"""
                [
                  { "title": "Hours", "required": ["timeZone", "seasons"], "properties": { "operation": false, "parts": false, "ref": false } },
                  { "title": "A composite of others", "required": ["operation", "parts"], "properties": { "ref": false, {{None(OfHours[1..])}} } },
                  { "title": "A reference", "required": ["ref"], "properties": { "id": false, "validFrom": false, "operation": false, "parts": false, {{None(OfHours)}} } }
                ]
                """),
            ("dependentRequired", """{ "validFrom": ["id"] }"""),
            ("dependentSchemas", """{ "revision": { "anyOf": [ { "required": ["id"] }, { "required": ["ref"] } ] } }"""),
        ],
        "recordRule" =>
            [("oneOf", Alternatives("require", "refuse")), ("dependentRequired", """{ "when": ["require"] }""")],
        "decisionRow" => [("not", """{ "required": ["decidedBy", "values"] }""")],
        _ => [],
    };

    private static (string Path, string Key, string Value)[] OfMembers(string name) => name switch
    {
        "policy" => [("calendars", "items", """{ "$ref": "#/$defs/calendar", "required": ["id"] }"""), Unlimited("agreements"),
            Unlimited("obligations")],
        "obligation" => [.. new[] { "addressedTo", "copiesTo", "roles", "events" }.Select(l => (l, "uniqueItems", "true"))],
        "duty" => [Some("startedBy"), Some("stoppedBy"), Some("stoppedByAll"), ("pausedOn", "items", Named)],
        "obligationStep" => [.. new[] { "addressedTo", "copiesTo" }.Select(l => (l, "uniqueItems", "true"))],
        "consequence" => [("points", "exclusiveMinimum", "0")],
        "condition" => [Some("tier"), Some("status"), Some("priority"), Some("is"), ("status", "items", Named)],
        "agreement" => [Some("targets"), ("statuses", "uniqueItems", "true"), ("statuses", "items", Named)],
        "target" => [("name", "examples", $"[{Quoted(PredefinedTargets.Names)}]"), Some("startedBy"), Some("stoppedBy"),
            Some("stoppedByAll"), ("pausedOn", "items", Named), Some("limits")],
        "transition" =>
        [
            ("then", "anyOf", $$"""[ { "enum": [{{Quoted(Following)}}] }, { "pattern": "^(status|event) " } ]"""),
            ("then", "examples", """["closed", "status On site", "event contract lost"]"""),
            ("name", "examples", """["auto-close"]"""), Some("startedBy"), Some("stoppedBy"), Some("stoppedByAll"),
            ("pausedOn", "items", Named), Some("limits"),
        ],
        "priorityMatrix" => [Some("urgencies"), ("urgencies", "uniqueItems", "true"), Some("impacts")],
        "matrixRow" => [Some("priorities")],
        "calendar" =>
            [Some("seasons"), ("parts", "minItems", "2"),
            .. OfHours.Where(h => h is "seasons" or "holidays" or "overrides" or "makeUpDays" or "breaks").Append("parts")
                .Select(Unlimited)],
        "regime" => [Some("clocks"), Unlimited("calendars"), Unlimited("forbiddenMoves"), ("calendars", "uniqueItems", "true")],
        "lifeCycle" => [Some("states"), ("states", "uniqueItems", "true"), ("events", "uniqueItems", "true")],
        "lifeCycleMove" =>
            [Some("from"), ("from", "uniqueItems", "true"), ("trigger", "not", """{ "const": "opened" }""")],
        "decisionTable" => [Some("rows")],
        "codeTree" => [Unlimited("nodes")],
        "codeTreeNode" => [Unlimited("replacesCodes")],
        "datedShifts" => [Some("hours"), Unlimited("hours")],
        "week" => [.. new[] { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" }.Select(Unlimited)],
        _ => [],
    };

    private static string Alternatives(params IEnumerable<string> members) =>
        $"[ {string.Join(", ", members.Select(m => $$"""{ "required": ["{{m}}"] }"""))} ]";

    private static (string Path, string Key, string Value) Some(string list) => (list, "minItems", "1");

    private static (string Path, string Key, string Value) Unlimited(string list) => (list, "maxItems", "null");

    private static string Quoted(IEnumerable<string> texts) => string.Join(", ", texts.Select(t => $"\"{t}\""));

    private static string None(string[] members) => string.Join(", ", members.Select(m => $"\"{m}\": false"));
}
