using System.Globalization;
using ServiceQuality.Domain;

namespace ServiceQuality;

// A proportion as it is agreed upon: 99.9 % means 999 of 1000 and is written with the decimals that it has, 99.95 % never as
// 100.0 %.
internal static class PercentText
{
    // The decimal that was meant: a double holds fifteen digits of any decimal faithfully, and this conversion keeps those, so
    // that 99.9 % is 999 of 1000 to the last nanosecond.
    internal static decimal Fraction(Proportion value) => (decimal)value.Fraction;

    internal static string Format(Proportion value) => FormatIn(CultureInfo.InvariantCulture, value);

    internal static string FormatIn(IFormatProvider culture, Proportion value) =>
        (Fraction(value) * 100).ToString("0.############################", culture) + " %";

    // The same when it reads back as the very same value; otherwise the fraction in full.
    internal static string FormatExact(Proportion value)
    {
        var text = Format(value);
        return Proportion.Parse(text, CultureInfo.InvariantCulture) == value ? text : value.ToString("R", null);
    }
}
