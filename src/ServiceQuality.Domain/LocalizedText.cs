using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;
using System.Globalization;

namespace ServiceQuality.Domain;

/// <summary>
/// A text of the library in English and Chinese. Both are part of the library, not of the machine's culture data, and the language is an
/// argument, never ambient.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<LocalizedText>))]
public sealed record LocalizedText
{
    /// <summary>A text in both languages.</summary>
    /// <param name="english">The text in English.</param>
    /// <param name="chinese">The text in Chinese.</param>
    /// <exception cref="ArgumentException">A text is blank, has white space at its ends or half of a character.</exception>
    public LocalizedText(string english, string chinese)
    {
        English = Guard.Against.InvalidCode(english);
        Chinese = Guard.Against.InvalidCode(chinese);
    }

    /// <summary>The text in English.</summary>
    public string English { get; }

    /// <summary>The text in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>The text in the language of a culture.</summary>
    /// <param name="culture">The culture: Chinese for those whose language is <c>zh</c>, English for every other one and for null.</param>
    /// <returns>The text.</returns>
    public string In(CultureInfo? culture) => culture is not null && culture.TwoLetterISOLanguageName == "zh" ? Chinese : English;

    /// <summary>The text in English.</summary>
    /// <returns>For example <c>delivery gap</c>.</returns>
    public override string ToString() => English;
}
