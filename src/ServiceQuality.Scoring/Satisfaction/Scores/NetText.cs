using System.Globalization;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Satisfaction;

// Scores in points, with one decimal.
internal static class NetText
{
    internal static string Of(Estimate points, long missing)
    {
        var value = points.Value is { } v ? v.ToString("F1", CultureInfo.InvariantCulture) + (points.Interval is { } i ? " " + i.ToString("F1", null) : "") + ", " : "";
        var lack = missing == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {missing} missing");
        return string.Create(CultureInfo.InvariantCulture, $"{value}n = {points.N}{lack} ({points.Reason ?? points.Method})");
    }
}
