using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Calendars.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CalendarRegistryDto))]
[JsonSerializable(typeof(HolidayArrangementDto))]
[JsonSerializable(typeof(HolidayDto))]
[JsonSerializable(typeof(MakeUpDayDto))]
[JsonSerializable(typeof(OpenIntervalDto))]
[JsonSerializable(typeof(DeadlineDto))]
[JsonSerializable(typeof(ExplanationDto))]
[JsonSerializable(typeof(string))]
internal sealed partial class CalendarContext : JsonSerializerContext, IDocumentContext;
