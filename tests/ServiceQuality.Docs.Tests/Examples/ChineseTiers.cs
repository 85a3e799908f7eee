using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ChineseTiers
{
    internal static void Run()
    {
        // example
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        CustomerTier gold = CustomerTier.Of("金牌"), silver = CustomerTier.Of("银牌"), bronze = CustomerTier.Of("普通");
        CustomerBase customers = new([
            new(gold, 200, Money.Of(900_000, "CNY")), new(silver, 800, Money.Of(600_000, "CNY")),
            new(bronze, 4000, Money.Of(500_000, "CNY"))]);
        TierSample[] satisfied = [
            TierSample.OfShare(gold, 72, 80), TierSample.OfShare(silver, 96, 120), TierSample.OfShare(bronze, 130, 200)];
        Console.WriteLine(TierRollUp.Run(customers, satisfied).ToTable().In(chinese));
        Console.WriteLine(TierRollUp.Run(customers, satisfied, byRevenue: true).ToTable().In(chinese));
        // end
    }
}
