using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Surveys.Json;

// The JSON forms of instruments.
internal static class SurveyForms
{
    private static readonly SurveyContext Context = SurveyContext.Default;

    internal static JsonConverter[] All =>
    [
        new DtoConverter<Instrument, InstrumentDto>(() => Context.InstrumentDto, d => d.ToModel(), InstrumentDto.From),
        new DtoConverter<Dimension, DimensionDto>(() => Context.DimensionDto, d => d.ToModel(), DimensionDto.From),
        new DtoConverter<Item, ItemDto>(() => Context.ItemDto, d => d.ToModel(), ItemDto.From),
    ];
}
