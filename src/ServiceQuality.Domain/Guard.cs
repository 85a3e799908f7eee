namespace ServiceQuality.Domain;

// The few argument checks that the base library's ThrowIf... members lack.
internal static class Guard
{
    // A text code: not null, not blank, no white space at its ends.
    internal static string Code(string value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        return value.Length > 0 && value.Length == value.Trim().Length
            ? value
            : throw new ArgumentException($"\"{Text.Shortened(value)}\" is blank or has white space at its ends; allowed is text without it.", parameter);
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
