using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
namespace ServiceQuality.Domain.Json;

// 100.50 CNY
internal sealed class MoneyConverter : TextConverter<Money>
{
    public override TextForm Form => new(null, ["100.50 CNY"]);

    protected override string What => "amount of money such as \"100.50 CNY\"";

    protected override string? Problem(string text, out Money value) =>
        Money.TryParse(text, null, out value) ? null : $"\"{InvariantText.Shorten(text)}\" is not {Money.Allowed}";

    protected override string Format(Money value) => InvariantText.Format(value);
}
