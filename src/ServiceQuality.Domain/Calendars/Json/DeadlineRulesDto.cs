using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.TimeZones;

namespace ServiceQuality.Domain.Calendars.Json;

// Deadline rules; what is left out has the default of the rules.
internal sealed class DeadlineRulesDto
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

    // A resolver is code: a definition that has one cannot be written.
    internal static DeadlineRulesDto From(DeadlineRules rules) => rules.Resolver == Resolvers.LenientResolver
        ? FromResult(rules)
        : throw new JsonException(
            "The rules have a resolver of their own, which cannot be written; allowed in JSON is the lenient one.");

    // The rules of a result, without their resolver.
    internal static DeadlineRulesDto FromResult(DeadlineRules rules) => new()
    {
        Convention = rules.Convention,
        Landing = rules.Landing,
        LateStart = rules.LateStart,
        DayCount = rules.DayCount,
        Roll = rules.Roll,
        RegularDaysOnly = rules.RegularDaysOnly,
    };

    internal DeadlineRules ToModel() => new(Convention, Landing, LateStart, DayCount, Roll, RegularDaysOnly);
}
