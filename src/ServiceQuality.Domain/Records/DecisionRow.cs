using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records;

/// <summary>A row of a decision table: when it holds, and what is decided then.</summary>
[JsonConverter(typeof(DomainJsonConverter<DecisionRow>))]
public sealed record DecisionRow
{
    internal DecisionRow(
        string outcome, LocalizedText reason, CaseCondition? when, string? decidedBy, ValueList<CaseField> values)
    {
        Outcome = outcome;
        Reason = reason;
        When = when;
        DecidedBy = decidedBy;
        Values = values;
    }

    /// <summary>
    /// The outcome, such as <c>in scope</c> or <c>repair</c>; of an open decision, what it is called meanwhile.
    /// </summary>
    public string Outcome { get; }

    /// <summary>Why.</summary>
    public LocalizedText Reason { get; }

    /// <summary>When the row holds; null for always, as in a last row.</summary>
    public CaseCondition? When { get; }

    /// <summary>The role that has to decide; null when the row decides itself.</summary>
    public string? DecidedBy { get; }

    /// <summary>What follows from the decision, such as who pays.</summary>
    public ValueList<CaseField> Values { get; }

    /// <summary>Whether a role still has to decide.</summary>
    public bool IsOpen => DecidedBy is not null;

    /// <summary>What follows from the decision, by name.</summary>
    /// <param name="name">The name, such as <c>paid by</c>.</param>
    /// <returns>The value, or null when the row has none.</returns>
    public string? Value(string name) => Values.FirstOrDefault(v => v.Name == name)?.Value;

    /// <summary>Condition, outcome and reason.</summary>
    /// <returns>
    /// For example <c>field cause is design: repair, paid by=manufacturer (A fault of the design is repaired.)</c>.
    /// </returns>
    public override string ToString()
    {
        var values = string.Concat(Values.Select(v => $", {v}"));
        var by = DecidedBy is null ? "" : $", decided by {DecidedBy}";
        return $"{When?.ToString() ?? "otherwise"}: {Outcome}{values}{by} ({Reason})";
    }
}
