using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Complaints.Json;

// The JSON forms of feedback and of what is set up for it.
internal static class ComplaintForms
{
    private static readonly ComplaintContext Context = ComplaintContext.Default;

    internal static JsonConverter[] All =>
    [
        new DtoConverter<Feedback, FeedbackDto>(() => Context.FeedbackDto, d => d.ToModel(), FeedbackDto.From),
        new DtoConverter<Severity, SeverityDto>(() => Context.SeverityDto, d => d.ToModel(), SeverityDto.From),
        new DtoConverter<NumberingScheme, NumberingSchemeDto>(
            () => Context.NumberingSchemeDto, d => d.ToModel(), NumberingSchemeDto.From),
        new DtoConverter<ConfidentialityPolicy, ConfidentialityPolicyDto>(
            () => Context.ConfidentialityPolicyDto, d => d.ToModel(), ConfidentialityPolicyDto.From),
        new DtoConverter<PersonalData, PersonalDataDto>(
            () => Context.PersonalDataDto, d => d.ToModel(), PersonalDataDto.From),
        new DtoConverter<Disclosure, DisclosureDto>(() => Context.DisclosureDto, d => d.ToModel(), DisclosureDto.From),
    ];
}
