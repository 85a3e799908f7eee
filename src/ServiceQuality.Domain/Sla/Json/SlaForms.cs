using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla.Json;

// The JSON forms of agreements, their cases and their credits.
internal static class SlaForms
{
    private static readonly SlaContext Context = SlaContext.Default;

    internal static JsonConverter[] Create(IEmbeddedDefinitions<BusinessCalendar, CalendarRegistry> calendars)
    {
        PolicyDocument policies = new(calendars);
        AgreementWriter agreements = new(calendars, null);
        ObligationJsonWriter obligations = new(calendars, null);
        return
        [
            TextForms.Code("status", CaseStatus.Of, s => s.Name),
            new TextConverter<CaseTrigger>(
                "trigger such as \"resolved\", \"status On site\" or \"event contract sealed\"",
                TriggerText.Form,
                TriggerText.Read,
                TriggerText.Write),
            new DtoConverter<CaseEvent, CaseEventDto>(() => Context.CaseEventDto, CaseHistoryReader.Read, CaseEventDto.From),
            new DtoConverter<CaseHistory, CaseHistoryDto>(
                () => Context.CaseHistoryDto, CaseHistoryReader.Read, CaseHistoryDto.From),
            new DtoConverter<ServiceLevelPolicy, PolicyDto>(
                () => Context.PolicyDto, d => policies.Read(d, null), p => policies.Write(p, withCalendars: true)),
            new DtoConverter<ServiceLevelAgreement, AgreementDto>(
                () => Context.AgreementDto,
                d => new AgreementReader(calendars.ReadAll([], "$", null)).Read(d, "$"), agreements.Write),
            new DtoConverter<Obligation, ObligationDto>(
                () => Context.ObligationDto,
                d => new ObligationJsonReader(calendars.ReadAll([], "$", null)).Read(d, "$"), obligations.Write),
            new DtoConverter<CaseCondition, ConditionDto>(
                () => Context.ConditionDto, d => d.ToModel(), c => ConditionDto.From(c)),
            new DtoConverter<PriorityMatrix, PriorityMatrixDto>(
                () => Context.PriorityMatrixDto, d => d.ToModel(), PriorityMatrixDto.From),
            new DtoConverter<SlaWarning, WarningDto>(() => Context.WarningDto, d => d.ToModel(), WarningDto.From),
            new DtoConverter<CreditSchedule, CreditScheduleDto>(
                () => Context.CreditScheduleDto, d => d.ToModel(), CreditScheduleDto.From),
            new DtoConverter<ClockExplanation, ClockExplanationDto>(
                () => Context.ClockExplanationDto, null, ClockExplanationDto.From),
        ];
    }
}
