using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Json;

// The JSON forms of the types that every area uses.
internal static class RootForms
{
    internal static JsonConverter[] All =>
    [
        TextForms.Code("priority", Priority.Of, p => p.Code),
        TextForms.Code("tier", CustomerTier.Of, t => t.Code),

        // 99.9 %, or the fraction in full where percent would read back as another value.
        TextForms.Parsable<Proportion>(
            "proportion such as \"95 %\"", new(null, ["99.9 %"]), Proportion.Allowed, PercentText.FormatExact),
        TextForms.Parsable<Money>(
            "amount of money such as \"100.50 CNY\"",
            new(Money.Pattern, ["100.50 CNY"]),
            Money.Allowed,
            m => InvariantText.Format(m)),
        new DtoConverter<RatingScale, RatingScaleDto>(
            () => RootContext.Default.RatingScaleDto, d => d.ToModel(), RatingScaleDto.From),
        new DtoConverter<AnswerEncoding, AnswerEncodingDto>(
            () => RootContext.Default.AnswerEncodingDto, d => d.ToModel(), AnswerEncodingDto.From),
        new DtoConverter<LocalizedText, LocalizedTextDto>(
            () => RootContext.Default.LocalizedTextDto, d => d.ToModel(), LocalizedTextDto.From),
    ];
}
