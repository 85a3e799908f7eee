using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Json;

// 22:00-06:00+1
internal sealed class ShiftConverter : TextConverter<Shift>
{
    protected override string What => "shift such as \"09:00-17:00\"";

    protected override string? Problem(string text, out Shift value) => Shift.Problem(text, out value);

    protected override string Format(Shift value) => Text.Of(value);
}
