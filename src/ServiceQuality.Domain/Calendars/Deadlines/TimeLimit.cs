using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// How long something may take: an amount of open time (<c>8 bh</c>, <c>30 bmin</c>, <c>45 bs</c>) or of wall-clock time
/// (<c>24 h</c>, <c>90 min</c>, <c>45 s</c>), or a number of working days (<c>5 bd</c>), calendar days (<c>3 d</c>), weeks
/// (<c>8 w</c>) or months (<c>1 mo</c>). <c>within 5 bd</c> ends with a date: at 24:00 of the fifth working day after the start
/// (see <see cref="EndsWithDate"/>). The default value is <c>0 bh</c>. Equality is by kind and amount, so <c>1 bh</c> and
/// <c>60 bmin</c> are equal; limits of different kinds have no order.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<TimeLimit>))]
public readonly record struct TimeLimit : ISpanParsable<TimeLimit>, ISpanFormattable
{
    internal const string Allowed =
        "a time limit; allowed are zero or more bh, bmin or bs (open time), h, min or s (wall-clock time), bd (working "
        + "days), d, w or mo, such as 8 bh, 90 min or 5 bd, up to 9,999 years, and \"within\" before bd, d, w or mo.";

    // What TryParse reads, except amounts that are too long or too fine (a regular expression of ECMA-262).
    internal const string Pattern = @"\s*((within\s+)?\d+\s*(bd|d|w|mo)|(\d+\.?\d*|\.\d+)\s*b?(h|min|s))\s*";

    // The same without the word within.
    internal const string AmountPattern = @"\s*(\d+\s*(bd|d|w|mo)|(\d+\.?\d*|\.\d+)\s*b?(h|min|s))\s*";

    // One of each unit.
    internal static readonly ValueList<string> Examples =
        ["8 bh", "30 bmin", "45 bs", "24 h", "90 min", "45 s", "5 bd", "3 d", "8 w", "1 mo", "within 5 bd"];

    private const string WithinWord = "within";

    // A number of so many digits times its unit still fits a decimal exactly.
    private const int MaxDigits = 25;

    private static readonly Duration Longest = Duration.FromDays(3_652_059); // 9,999 years

    // The most dates of each kind in 9,999 years.
    private const int MaxDays = 3_652_059;
    private const int MaxWeeks = 521_722;
    private const int MaxMonths = 119_988;

    private readonly Duration _amount;
    private readonly int _count;

    private TimeLimit(TimeLimitKind kind, Duration amount, int count, bool endsWithDate = false)
    {
        Kind = kind;
        _amount = amount;
        _count = count;
        EndsWithDate = endsWithDate;
    }

    /// <summary>What is counted.</summary>
    public TimeLimitKind Kind { get; }

    /// <summary>Whether dates are counted (days, weeks, months) rather than time.</summary>
    public bool CountsDates => Kind > TimeLimitKind.WallTime;

    /// <summary>
    /// Whether the limit ends with a date, whatever the conventions are: the first day counted is the one after the start, the
    /// limit ends at 24:00 of its last day in the zone of the calendar, and it is not rolled. Written with <c>within</c>.
    /// </summary>
    public bool EndsWithDate { get; }

    /// <summary>How much open or wall-clock time, zero or more.</summary>
    /// <exception cref="InvalidOperationException">The limit counts dates: see <see cref="Count"/>.</exception>
    public Duration Amount => CountsDates
        ? throw new InvalidOperationException($"{InvariantText.Format(this)} counts dates and has no amount of time; use Count.")
        : _amount;

    /// <summary>How many days, weeks or months, zero or more.</summary>
    /// <exception cref="InvalidOperationException">The limit counts time: see <see cref="Amount"/>.</exception>
    public int Count => CountsDates
        ? _count
        : throw new InvalidOperationException(
            $"{InvariantText.Format(this)} counts time and has no number of dates; use Amount.");

    /// <summary>A limit of open time.</summary>
    /// <param name="amount">The amount, from zero to 9,999 years.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative or too long.</exception>
    public static TimeLimit OpenTime(Duration amount) => Time(TimeLimitKind.OpenTime, amount);

    /// <summary>A limit of wall-clock time.</summary>
    /// <param name="amount">The amount, from zero to 9,999 years.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative or too long.</exception>
    public static TimeLimit WallTime(Duration amount) => Time(TimeLimitKind.WallTime, amount);

    /// <summary>A limit of working days.</summary>
    /// <param name="count">The number, from zero to the days of 9,999 years.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or too large.</exception>
    public static TimeLimit WorkingDays(int count) => Dates(TimeLimitKind.WorkingDays, count, MaxDays);

    /// <summary>A limit of calendar days.</summary>
    /// <param name="count">The number, from zero to the days of 9,999 years.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or too large.</exception>
    public static TimeLimit CalendarDays(int count) => Dates(TimeLimitKind.CalendarDays, count, MaxDays);

    /// <summary>A limit of weeks.</summary>
    /// <param name="count">The number, from zero to the weeks of 9,999 years.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or too large.</exception>
    public static TimeLimit Weeks(int count) => Dates(TimeLimitKind.Weeks, count, MaxWeeks);

    /// <summary>A limit of months.</summary>
    /// <param name="count">The number, from zero to the months of 9,999 years.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or too large.</exception>
    public static TimeLimit Months(int count) => Dates(TimeLimitKind.Months, count, MaxMonths);

    /// <summary>Returns the limit as one that ends with a date: <c>within 5 bd</c> of <c>5 bd</c>.</summary>
    /// <returns>The limit.</returns>
    /// <exception cref="InvalidOperationException">The limit counts time and cannot end with a date.</exception>
    public TimeLimit Within() => CountsDates
        ? new(Kind, default, _count, endsWithDate: true)
        : throw new InvalidOperationException(
            $"{InvariantText.Format(this)} counts time and cannot end with a date; allowed are working days, days, weeks and "
            + "months.");

    // The same count of dates as a limit that the conventions decide about.
    internal TimeLimit WithoutWithin => new(Kind, _amount, _count);

    /// <summary>Reads a limit such as <c>8 bh</c> or <c>1.5 h</c>.</summary>
    /// <param name="s">
    /// A number and a unit: bh, bmin, bs, h, min, s, or a whole number and bd, d, w or mo, which may follow <c>within</c>.
    /// </param>
    /// <param name="provider">The culture of the number; null means invariant.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="FormatException">The text is not a limit.</exception>
    public static TimeLimit Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static TimeLimit Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        InvariantText.RequireParsed(TryParse(s, provider, out var result), result, s, Allowed);

    /// <summary>Reads a limit such as <c>8 bh</c> or <c>1.5 h</c> without throwing.</summary>
    /// <param name="s">
    /// A number and a unit: bh, bmin, bs, h, min, s, or a whole number and bd, d, w or mo, which may follow <c>within</c>.
    /// </param>
    /// <param name="provider">The culture of the number; null means invariant.</param>
    /// <param name="result">The limit, or the default value when the text is none.</param>
    /// <returns>Whether the text is a limit.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TimeLimit result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out TimeLimit)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TimeLimit result)
    {
        s = s.Trim();
        if (!s.StartsWith(WithinWord, StringComparison.Ordinal))
        {
            return TryParseAmount(s, provider, out result);
        }

        result = default;
        var amount = s[WithinWord.Length..];
        var endsWithDate = amount is [var space, ..] && char.IsWhiteSpace(space)
            && TryParseAmount(amount.TrimStart(), provider, out result) && result.CountsDates;
        result = endsWithDate ? result.Within() : default;
        return endsWithDate;
    }

    private static bool TryParseAmount(ReadOnlySpan<char> s, IFormatProvider? provider, out TimeLimit result)
    {
        result = default;
        var unitAt = s.IndexOfAnyInRange('a', 'z');
        if (unitAt < 1)
        {
            return false;
        }

        var unit = s[unitAt..];
        var digits = s[..unitAt].TrimEnd();
        var culture = provider ?? CultureInfo.InvariantCulture;
        return unit switch
        {
            "bd" => TryParseDates(TimeLimitKind.WorkingDays, MaxDays, digits, culture, out result),
            "d" => TryParseDates(TimeLimitKind.CalendarDays, MaxDays, digits, culture, out result),
            "w" => TryParseDates(TimeLimitKind.Weeks, MaxWeeks, digits, culture, out result),
            "mo" => TryParseDates(TimeLimitKind.Months, MaxMonths, digits, culture, out result),
            "bh" => TryParseTime(TimeLimitKind.OpenTime, NodaConstants.NanosecondsPerHour, digits, culture, out result),
            "bmin" => TryParseTime(TimeLimitKind.OpenTime, NodaConstants.NanosecondsPerMinute, digits, culture, out result),
            "bs" => TryParseTime(TimeLimitKind.OpenTime, NodaConstants.NanosecondsPerSecond, digits, culture, out result),
            "h" => TryParseTime(TimeLimitKind.WallTime, NodaConstants.NanosecondsPerHour, digits, culture, out result),
            "min" => TryParseTime(TimeLimitKind.WallTime, NodaConstants.NanosecondsPerMinute, digits, culture, out result),
            "s" => TryParseTime(TimeLimitKind.WallTime, NodaConstants.NanosecondsPerSecond, digits, culture, out result),
            _ => false,
        };
    }

    private static bool TryParseDates(
        TimeLimitKind kind, int max, ReadOnlySpan<char> digits, IFormatProvider culture, out TimeLimit result)
    {
        var isNumber = int.TryParse(digits, NumberStyles.None, culture, out var count) && count <= max;
        result = isNumber ? new(kind, default, count) : default;
        return isNumber;
    }

    private static bool TryParseTime(
        TimeLimitKind kind, long nanosecondsPerUnit, ReadOnlySpan<char> digits, IFormatProvider culture, out TimeLimit result)
    {
        result = default;
        if (digits.Length > MaxDigits
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, culture, out var number)
            || number > (decimal)Longest.TotalSeconds)
        {
            return false;
        }

        // Nothing finer than a nanosecond is rounded away.
        var amount = number * nanosecondsPerUnit;
        if (amount != decimal.Truncate(amount) || amount > (decimal)Longest.TotalNanoseconds)
        {
            return false;
        }

        var days = decimal.ToInt32(decimal.Truncate(amount / NodaConstants.NanosecondsPerDay));
        var rest = decimal.ToInt64(amount - ((decimal)days * NodaConstants.NanosecondsPerDay));
        result = new(kind, Duration.FromDays(days) + Duration.FromNanoseconds(rest), 0);
        return true;
    }

    /// <summary>The limit in the form that <c>Parse</c> reads, in the largest unit that makes it a whole number.</summary>
    /// <returns>For example <c>8 bh</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The limit in the form that <c>Parse</c> reads.</summary>
    /// <param name="format">Null or empty; there is one form.</param>
    /// <param name="formatProvider">The culture of the number; null means invariant.</param>
    /// <returns>The text.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = formatProvider ?? CultureInfo.InvariantCulture;
        if (CountsDates)
        {
            var dates = Kind switch
            {
                TimeLimitKind.WorkingDays => "bd",
                TimeLimitKind.CalendarDays => "d",
                TimeLimitKind.Weeks => "w",
                _ => "mo",
            };
            return (EndsWithDate ? WithinWord + " " : "") + _count.ToString(culture) + " " + dates;
        }

        var seconds = (decimal)_amount.Days * NodaConstants.SecondsPerDay
            + ((decimal)_amount.NanosecondOfDay / NodaConstants.NanosecondsPerSecond);
        var (number, unit) = seconds switch
        {
            _ when seconds % NodaConstants.SecondsPerHour == 0 => (seconds / NodaConstants.SecondsPerHour, "h"),
            _ when seconds % NodaConstants.SecondsPerMinute == 0 => (seconds / NodaConstants.SecondsPerMinute, "min"),
            _ => (seconds, "s"),
        };
        var prefix = Kind == TimeLimitKind.OpenTime ? "b" : "";
        return number.ToString("0.#########", culture) + " " + prefix + unit;
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        InvariantText.TryWrite(ToString(null, provider), destination, out charsWritten);

    private static TimeLimit Dates(TimeLimitKind kind, int count, int max)
    {
        Guard.Against.LessThan(count, 0);
        Guard.Against.GreaterThan(count, max);
        return new(kind, default, count);
    }

    private static TimeLimit Time(TimeLimitKind kind, Duration amount)
    {
        Guard.Against.OutOfRange(
            amount < Duration.Zero || amount > Longest,
            amount,
            $"Amount {InvariantText.Format(amount)} is outside [0, 9,999 years].");
        return new(kind, amount, 0);
    }
}
