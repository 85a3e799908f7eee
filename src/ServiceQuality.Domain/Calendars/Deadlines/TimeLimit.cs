using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// How long something may take: an amount of open time (<c>8 bh</c>, <c>30 bmin</c>, <c>45 bs</c>) or of elapsed time
/// (<c>24 h</c>, <c>90 min</c>, <c>45 s</c>), or a number of working days (<c>5 bd</c>), calendar days (<c>3 d</c>), weeks
/// (<c>8 w</c>) or months (<c>1 mo</c>). The default value is <c>0 bh</c>. Equality is by kind and amount, so <c>1 bh</c> and
/// <c>60 bmin</c> are equal; limits of different kinds have no order.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<TimeLimit>))]
public readonly record struct TimeLimit : ISpanParsable<TimeLimit>, ISpanFormattable
{
    internal const string Allowed = "a time limit; allowed are zero or more bh, bmin or bs (open time), h, min or s (elapsed time), bd (working days), d, w or mo, such as 8 bh, 90 min or 5 bd, up to 9,999 years.";

    // What TryParse reads, but for amounts that are too long or too fine (a regular expression of ECMA-262).
    internal const string Pattern = @"\s*(\d+\s*(bd|d|w|mo)|(\d+\.?\d*|\.\d+)\s*b?(h|min|s))\s*";

    // One of each unit.
    internal static readonly ValueList<string> Examples = ["8 bh", "30 bmin", "45 bs", "24 h", "90 min", "45 s", "5 bd", "3 d", "8 w", "1 mo"];

    // So many digits and the unit still fit a decimal exactly.
    private const int MostDigits = 25;

    private static readonly Duration Longest = Duration.FromDays(3_652_059); // 9,999 years

    // The most dates of each kind in 9,999 years.
    private const int MostDays = 3_652_059;
    private const int MostWeeks = 521_722;
    private const int MostMonths = 119_988;

    private readonly Duration _amount;
    private readonly int _count;

    private TimeLimit(TimeLimitKind kind, Duration amount, int count)
    {
        Kind = kind;
        _amount = amount;
        _count = count;
    }

    /// <summary>What is counted.</summary>
    public TimeLimitKind Kind { get; }

    /// <summary>Whether dates are counted (days, weeks, months) rather than time.</summary>
    public bool CountsDates => Kind > TimeLimitKind.WallTime;

    /// <summary>How much open or elapsed time, zero or more.</summary>
    /// <exception cref="InvalidOperationException">The limit counts dates: see <see cref="Count"/>.</exception>
    public Duration Amount => CountsDates ? throw new InvalidOperationException($"{InvariantText.Format(this)} counts dates and has no amount of time; Count tells.") : _amount;

    /// <summary>How many days, weeks or months, zero or more.</summary>
    /// <exception cref="InvalidOperationException">The limit counts time: see <see cref="Amount"/>.</exception>
    public int Count => CountsDates ? _count : throw new InvalidOperationException($"{InvariantText.Format(this)} counts time and has no number of dates; Amount tells.");

    /// <summary>A limit of open time.</summary>
    /// <param name="amount">The amount, from zero to 9,999 years.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative or too long.</exception>
    public static TimeLimit OpenTime(Duration amount) => new(TimeLimitKind.OpenTime, Checked(amount), 0);

    /// <summary>A limit of elapsed time.</summary>
    /// <param name="amount">The amount, from zero to 9,999 years.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative or too long.</exception>
    public static TimeLimit WallTime(Duration amount) => new(TimeLimitKind.WallTime, Checked(amount), 0);

    /// <summary>A limit of working days.</summary>
    /// <param name="count">The number, from zero to the days of 9,999 years.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or too large.</exception>
    public static TimeLimit WorkingDays(int count) => Dates(TimeLimitKind.WorkingDays, count, MostDays);

    /// <summary>A limit of calendar days.</summary>
    /// <param name="count">The number, from zero to the days of 9,999 years.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or too large.</exception>
    public static TimeLimit CalendarDays(int count) => Dates(TimeLimitKind.CalendarDays, count, MostDays);

    /// <summary>A limit of weeks.</summary>
    /// <param name="count">The number, from zero to the weeks of 9,999 years.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or too large.</exception>
    public static TimeLimit Weeks(int count) => Dates(TimeLimitKind.Weeks, count, MostWeeks);

    /// <summary>A limit of months.</summary>
    /// <param name="count">The number, from zero to the months of 9,999 years.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or too large.</exception>
    public static TimeLimit Months(int count) => Dates(TimeLimitKind.Months, count, MostMonths);

    /// <summary>Reads a limit such as <c>8 bh</c> or <c>1.5 h</c>.</summary>
    /// <param name="s">A number and a unit: bh, bmin, bs, h, min, s, or a whole number and bd, d, w or mo.</param>
    /// <param name="provider">The culture of the number; null means invariant.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="FormatException">The text is no limit.</exception>
    public static TimeLimit Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static TimeLimit Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        InvariantText.RequireParsed(TryParse(s, provider, out var result), result, s, Allowed);

    /// <summary>Reads a limit such as <c>8 bh</c> or <c>1.5 h</c> without throwing.</summary>
    /// <param name="s">A number and a unit: bh, bmin, bs, h, min, s, or a whole number and bd, d, w or mo.</param>
    /// <param name="provider">The culture of the number; null means invariant.</param>
    /// <param name="result">The limit, or the default value when the text is none.</param>
    /// <returns>Whether the text is a limit.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TimeLimit result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out TimeLimit)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TimeLimit result)
    {
        result = default;
        s = s.Trim();
        var unitAt = s.IndexOfAnyInRange('a', 'z');
        if (unitAt < 1)
        {
            return false;
        }

        var unit = s[unitAt..];
        var digits = s[..unitAt].TrimEnd();
        if (DateKind(unit) is { } dates)
        {
            if (!int.TryParse(digits, NumberStyles.None, provider ?? CultureInfo.InvariantCulture, out var count) || count > dates.Most)
            {
                return false;
            }

            result = new(dates.Kind, default, count);
            return true;
        }

        var kind = unit[0] == 'b' ? TimeLimitKind.OpenTime : TimeLimitKind.WallTime;
        long? nanoseconds = (kind == TimeLimitKind.OpenTime ? unit[1..] : unit) switch
        {
            "h" => NodaConstants.NanosecondsPerHour,
            "min" => NodaConstants.NanosecondsPerMinute,
            "s" => NodaConstants.NanosecondsPerSecond,
            _ => null,
        };
        if (nanoseconds is not { } perUnit
            || digits.Length > MostDigits
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, provider ?? CultureInfo.InvariantCulture, out var number)
            || number > (decimal)Longest.TotalSeconds)
        {
            return false;
        }

        // Nothing finer than a nanosecond is rounded away.
        var amount = number * perUnit;
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
            return _count.ToString(culture) + " " + dates;
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

    private static (TimeLimitKind Kind, int Most)? DateKind(ReadOnlySpan<char> unit) => unit switch
    {
        "bd" => (TimeLimitKind.WorkingDays, MostDays),
        "d" => (TimeLimitKind.CalendarDays, MostDays),
        "w" => (TimeLimitKind.Weeks, MostWeeks),
        "mo" => (TimeLimitKind.Months, MostMonths),
        _ => null,
    };

    private static TimeLimit Dates(TimeLimitKind kind, int count, int most)
    {
        Guard.Against.LessThan(count, 0);
        Guard.Against.GreaterThan(count, most);
        return new(kind, default, count);
    }

    private static Duration Checked(Duration amount) => amount >= Duration.Zero && amount <= Longest
        ? amount
        : throw new ArgumentOutOfRangeException(nameof(amount), $"Amount {InvariantText.Format(amount)} is outside [0, 9,999 years].");
}
