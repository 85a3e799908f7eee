using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// An interval of local time [start, end) that starts on some date, lasts at most 24 hours and may run past midnight. It belongs
/// to the date on which it starts. Written <c>09:00-17:00</c>, <c>18:00-24:00</c> or, overnight, <c>22:00-06:00+1</c>.
/// The default value is the whole day, <c>00:00-24:00</c>. Ordered by start, then by end.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Shift>))]
public readonly record struct Shift : IComparable<Shift>, IComparable, ISpanParsable<Shift>, ISpanFormattable
{
    internal const long Day = NodaConstants.NanosecondsPerDay;

    // What is read, except ends before starts (a regular expression of ECMA-262).
    internal const string Pattern = $@"^\s*{TimeOfDay}\s*-\s*({TimeOfDay}(\+1)?|24:00(:00)?)\s*$";

    private const string TimeOfDay = @"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d{1,9})?)?";

    private const string Allowed = "allowed are shifts such as 09:00-17:00, 18:00-24:00 or, overnight, 22:00-06:00+1.";

    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly long _shortBy; // 24 h less the length, so that all zero bits are the whole day

    private Shift(long from, long length)
    {
        From = from;
        _shortBy = Day - length;
    }

    /// <summary>The local time at which the shift starts.</summary>
    public LocalTime Start => LocalTime.FromNanosecondsSinceMidnight(From);

    /// <summary>The length in local time, above zero and at most 24 hours.</summary>
    public Duration Length => Duration.FromNanoseconds(Day - _shortBy);

    /// <summary>Whether the shift runs past the end of the date on which it starts.</summary>
    public bool IsOvernight => To > Day;

    // Start and end in nanoseconds after the midnight at which the date begins; the end may be past the day.
    internal long From { get; }

    internal long To => From + Day - _shortBy;

    /// <summary>A shift from its start and length.</summary>
    /// <param name="start">The local time at which it starts.</param>
    /// <param name="length">The length in local time, above zero and at most 24 hours.</param>
    /// <returns>The shift.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is not in (0, 24 h].</exception>
    public static Shift Of(LocalTime start, Duration length)
    {
        Guard.Against.OutOfRange(
            length <= Duration.Zero || length > Duration.FromDays(1),
            length,
            $"Length {InvariantText.Format(length)} is outside (0, 24 h].");
        return new(start.NanosecondOfDay, length.ToInt64Nanoseconds());
    }

    /// <summary>Reads a shift such as <c>09:00-17:00</c>.</summary>
    /// <param name="s">
    /// Start and end as <c>HH:mm</c> or <c>HH:mm:ss</c> with up to nine decimals; the end may be <c>24:00</c>, and <c>+1</c>
    /// after it means the next day.
    /// </param>
    /// <param name="provider">Not used: the format has no culture.</param>
    /// <returns>The shift.</returns>
    /// <exception cref="FormatException">The text is not a shift; the message says why.</exception>
    public static Shift Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Shift Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        Read(s, out var shift) is { } problem ? throw new FormatException(problem) : shift;

    /// <summary>Reads a shift such as <c>09:00-17:00</c> without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the format has no culture.</param>
    /// <param name="result">The shift, or the default value when the text is not one.</param>
    /// <returns>Whether the text is a shift.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Shift result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out Shift)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Shift result) => Read(s, out result) is null;

    /// <summary>Compares by start, then by end.</summary>
    /// <param name="other">The shift to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(Shift other) => (From, To).CompareTo((other.From, other.To));

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Shift other => CompareTo(other),
        _ => throw new ArgumentException($"{obj.GetType()} is not a Shift.", nameof(obj)),
    };

    /// <summary>Whether the left shift comes first.</summary>
    /// <param name="left">One shift.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left comes before right.</returns>
    public static bool operator <(Shift left, Shift right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left shift comes last.</summary>
    /// <param name="left">One shift.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left comes after right.</returns>
    public static bool operator >(Shift left, Shift right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left shift comes first or is the same.</summary>
    /// <param name="left">One shift.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left does not come after right.</returns>
    public static bool operator <=(Shift left, Shift right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left shift comes last or is the same.</summary>
    /// <param name="left">One shift.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left does not come before right.</returns>
    public static bool operator >=(Shift left, Shift right) => left.CompareTo(right) >= 0;

    /// <summary>The shift in the format that <c>Parse</c> reads.</summary>
    /// <returns>For example <c>22:00-06:00+1</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The shift in the format that <c>Parse</c> reads.</summary>
    /// <param name="format">Null or empty; there is one format.</param>
    /// <param name="formatProvider">Not used: the format has no culture.</param>
    /// <returns>The text.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var start = FormatTime(From);
        if (To == Day)
        {
            return start + "-24:00";
        }

        var nextDay = IsOvernight ? "+1" : "";
        return $"{start}-{FormatTime(To % Day)}{nextDay}";
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        InvariantText.TryWrite(ToString(null, provider), destination, out charsWritten);

    // Null when the text is a shift, otherwise the sentence that says why it is not.
    internal static string? Read(ReadOnlySpan<char> text, out Shift shift)
    {
        shift = default;
        var trimmed = text.Trim();
        var dash = trimmed.IndexOf('-');
        if (dash < 0 || trimmed.Length > 60)
        {
            return $"\"{InvariantText.Shorten(text)}\" is not a shift; {Allowed}";
        }

        var start = trimmed[..dash].TrimEnd();
        var end = trimmed[(dash + 1)..].TrimStart();
        var nextDay = end.EndsWith("+1");
        if (nextDay)
        {
            end = end[..^2];
        }

        if (!TryReadTime(start, out var from))
        {
            return $"\"{InvariantText.Shorten(text)}\": \"{start}\" is not a time of day from 00:00 to before 24:00; {Allowed}";
        }

        var endsAtMidnight = end is "24:00" or "24:00:00";
        if ((endsAtMidnight && nextDay) || (!TryReadTime(end, out var to) && !endsAtMidnight))
        {
            var given = nextDay ? $"{end}+1" : end.ToString();
            return $"\"{InvariantText.Shorten(text)}\": \"{given}\" is not the end of a shift from 00:00 to 24:00; {Allowed}";
        }

        var length = to + (nextDay || endsAtMidnight ? Day : 0) - from;
        if (length <= 0)
        {
            return $"\"{InvariantText.Shorten(text)}\" ends at or before its start; an end on the next day is written with +1.";
        }

        if (length > Day)
        {
            return $"\"{InvariantText.Shorten(text)}\" lasts longer than 24 h; allowed are at most 24 h.";
        }

        shift = new(from, length);
        return null;
    }

    private static bool TryReadTime(ReadOnlySpan<char> text, out long nanosecondOfDay)
    {
        var pattern = text.Length <= 5 ? Minutes : LocalTimePattern.ExtendedIso;
        var success = pattern.Parse(text.ToString()).TryGetValue(default, out var time);
        nanosecondOfDay = time.NanosecondOfDay;
        return success;
    }

    private static string FormatTime(long nanosecondOfDay)
    {
        var time = LocalTime.FromNanosecondsSinceMidnight(nanosecondOfDay);
        var pattern = nanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0 ? Minutes : LocalTimePattern.ExtendedIso;
        return pattern.Format(time);
    }
}
