using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
namespace ServiceQuality.Domain.Json;

// 99.9 %, or the fraction in full where percent would read back as another value
internal sealed class ProportionConverter : TextConverter<Proportion>
{
    public override TextForm Form => new(null, ["99.9 %"]);

    protected override string What => "proportion such as \"95 %\"";

    protected override string? Problem(string text, out Proportion value) =>
        Proportion.TryParse(text, null, out value) ? null : $"\"{InvariantText.Shorten(text)}\" is not {Proportion.Allowed}";

    protected override string Format(Proportion value) => PercentText.FormatExact(value);
}
