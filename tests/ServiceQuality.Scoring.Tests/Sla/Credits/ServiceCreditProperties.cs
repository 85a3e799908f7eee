using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Sla.Credits;

public class ServiceCreditProperties
{
    private static readonly Gen<CreditSchedule> Schedules =
        from thresholds in Gen.Choose(1, 1000).NonEmptyListOf()
        from credits in Gen.Choose(1, 1000).NonEmptyListOf()
        from cap in Gen.Choose(1, 1000)
        from most in Gen.Choose(0, 50_000)
        from decimals in Gen.Choose(0, 4)
        from midpoint in Gen.Elements(Enum.GetValues<MidpointRounding>())
        select Schedule(thresholds, credits, cap, most, decimals, midpoint);

    private static readonly Gen<Money> Fees = Gen.Choose(0, 10_000_000).Select(n => Money.Of(n / 100m, "CNY"));

    [Law]
    public Property A_lower_share_never_gives_less() => Laws.ForAll(
        from schedule in Schedules
        from fee in Fees
        from shares in Gen.Choose(0, 1000).Two()
        select (schedule, fee, low: Math.Min(shares.Item1, shares.Item2), high: Math.Max(shares.Item1, shares.Item2)), x =>
            Assert.True(
            ServiceCredit.Run(x.schedule, ExactProportion.Of(x.low, 1000), x.fee).Amount >= ServiceCredit.Run(
                x.schedule, ExactProportion.Of(x.high, 1000), x.fee).Amount));

    [Law]
    public Property A_credit_is_within_fee_and_cap_and_near_what_it_was_before_rounding() => Laws.ForAll(
        from schedule in Schedules
        from fee in Fees
        from share in Gen.Choose(0, 1000)
        select (schedule, fee, share), x =>
    {
        var credit = ServiceCredit.Run(x.schedule, ExactProportion.Of(x.share, 1000), x.fee);
        var step = (decimal)Math.Pow(10, -x.schedule.Decimals);
        Assert.True(credit.Amount.Amount >= 0 && credit.Amount <= credit.Cap && credit.Cap <= x.fee);
        Assert.True(
            Math.Abs(credit.Amount.Amount - credit.Capped.Amount) < step && decimal.Remainder(credit.Amount.Amount, step) == 0);
        Assert.Equal(
            credit.Tier is null,
            x.schedule.Tiers.All(t => x.share >= Math.Round(t.Below.Fraction * 1000, MidpointRounding.ToEven)));
        Assert.Equal(credit.Reason is null, credit.Tier is not null);
    });

    private static CreditSchedule Schedule(
        IEnumerable<int> thresholds, IEnumerable<int> credits, int cap, int most, int decimals, MidpointRounding midpoint)
    {
        var builder = CreditSchedule.Create("any").RoundTo(decimals, midpoint).MaxCredit(Proportion.Of(cap, 1000));
        foreach (var (below, credit) in thresholds.Distinct().OrderDescending().Zip(credits.Distinct().Order()))
        {
            builder.AddTier(Proportion.Of(below, 1000), Proportion.Of(credit, 1000));
        }

        return (most == 0 ? builder : builder.MaxCredit(Money.Of(most, "CNY"))).Build();
    }
}
