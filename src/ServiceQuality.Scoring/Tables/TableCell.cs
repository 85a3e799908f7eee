using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Tables;

/// <summary>
/// One cell of a table of results: a rounded text for people, and an unrounded one for a file. The default value is a blank cell.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<TableCell>))]
public readonly record struct TableCell
{
    private readonly string? _shown;
    private readonly string? _exact;

    // The text in Chinese, where it is not the same.
    private readonly string? _chinese;

    private TableCell(string shown, string exact, bool isNumber, string? chinese = null)
    {
        _shown = shown;
        _exact = exact;
        IsNumber = isNumber;
        _chinese = chinese == shown ? null : chinese;
    }

    /// <summary>The text for people: numbers are rounded, half away from zero.</summary>
    public string Shown => _shown ?? "";

    /// <summary>
    /// The text for a file: numbers in the shortest form that reads back as the same number, in the invariant culture; durations
    /// and dates in ISO 8601.
    /// </summary>
    public string Exact => _exact ?? "";

    /// <summary>Whether the cell is a number or a duration, which is aligned to the right.</summary>
    public bool IsNumber { get; }

    /// <summary>Creates a cell of text that is the same in every language.</summary>
    /// <param name="text">The text; null gives a blank cell.</param>
    /// <returns>The cell.</returns>
    public static TableCell Of(string? text) => string.IsNullOrEmpty(text) ? default : new(text, text, false);

    /// <summary>Creates a cell of text in both languages.</summary>
    /// <param name="text">The text; null gives a blank cell.</param>
    /// <returns>The cell, which is in English until its table is in another language.</returns>
    public static TableCell Of(LocalizedText? text) => text is null ? default : Of((TableText)text);

    /// <summary>Creates a cell with a count.</summary>
    /// <param name="count">The count; null gives a blank cell.</param>
    /// <returns>The cell.</returns>
    public static TableCell Of(long? count)
    {
        if (count is not { } number)
        {
            return default;
        }

        var text = number.ToString(CultureInfo.InvariantCulture);
        return new(text, text, true);
    }

    /// <summary>Creates a cell with a share in percent, without the sign: <c>83.9</c> in a column headed by <c>%</c>.</summary>
    /// <param name="share">The share; null gives a blank cell.</param>
    /// <returns>The cell, rounded to one decimal.</returns>
    public static TableCell Of(Proportion? share) => Of(share?.Percent, Decimals.Percent);

    /// <summary>Creates a cell with a number.</summary>
    /// <param name="value">The number; null gives a blank cell.</param>
    /// <param name="decimals">How many decimals people read, 0 to 15.</param>
    /// <returns>The cell.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are outside their range.</exception>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static TableCell Of(double? value, int decimals)
    {
        Guard.Against.OutOfRange(
            decimals is < 0 or > 15, decimals, $"{decimals} decimals are outside [0, 15].", nameof(decimals));
        if (value is not { } number)
        {
            return default;
        }

        Guard.Against.Invalid(
            !double.IsFinite(number),
            $"Number {number} is not finite; allowed are finite numbers, or null for none.",
            nameof(value));
        var exact = number + 0.0; // -0 as 0
        return new(number.RoundTo(decimals), exact.ToString("R", CultureInfo.InvariantCulture), true);
    }

    /// <summary>Creates a cell with a p-value, which is never shown as 0.</summary>
    /// <param name="p">The p-value; null gives a blank cell.</param>
    /// <returns>
    /// The cell. For a file, a p-value too small for a number is given by its two digits and the power of ten.
    /// </returns>
    public static TableCell Of(PValue? p)
    {
        if (p is not { } value)
        {
            return default;
        }

        var shown = value.ToString(null, null);
        return new(shown, value.Value > 0 ? value.Value.ToString("R", CultureInfo.InvariantCulture) : shown, true);
    }

    /// <summary>Creates a cell with a duration in hours and minutes: <c>26:15</c>.</summary>
    /// <param name="duration">The duration; null gives a blank cell.</param>
    /// <returns>
    /// The cell, rounded to the minute, half away from zero. For a file it is an ISO 8601 duration in hours, minutes and seconds,
    /// to the nanosecond: <c>PT26H15M</c>.
    /// </returns>
    public static TableCell Of(Duration? duration) =>
        duration is { } time ? new(DurationText.Round(time), DurationText.Exact(time), true) : default;

    /// <summary>Creates a cell with a date.</summary>
    /// <param name="date">The date; null gives a blank cell.</param>
    /// <returns>The cell: <c>2026-03-31</c>.</returns>
    public static TableCell Of(LocalDate? date) => Of(date?.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture));

    /// <summary>Creates a cell with an instant in UTC.</summary>
    /// <param name="instant">The instant; null gives a blank cell.</param>
    /// <returns>
    /// The cell, rounded down to the minute: <c>2026-03-31 14:05Z</c>. For a file it is in ISO 8601, to the nanosecond.
    /// </returns>
    public static TableCell Of(Instant? instant) => instant is { } at
        ? new(at.ToString("uuuu'-'MM'-'dd HH':'mm'Z'", CultureInfo.InvariantCulture), InvariantText.Format(at), false)
        : default;

    /// <summary>Returns the text for people.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Shown;

    // A number with the text that people read.
    internal static TableCell Number(string shown, double exact) =>
        new(shown, exact.ToString("R", CultureInfo.InvariantCulture), true);

    internal static TableCell Of(TableText text) =>
        text.English.Length == 0 ? default : new(text.English, text.English, false, text.Chinese);

    // A reason for blank cells; null for a blank cell.
    internal static TableCell Reason(string? reason) => reason is null ? default : Of(TableReasons.Of(reason));

    // A word of the library, such as a verdict; null for a blank cell.
    internal static TableCell Word(string? word) => word is null ? default : Of(TableWords.Of(word));

    // A member of an enumeration that has names.
    internal static TableCell Word<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(T? member)
        where T : struct, Enum => member is { } known ? Of(TableWords.Of(known)) : default;

    internal static TableCell Word(bool? isTrue) => isTrue is { } known ? Word(known ? "yes" : "no") : default;

    internal TableCell In(bool isChinese) => isChinese && _chinese is { } text ? new(text, text, IsNumber) : this;
}
