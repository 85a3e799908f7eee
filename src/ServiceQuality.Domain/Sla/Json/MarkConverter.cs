using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Sla.Json;

// 75 %, 1 bh before or 2 bd after; without its action
internal sealed class MarkConverter : TextConverter<SlaWarning>
{
    public override TextForm Form => new(SlaWarning.Pattern, ["75 %", "1 bh before", "1 bd after"]);

    protected override string What => "warning mark such as \"75 %\" or \"1 bh before\"";

    protected override string? Problem(string text, out SlaWarning value) =>
        SlaWarning.TryAt(text, out value!) ? null : $"\"{InvariantText.Shorten(text)}\" is not {SlaWarning.Allowed}";

    protected override string Format(SlaWarning value) => value.Mark;
}
