using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// The credit that a schedule grants for one period. Of the tiers whose threshold the measured share is below, the last one (the
/// lowest threshold) gives the part of the fee; the cap and then the rounding of the schedule follow. A credit that rounding
/// would lift above the cap is the largest rounded amount within the cap.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ServiceCredit>))]
public sealed record ServiceCredit
{
    private ServiceCredit(CreditSchedule schedule, ExactProportion measured, Money fee, CreditTier? tier, Money cap)
    {
        Schedule = schedule;
        Measured = measured;
        Fee = fee;
        Tier = tier;
        Cap = cap;
        Raw = fee * (tier is null ? 0m : PercentText.Fraction(tier.Credit));
        Capped = Raw < cap ? Raw : cap;
        Amount = Capped;
        if (tier is not null)
        {
            var rounded = Rounded;
            Amount = rounded > cap ? cap.Round(schedule.Decimals, MidpointRounding.ToZero) : rounded;
        }
    }

    /// <summary>The terms.</summary>
    public CreditSchedule Schedule { get; }

    /// <summary>The measured share.</summary>
    public ExactProportion Measured { get; }

    /// <summary>The fee of the period.</summary>
    public Money Fee { get; }

    /// <summary>The tier that applies, or null when none does.</summary>
    public CreditTier? Tier { get; }

    /// <summary>The part of the fee before cap and rounding.</summary>
    public Money Raw { get; }

    /// <summary>The cap: the lesser of the largest part of the fee and the largest amount.</summary>
    public Money Cap { get; }

    /// <summary>The credit after the cap, before rounding.</summary>
    public Money Capped { get; }

    /// <summary>The credit; zero in the currency of the fee when there is none.</summary>
    public Money Amount { get; }

    /// <summary>Why there is no credit, or null when a tier applies.</summary>
    public string? Reason
    {
        get
        {
            if (Tier is not null)
            {
                return null;
            }

            return Measured.IsMeasured
                ? $"the share is not below {PercentText.Format(Schedule.Tiers[0].Below)}"
                : "nothing was measured";
        }
    }

    /// <summary>The computation, one line for each step; the text is stable.</summary>
    public ValueList<string> Explanation => [.. Lines()];

    /// <summary>Computes the credit of a period.</summary>
    /// <param name="schedule">The terms.</param>
    /// <param name="measured">
    /// The measured share, such as <see cref="ServiceAvailability.Share"/>. When nothing was measured there is no credit, with
    /// the reason.
    /// </param>
    /// <param name="fee">The fee of the period, not negative.</param>
    /// <returns>The credit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fee is negative.</exception>
    /// <exception cref="ArgumentException">The schedule has another currency than the fee.</exception>
    public static ServiceCredit Run(CreditSchedule schedule, ExactProportion measured, Money fee)
    {
        Guard.Against.Null(schedule);
        Guard.Against.OutOfRange(
            fee.Amount < 0, fee, $"Fee {InvariantText.Format(fee)} is negative; allowed are zero and more.", nameof(fee));
        var tier = measured.IsMeasured ? schedule.Tiers.LastOrDefault(t => measured.IsBelow(t.Below)) : null;
        return new(schedule, measured, fee, tier, CapOf(schedule, fee));
    }

    /// <summary>Returns the credit and its tier, or why there is none.</summary>
    /// <returns>For example <c>100.00 CNY (below 99.9 %: 10 %)</c>.</returns>
    public override string ToString() => $"{Print(Amount)} ({Tier?.ToString() ?? Reason})";

    private Money Rounded => Capped.Round(Schedule.Decimals, Schedule.Midpoint);

    private static Money CapOf(CreditSchedule schedule, Money fee)
    {
        Guard.Against.Invalid(
            schedule.Currency is { } currency && currency != fee.Currency,
            $"Fee {InvariantText.Format(fee)} is in another currency; allowed are amounts in {schedule.Currency}, that of the "
                + $"schedule.",
            nameof(fee));
        var ofFee = fee * PercentText.Fraction(schedule.MaxShareOfFee);
        return schedule.MaxAmount is { } amount && amount < ofFee ? amount : ofFee;
    }

    private IEnumerable<string> Lines()
    {
        yield return $"{Schedule.Name}, fee {InvariantText.Format(Fee)}";
        yield return Measured.IsMeasured ? $"measured: {Measured}" : Measured.ToString();
        if (Tier is null)
        {
            yield return $"no credit: {Reason}";
            yield break;
        }

        yield return $"below {PercentText.Format(Tier.Below)}: {PercentText.Format(Tier.Credit)} of the fee = "
            + $"{InvariantText.Format(Raw)}";
        if (CapText() is { } cap)
        {
            var effect = Capped < Raw ? $"capped to {InvariantText.Format(Capped)}" : "not reached";
            yield return $"cap: {cap} = {InvariantText.Format(Cap)}; {effect}";
        }

        var rule = string.Create(CultureInfo.InvariantCulture, $"rounded to {Schedule.Decimals} decimals ({Schedule.Midpoint})");
        yield return Rounded > Cap
            ? $"{rule} it would exceed {InvariantText.Format(Cap)}, so towards zero: {Print(Amount)}"
            : $"{rule}: {Print(Amount)}";
    }

    // Null when the schedule has no cap but the fee itself.
    private string? CapText()
    {
        var ofFee = $"{PercentText.Format(Schedule.MaxShareOfFee)} of the fee";
        if (Schedule.MaxAmount is { } amount)
        {
            return $"the lesser of {ofFee} and {InvariantText.Format(amount)}";
        }

        return Schedule.MaxShareOfFee.Fraction < 1 ? ofFee : null;
    }

    private string Print(Money money) =>
        money.ToString("F" + Schedule.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
