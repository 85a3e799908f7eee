using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Domain.Json.Sla;
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
        OpenIntervalRow => new PartsConverter<OpenIntervalRow, OpenIntervalParts>(PartsJson.Default.OpenIntervalParts, DefinitionJson.Model, DefinitionJson.Parts),
        TimeLimit => new TimeLimitConverter(),
        Priority => new PriorityConverter(),
        CustomerTier => new TierConverter(),
        CaseStatus => new StatusConverter(),
        CaseTrigger => new TriggerConverter(),
        CaseEvent => new PartsConverter<CaseEvent, EventParts>(PartsJson.Default.EventParts, HistoryJson.Model, HistoryJson.Parts),
        _ when typeof(T) == typeof(CaseHistory) => new PartsConverter<CaseHistory, HistoryParts>(PartsJson.Default.HistoryParts, HistoryJson.Model, HistoryJson.Parts),
        _ when typeof(T) == typeof(ServiceLevelPolicy) => new PartsConverter<ServiceLevelPolicy, PolicyParts>(PartsJson.Default.PolicyParts, PolicyJson.Model, PolicyJson.Parts),
        _ when typeof(T) == typeof(ServiceLevelAgreement) => new PartsConverter<ServiceLevelAgreement, AgreementParts>(PartsJson.Default.AgreementParts, AgreementJson.Model, AgreementWriter.Parts),
        _ when typeof(T) == typeof(PriorityMatrix) => new PartsConverter<PriorityMatrix, MatrixParts>(PartsJson.Default.MatrixParts, AgreementJson.Model, AgreementWriter.Parts),
        _ when typeof(T) == typeof(SlaWarning) => new PartsConverter<SlaWarning, WarningParts>(PartsJson.Default.WarningParts, AgreementJson.Model, AgreementWriter.Parts),
        Proportion => new ProportionConverter(),
        Money => new MoneyConverter(),
        Recommendation => new RecommendationConverter(),
        _ when typeof(T) == typeof(Holiday) => new PartsConverter<Holiday, HolidayParts>(PartsJson.Default.HolidayParts, DefinitionJson.Model, DefinitionJson.Parts),
        _ when typeof(T) == typeof(MakeUpDay) => new PartsConverter<MakeUpDay, MakeUpDayParts>(PartsJson.Default.MakeUpDayParts, DefinitionJson.Model, DefinitionJson.Parts),
        _ when typeof(T) == typeof(HolidayArrangement) => new PartsConverter<HolidayArrangement, ArrangementParts>(PartsJson.Default.ArrangementParts, DefinitionJson.Model, DefinitionJson.Parts),
        _ when typeof(T) == typeof(CalendarRegistry) => new PartsConverter<CalendarRegistry, RegistryParts>(PartsJson.Default.RegistryParts, CalendarJson.Model, CalendarJson.Parts),
        _ when typeof(T) == typeof(BusinessCalendar) => Calendar<BusinessCalendar>(),
        _ when typeof(T) == typeof(WeeklyCalendar) => Calendar<WeeklyCalendar>(),
        _ when typeof(T) == typeof(CompositeCalendar) => Calendar<CompositeCalendar>(),
        _ when typeof(T) == typeof(DeadlineRules) => new PartsConverter<DeadlineRules, RulesParts>(PartsJson.Default.RulesParts, DefinitionJson.Model, DefinitionJson.Parts),
        _ when typeof(T) == typeof(CreditSchedule) => new PartsConverter<CreditSchedule, CreditScheduleParts>(PartsJson.Default.CreditScheduleParts, CreditScheduleParts.Model, CreditScheduleParts.Of),
        _ when typeof(T) == typeof(GapMeasure) => new PartsConverter<GapMeasure, GapMeasureParts>(PartsJson.Default.GapMeasureParts, GapMeasureParts.Model, GapMeasureParts.Of),
        _ when typeof(T) == typeof(IndexModel) => new PartsConverter<IndexModel, IndexModelParts>(PartsJson.Default.IndexModelParts, IndexModelParts.Model, IndexModelParts.Of),
        _ when typeof(T) == typeof(ServiceCommitment) => new PartsConverter<ServiceCommitment, CommitmentParts>(PartsJson.Default.CommitmentParts, CommitmentParts.Model, CommitmentParts.Of),
        _ when typeof(T) == typeof(Instrument) => new PartsConverter<Instrument, InstrumentParts>(PartsJson.Default.InstrumentParts, InstrumentParts.Model, InstrumentParts.Of),
        _ when typeof(T) == typeof(RatingQuestion) => new PartsConverter<RatingQuestion, RatingQuestionParts>(PartsJson.Default.RatingQuestionParts, RatingQuestionParts.Model, RatingQuestionParts.Of),
        _ when typeof(T) == typeof(CustomerBase) => new PartsConverter<CustomerBase, CustomerBaseParts>(PartsJson.Default.CustomerBaseParts, CustomerBaseParts.Model, CustomerBaseParts.Of),
        _ when typeof(T) == typeof(Deadline) => new DeadlineConverter(),
        _ when typeof(T) == typeof(Explanation) => new ExplanationConverter(),
        _ when typeof(T) == typeof(ClockExplanation) => new ClockExplanationConverter(),
        _ => new NoConverter<T>(),
    };

    private static PartsConverter<TCalendar, CalendarParts> Calendar<TCalendar>()
        where TCalendar : BusinessCalendar => new(
            PartsJson.Default.CalendarParts,
            parts => CalendarJson.Model(parts) as TCalendar ?? throw new JsonException($"The calendar is no {typeof(TCalendar).Name}.", "$", null, null),
            CalendarJson.Parts);
}
