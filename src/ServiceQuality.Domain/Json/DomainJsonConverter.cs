using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Json;

/// <summary>
/// The JSON form of a type of this library; the types name it by an attribute, so that any serializer finds it. What is unknown, missing,
/// repeated, null or out of range within it is refused by a <see cref="JsonException"/>. Within a value of the host, its path is that of the value of
/// this type, and the message says where in it.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class DomainJsonConverter<T> : JsonConverter<T>
{
    internal static readonly JsonConverter<T> Form = (JsonConverter<T>)FormOf();

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var isWithin = reader.CurrentDepth > 0;
        try
        {
            return Form.Read(ref reader, typeToConvert, options);
        }
        catch (JsonException e) when (e.Path is not null)
        {
            throw JsonMessage.Told(e, isWithin);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        Form.Write(writer, value, options);
    }

    private static object FormOf() => default(T) switch
    {
        Shift => new ShiftConverter(),
        OpenIntervalRow => new DtoConverter<OpenIntervalRow, OpenIntervalDto>(DomainDtoContext.Default.OpenIntervalDto, DefinitionJson.Model, DefinitionJson.Parts),
        TimeLimit => new TimeLimitConverter(),
        Priority => new PriorityConverter(),
        CustomerTier => new TierConverter(),
        CaseStatus => new StatusConverter(),
        CaseTrigger => new TriggerConverter(),
        CaseEvent => new DtoConverter<CaseEvent, EventDto>(DomainDtoContext.Default.EventDto, HistoryJson.Model, HistoryJson.Parts),
        _ when typeof(T) == typeof(CaseHistory) => new DtoConverter<CaseHistory, HistoryDto>(DomainDtoContext.Default.HistoryDto, HistoryJson.Model, HistoryJson.Parts),
        _ when typeof(T) == typeof(ServiceLevelPolicy) => new DtoConverter<ServiceLevelPolicy, PolicyDto>(DomainDtoContext.Default.PolicyDto, PolicyJson.Model, PolicyJson.Parts),
        _ when typeof(T) == typeof(ServiceLevelAgreement) => new DtoConverter<ServiceLevelAgreement, AgreementDto>(DomainDtoContext.Default.AgreementDto, AgreementJson.Model, AgreementWriter.Parts),
        _ when typeof(T) == typeof(PriorityMatrix) => new DtoConverter<PriorityMatrix, MatrixDto>(DomainDtoContext.Default.MatrixDto, AgreementJson.Model, AgreementWriter.Parts),
        _ when typeof(T) == typeof(SlaWarning) => new DtoConverter<SlaWarning, WarningDto>(DomainDtoContext.Default.WarningDto, AgreementJson.Model, AgreementWriter.Parts),
        Proportion => new ProportionConverter(),
        Money => new MoneyConverter(),
        Recommendation => new RecommendationConverter(),
        _ when typeof(T) == typeof(Holiday) => new DtoConverter<Holiday, HolidayDto>(DomainDtoContext.Default.HolidayDto, DefinitionJson.Model, DefinitionJson.Parts),
        _ when typeof(T) == typeof(MakeUpDay) => new DtoConverter<MakeUpDay, MakeUpDayDto>(DomainDtoContext.Default.MakeUpDayDto, DefinitionJson.Model, DefinitionJson.Parts),
        _ when typeof(T) == typeof(HolidayArrangement) => new DtoConverter<HolidayArrangement, ArrangementDto>(DomainDtoContext.Default.ArrangementDto, DefinitionJson.Model, DefinitionJson.Parts),
        _ when typeof(T) == typeof(CalendarRegistry) => new DtoConverter<CalendarRegistry, RegistryDto>(DomainDtoContext.Default.RegistryDto, CalendarJson.Model, CalendarJson.Parts),
        _ when typeof(T) == typeof(BusinessCalendar) => Calendar<BusinessCalendar>(),
        _ when typeof(T) == typeof(WeeklyCalendar) => Calendar<WeeklyCalendar>(),
        _ when typeof(T) == typeof(CompositeCalendar) => Calendar<CompositeCalendar>(),
        _ when typeof(T) == typeof(DeadlineRules) => new DtoConverter<DeadlineRules, RulesDto>(DomainDtoContext.Default.RulesDto, DefinitionJson.Model, DefinitionJson.Parts),
        _ when typeof(T) == typeof(CreditSchedule) => new DtoConverter<CreditSchedule, CreditScheduleDto>(DomainDtoContext.Default.CreditScheduleDto, CreditScheduleDto.Model, CreditScheduleDto.Of),
        _ when typeof(T) == typeof(GapMeasure) => new DtoConverter<GapMeasure, GapMeasureDto>(DomainDtoContext.Default.GapMeasureDto, GapMeasureDto.Model, GapMeasureDto.Of),
        _ when typeof(T) == typeof(IndexModel) => new DtoConverter<IndexModel, IndexModelDto>(DomainDtoContext.Default.IndexModelDto, IndexModelDto.Model, IndexModelDto.Of),
        _ when typeof(T) == typeof(ServiceCommitment) => new DtoConverter<ServiceCommitment, CommitmentDto>(DomainDtoContext.Default.CommitmentDto, CommitmentDto.Model, CommitmentDto.Of),
        _ when typeof(T) == typeof(Instrument) => new DtoConverter<Instrument, InstrumentDto>(DomainDtoContext.Default.InstrumentDto, InstrumentDto.Model, InstrumentDto.Of),
        _ when typeof(T) == typeof(RatingQuestion) => new DtoConverter<RatingQuestion, RatingQuestionDto>(DomainDtoContext.Default.RatingQuestionDto, RatingQuestionDto.Model, RatingQuestionDto.Of),
        _ when typeof(T) == typeof(CustomerBase) => new DtoConverter<CustomerBase, CustomerBaseDto>(DomainDtoContext.Default.CustomerBaseDto, CustomerBaseDto.Model, CustomerBaseDto.Of),
        _ when typeof(T) == typeof(Deadline) => new DeadlineConverter(),
        _ when typeof(T) == typeof(Explanation) => new ExplanationConverter(),
        _ when typeof(T) == typeof(ClockExplanation) => new ClockExplanationConverter(),
        _ => new NoConverter<T>(),
    };

    private static DtoConverter<TCalendar, CalendarDto> Calendar<TCalendar>()
        where TCalendar : BusinessCalendar => new(
            DomainDtoContext.Default.CalendarDto,
            parts => CalendarJson.Model(parts) as TCalendar ?? throw new JsonException($"The calendar is no {typeof(TCalendar).Name}.", "$", null, null),
            CalendarJson.Parts);
}
