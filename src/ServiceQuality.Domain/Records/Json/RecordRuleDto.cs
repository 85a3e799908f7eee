using System.Text.Json.Serialization;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records.Json;

// A rule of a record: what it requires, perhaps only under a condition, or what it refuses.
internal sealed class RecordRuleDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    public CaseCondition? Require { get; set; }

    public CaseCondition? When { get; set; }

    public CaseCondition? Refuse { get; set; }

    public required LocalizedText Text { get; set; }

    internal static RecordRuleDto From(RecordRule rule)
    {
        var (required, when, refused) = rule.Terms;
        return new() { Code = rule.Code, Require = required, When = when, Refuse = refused, Text = rule.Text };
    }

    internal RecordRule ToModel() => (Require, Refuse) switch
    {
        ({ } required, null) => RecordRule.Require(Code, required, Text, When),
        (null, { } refused) when When is null => RecordRule.Refuse(Code, refused, Text),
        (null, not null) => throw new InvalidJsonException(
            "The rule has when beside refuse; allowed is when beside require, or all of the condition in refuse.", "$.when"),
        _ => throw new InvalidJsonException(
            $"The rule has {(Require is null ? "neither require nor refuse" : "require and refuse")}; allowed is one of them."),
    };
}
