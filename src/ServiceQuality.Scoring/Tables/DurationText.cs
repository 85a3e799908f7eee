using System.Globalization;
using NodaTime;

namespace ServiceQuality.Scoring.Tables;

// Durations of tables: hours and minutes for people, ISO 8601 for files.
internal static class DurationText
{
    internal static string Round(Duration value)
    {
        var minutes = (long)decimal.Round(
            (decimal)value.ToBigIntegerNanoseconds() / NodaConstants.NanosecondsPerMinute, MidpointRounding.AwayFromZero);
        var (hours, rest) = Math.DivRem(Math.Abs(minutes), NodaConstants.MinutesPerHour);
        return string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? "-" : "")}{hours}:{rest:00}");
    }

    internal static string Exact(Duration value)
    {
        var size = value < Duration.Zero ? -value : value;
        var hours = (size.Days * (long)NodaConstants.HoursPerDay) + size.Hours;
        var seconds = size.Seconds + (size.SubsecondNanoseconds / (decimal)NodaConstants.NanosecondsPerSecond);
        var text = (hours == 0 ? "" : InvariantText.Format(hours) + "H")
            + (size.Minutes == 0 ? "" : InvariantText.Format(size.Minutes) + "M")
            + (seconds == 0 ? "" : InvariantText.Format(seconds) + "S");
        return (value < Duration.Zero ? "-" : "") + "PT" + (text.Length == 0 ? "0S" : text);
    }
}
