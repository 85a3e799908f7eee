using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>
/// A factor and the items that measure it, as text for R's lavaan. A confirmatory factor analysis is not done here; use the text
/// with <see cref="CovarianceMatrix.ToLowerTriangle"/>.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<LavaanFactor>))]
public sealed record LavaanFactor
{
    private const string NotAName =
        "is not a name in R; allowed are Latin letters, digits, dots and underscores, a letter first, and no reserved word.";

    // The words of R that cannot be names, and those that lavaan takes for calls in a formula.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "if", "else", "repeat", "while", "function", "for", "next", "break", "in", "TRUE", "FALSE", "NULL", "Inf", "NaN",
        "NA", "NA_integer_", "NA_real_", "NA_complex_", "NA_character_",
        "start", "equal", "label", "prior", "c", "lower", "upper", "rv", "efa",
    };

    /// <summary>Creates a factor.</summary>
    /// <param name="name">
    /// Its name, a name in R without quotes: Latin letters, digits, dots and underscores, with a letter first, or a dot and no
    /// digit after it, and not a reserved word.
    /// </param>
    /// <param name="items">The items that measure it, one or more, each a name in R that appears once.</param>
    /// <exception cref="ArgumentException">
    /// A name is not a name in R, there is no item, or an item appears twice or has the name of the factor.
    /// </exception>
    public LavaanFactor(string name, params ReadOnlySpan<string> items)
    {
        Guard.Against.Null(name);
        Guard.Against.Invalid(!IsName(name), $"\"{name}\" {NotAName}", nameof(name));
        Guard.Against.Invalid(items.IsEmpty, $"\"{name}\" has no items; allowed is at least one.", nameof(items));
        Guard.Against.InvalidNames(items, items.Length);
        foreach (var item in items)
        {
            Guard.Against.Invalid(
                item == name, $"\"{item}\" is the factor itself; allowed are items with other names.", nameof(items));
            Guard.Against.Invalid(!IsName(item), $"\"{item}\" {NotAName}", nameof(items));
        }

        Name = name;
        Items = ValueList.Create(items);
    }

    /// <summary>The name of the factor.</summary>
    public string Name { get; }

    /// <summary>The names of the items that measure it.</summary>
    public ValueList<string> Items { get; }

    /// <summary>
    /// Writes a measurement model: a line for each factor. Factors correlate, as in lavaan's <c>cfa</c>; an item may measure
    /// several factors.
    /// </summary>
    /// <param name="factors">The factors, one or more.</param>
    /// <returns>The text; each line ends with a line feed.</returns>
    /// <exception cref="ArgumentException">
    /// There is no factor, two have the same name, or a factor has the name of an item.
    /// </exception>
    public static string ToModel(params ReadOnlySpan<LavaanFactor> factors)
    {
        Guard.Against.Invalid(factors.IsEmpty, "There is no factor; allowed is at least one.", nameof(factors));
        var all = Guard.Against.NullElements(factors.ToArray(), nameof(factors));
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var factor in all)
        {
            Guard.Against.Invalid(
                !names.Add(factor.Name), $"The factor \"{factor.Name}\" appears twice; each may appear once.", nameof(factors));
        }

        foreach (var factor in all)
        {
            Guard.Against.Invalid(
                factor.Items.Any(names.Contains),
                $"An item of \"{factor.Name}\" has the name of a factor; allowed are other names.",
                nameof(factors));
        }

        return string.Concat(all.Select(f => f + "\n"));
    }

    /// <summary>The factor in lavaan's syntax.</summary>
    /// <returns>For example <c>tangibles =~ P01 + P02 + P03 + P04</c>.</returns>
    public override string ToString() => $"{Name} =~ {string.Join(" + ", Items)}";

    internal static bool IsName(string? text)
    {
        if (string.IsNullOrEmpty(text) || Reserved.Contains(text))
        {
            return false;
        }

        var startsWithDot = text[0] == '.' && text.Length > 1 && !char.IsAsciiDigit(text[1]);
        var isStart = char.IsAsciiLetter(text[0]) || startsWithDot;
        return isStart && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_');
    }
}
