using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain;

/// <summary>
/// A text of the library in English and in Simplified Chinese. Both are part of the library, not of the machine's culture data.
/// The language is an argument; the current culture is never used.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<LocalizedText>))]
public sealed record LocalizedText
{
    /// <summary>A text in both languages.</summary>
    /// <param name="english">The text in English.</param>
    /// <param name="chinese">The text in Simplified Chinese.</param>
    /// <exception cref="ArgumentException">A text is blank, has white space at its ends or half of a character.</exception>
    public LocalizedText(string english, string chinese)
    {
        English = Guard.Against.InvalidCode(english);
        Chinese = Guard.Against.InvalidCode(chinese);
    }

    /// <summary>The text in English.</summary>
    public string English { get; }

    /// <summary>The text in Simplified Chinese.</summary>
    public string Chinese { get; }

    /// <summary>
    /// The name of a member of an enumeration, such as a verdict, a phase or a category, from its
    /// <see cref="LocalizedNameAttribute"/>. Every enumeration of the library whose members are results has names. A choice of a
    /// method, such as <c>RankMethod</c>, has none.
    /// </summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <param name="value">The member.</param>
    /// <returns>For example <c>breached</c>, <c>违约</c> for <c>SlaVerdict.Breached</c>.</returns>
    /// <exception cref="ArgumentException">The value has no name.</exception>
    public static LocalizedText Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        Guard.Against.Invalid(
            !LocalizedNames<TEnum>.All.TryGetValue(value, out var name),
            $"{typeof(TEnum).Name} {value} has no name; allowed are members with a {nameof(LocalizedNameAttribute)}.",
            nameof(value));
        return name!;
    }

    /// <summary>The text in the language of a culture.</summary>
    /// <param name="culture">
    /// The culture. Simplified Chinese (<c>zh</c>, <c>zh-Hans</c>, <c>zh-CN</c>, <c>zh-SG</c>) gets the Chinese text. Every other
    /// culture gets the English one, also Traditional Chinese (<c>zh-Hant</c>, <c>zh-TW</c>, <c>zh-HK</c>, <c>zh-MO</c>), and so
    /// does null.
    /// </param>
    /// <returns>The text.</returns>
    public string In(CultureInfo? culture) => IsSimplifiedChinese(culture) ? Chinese : English;

    /// <summary>The text in English.</summary>
    /// <returns>For example <c>delivery gap</c>.</returns>
    public override string ToString() => English;

    // The rule for every text of the library. It reads the name of the culture, not its parents, which depend on the machine's
    // data. The script decides; without one, the region does.
    internal static bool IsSimplifiedChinese(CultureInfo? culture)
    {
        var subtags = (culture?.Name ?? "").Split('-');
        if (subtags[0] != "zh")
        {
            return false;
        }

        if (subtags.Contains("Hans", StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        string[] traditional = ["Hant", "CHT", "TW", "HK", "MO"];
        return !subtags.Any(s => traditional.Contains(s, StringComparer.OrdinalIgnoreCase));
    }
}
