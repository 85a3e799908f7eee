using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Sla.Json;

// A credit schedule; what is left out has the default of the builder.
internal sealed class CreditScheduleDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    public string? Currency { get; set; }

    public required List<CreditTierDto> Tiers { get; set; }

    public Proportion? AtMostOfFee { get; set; }

    public Money? AtMost { get; set; }

    public int Decimals { get; set; } = 2;

    [JsonConverter(typeof(NameConverter<MidpointRounding>))]
    public MidpointRounding Midpoint { get; set; } = MidpointRounding.AwayFromZero;

    [JsonConverter(typeof(PositiveNumberConverter))]
    public int? ClaimDays { get; set; }

    public List<string>? Exclusions { get; set; }

    internal static CreditScheduleDto From(CreditSchedule schedule) => new()
    {
        Name = schedule.Name,
        Currency = schedule.Currency == schedule.MaxAmount?.Currency ? null : schedule.Currency, // the cap says it
        Tiers = [.. schedule.Tiers.Select(t => new CreditTierDto { Below = t.Below, Credit = t.Credit })],
        AtMostOfFee = schedule.MaxShareOfFee.Fraction == 1 ? null : schedule.MaxShareOfFee,
        AtMost = schedule.MaxAmount,
        Decimals = schedule.Decimals,
        Midpoint = schedule.Midpoint,
        ClaimDays = schedule.ClaimDays,
        Exclusions = JsonDocuments.OrNull(schedule.Exclusions),
    };

    internal CreditSchedule ToModel()
    {
        var builder = CreditSchedule.Create(Name).RoundTo(Decimals, Midpoint);
        if (Currency is { } currency)
        {
            JsonDocuments.Create("$.currency", () => builder.InCurrency(currency));
        }

        foreach (var tier in Tiers)
        {
            builder.AddTier(tier.Below, tier.Credit);
        }

        if (AtMostOfFee is { } share)
        {
            builder.MaxCredit(share);
        }

        if (AtMost is { } amount)
        {
            builder.MaxCredit(amount);
        }

        if (ClaimDays is { } days)
        {
            builder.ClaimWithin(days);
        }

        foreach (var text in Exclusions ?? [])
        {
            JsonDocuments.Create("$.exclusions", () => builder.AddExclusion(text));
        }

        return builder.TryBuild(out var schedule, out var problems)
            ? schedule : throw new InvalidJsonException(string.Join(" ", problems));
    }
}
