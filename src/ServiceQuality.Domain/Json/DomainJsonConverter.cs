using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Calendars.Deadlines;
using ServiceQuality.Domain.Calendars.Explanations;
using ServiceQuality.Domain.Calendars.Holidays;

namespace ServiceQuality.Domain.Json;

/// <summary>
/// The JSON form of a type of this library; the types name it by an attribute, so that any serializer finds it. What is unknown, missing,
/// repeated, null or out of range is refused by a <see cref="JsonException"/> whose path begins at the value of this type.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class DomainJsonConverter<T> : JsonConverter<T>
{
    private static readonly JsonConverter<T> Form = (JsonConverter<T>)FormOf();

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return Form.Read(ref reader, typeToConvert, options);
        }
        catch (JsonException e) when (e.Path is not null && !e.Message.Contains("Path: ", StringComparison.Ordinal))
        {
            var line = e.LineNumber is { } number ? $", line {Text.Of(number + 1)}" : "";
            throw new JsonException($"{e.Message} Path: {e.Path}{line}.", e.Path, e.LineNumber, e.BytePositionInLine, e);
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
        TimeLimit => new TimeLimitConverter(),
        _ when typeof(T) == typeof(Holiday) => new PartsConverter<Holiday, HolidayParts>(PartsJson.Default.HolidayParts, DefinitionJson.Model, DefinitionJson.Parts),
        _ when typeof(T) == typeof(MakeUpDay) => new PartsConverter<MakeUpDay, MakeUpDayParts>(PartsJson.Default.MakeUpDayParts, DefinitionJson.Model, DefinitionJson.Parts),
        _ when typeof(T) == typeof(HolidayArrangement) => new PartsConverter<HolidayArrangement, ArrangementParts>(PartsJson.Default.ArrangementParts, DefinitionJson.Model, DefinitionJson.Parts),
        _ when typeof(T) == typeof(CalendarRegistry) => new PartsConverter<CalendarRegistry, RegistryParts>(PartsJson.Default.RegistryParts, CalendarJson.Model, CalendarJson.Parts),
        _ when typeof(T) == typeof(BusinessCalendar) => Calendar<BusinessCalendar>(),
        _ when typeof(T) == typeof(WeeklyCalendar) => Calendar<WeeklyCalendar>(),
        _ when typeof(T) == typeof(CompositeCalendar) => Calendar<CompositeCalendar>(),
        _ when typeof(T) == typeof(Explanation) => new ExplanationConverter(),
        _ => throw new NotSupportedException($"{typeof(T)} has no JSON form."),
    };

    private static PartsConverter<TCalendar, CalendarParts> Calendar<TCalendar>()
        where TCalendar : BusinessCalendar => new(
            PartsJson.Default.CalendarParts,
            parts => CalendarJson.Model(parts) as TCalendar ?? throw new JsonException($"The calendar is no {typeof(TCalendar).Name}.", "$", null, null),
            CalendarJson.Parts);
}
