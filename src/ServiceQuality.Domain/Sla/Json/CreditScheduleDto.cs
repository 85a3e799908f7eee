using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Sla.Json;

// The members of a credit schedule in JSON; what is left out has the default of the builder.
internal sealed class CreditScheduleDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    public required List<Tier> Tiers { get; set; }

    [JsonConverter(typeof(OptionalConverter<Proportion, ProportionConverter>))]
    public Proportion? AtMostOfFee { get; set; }

    [JsonConverter(typeof(OptionalConverter<Money, MoneyConverter>))]
    public Money? AtMost { get; set; }

    public int Decimals { get; set; } = 2;

    [JsonConverter(typeof(NameConverter<MidpointRounding>))]
    public MidpointRounding Midpoint { get; set; } = MidpointRounding.AwayFromZero;

    [JsonConverter(typeof(OptionalConverter<int, RevisionConverter>))]
    public int? ClaimDays { get; set; }

    public List<string> Exclusions { get; set; } = [];

    internal static CreditScheduleDto Of(CreditSchedule schedule) => new()
    {
        Name = schedule.Name,
        Tiers = [.. schedule.Tiers.Select(t => new Tier { Below = t.Below, Credit = t.Credit })],
        AtMostOfFee = schedule.MaxShareOfFee.Fraction == 1 ? null : schedule.MaxShareOfFee,
        AtMost = schedule.MaxAmount,
        Decimals = schedule.Decimals,
        Midpoint = schedule.Midpoint,
        ClaimDays = schedule.ClaimDays,
        Exclusions = DefinitionJson.Written(schedule.Exclusions),
    };

    internal static CreditSchedule Model(CreditScheduleDto parts)
    {
        var builder = CreditSchedule.Create(parts.Name).RoundTo(parts.Decimals, parts.Midpoint);
        foreach (var tier in DefinitionJson.Elements(parts.Tiers, "$.tiers"))
        {
            builder.AddTier(tier.Below, tier.Credit);
        }

        if (parts.AtMostOfFee is { } share)
        {
            builder.MaxCredit(share);
        }

        if (parts.AtMost is { } amount)
        {
            builder.MaxCredit(amount);
        }

        if (parts.ClaimDays is { } days)
        {
            builder.ClaimWithin(days);
        }

        foreach (var text in DefinitionJson.Elements(parts.Exclusions, "$.exclusions"))
        {
            DefinitionJson.Made("$.exclusions", () => builder.AddExclusion(text));
        }

        return builder.TryBuild(out var schedule, out var problems)
            ? schedule
            : throw DefinitionJson.Refused("$", string.Join(" ", problems));
    }

    internal sealed class Tier
    {
        [JsonConverter(typeof(ProportionConverter))]
        public required Proportion Below { get; set; }

        [JsonConverter(typeof(ProportionConverter))]
        public required Proportion Credit { get; set; }
    }
}
