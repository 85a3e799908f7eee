using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// The terms of an agreement on service credits: a ladder of thresholds, each with the part of the fee that is credited when the
/// measured share (an attainment, an availability) is below it; how the credit is rounded and capped; until when it must be
/// claimed, and what is excluded. Immutable; two are equal when their terms are.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CreditSchedule>))]
public sealed record CreditSchedule
{
    internal CreditSchedule(
        string name,
        string? currency,
        ValueList<CreditTier> tiers,
        Proportion maxShareOfFee,
        Money? maxAmount,
        int decimals,
        MidpointRounding midpoint,
        int? claimDays,
        ValueList<string> exclusions)
    {
        Name = name;
        Currency = currency;
        Tiers = tiers;
        MaxShareOfFee = maxShareOfFee;
        MaxAmount = maxAmount;
        Decimals = decimals;
        Midpoint = midpoint;
        ClaimDays = claimDays;
        Exclusions = exclusions;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>
    /// The code of the currency of fees and credits: as stated, or else that of <see cref="MaxAmount"/>. Null when neither is
    /// given; then any fee is allowed.
    /// </summary>
    public string? Currency { get; }

    /// <summary>The tiers, at least one: thresholds strictly falling, credits strictly rising.</summary>
    public ValueList<CreditTier> Tiers { get; }

    /// <summary>
    /// The largest part of the fee that is credited; by default 100 %, so that no more than the fee is credited.
    /// </summary>
    public Proportion MaxShareOfFee { get; }

    /// <summary>
    /// The largest amount that is credited, or null for none. With <see cref="MaxShareOfFee"/>, the lesser counts.
    /// </summary>
    public Money? MaxAmount { get; }

    /// <summary>To how many decimals a credit is rounded; by default 2.</summary>
    public int Decimals { get; }

    /// <summary>How the middle between two amounts is rounded; by default away from zero.</summary>
    public MidpointRounding Midpoint { get; }

    /// <summary>Within how many days after the end of the period a claim must be made, or null when none is needed.</summary>
    public int? ClaimDays { get; }

    /// <summary>What does not count, in the words of the agreement; for readers only, nothing is computed from it.</summary>
    public ValueList<string> Exclusions { get; }

    /// <summary>Creates a builder of a schedule.</summary>
    /// <param name="name">The name, such as <c>Gold uptime</c>.</param>
    /// <returns>A builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static CreditScheduleBuilder Create(string name) => new(Guard.Against.InvalidCode(name));

    /// <summary>The last date on which the credit of a period may be claimed.</summary>
    /// <param name="lastDay">The last date of the period, in the zone of the agreement.</param>
    /// <returns>That date <see cref="ClaimDays"/> days later, or null when no claim is needed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside the years 1 to 9998.</exception>
    public LocalDate? ClaimBy(LocalDate lastDay)
    {
        var date = lastDay.WithCalendar(CalendarSystem.Iso);
        Guard.Against.OutOfRange(
            date.Year is < 1 or > 9998,
            lastDay,
            $"Date {LocalDatePattern.Iso.Format(date)} is outside [0001-01-01, 9998-12-31].");
        return ClaimDays is { } days ? date.PlusDays(days) : null;
    }

    /// <summary>Name and tiers.</summary>
    /// <returns>For example <c>Gold uptime: below 99.9 %: 10 %, below 99 %: 25 %</c>.</returns>
    public override string ToString() => $"{Name}: {string.Join(", ", Tiers)}";
}
