using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Calendars.Json;

// 22:00-06:00+1
internal sealed class ShiftConverter : TextConverter<Shift>
{
    public override TextForm Form => new(Shift.Pattern, ["09:00-17:00", "22:00-06:00+1"]);

    protected override string What => "shift such as \"09:00-17:00\"";

    protected override string? Problem(string text, out Shift value) => Shift.Problem(text, out value);

    protected override string Format(Shift value) => InvariantText.Format(value);
}
