using System.Globalization;

namespace ServiceQuality.Domain.Gaps;

// A name as it is looked up: letters and numbers only, in small letters of normal width; ① and Ⅰ are the digit 1.
internal static class AliasKey
{
    internal static string Of(string name) => string.Concat(name.Select(Fold).Where(c => char.IsLetter(c) || char.IsNumber(c)));

    private static char Fold(char letter)
    {
        if (letter is >= '！' and <= '～')
        {
            return char.ToLowerInvariant((char)(letter - '！' + '!'));
        }

        var isNumber = char.GetUnicodeCategory(letter) is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber;
        return isNumber && char.GetNumericValue(letter) is var value and (1 or 2 or 3 or 4 or 5 or 6 or 7 or 8 or 9)
            ? (char)('0' + (int)value)
            : char.ToLowerInvariant(letter);
    }
}
