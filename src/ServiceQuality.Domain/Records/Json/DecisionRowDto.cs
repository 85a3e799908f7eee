using System.Text.Json.Serialization;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Sla.Json;

namespace ServiceQuality.Domain.Records.Json;

// A row of a decision table; without when it always holds, with decidedBy a role decides.
internal sealed class DecisionRowDto
{
    public CaseCondition? When { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Outcome { get; set; }

    public required LocalizedText Reason { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? DecidedBy { get; set; }

    public Dictionary<string, string>? Values { get; set; }

    internal static DecisionRowDto Of(DecisionRow row) => new()
    {
        When = row.When,
        Outcome = row.Outcome,
        Reason = row.Reason,
        DecidedBy = row.DecidedBy,
        Values = row.Values.Count == 0 ? null : row.Values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal),
    };

    internal void AddTo(DecisionTableBuilder builder, string path)
    {
        if (DecidedBy is not null && Values is not null)
        {
            throw new InvalidJsonException(
                "The row has values beside decidedBy; allowed are values of a row that decides itself.", $"{path}.values");
        }

        List<KeyValuePair<string, string>> values = [.. Values ?? []];
        ListLimit.Check(values, $"{path}.values");
        JsonDocuments.Create(
            $"{path}.values",
            () => builder.Add(When, Outcome, Reason, DecidedBy, [.. values.Select(v => (v.Key, v.Value))]));
    }
}
