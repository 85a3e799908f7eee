using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Tests.Sla.Credits;

public class ServiceCreditTests
{
    private static readonly Money Fee = Money.Of(1000, "CNY");

    private static readonly CreditSchedule Ladder = CreditSchedule.Create("Gold uptime")
        .AddTier("99.9 %", "10 %").AddTier("99 %", "25 %").AddTier("95 %", "100 %").MaxCredit(Proportion.FromPercent(50)).Build();

    [Theory]
    [InlineData(9990, null, 0)] // exactly on the first threshold
    [InlineData(9989, 99.9, 100)] // 10 % of 1000
    [InlineData(9900, 99.9, 100)] // exactly on the second: the first still
    [InlineData(9899, 99.0, 250)] // 25 % of 1000
    [InlineData(9499, 95.0, 500)] // 100 % of 1000 = 1000, capped at 50 % = 500
    [InlineData(0, 95.0, 500)]
    [InlineData(10000, null, 0)]
    public void The_lowest_threshold_that_the_share_is_below_gives_the_credit(long part, double? below, int amount)
    {
        var credit = ServiceCredit.Run(Ladder, ExactProportion.Of(part, 10_000), Fee);
        Assert.Equal(Money.Of(amount, "CNY"), credit.Amount);
        Assert.Equal(below is { } b ? Proportion.FromPercent(b) : null, credit.Tier?.Below);
        Assert.Equal(below is null ? "the share is not below 99.9 %" : null, credit.Reason);
        Assert.Equal((Ladder, Fee, ExactProportion.Of(part, 10_000)), (credit.Schedule, credit.Fee, credit.Measured));
    }

    [Fact]
    public void A_month_of_30_days_allows_43_minutes_and_12_seconds_and_February_less()
    {
        // 0.1 % of 43,200 min = 43.2 min = 43 min 12 s; of 40,320 min (28 days) = 40.32 min = 40 min 19.2 s.
        Assert.Null(Credit(2026, 4, Duration.FromSeconds((43 * 60) + 12)).Tier);
        Assert.NotNull(Credit(2026, 4, Duration.FromSeconds((43 * 60) + 12) + Duration.Epsilon).Tier);
        Assert.NotNull(Credit(2026, 2, Duration.FromSeconds((43 * 60) + 12)).Tier);
        Assert.Null(Credit(2026, 2, Duration.FromMilliseconds((40 * 60_000) + 19_200)).Tier);
        Assert.NotNull(Credit(2026, 2, Duration.FromMilliseconds((40 * 60_000) + 19_200) + Duration.Epsilon).Tier);

        static ServiceCredit Credit(int year, int month, Duration down)
        {
            var from = Instant.FromUtc(year, month, 1, 0, 0);
            var to = Instant.FromUtc(year, month + 1, 1, 0, 0);
            var availability = ServiceAvailability.Run([Outage.Between(from, from + down)], from, to, to);
            return ServiceCredit.Run(Ladder, availability.Share, Fee);
        }
    }

    [Fact]
    public void Nothing_measured_gives_no_credit_and_the_reason()
    {
        var credit = ServiceCredit.Run(Ladder, default, Fee);
        Assert.Equal((Money.Of(0, "CNY"), "nothing was measured", null), (credit.Amount, credit.Reason, credit.Tier));
        Assert.Equal(["Gold uptime, fee 1000.00 CNY", "nothing measured", "no credit: nothing was measured"], credit.Explanation);
        Assert.Equal("0.00 CNY (nothing was measured)", credit.ToString());
    }

