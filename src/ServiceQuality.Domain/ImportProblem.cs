using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain;

/// <summary>What was wrong, or worth a look, at one place of imported data.</summary>
[JsonConverter(typeof(DomainJsonConverter<ImportProblem>))]
public sealed record ImportProblem
{
    private readonly FilledSentence _sentence;

    /// <summary>A problem whose sentence is the same in both languages.</summary>
    /// <param name="row">The row, 1 for the header, so that it is the row number that a spreadsheet shows.</param>
    /// <param name="column">The name of the column, or null when the whole row is meant.</param>
    /// <param name="text">The text as it was given, or null when there was none.</param>
    /// <param name="code">A stable code, such as <c>off-scale</c>, for programs.</param>
    /// <param name="message">A sentence for people: what was given, what is allowed.</param>
    public ImportProblem(int row, string? column, string? text, string code, string message)
        : this(row, column, text, code, new FilledSentence(FilledSentence.Whole, [Guard.Against.NullOrWhiteSpace(message)]))
    {
    }

    /// <summary>A problem whose sentence is in both languages.</summary>
    /// <param name="row">The row, 1 for the header, so that it is the row number that a spreadsheet shows.</param>
    /// <param name="column">The name of the column, or null when the whole row is meant.</param>
    /// <param name="text">The text as it was given, or null when there was none.</param>
    /// <param name="code">A stable code, such as <c>off-scale</c>, for programs.</param>
    /// <param name="sentence">
    /// A sentence for people with places for the arguments: <c>{0}</c> for the first of them, and in English <c>{0:row}</c> for
    /// <c>1 row</c> or <c>2 rows</c>. A brace that is part of the text is doubled.
    /// </param>
    /// <param name="arguments">What was given and what is allowed, in the order of the places.</param>
    /// <exception cref="ArgumentException">A sentence has a place without an argument or a single brace.</exception>
    public ImportProblem(
        int row, string? column, string? text, string code, LocalizedText sentence, params IEnumerable<string> arguments)
        : this(row, column, text, code, new FilledSentence(Guard.Against.Null(sentence), Guard.Against.NullElements(arguments)))
    {
    }

    private ImportProblem(int row, string? column, string? text, string code, FilledSentence sentence)
    {
        Guard.Against.LessThan(row, 1);
        Row = row;
        Column = column;
        Text = text;
        Code = Guard.Against.InvalidCode(code);
        _sentence = sentence.Check(nameof(sentence));
    }

    /// <summary>The row, 1 for the header.</summary>
    public int Row { get; }

    /// <summary>The name of the column, or null when the whole row is meant.</summary>
    public string? Column { get; }

    /// <summary>The text as it was given, or null when there was none.</summary>
    public string? Text { get; }

    /// <summary>A stable code, such as <c>off-scale</c>, for programs.</summary>
    public string Code { get; }

    /// <summary>
    /// The values in the sentence, in the order of its places: what was given, shortened, and what is allowed. Empty when the
    /// sentence was given whole.
    /// </summary>
    public ValueList<string> Arguments => _sentence.Sentence == FilledSentence.Whole ? [] : _sentence.Values;

    /// <summary>A sentence for people in English: what was given, what is allowed.</summary>
    public string Message => MessageIn(null);

    /// <summary>The sentence in the language of a culture.</summary>
    /// <param name="culture">The culture, by the rule of <see cref="LocalizedText.In"/>.</param>
    /// <returns>The sentence.</returns>
    public string MessageIn(CultureInfo? culture) => _sentence.In(culture);

    /// <summary>Place, code and sentence in the language of a culture.</summary>
    /// <param name="culture">The culture, by the rule of <see cref="LocalizedText.In"/>; null gives English.</param>
    /// <returns>For example <c>第 7 行，列 P03：“9”超出评分范围；可填 1..7，缺失留空。[off-scale]</c>.</returns>
    public string ToText(CultureInfo? culture = null) => LocalizedText.IsSimplifiedChinese(culture)
        ? $"第 {InvariantText.Format(Row)} 行{(Column is null ? "" : $"，列 {Column}")}：{MessageIn(culture)}[{Code}]"
        : $"row {InvariantText.Format(Row)}{(Column is null ? "" : $", column {Column}")}: {Message} [{Code}]";

    /// <summary>Place, code and sentence in English.</summary>
    /// <returns>
    /// For example <c>row 7, column P03: "9" is off the scale; allowed are 1..7 or blank for missing. [off-scale]</c>.
    /// </returns>
    public override string ToString() => ToText();
}
