using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla.Json;

// 4 bh, or that there is no limit
internal sealed class LimitConverter : TextConverter<TimeLimit?>
{
    internal const string NotApplicable = "not applicable";

    public override TextForm Form => new TextForm($"^{TimeLimit.Pattern}$", TimeLimit.Examples).Or(NotApplicable);

    protected override string What => $"time limit such as \"8 bh\", nor \"{NotApplicable}\"";

    protected override string? Problem(string text, out TimeLimit? value)
    {
        var isLimit = TimeLimit.TryParse(text, null, out var limit);
        value = isLimit ? limit : null;
        return isLimit || text == NotApplicable ? null : $"\"{InvariantText.Shorten(text)}\" is neither \"{NotApplicable}\" nor {TimeLimit.Allowed}";
    }

    protected override string Format(TimeLimit? value) => value is { } limit ? InvariantText.Format(limit) : NotApplicable;
}
