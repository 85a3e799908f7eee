using System.Diagnostics.CodeAnalysis;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records;

/// <summary>
/// Builds a decision table. <see cref="Build"/> and <see cref="TryBuild"/> report all broken rules at once: conditions that never
/// hold, and rows behind one that always holds.
/// </summary>
public sealed class DecisionTableBuilder
{
    private readonly string _name;
    private readonly List<DecisionRow> _rows = [];

    internal DecisionTableBuilder(string name) => _name = name;

    /// <summary>Adds a row.</summary>
    /// <param name="when">When it holds.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="reason">Why.</param>
    /// <param name="values">What follows from it, as pairs of name and value.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A text is blank or has white space at its ends, or a value appears twice.</exception>
    public DecisionTableBuilder When(
        CaseCondition when, string outcome, LocalizedText reason, params ReadOnlySpan<(string Name, string Value)> values) =>
        Add(Guard.Against.Null(when), outcome, reason, null, values);

    /// <summary>Adds a row that leaves the decision to a role.</summary>
    /// <param name="when">When it holds.</param>
    /// <param name="role">The role that decides.</param>
    /// <param name="reason">Why.</param>
    /// <param name="outcome">What the decision is called until then.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A text is blank or has white space at its ends.</exception>
    public DecisionTableBuilder LeaveTo(
        CaseCondition when, string role, LocalizedText reason, string outcome = "undecided") =>
        Add(Guard.Against.Null(when), outcome, reason, Guard.Against.InvalidCode(role), []);

    /// <summary>Adds the last row, which always holds and leaves the decision to a role.</summary>
    /// <param name="role">The role that decides.</param>
    /// <param name="reason">Why.</param>
    /// <param name="outcome">What the decision is called until then.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A text is blank or has white space at its ends.</exception>
    public DecisionTableBuilder OtherwiseLeaveTo(string role, LocalizedText reason, string outcome = "undecided") =>
        Add(null, outcome, reason, Guard.Against.InvalidCode(role), []);

    /// <summary>Adds the last row, which always holds.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="reason">Why.</param>
    /// <param name="values">What follows from it, as pairs of name and value.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A text is blank or has white space at its ends, or a value appears twice.</exception>
    public DecisionTableBuilder Otherwise(
        string outcome, LocalizedText reason, params ReadOnlySpan<(string Name, string Value)> values) =>
        Add(null, outcome, reason, null, values);

    /// <summary>Builds the table.</summary>
    /// <returns>The table.</returns>
    /// <exception cref="InvalidOperationException">A rule is broken; the message lists each of them.</exception>
    public DecisionTable Build() => TryBuild(out var table, out var problems)
        ? table
        : throw new InvalidOperationException(InvariantText.Lines($"Decision table {_name} cannot be built:", problems));

    /// <summary>Builds the table, or reports every broken rule.</summary>
    /// <param name="table">The table, or null.</param>
    /// <param name="problems">The broken rules, a sentence each; empty when there is a table.</param>
    /// <returns>Whether there is a table.</returns>
    public bool TryBuild([NotNullWhen(true)] out DecisionTable? table, out ValueList<string> problems)
    {
        List<string> found = [];
        if (_rows.Count == 0)
        {
            found.Add("It has no row; allowed is at least one.");
        }

        for (var i = 0; i < _rows.Count; i++)
        {
            var when = _rows[i].When;
            var row = InvariantText.Format(i + 1);
            found.AddRange(when is null ? [] : ConditionRules.Broken(when, null).Select(p => $"The condition of row {row} {p}"));
            if (when is not null && Contradictions.Has(when))
            {
                found.Add($"Row {row} never holds: {when}.");
            }

            if (i + 1 < _rows.Count && (when is null || Contradictions.Has(!when)))
            {
                found.Add($"Row {row} always holds, so that the rows behind it never count; "
                    + "allowed is such a row at the end.");
            }
        }

        table = found.Count == 0 ? new(_name, [.. _rows]) : null;
        problems = [.. found];
        return table is not null;
    }

    internal DecisionTableBuilder Add(
        CaseCondition? when,
        string outcome,
        LocalizedText reason,
        string? decidedBy,
        ReadOnlySpan<(string Name, string Value)> values)
    {
        Guard.Against.InvalidCode(outcome);
        Guard.Against.Null(reason);
        List<CaseField> fields = [];
        foreach (var (name, value) in values)
        {
            fields.Add(new(
                Guard.Against.InvalidCode(name, nameof(values)), Guard.Against.InvalidCode(value, nameof(values))));
        }

        if (fields.GroupBy(f => f.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            Guard.Against.Invalid(
                true, $"Value {InvariantText.Shorten(twice.Key)} appears twice; each may appear once.", nameof(values));
        }

        _rows.Add(new(outcome, reason, when, decidedBy, [.. fields]));
        return this;
    }
}
