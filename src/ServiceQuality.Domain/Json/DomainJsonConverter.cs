using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Calendars.Deadlines;
using ServiceQuality.Domain.Calendars.Explanations;
using ServiceQuality.Domain.Calendars.Holidays;
using ServiceQuality.Domain.Sla.Explanations;
using ServiceQuality.Domain.Sla.Credits;

namespace ServiceQuality.Domain.Json;

/// <summary>
/// The JSON form of a type of this library; the types name it by an attribute, so that any serializer finds it. What is unknown, missing,
/// repeated, null or out of range within it is refused by a <see cref="JsonException"/>. Within a value of the host, its path is that of the value of
/// this type, and the message says where in it.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class DomainJsonConverter<T> : JsonConverter<T>
{
    private static readonly JsonConverter<T> Form = (JsonConverter<T>)FormOf();

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
            // Path and line count from here. At the root that is where they should; within a value of the host the serializer adds the
            // path and line of this value, and the message says where in it.
            var line = e.LineNumber is { } number ? $", line {Text.Of(number + 1)}" : "";
            throw isWithin
                ? new JsonException($"{JsonMessage.Of(e)} Within this value: {e.Path}{line}.", e)
                : new JsonException($"{JsonMessage.Of(e)} Path: {e.Path}{line}.", e.Path, e.LineNumber, e.BytePositionInLine, e);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Form.Write(writer, value, options);
    }

    private static object FormOf() => default(T) switch
    {
        Shift => new ShiftConverter(),
        OpenIntervalRow => new PartsConverter<OpenIntervalRow, OpenIntervalParts>(PartsJson.Default.OpenIntervalParts, DefinitionJson.Model, DefinitionJson.Parts),
        TimeLimit => new TimeLimitConverter(),
        Proportion => new ProportionConverter(),
        Money => new MoneyConverter(),
        _ when typeof(T) == typeof(Holiday) => new PartsConverter<Holiday, HolidayParts>(PartsJson.Default.HolidayParts, DefinitionJson.Model, DefinitionJson.Parts),
        _ when typeof(T) == typeof(MakeUpDay) => new PartsConverter<MakeUpDay, MakeUpDayParts>(PartsJson.Default.MakeUpDayParts, DefinitionJson.Model, DefinitionJson.Parts),
        _ when typeof(T) == typeof(HolidayArrangement) => new PartsConverter<HolidayArrangement, ArrangementParts>(PartsJson.Default.ArrangementParts, DefinitionJson.Model, DefinitionJson.Parts),
        _ when typeof(T) == typeof(CalendarRegistry) => new PartsConverter<CalendarRegistry, RegistryParts>(PartsJson.Default.RegistryParts, CalendarJson.Model, CalendarJson.Parts),
        _ when typeof(T) == typeof(BusinessCalendar) => Calendar<BusinessCalendar>(),
        _ when typeof(T) == typeof(WeeklyCalendar) => Calendar<WeeklyCalendar>(),
        _ when typeof(T) == typeof(CompositeCalendar) => Calendar<CompositeCalendar>(),
        _ when typeof(T) == typeof(DeadlineRules) => new PartsConverter<DeadlineRules, RulesParts>(PartsJson.Default.RulesParts, DefinitionJson.Model, DefinitionJson.Parts),
        _ when typeof(T) == typeof(CreditSchedule) => new PartsConverter<CreditSchedule, CreditScheduleParts>(PartsJson.Default.CreditScheduleParts, CreditScheduleParts.Model, CreditScheduleParts.Of),
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
