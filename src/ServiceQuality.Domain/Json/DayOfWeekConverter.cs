using NodaTime;

namespace ServiceQuality.Domain.Json;

// monday to sunday
internal sealed class DayOfWeekConverter() : NameConverter<IsoDayOfWeek>(Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None));