    [Fact]
    public void The_explanation_has_each_step()
    {
        Assert.Equal(
        [
            "Gold uptime, fee 1000.00 CNY",
            "measured: 9499 of 10000 (94.99 %)",
            "below 95 %: 100 % of the fee = 1000.00 CNY",
            "cap: 50 % of the fee = 500.00 CNY; capped to 500.00 CNY",
            "rounded to 2 decimals (AwayFromZero): 500.00 CNY",
        ], ServiceCredit.Run(Ladder, ExactProportion.Of(9499, 10_000), Fee).Explanation);
        var both = CreditSchedule.Create("both").AddTier("99 %", "10 %")
            .MaxCredit(Proportion.FromPercent(50)).MaxCredit(Money.Of(5000, "CNY")).Build();
        Assert.Equal(
            "cap: the lesser of 50 % of the fee and 5000.00 CNY = 500.00 CNY; not reached",
            ServiceCredit.Run(both, ExactProportion.Of(1, 2), Fee).Explanation[3]);
        Assert.Equal(5000m, ServiceCredit.Run(both, ExactProportion.Of(1, 2), Fee * 100m).Cap.Amount);
        Assert.Equal(
            "100.00 CNY (below 99.9 %: 10 %)",
            ServiceCredit.Run(Ladder, ExactProportion.Of(Proportion.FromPercent(99.5)), Fee).ToString());
        Assert.Equal(
            ["Gold uptime, fee 1000.00 CNY", "measured: 1 of 1 (100 %)", "no credit: the share is not below 99.9 %"],
            ServiceCredit.Run(Ladder, ExactProportion.Of(1, 1), Fee).Explanation);
    }

    [Fact]
    public void A_credit_is_rounded_by_the_rule_but_never_above_the_cap()
    {
        // 12.5 % of 100.20 = 12.525: away from zero 12.53, to even 12.52.
        var fee = Money.Of(100.20m, "EUR");
        Assert.Equal(
            12.53m,
            ServiceCredit.Run(
                CreditSchedule.Create("a").AddTier("99 %", "12.5 %").Build(), ExactProportion.Of(1, 2), fee).Amount.Amount);
        Assert.Equal(
            12.52m,
            ServiceCredit.Run(
                CreditSchedule.Create("a").AddTier("99 %", "12.5 %").RoundTo(2, MidpointRounding.ToEven).Build(),
                ExactProportion.Of(1, 2),
                fee).Amount.Amount);

        // The cap is 12.525 itself: 12.53 would exceed it.
        var capped = ServiceCredit.Run(
            CreditSchedule.Create("a").AddTier("99 %", "50 %").MaxCredit(Proportion.FromPercent(12.5)).Build(),
            ExactProportion.Of(1, 2),
            fee);
        Assert.Equal(
            (50.10m, 12.525m, 12.525m, 12.52m),
            (capped.Raw.Amount, capped.Cap.Amount, capped.Capped.Amount, capped.Amount.Amount));
        Assert.Equal(
            "rounded to 2 decimals (AwayFromZero) it would exceed 12.525 EUR, so towards zero: 12.52 EUR",
            capped.Explanation[^1]);

        // All of 0.7 rounded to whole units would be more than the fee.
        Assert.Equal(
            0m,
            ServiceCredit.Run(
                CreditSchedule.Create("a").AddTier("99 %", "100 %").RoundTo(0).Build(),
                ExactProportion.Of(0, 1),
                Money.Of(0.7m, "EUR")).Amount.Amount);
    }

    [Fact]
    public void Fees_that_cannot_be_are_refused()
    {
        Assert.Contains(
            "Fee -1.00 CNY is negative",
            Assert.Throws<ArgumentOutOfRangeException>(
                "fee", () => ServiceCredit.Run(Ladder, ExactProportion.Of(1, 2), Money.Of(-1, "CNY"))).Message,
            StringComparison.Ordinal);
        var capped = CreditSchedule.Create("a").AddTier("99 %", "50 %").MaxCredit(Money.Of(5, "EUR")).Build();
        Assert.Contains(
            "Fee 1000.00 CNY is in another currency; allowed are amounts in EUR, that of the schedule.",
            Assert.Throws<ArgumentException>("fee", () => ServiceCredit.Run(capped, ExactProportion.Of(1, 2), Fee)).Message,
            StringComparison.Ordinal);
        var stated = CreditSchedule.Create("a").InCurrency("EUR").AddTier("99 %", "50 %").Build();
        Assert.Throws<ArgumentException>("fee", () => ServiceCredit.Run(stated, ExactProportion.Of(1, 2), Fee));
        Assert.Equal(
            Money.Of(5, "EUR"), ServiceCredit.Run(stated, ExactProportion.Of(1, 2), Money.Of(10, "EUR")).Amount);
        Assert.Throws<ArgumentNullException>("schedule", () => ServiceCredit.Run(null!, ExactProportion.Of(1, 2), Fee));
        Assert.Equal(default, ServiceCredit.Run(Ladder, ExactProportion.Of(1, 2), default).Amount);
    }
}
