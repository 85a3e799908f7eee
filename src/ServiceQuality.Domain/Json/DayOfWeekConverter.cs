using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using NodaTime;

namespace ServiceQuality.Domain.Json;

// monday to sunday
internal sealed class DayOfWeekConverter() : NameConverter<IsoDayOfWeek>(Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None));
