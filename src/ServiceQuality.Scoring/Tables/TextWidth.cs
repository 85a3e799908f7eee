using System.Globalization;

namespace ServiceQuality.Scoring.Tables;

// How many columns a text takes in a font of fixed width, by the width of Unicode (UAX 11) of what people see as one character.
internal static class TextWidth
{
    // The wide characters outside the blocks of emoji.
    private const string WideSymbols =
        "\u231A\u231B\u23E9\u23EA\u23EB\u23EC\u23F0\u23F3\u25FD\u25FE\u2614\u2615\u2648\u2649\u264A\u264B\u264C"
        + "\u264D\u264E\u264F\u2650\u2651\u2652\u2653\u267F\u2693\u26A1\u26AA\u26AB\u26BD\u26BE\u26C4\u26C5\u26CE"
        + "\u26D4\u26EA\u26F2\u26F3\u26F5\u26FA\u26FD\u2705\u270A\u270B\u2728\u274C\u274E\u2753\u2754\u2755\u2757"
        + "\u2795\u2796\u2797\u27B0\u27BF\u2B1B\u2B1C\u2B50\u2B55";

    internal static int Of(string text)
    {
        var width = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, i);
            width += OfElement(text.AsSpan(i, length));
            i += length;
        }

        return width;
    }

    // The widest of its parts: a letter with its marks, or emoji that are joined; U+FE0F asks for the emoji of a symbol.
    private static int OfElement(ReadOnlySpan<char> element)
    {
        var width = 0;
        foreach (var rune in element.EnumerateRunes())
        {
            width = Math.Max(width, rune.Value == 0xFE0F && width == 1 ? 2 : OfRune(rune.Value));
        }

        return width;
    }

    private static int OfRune(int rune)
    {
        if (rune is >= ' ' and < 0x7F)
        {
            return 1;
        }

        var isZero = CharUnicodeInfo.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Control || (rune != 0xAD && CharUnicodeInfo.GetUnicodeCategory(rune) == UnicodeCategory.Format);
        return isZero ? 0 : IsWide(rune) ? 2 : 1;
    }

    // The blocks of Chinese, Japanese and Korean writing, of full-width forms, of flags and of emoji.
    private static bool IsWide(int rune) =>
        rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF and not 0x303F) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F1E6 and <= 0x1F1FF) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF)
            or (>= 0x1F7E0 and <= 0x1F7EB) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x1FA70 and <= 0x1FAFF)
            or (>= 0x20000 and <= 0x3FFFD)
        || (rune <= char.MaxValue && WideSymbols.Contains((char)rune, StringComparison.Ordinal));
}
