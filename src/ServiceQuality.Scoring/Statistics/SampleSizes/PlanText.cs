using System.Globalization;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.SampleSizes;

// Arguments of plans: their range, and how the name of a method shows them.
internal static class PlanText
{
    internal static readonly Proportion FivePercent = Proportion.FromPercent(5);

    internal static readonly Proportion EightyPercent = Proportion.FromPercent(80);

    internal static string Of(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    internal static string Of(Proportion share) => share.ToString(null, null);

    // Above 0 and below 1: a significance, a power.
    internal static Proportion Inside(Proportion? share, Proportion otherwise, string parameter) => (share ?? otherwise) is { Fraction: > 0 and < 1 } given
        ? given
        : throw new ArgumentOutOfRangeException(parameter, share, $"{Of(share!.Value)} is not allowed; allowed are shares above 0 % and below 100 %.");

    internal static double Positive(double value, string parameter) => value is > 0 and <= 1e150
        ? value
        : throw new ArgumentOutOfRangeException(parameter, value, "Allowed are numbers above 0, up to 1e150.");
}
