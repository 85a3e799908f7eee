using System.Diagnostics.CodeAnalysis;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Builds a <see cref="CreditSchedule"/>. <see cref="Build"/> and <see cref="TryBuild"/> report all broken rules at once.
/// <c>AddTier</c> and <see cref="AddExclusion"/> add; every other method replaces what was set before.
/// </summary>
public sealed class CreditScheduleBuilder
{
    private const int MaxDecimals = 28;
    private const int MaxClaimDays = 366;

    private readonly string _name;
    private readonly List<CreditTier> _tiers = [];
    private readonly List<string> _exclusions = [];
    private readonly List<string> _problems = [];
    private string? _currency;
    private Proportion _maxShareOfFee = Proportion.FromFraction(1);
    private Money? _maxAmount;
    private int _decimals = 2;
    private MidpointRounding _midpoint = MidpointRounding.AwayFromZero;
    private int? _claimDays;

    internal CreditScheduleBuilder(string name) => _name = name;

    /// <summary>Adds a tier: below a threshold, a part of the fee is credited.</summary>
    /// <param name="threshold">The threshold, above 0 % and below that of the tier before.</param>
    /// <param name="credit">The part of the fee, above that of the tier before.</param>
    /// <returns>This builder.</returns>
    public CreditScheduleBuilder AddTier(Proportion threshold, Proportion credit)
    {
        _tiers.Add(new(threshold, credit));
        return this;
    }

    /// <summary>Adds a tier given as text.</summary>
    /// <param name="threshold">The threshold, such as <c>99.9 %</c>.</param>
    /// <param name="credit">The part of the fee, such as <c>10 %</c>.</param>
    /// <returns>This builder.</returns>
    public CreditScheduleBuilder AddTier(string threshold, string credit)
    {
        Guard.Against.Null(threshold);
        Guard.Against.Null(credit);
        var below = Parse(threshold, "Threshold");
        var part = Parse(credit, "Credit");
        return below is { } b && part is { } p ? AddTier(b, p) : this;
    }

    /// <summary>
    /// States the currency of fees and credits, so that a cap in another currency is found when the schedule is built. By default
    /// it is that of the cap, if there is one.
    /// </summary>
    /// <param name="currency">The code, three capital letters such as <c>CNY</c>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The code is not three capital letters.</exception>
    public CreditScheduleBuilder InCurrency(string currency)
    {
        _currency = Money.Of(0, currency).Currency;
        return this;
    }

    /// <summary>Sets the largest part of the fee that is credited; by default 100 %.</summary>
    /// <param name="share">The part, above 0 %.</param>
    /// <returns>This builder.</returns>
    public CreditScheduleBuilder MaxCredit(Proportion share)
    {
        _maxShareOfFee = share;
        return this;
    }

    /// <summary>Sets the largest amount that is credited.</summary>
    /// <param name="amount">The amount, above zero.</param>
    /// <returns>This builder.</returns>
    public CreditScheduleBuilder MaxCredit(Money amount)
    {
        _maxAmount = amount;
        return this;
    }

    /// <summary>Sets how a credit is rounded; by default to two decimals, midpoints away from zero.</summary>
    /// <param name="decimals">The decimals, from 0 to 28.</param>
    /// <param name="midpoint">Where the middle between two amounts goes.</param>
    /// <returns>This builder.</returns>
    public CreditScheduleBuilder RoundTo(int decimals, MidpointRounding midpoint = MidpointRounding.AwayFromZero)
    {
        (_decimals, _midpoint) = (decimals, midpoint);
        return this;
    }

    /// <summary>Sets until when a credit must be claimed; by default no claim is needed.</summary>
    /// <param name="days">How many days after the last date of the period, from 1 to 366.</param>
    /// <returns>This builder.</returns>
    public CreditScheduleBuilder ClaimWithin(int days)
    {
        _claimDays = days;
        return this;
    }

    /// <summary>Adds something that does not count, in the words of the agreement.</summary>
    /// <param name="text">The text.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The text is blank or has white space at its ends.</exception>
    public CreditScheduleBuilder AddExclusion(string text)
    {
        _exclusions.Add(Guard.Against.InvalidCode(text));
        return this;
    }

