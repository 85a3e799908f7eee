using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using NodaTime;
using NodaTime.Text;

namespace ServiceQuality.Domain.Json;

// Hours, minutes, seconds and up to nine decimals: 26:30:00
internal sealed class DurationConverter : TextConverter<Duration>
{
    public override TextForm Form => new(@"^\d+:\d\d:\d\d(\.\d{1,9})?$", ["26:30:00"]);

    protected override string What => "duration such as \"26:30:00\"";

    protected override string? Problem(string text, out Duration value) =>
        DurationPattern.JsonRoundtrip.Parse(text).TryGetValue(default, out value) && value >= Duration.Zero
            ? null
            : $"\"{InvariantText.Shorten(text)}\" is no duration; allowed are hours, minutes and seconds such as 26:30:00, from zero.";

    protected override string Format(Duration value) => DurationPattern.JsonRoundtrip.Format(value);
}
