namespace ServiceQuality.Domain;

// The few argument checks that the base library's ThrowIf... members lack.
internal static class Guard
{
    // A text code: not null, not blank, no white space at its ends, no half of a character.
    internal static string Code(string value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        if (!IsWellFormed(value))
        {
            throw new ArgumentException("The text has half of a surrogate pair; allowed is text of whole characters.", parameter);
        }

        return value.Length > 0 && value.Length == value.Trim().Length
            ? value
            : throw new ArgumentException($"\"{Text.Shortened(value)}\" is blank or has white space at its ends; allowed is text without it.", parameter);
    }

    // JSON and files cannot hold half of a character: what is written would read back as another text.
    internal static bool IsWellFormed(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]) && !char.IsSurrogatePair(value, i++))
            {
                return false;
            }
        }

        return true;
    }

    // A value of its enumeration.
    internal static T Defined<T>(T value, string parameter)
        where T : struct, Enum => Enum.IsDefined(value)
        ? value
        : throw new ArgumentOutOfRangeException(parameter, value, $"Allowed are {string.Join(", ", Enum.GetNames<T>())}.");

    // No null among the elements.
    internal static ValueList<T> NoNulls<T>(IEnumerable<T> values, string parameter)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        ValueList<T> list = [.. values];
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is null)
            {
                throw new ArgumentException($"Element {Text.Of(i)} is null; allowed are values.", parameter);
            }
        }

        return list;
    }

    // The outcome of a TryParse, or the exception that says what was given and what is allowed.
    internal static T Parsed<T>(bool success, T value, ReadOnlySpan<char> text, string allowed) => success
        ? value
        : throw new FormatException($"\"{Text.Shortened(text)}\" is not {allowed}");
}
