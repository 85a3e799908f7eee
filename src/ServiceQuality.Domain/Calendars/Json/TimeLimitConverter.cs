using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Calendars.Json;

// 8 bh
internal sealed class TimeLimitConverter : TextConverter<TimeLimit>
{
    public override TextForm Form => new($"^{TimeLimit.Pattern}$", TimeLimit.Examples);

    protected override string What => "time limit such as \"8 bh\"";

    protected override string? Problem(string text, out TimeLimit value) =>
        TimeLimit.TryParse(text, null, out value) ? null : $"\"{InvariantText.Shorten(text)}\" is not {TimeLimit.Allowed}";

    protected override string Format(TimeLimit value) => InvariantText.Format(value);
}
