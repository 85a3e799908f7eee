using NodaTime;
using NodaTime.Text;

namespace ServiceQuality.Json;

// Hours, minutes, seconds and up to nine decimals: 26:30:00
internal sealed class DurationConverter() : TextConverter<Duration>(
    "duration such as \"26:30:00\"", new(
        @"^\d+:\d\d:\d\d(\.\d{1,9})?$", ["26:30:00"]), Read, DurationPattern.JsonRoundtrip.Format)
{
    internal static string? Read(string text, out Duration value)
    {
        var isDuration = DurationPattern.JsonRoundtrip.Parse(text).TryGetValue(default, out value) && value >= Duration.Zero;
        return isDuration
            ? null
            : $"\"{InvariantText.Shorten(text)}\" is not a duration; "
                + $"allowed are hours, minutes and seconds such as 26:30:00, from zero.";
    }
}
