using System.Globalization;

namespace ServiceQuality.Scoring.Tables;

// How many decimals people read of each kind of number: one rule for each kind, in every table and text.
internal static class Decimals
{
    // Shares, in percent.
    internal const int Percent = 1;

    // Availability, of which the decimals of an agreement count: 99.95 %.
    internal const int Availability = 3;

    // Net scores in points from -100 to 100, and indices from 0 to 100.
    internal const int Points = 1;

    // Means, standard deviations and differences of ratings.
    internal const int Rating = 2;

    // Test statistics: t, F, H, chi-squared; squared distances and variance inflation.
    internal const int Statistic = 2;

    // Ranks and sums of ranks, which have halves.
    internal const int RankSum = 1;

    // Coefficients: correlations, loadings, paths, effect sizes, R squared, reliability.
    internal const int Coefficient = 3;

    // Weights that sum to 1, and standard errors.
    internal const int Weight = 4;

    // Rates, burn rates and counts by unit of exposure or time.
    internal const int Rate = 2;

    // Values and limits of control charts, which may be shares.
    internal const int Chart = 3;

    // Times that have no unit of the library, and weights of rows.
    internal const int Measure = 2;

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
