using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// The credit that a schedule grants for one period: of the tiers whose threshold the measured share is below, the last one (the lowest
/// threshold) gives the part of the fee; the cap and then the rounding of the schedule follow. A credit that rounding would lift above
/// the cap is the largest rounded amount within it.
/// </summary>
public sealed record ServiceCredit
{
    private ServiceCredit(
        CreditSchedule schedule, ExactShare measured, Money fee, CreditTier? tier, Money raw, Money most, Money capped, Money amount, string? reason)
    {
        Schedule = schedule;
        Measured = measured;
        Fee = fee;
        Tier = tier;
        Raw = raw;
        Most = most;
        Capped = capped;
        Amount = amount;
        Reason = reason;
    }

    /// <summary>The terms.</summary>
    public CreditSchedule Schedule { get; }

    /// <summary>The measured share.</summary>
    public ExactShare Measured { get; }

    /// <summary>The fee of the period.</summary>
    public Money Fee { get; }

    /// <summary>The tier that applies, or null when none does.</summary>
    public CreditTier? Tier { get; }

    /// <summary>The part of the fee before cap and rounding.</summary>
    public Money Raw { get; }

    /// <summary>The cap: the lesser of the largest part of the fee and the largest amount.</summary>
    public Money Most { get; }

    /// <summary>The credit after the cap, before rounding.</summary>
    public Money Capped { get; }

    /// <summary>The credit; zero in the currency of the fee when there is none.</summary>
    public Money Amount { get; }

    /// <summary>Why there is no credit, or null when a tier applies.</summary>
    public string? Reason { get; }

    /// <summary>How the credit comes about, a line a step; the text is stable.</summary>
    public ValueList<string> Explanation => [.. Lines()];

    /// <summary>The credit of a period.</summary>
    /// <param name="schedule">The terms.</param>
    /// <param name="measured">The measured share, such as <c>ServiceAvailability.Share</c>; nothing measured gives no credit, and says so.</param>
    /// <param name="fee">The fee of the period, not negative.</param>
    /// <returns>The credit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fee is negative.</exception>
    /// <exception cref="ArgumentException">The cap of the schedule is of another currency than the fee.</exception>
    public static ServiceCredit Of(CreditSchedule schedule, ExactShare measured, Money fee)
    {
        Guard.Against.Null(schedule);
        if (fee.Amount < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(fee), $"Fee {InvariantText.Format(fee)} is negative; allowed are zero and more.");
        }

        if (schedule.MaxAmount is { } cap && cap.Currency != fee.Currency)
        {
            throw new ArgumentException($"Fee {InvariantText.Format(fee)} and cap {InvariantText.Format(cap)} are not of one currency; allowed is one currency.", nameof(fee));
        }

        var most = fee * PercentText.Fraction(schedule.MaxShareOfFee);
        most = schedule.MaxAmount is { } limit && limit < most ? limit : most;
        var tier = measured.IsMeasured ? schedule.Tiers.LastOrDefault(t => measured.IsBelow(t.Below)) : null;
        if (tier is null)
        {
            var none = fee * 0m;
            var reason = measured.IsMeasured
                ? $"the share is not below {PercentText.Format(schedule.Tiers[0].Below)}"
                : "nothing was measured";
            return new(schedule, measured, fee, null, none, most, none, none, reason);
        }

        var raw = fee * PercentText.Fraction(tier.Credit);
        var capped = raw < most ? raw : most;
        var rounded = capped.Rounded(schedule.Decimals, schedule.Midpoint);
        var amount = rounded > most ? most.Rounded(schedule.Decimals, MidpointRounding.ToZero) : rounded;
        return new(schedule, measured, fee, tier, raw, most, capped, amount, null);
    }

    /// <summary>The credit and its tier, or why there is none.</summary>
    /// <returns>For example <c>100.00 CNY (below 99.9 %: 10 %)</c>.</returns>
    public override string ToString() => $"{Printed(Amount)} ({Tier?.ToString() ?? Reason})";

    private IEnumerable<string> Lines()
    {
        yield return $"{Schedule.Name}, fee {InvariantText.Format(Fee)}";
        yield return Measured.IsMeasured ? $"measured: {Measured}" : Measured.ToString();
        if (Tier is null)
        {
            yield return $"no credit: {Reason}";
            yield break;
        }

        yield return $"below {PercentText.Format(Tier.Below)}: {PercentText.Format(Tier.Credit)} of the fee = {InvariantText.Format(Raw)}";
        if (Schedule.MaxAmount is { } amount)
        {
            yield return $"cap: the lesser of {PercentText.Format(Schedule.MaxShareOfFee)} of the fee and {InvariantText.Format(amount)} = {InvariantText.Format(Most)}; {AfterCap()}";
        }
        else if (Schedule.MaxShareOfFee.Fraction < 1)
        {
            yield return $"cap: {PercentText.Format(Schedule.MaxShareOfFee)} of the fee = {InvariantText.Format(Most)}; {AfterCap()}";
        }

        var rule = string.Create(CultureInfo.InvariantCulture, $"rounded to {Schedule.Decimals} decimals ({Schedule.Midpoint})");
        yield return Capped.Rounded(Schedule.Decimals, Schedule.Midpoint) > Most
            ? $"{rule} it would exceed {InvariantText.Format(Most)}, so towards zero: {Printed(Amount)}"
            : $"{rule}: {Printed(Amount)}";
    }

    private string AfterCap() => Capped < Raw ? $"capped to {InvariantText.Format(Capped)}" : "not reached";

    private string Printed(Money money) =>
        money.ToString("F" + Schedule.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
