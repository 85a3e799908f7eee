using System.Globalization;

namespace ServiceQuality;

// Numbers as people read them.
internal static class Rounding
{
    // Below it a decimal, which has 15 digits of a double, holds every digit that is shown.
    private const double MostExact = 1e14;

    // A number as people read it: half away from zero by its first 15 digits (96.25 as 96.3, where the format F1 gives 96.2), as
    // proportions and amounts round, and without a sign when it rounds to zero.
    internal static string RoundTo(this double value, int decimals) => Format(value, decimals, CultureInfo.InvariantCulture);

    // By a format and a culture; F and a digit round as above.
    internal static string Format(double value, string format, IFormatProvider culture) =>
        format is ['F' or 'f', >= '0' and <= '9' and var decimals]
            ? Format(value, decimals - '0', culture)
            : value.ToString(format, culture);

    private static string Format(double value, int decimals, IFormatProvider culture)
    {
        var format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        var text = Math.Abs(value) * Math.Pow(10, decimals) < MostExact
            ? Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero).ToString(format, culture)
            : value.ToString(format, culture);
        var isZero = text.AsSpan().IndexOfAnyInRange('1', '9') < 0;
        return isZero ? text.TrimStart('-') : text;
    }
}
