using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// A checklist: items that are answered yes or no, by a grade, a count or a measured value, and the rule by which it passes. It
/// serves self-checks, inspections, mystery visits, audits and the clauses of an outside standard.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Checklist>))]
public sealed record Checklist
{
    /// <summary>The most items of a checklist.</summary>
    public const int MaxItems = 1_000;

    private Checklist(string code, LocalizedText name, ChecklistRule rule, NamedList<ChecklistItem> items)
    {
        Code = code;
        Name = name;
        Rule = rule;
        Items = items;
    }

    /// <summary>The code, such as <c>service-attitude</c>.</summary>
    public string Code { get; }

    /// <summary>The name.</summary>
    public LocalizedText Name { get; }

    /// <summary>The rule by which it passes.</summary>
    public ChecklistRule Rule { get; }

    /// <summary>The items, in order and by code.</summary>
    public NamedList<ChecklistItem> Items { get; }

    /// <summary>Creates a checklist.</summary>
    /// <param name="code">The code.</param>
    /// <param name="name">The name.</param>
    /// <param name="rule">The rule by which it passes.</param>
    /// <param name="items">The items, from 1 to <see cref="MaxItems"/>.</param>
    /// <returns>The checklist.</returns>
    /// <exception cref="ArgumentException">
    /// The code is blank, there is no item, there are too many, or an item is not allowed; the message lists every problem.
    /// </exception>
    public static Checklist Create(string code, LocalizedText name, ChecklistRule rule, params IEnumerable<ChecklistItem> items)
    {
        Guard.Against.InvalidCode(code);
        Guard.Against.Null(name);
        Guard.Against.Null(rule);
        var all = Guard.Against.NullElements(items);
        List<string> problems = [.. FindProblems(all, rule)];
        Guard.Against.Invalid(
            problems.Count > 0,
            InvariantText.Lines($"Checklist {InvariantText.Shorten(code)} cannot be built:", [.. problems]),
            nameof(items));
        return new(code, name, rule, new(all, i => i.Code));
    }

    /// <summary>Code, name and number of items.</summary>
    /// <returns>For example <c>service-attitude: Self-check of attitude, 10 items, all</c>.</returns>
    public override string ToString() => $"{Code}: {Name}, {InvariantText.Count(Items.Count, "item")}, {Rule}";

    private static IEnumerable<string> FindProblems(ValueList<ChecklistItem> items, ChecklistRule rule)
    {
        if (items.Count is 0 or > MaxItems)
        {
            yield return $"It has {InvariantText.Count(items.Count, "item")}; allowed are 1 to {InvariantText.Format(MaxItems)}.";
            yield break;
        }

        if (rule.Count > items.Count)
        {
            yield return $"The rule \"{rule}\" never holds for {InvariantText.Count(items.Count, "item")}; allowed are fewer.";
        }

        foreach (var twice in items.GroupBy(i => i.Code, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            yield return $"Item {InvariantText.Shorten(twice.Key)} appears twice; each may appear once.";
        }

        foreach (var item in items)
        {
            var name = $"Item {InvariantText.Shorten(item.Code)}";
            if (item.Weight is <= 0 or > ScorecardItem.MaxWeight)
            {
                yield return $"{name} weighs {InvariantText.Format(item.Weight)}; allowed are weights above 0, up to "
                    + $"{InvariantText.Format(ScorecardItem.MaxWeight)}.";
            }

            if (item.Kind == ChecklistItemKind.Graded ? !(item.HighestGrade >= 1) : item.HighestGrade is not null)
            {
                yield return item.Kind == ChecklistItemKind.Graded
                    ? $"{name} is graded without a highest grade; allowed are 1 and more."
                    : $"{name} is {item.Kind} and has a highest grade; allowed is one for {ChecklistItemKind.Graded} alone.";
            }

            var hasTolerance = item.From is not null || item.To is not null;
            if (item.Kind == ChecklistItemKind.Measured != hasTolerance || item.From > item.To)
            {
                var tolerance = hasTolerance ? $"the tolerance {Text(item.From)} to {Text(item.To)}" : "no tolerance";
                yield return $"{name} is {item.Kind} with {tolerance}; allowed is one that ends after it begins, for "
                    + $"{ChecklistItemKind.Measured} alone.";
            }
        }
    }

    private static string Text(decimal? value) => value is { } known ? InvariantText.Format(known) : "open";
}
