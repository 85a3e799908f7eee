using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Satisfaction.Json;

// The JSON forms of tallies of answers and of frozen weights.
internal static class SatisfactionForms
{
    private static readonly SatisfactionContext Context = SatisfactionContext.Default;

    internal static JsonConverter[] All =>
    [
        new DtoConverter<RatingTally, RatingTallyDto>(() => Context.RatingTallyDto, d => d.ToModel(), RatingTallyDto.From),
        new DtoConverter<RecommendationTally, RecommendationTallyDto>(
            () => Context.RecommendationTallyDto, d => d.ToModel(), RecommendationTallyDto.From),
        new DtoConverter<FrozenIndex, FrozenIndexDto>(() => Context.FrozenIndexDto, d => d.ToModel(), FrozenIndexDto.From),
    ];
}
