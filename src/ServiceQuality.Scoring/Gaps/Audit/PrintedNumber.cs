using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>
/// A number as it was printed, with its decimals: <c>5.57</c> stands for every value from 5.565 to 5.575, both ends included, so that
/// midpoints may have been rounded either way; <c>5.570</c> stands for fewer. A p-value may be printed as a limit, <c>&lt; 0.001</c>.
/// The default value is <c>0</c>, printed without decimals.
/// </summary>
public readonly record struct PrintedNumber : ISpanParsable<PrintedNumber>, ISpanFormattable
{
    private const string Allowed = "a printed number; allowed are texts such as 5.57, -0.3, .05 or < 0.001.";
    private const decimal Largest = 1e12m;

    private PrintedNumber(decimal value, PrintedRelation relation)
    {
        Value = value;
        Decimals = value.Scale;
        Relation = relation;
    }

    /// <summary>The number.</summary>
    public decimal Value { get; }

    /// <summary>How many decimals it was printed with.</summary>
    public int Decimals { get; }

    /// <summary>Whether the number is the rounded value or a limit of it.</summary>
    public PrintedRelation Relation { get; }

    // From where to where the value behind the number may lie.
    internal Bounds Bounds => Relation switch
    {
        PrintedRelation.Below => new(double.NegativeInfinity, (double)Value),
        PrintedRelation.Above => new((double)Value, double.PositiveInfinity),
        _ => new((double)Lowest, (double)Highest),
    };

    // The same as exact decimals, of a number that is no limit.
    internal decimal Lowest => Value - Half;

    internal decimal Highest => Value + Half;

    private decimal Half => new(5, 0, 0, false, (byte)(Decimals + 1));

    /// <summary>A printed number; the decimals of the argument count: <c>5.50m</c> was printed with two.</summary>
    /// <param name="value">The number as printed, at most 1e12 in size and with at most 15 decimals.</param>
    /// <param name="relation">Whether it is the rounded value or a limit of it.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is too large or has too many decimals, or the relation is none of the enumeration.</exception>
    public static PrintedNumber Of(decimal value, PrintedRelation relation = PrintedRelation.Equal)
    {
        if (value is < -Largest or > Largest || value.Scale > 15)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Allowed are numbers of at most 1e12 in size with at most 15 decimals.");
        }

        return Enum.IsDefined(relation)
            ? new(value, relation)
            : throw new ArgumentOutOfRangeException(nameof(relation), relation, "Allowed are Equal, Below and Above.");
    }

    /// <summary>A printed number from a decimal, as <see cref="Of"/>.</summary>
    /// <param name="value">The number as printed.</param>
    public static implicit operator PrintedNumber(decimal value) => Of(value);

    /// <summary>Reads a printed number such as <c>5.57</c>, <c>-.30</c> or <c>&lt; 0.001</c>; a percent sign behind it is allowed and changes nothing. A power of ten below 1e-15, such as a p-value of
    /// <c>1.7e-48</c>, is taken for <c>&lt; 1e-15</c>: decimals do not reach further.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; null means invariant.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text is no printed number.</exception>
    public static PrintedNumber Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static PrintedNumber Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryParse(s, provider, out var result)
        ? result
        : throw new FormatException($"\"{(s.Length <= 60 ? s : s[..60])}\" is not {Allowed}");

    /// <summary>Reads a printed number without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; null means invariant.</param>
    /// <param name="result">The number, or the default value when the text is none.</param>
    /// <returns>Whether the text is a printed number.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PrintedNumber result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out PrintedNumber)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PrintedNumber result)
    {
        result = default;
        s = s.Trim();
        var relation = s.StartsWith("<") ? PrintedRelation.Below : s.StartsWith(">") ? PrintedRelation.Above : PrintedRelation.Equal;
        s = (relation == PrintedRelation.Equal ? s : s[1..]).Trim();
        s = (s.EndsWith("%") ? s[..^1] : s).TrimEnd();

        // Journals set the minus of mathematics.
        var text = s.StartsWith("\u2212") ? string.Concat("-", s[1..]) : s.ToString();
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (relation != PrintedRelation.Above && text.Contains('e', StringComparison.OrdinalIgnoreCase) && double.TryParse(text, styles, provider ?? CultureInfo.InvariantCulture, out var small)
            && small is > 0 and < 1e-15)
        {
            // Far p-values are only known to be small: decimals do not reach them.
            result = new(1e-15m, PrintedRelation.Below);
            return true;
        }

        if (!decimal.TryParse(text, styles, provider ?? CultureInfo.InvariantCulture, out var value) || value is < -Largest or > Largest || value.Scale > 15)
        {
            return false;
        }

        result = new(value, relation);
        return true;
    }

    /// <summary>The number as it was printed.</summary>
    /// <returns>For example <c>5.570</c> or <c>&lt; 0.001</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The number as text.</summary>
    /// <param name="format">Not used: the decimals are those that were printed.</param>
    /// <param name="formatProvider">The culture; null means invariant.</param>
    /// <returns>For example <c>5.570</c>.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        (Relation switch { PrintedRelation.Below => "< ", PrintedRelation.Above => "> ", _ => "" })
        + Value.ToString(formatProvider ?? CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = ToString(null, provider);
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }
}