    /// <summary>Builds the schedule.</summary>
    /// <returns>The schedule.</returns>
    /// <exception cref="InvalidOperationException">
    /// A rule is broken; the message lists every one: no tier, a text that is not a percentage, a threshold of 0 % or not below
    /// the one before, a credit not above the one before, a cap of nothing or in another currency, decimals or days out of range.
    /// </exception>
    public CreditSchedule Build() => TryBuild(out var schedule, out var problems)
        ? schedule
        : throw new InvalidOperationException(InvariantText.Lines($"Credit schedule {_name} cannot be built:", problems));

    /// <summary>Builds the schedule, or reports every broken rule.</summary>
    /// <param name="schedule">The schedule, or null.</param>
    /// <param name="problems">The broken rules, a sentence each; empty when there is a schedule.</param>
    /// <returns>Whether there is a schedule.</returns>
    public bool TryBuild([NotNullWhen(true)] out CreditSchedule? schedule, out ValueList<string> problems)
    {
        List<string> found = [.. _problems, .. TierProblems()];
        if (_tiers.Count == 0 && _problems.Count == 0)
        {
            found.Add("It has no tier; allowed is at least one.");
        }

        if (PercentText.Fraction(_maxShareOfFee) == 0)
        {
            found.Add("The cap is 0 % of the fee; allowed is more than 0 %.");
        }

        if (_maxAmount is { Amount: <= 0 } amount)
        {
            found.Add($"The cap is {InvariantText.Format(amount)}; allowed is more than zero.");
        }

        if (_maxAmount is { } cap && _currency is not null && cap.Currency != _currency)
        {
            var text = InvariantText.Format(cap);
            found.Add($"The cap is {text}; allowed are amounts in {_currency}, the currency of the schedule.");
        }

        if (_decimals is < 0 or > MaxDecimals)
        {
            found.Add($"{InvariantText.Format(_decimals)} decimals are outside [0, {InvariantText.Format(MaxDecimals)}].");
        }

        if (!Enum.IsDefined(_midpoint))
        {
            var allowed = string.Join(", ", Enum.GetNames<MidpointRounding>());
            found.Add($"Midpoint rule {InvariantText.Format((int)_midpoint)} is unknown; allowed are {allowed}.");
        }

        if (_claimDays is < 1 or > MaxClaimDays)
        {
            var days = InvariantText.Format(_claimDays.Value);
            found.Add($"A claim within {days} days is outside [1, {InvariantText.Format(MaxClaimDays)}].");
        }

        problems = [.. found];
        schedule = found.Count == 0
            ? new(
                _name,
                _currency ?? _maxAmount?.Currency,
                [.. _tiers],
                _maxShareOfFee,
                _maxAmount,
                _decimals,
                _midpoint,
                _claimDays,
                [.. _exclusions])
            : null;
        return schedule is not null;
    }

    // Thresholds and credits are compared as the decimals that were meant, because that is how a credit is computed.
    private IEnumerable<string> TierProblems()
    {
        var (above, least) = (decimal.MaxValue, 0m);
        for (var i = 0; i < _tiers.Count; i++)
        {
            var (tier, name) = (_tiers[i], $"Tier {InvariantText.Format(i + 1)} ({_tiers[i]})");
            var (below, credit) = (PercentText.Fraction(tier.Below), PercentText.Fraction(tier.Credit));
            if (below == 0)
            {
                yield return $"{name}: no share is below 0 %; allowed are thresholds above it.";
            }
            else if (below >= above)
            {
                yield return $"{name}: the threshold is not below that of the tier before; allowed are falling thresholds.";
            }

            if (credit <= least)
            {
                var before = i == 0 ? "0 %" : "that of the tier before";
                yield return $"{name}: the credit is not above {before}; allowed are rising credits.";
            }

            (above, least) = (below, credit);
        }
    }

    private Proportion? Parse(string text, string what)
    {
        if (Proportion.TryParse(text, null, out var value))
        {
            return value;
        }

        _problems.Add(
            $"{what} \"{InvariantText.Shorten(text)}\" is not a percentage; "
            + $"allowed are texts such as 99.9 % or 0.999, from 0 to 1.");
        return null;
    }
}
