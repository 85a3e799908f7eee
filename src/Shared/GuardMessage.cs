using System.Globalization;
using System.Runtime.CompilerServices;

namespace Ardalis.GuardClauses;

// The message of a failed argument check, in the invariant culture. The compiler appends the parts only when the check has
// failed.
[InterpolatedStringHandler]
internal ref struct GuardMessage
{
    private DefaultInterpolatedStringHandler _text;

    public GuardMessage(int literalLength, int formattedCount, bool condition, out bool isNeeded)
    {
        isNeeded = condition;
        _text = condition ? new(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string? format) => _text.AppendFormatted(value, format);

    public void AppendFormatted(ReadOnlySpan<char> value) => _text.AppendFormatted(value);

    public override string ToString() => _text.ToStringAndClear();
}
