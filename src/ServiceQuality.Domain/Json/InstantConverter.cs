using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Json;

// 2026-12-25T09:00:00Z
internal sealed class InstantConverter : TextConverter<Instant>
{
    public override TextForm Form => new(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([.,]\d{1,9})?Z$", ["2026-12-25T09:00:00Z"]);

    protected override string What => "instant such as \"2026-12-25T09:00:00Z\"";

    protected override string? Problem(string text, out Instant value) =>
        InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out value) && BusinessTimeRange.Contains(value)
            ? null
            : $"\"{InvariantText.Shorten(text)}\" is no instant; allowed are instants such as 2026-12-25T09:00:00Z in {BusinessTimeRange.Text}.";

    protected override string Format(Instant value) => InstantPattern.ExtendedIso.Format(value);
}
