using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Calendars.Json;

// The members of a season in JSON.
internal sealed class SeasonDto
{
    [JsonConverter(typeof(OptionalConverter<LocalDate, LocalDateConverter>))]
    public LocalDate? ValidFrom { get; set; }

    public required Week Hours { get; set; }

    public Week Breaks { get; set; } = new();

    internal static SeasonDto Of(Season season) => new()
    {
        ValidFrom = season.ValidFrom,
        Hours = Week.Of(season.Hours),
        Breaks = season.Breaks.IsEmpty ? null! : Week.Of(season.Breaks),
    };

    // A day without shifts is left out (it is null only when it is written).
    internal sealed class Week
    {
        public List<Shift> Monday { get; set; } = [];

        public List<Shift> Tuesday { get; set; } = [];

        public List<Shift> Wednesday { get; set; } = [];

        public List<Shift> Thursday { get; set; } = [];

        public List<Shift> Friday { get; set; } = [];

        public List<Shift> Saturday { get; set; } = [];

        public List<Shift> Sunday { get; set; } = [];

        internal static Week Of(WeeklyHours hours) => new()
        {
            Monday = DefinitionJson.Written(hours.On(IsoDayOfWeek.Monday)),
            Tuesday = DefinitionJson.Written(hours.On(IsoDayOfWeek.Tuesday)),
            Wednesday = DefinitionJson.Written(hours.On(IsoDayOfWeek.Wednesday)),
            Thursday = DefinitionJson.Written(hours.On(IsoDayOfWeek.Thursday)),
            Friday = DefinitionJson.Written(hours.On(IsoDayOfWeek.Friday)),
            Saturday = DefinitionJson.Written(hours.On(IsoDayOfWeek.Saturday)),
            Sunday = DefinitionJson.Written(hours.On(IsoDayOfWeek.Sunday)),
        };

        // Monday first.
        internal List<Shift>[] Days() => [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday];
    }
}
