namespace ServiceQuality.Domain;

// A proportion as it is agreed upon: 99.9 % means 999 of 1000 and is written with the decimals that it has, 99.95 % never as 100.0 %.
internal static class PercentText
{
    // The decimal that was meant: a double holds fifteen digits of any decimal faithfully, and this conversion keeps those.
    internal static decimal Fraction(Proportion value) => (decimal)value.Fraction;

    internal static string Of(Proportion value) => (Fraction(value) * 100).ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture) + " %";

    // The same when it reads back as the very same value; otherwise the fraction in full.
    internal static string Exact(Proportion value) =>
        Proportion.TryParse(Of(value), null, out var read) && read == value ? Of(value) : value.ToString("R", null);
}
