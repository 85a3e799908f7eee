using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain;

/// <summary>A row that was not imported, with every reason.</summary>
[JsonConverter(typeof(DomainJsonConverter<RejectedRow>))]
public sealed record RejectedRow
{
    /// <summary>A rejected row.</summary>
    /// <param name="row">The row, 1 for the header.</param>
    /// <param name="problems">The reasons, at least one.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public RejectedRow(int row, IEnumerable<ImportProblem> problems)
    {
        Guard.Against.LessThan(row, 1);
        Row = row;
        Problems = Guard.Against.NullElements(problems);
        Guard.Against.Invalid(
            Problems.Count == 0, $"Row {row} is rejected without a reason; allowed is at least one.", nameof(problems));
    }

    /// <summary>The row, 1 for the header, so that it is the row number that a spreadsheet shows.</summary>
    public int Row { get; }

    /// <summary>The reasons, at least one, in the order of the columns.</summary>
    public ValueList<ImportProblem> Problems { get; }

    /// <summary>The reasons in the language of a culture, one after the other.</summary>
    /// <param name="culture">The culture, by the rule of <see cref="LocalizedText.In"/>; null gives English.</param>
    /// <returns>The text.</returns>
    public string ToText(CultureInfo? culture = null) =>
        string.Join(LocalizedText.IsSimplifiedChinese(culture) ? "；" : "; ", Problems.Select(p => p.ToText(culture)));

    /// <summary>The reasons in English, one after the other.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToText();
}
