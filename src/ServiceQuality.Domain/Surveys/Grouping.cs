using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Surveys;

/// <summary>The group of each respondent, such as a segment or an age band. Equality is by reference.</summary>
[JsonConverter(typeof(DomainJsonConverter<Grouping>))]
public sealed class Grouping
{
    private readonly int[] _codes;

    internal Grouping(string name, int[] codes, ValueList<string> labels)
    {
        Name = name;
        Labels = labels;
        _codes = codes;
    }

    /// <summary>The name of the column.</summary>
    public string Name { get; }

    /// <summary>The labels of the groups that occur, in ordinal order.</summary>
    public ValueList<string> Labels { get; }

    /// <summary>The group of one respondent.</summary>
    /// <param name="respondent">The position of the respondent, from 0.</param>
    /// <returns>The position of the group in <see cref="Labels"/>, or null if the respondent has none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such respondent.</exception>
    public int? Of(int respondent)
    {
        Guard.Against.IndexOutOfRange(respondent, _codes.Length);
        var code = _codes[respondent];
        return code < 0 ? null : code;
    }

    /// <summary>The position of a group.</summary>
    /// <param name="label">Its label.</param>
    /// <returns>The position in <see cref="Labels"/>.</returns>
    /// <exception cref="ArgumentException">There is no such group.</exception>
    public int IndexOf(string label)
    {
        Guard.Against.Null(label);
        var index = Labels.AsSpan().IndexOf(label);
        Guard.Against.Invalid(
            index < 0,
            $"\"{InvariantText.Shorten(label)}\" is not a {Name}; allowed are {InvariantText.Join(Labels)}.",
            nameof(label));
        return index;
    }

    /// <summary>The name and the labels.</summary>
    /// <returns>For example <c>segment: A, B, C</c>.</returns>
    public override string ToString() => $"{Name}: {InvariantText.Join(Labels)}";

    // One label for each respondent; null for none.
    internal static Grouping Of(string name, IReadOnlyList<string?> labels)
    {
        ValueList<string> distinct = [.. labels.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var codes = distinct.Index().ToDictionary(l => l.Item, l => l.Index, StringComparer.Ordinal);
        return new(name, [.. labels.Select(l => l is null ? -1 : codes[l])], distinct);
    }

    // All labels stay, so that groups of a part keep their positions.
    internal Grouping Select(int[] respondents) => new(Name, Respondents.Select(_codes, respondents), Labels);
}
