using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Satisfaction.Json;

// The JSON forms of index models, of questions and of the customers that answer.
internal static class SatisfactionForms
{
    private static readonly SatisfactionContext Context = SatisfactionContext.Default;

    internal static JsonConverter[] All =>
    [
        new RecommendationConverter(),
        new DtoConverter<RatingQuestion, RatingQuestionDto>(
            () => Context.RatingQuestionDto, d => d.ToModel(), RatingQuestionDto.From),
        new DtoConverter<ServiceCommitment, ServiceCommitmentDto>(
            () => Context.ServiceCommitmentDto, d => d.ToModel(), ServiceCommitmentDto.From),
        new DtoConverter<IndexModel, IndexModelDto>(() => Context.IndexModelDto, d => d.ToModel(), IndexModelDto.From),
        new DtoConverter<Construct, ConstructDto>(() => Context.ConstructDto, d => d.ToModel(), ConstructDto.From),
        new DtoConverter<Indicator, IndicatorDto>(() => Context.IndicatorDto, d => d.ToModel(), IndicatorDto.From),
        new DtoConverter<StructuralPath, StructuralPathDto>(
            () => Context.StructuralPathDto, d => d.ToModel(), StructuralPathDto.Of),
        new DtoConverter<CustomerBase, CustomerBaseDto>(() => Context.CustomerBaseDto, d => d.ToModel(), CustomerBaseDto.From),
        new DtoConverter<TierCustomers, TierCustomersDto>(
            () => Context.TierCustomersDto, d => d.ToModel(), TierCustomersDto.From),
    ];
}
