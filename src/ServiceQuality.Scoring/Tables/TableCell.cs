using System.Globalization;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Tables;

/// <summary>
/// One cell of a table of results: what people read, rounded, and what an export holds, unrounded. The default value is a blank cell.
/// </summary>
public readonly record struct TableCell
{
    private readonly string? _shown;
    private readonly string? _exact;

    private TableCell(string shown, string exact, bool isNumber)
    {
        _shown = shown;
        _exact = exact;
        IsNumber = isNumber;
    }

    /// <summary>The cell as people read it: numbers rounded, half away from zero.</summary>
    public string Shown => _shown ?? "";

    /// <summary>The cell as a file should hold it: numbers in the shortest form that reads back as the same number, invariant culture.</summary>
    public string Exact => _exact ?? "";

    /// <summary>Whether the cell is a number, which stands at the right of its column.</summary>
    public bool IsNumber { get; }

    /// <summary>A cell of text.</summary>
    /// <param name="text">The text; null is a blank cell.</param>
    /// <returns>The cell.</returns>
    public static TableCell Of(string? text) => string.IsNullOrEmpty(text) ? default : new(text, text, false);

    /// <summary>A cell with a count.</summary>
    /// <param name="count">The count; null is a blank cell.</param>
    /// <returns>The cell.</returns>
    public static TableCell Of(long? count) =>
        count?.ToString(CultureInfo.InvariantCulture) is { } text ? new(text, text, true) : default;

    /// <summary>A cell with a number.</summary>
    /// <param name="value">The number; null is a blank cell.</param>
    /// <param name="decimals">How many decimals people read, 0 to 15.</param>
    /// <returns>The cell.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are outside their range.</exception>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static TableCell Of(double? value, int decimals)
    {
        if (decimals is < 0 or > 15)
        {
            throw new ArgumentOutOfRangeException(nameof(decimals), decimals, "Allowed are 0 to 15.");
        }

        if (value is not { } number)
        {
            return default;
        }

        return double.IsFinite(number)
            ? new(Rounded(number, decimals), (number + 0.0).ToString("R", CultureInfo.InvariantCulture), true)
            : throw new ArgumentException("The number is not finite; allowed are finite numbers, or null for none.", nameof(value));
    }

    /// <summary>A cell with a p-value, which is never shown as 0.</summary>
    /// <param name="p">The p-value; null is a blank cell.</param>
    /// <returns>The cell; the exact form of a p-value too small for a number is its two digits and the power of ten.</returns>
    public static TableCell Of(PValue? p) => p is { } value
        ? new(value.ToString(null, null), value.Value > 0 ? value.Value.ToString("R", CultureInfo.InvariantCulture) : value.ToString(null, null), true)
        : default;

    /// <summary>The cell as people read it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Shown;

    // A number that rounds to zero has no sign.
    private static string Rounded(double value, int decimals)
    {
        var text = value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.StartsWith('-') && text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text[1..] : text;
    }
}
