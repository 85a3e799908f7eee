using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Calendars.Json;

// The members of deadline rules in JSON; what is left out has the default of the rules.
internal sealed class RulesDto
{
    [JsonConverter(typeof(NameConverter<DeadlineConvention>))]
    public DeadlineConvention Convention { get; set; } = DeadlineRules.Default.Convention;

    [JsonConverter(typeof(NameConverter<Landing>))]
    public Landing Landing { get; set; } = DeadlineRules.Default.Landing;

    [JsonConverter(typeof(NameConverter<LateStart>))]
    public LateStart LateStart { get; set; } = DeadlineRules.Default.LateStart;

    [JsonConverter(typeof(NameConverter<DayCount>))]
    public DayCount DayCount { get; set; } = DeadlineRules.Default.DayCount;

    [JsonConverter(typeof(NameConverter<DateRoll>))]
    public DateRoll Roll { get; set; } = DeadlineRules.Default.Roll;

    public bool RegularDaysOnly { get; set; } = DeadlineRules.Default.RegularDaysOnly;
}
