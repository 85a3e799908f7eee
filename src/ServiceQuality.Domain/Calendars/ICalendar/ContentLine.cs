namespace ServiceQuality.Domain.Calendars;

// One unfolded content line, RFC 5545, 3.1: name *(";" name "=" value *("," value)) ":" value. The parameters stay text until one
// is asked for, so that a line costs no more than its length.
internal sealed class ContentLine
{
    private readonly string _text;
    private readonly int _nameEnd;
    private readonly int _colon;

    private ContentLine(int line, string text, int nameEnd, int colon)
    {
        Line = line;
        Name = text[..nameEnd].ToUpperInvariant();
        (_text, _nameEnd, _colon) = (text, nameEnd, colon);
    }

    internal int Line { get; }

    // In upper case.
    internal string Name { get; }

    internal ReadOnlySpan<char> Value => _text.AsSpan(_colon + 1);

    // Null when the text is no content line.
    internal static ContentLine? Parse(int line, string text)
    {
        var nameEnd = TokenEnd(text, 0);
        var at = nameEnd;
        while (at < text.Length && text[at] == ';')
        {
            if (!ReadParameter(text, ref at, out _, out _))
            {
                return null;
            }
        }

        return nameEnd > 0 && at < text.Length && text[at] == ':' ? new(line, text, nameEnd, at) : null;
    }

    // The value of the first parameter of that name without its quotes, or null.
    internal string? Parameter(string name)
    {
        var at = _nameEnd;
        while (at < _colon && ReadParameter(_text, ref at, out var found, out var value))
        {
            if (found.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value.Trim('"').ToString();
            }
        }

        return null;
    }

    // Reads the parameter behind the semicolon at a position, which moves on to what follows it.
    private static bool ReadParameter(string text, ref int at, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        var equals = TokenEnd(text, at + 1);
        name = text.AsSpan((at + 1)..equals);
        value = default;
        if (name.IsEmpty || equals == text.Length || text[equals] != '=')
        {
            return false;
        }

        at = equals;
        do
        {
            at = ParameterValueEnd(text, at + 1);
        }
        while (at < text.Length && text[at] == ',');

        value = text.AsSpan((equals + 1)..at);
        return at < text.Length && text[at] is ';' or ':';
    }

    private static int ParameterValueEnd(string text, int start)
    {
        var quoted = start < text.Length && text[start] == '"';
        var length = quoted ? text.AsSpan(start + 1).IndexOf('"') + 2 : text.AsSpan(start).IndexOfAny(";:,\"");
        return length < (quoted ? 2 : 0) ? text.Length : start + length;
    }

    private static int TokenEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
        {
            end++;
        }

        return end;
    }
}
