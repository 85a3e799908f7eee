using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla;

// Invariant text of times, shares and amounts, and what agreements mean by a percentage.
internal static class SlaText
{
    private static readonly DurationPattern Hours = DurationPattern.CreateWithInvariantCulture("-H:mm:ss.FFFFFFFFF");

    internal static string Of(Duration value) => Hours.Format(value);

    internal static string Of(Instant value) => InstantPattern.ExtendedIso.Format(value);

    internal static string Of(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    internal static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Rounded(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + Of(decimals), CultureInfo.InvariantCulture);

    // With the decimals that the amount needs: 100.0 CNY as 100 CNY.
    internal static string Of(Money value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    internal static string Of(Proportion value) => Of(Fraction(value) * 100) + " %";

    internal static string Count(long number, string noun) => $"{Of(number)} {noun}{(number == 1 ? "" : "s")}";

    // The decimal that was meant: a double holds fifteen digits of any decimal faithfully, and this conversion keeps those, so that
    // 99.9 % is 999 of 1000 to the last nanosecond.
    internal static decimal Fraction(Proportion value) => (decimal)value.Fraction;
}
