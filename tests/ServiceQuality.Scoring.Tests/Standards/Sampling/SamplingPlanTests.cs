using System.Text.Json;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Standards.Sampling;

public class SamplingPlanTests
{
    private const string Golden = "goldens/standards-weights.json";

    [MaterialFact(Golden)]
    public void Operating_characteristics_are_those_of_the_reference_material()
    {
        var root = JsonDocument.Parse(File.ReadAllText(Material.File(Golden))).RootElement.GetProperty("acceptanceSampling");
        foreach (var golden in root.EnumerateArray())
        {
            var (n, accept) = (golden.GetProperty("sample").GetInt32(), golden.GetProperty("accept").GetInt32());
            AssertCurve(new(n, accept), golden.GetProperty("quality"), golden.GetProperty("probabilityOfAcceptance"));
            AssertCurve(new(n, accept, 500), golden.GetProperty("lot500Quality"), golden.GetProperty("lot500"));
        }

        static void AssertCurve(SamplingPlan plan, JsonElement qualities, JsonElement probabilities)
        {
            Assert.NotEmpty(qualities.EnumerateArray());
            foreach (var (quality, probability) in qualities.EnumerateArray().Zip(probabilities.EnumerateArray()))
            {
                var p = Proportion.FromFraction(quality.GetDouble());
                Assert.Equal(probability.GetDouble(), plan.AcceptanceProbability(p).Fraction, 1e-9);
                Assert.Equal(1 - probability.GetDouble(), plan.ProducerRisk(p).Fraction, 1e-9);
                Assert.Equal(plan.AcceptanceProbability(p), plan.ConsumerRisk(p));
            }
        }
    }

    [Law]
    public FsCheck.Property Probabilities_are_those_of_counting_all_samples() => Laws.ForAll(
        from lot in Gen.Choose(2, 14)
        from n in Gen.Choose(1, lot)
        from accept in Gen.Choose(0, n - 1)
        from bad in Gen.Choose(0, lot)
        select (lot, n, accept, bad), x =>
    {
        var (accepted, all) = (0.0, 0.0);
        for (var sample = 0; sample < 1 << x.lot; sample++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)sample) == x.n)
            {
                all++;
                accepted += System.Numerics.BitOperations.PopCount((uint)(sample & ((1 << x.bad) - 1))) <= x.accept ? 1 : 0;
            }
        }

        var quality = Proportion.Of(x.bad, x.lot);
        SamplingPlan plan = new(x.n, x.accept, x.lot);
        Assert.Equal(accepted / all, plan.AcceptanceProbability(quality).Fraction, 1e-12);
        Assert.Equal(
            accepted / all * x.bad / x.lot * (x.lot - x.n) / x.lot, plan.AverageOutgoingQuality(quality).Fraction, 1e-12);
        Assert.Equal(plan, JsonSerializer.Deserialize<SamplingPlan>(JsonSerializer.Serialize(plan)));
    });

    [Law]
    public FsCheck.Property The_plan_found_is_the_smallest_of_all() => Laws.ForAll(
        from good in Gen.Choose(0, 30)
        from apart in Gen.Choose(5, 40)
        from alpha in Gen.Choose(1, 30)
        from beta in Gen.Choose(1, 30)
        from lot in Gen.Elements<long?>(null, 60, 200)
        select (Good: good / 100.0, Bad: (good + apart) / 100.0, alpha, beta, lot), x =>
    {
        var (good, bad) = (Proportion.FromFraction(x.Good), Proportion.FromFraction(x.Bad));
        var (alpha, beta) = (Proportion.FromPercent(x.alpha), Proportion.FromPercent(x.beta));
        var lot = x.lot ?? 0;
        var goodItems = (long)Math.Floor((x.Good * lot) + 1e-9);
        var badItems = (long)Math.Ceiling((x.Bad * lot) - 1e-9);
        bool Keeps(int n, int c) =>
            1 - Probability(n, c, x.Good, goodItems) <= alpha.Fraction + 1e-12
            && Probability(n, c, x.Bad, badItems) <= beta.Fraction + 1e-12;
        double Probability(int n, int c, double quality, long items) => x.lot is null
            ? MathNet.Numerics.Distributions.Binomial.CDF(quality, n, c)
            : MathNet.Numerics.Distributions.Hypergeometric.CDF((int)lot, (int)items, n, c);
        var plan = SamplingPlan.Smallest(good, alpha, bad, beta, x.lot);
        Assert.True(Keeps(plan.Sample, plan.Accept));
        for (var n = 1; n < Math.Min(plan.Sample, 60); n++)
        {
            Assert.DoesNotContain(Enumerable.Range(0, n), c => Keeps(n, c));
        }

        Assert.DoesNotContain(Enumerable.Range(0, plan.Accept), c => Keeps(plan.Sample, c));
    });

    [Fact]
    public void Plans_are_tables_and_text()
    {
        SamplingPlan plan = new(50, 1, 500);
        Assert.Equal("n = 50, Ac = 1, lot of 500", plan.ToString());
        Assert.Equal("n = 2, Ac = 0", new SamplingPlan(2, 0).ToString());
        var row = plan.ToTable([Proportion.FromPercent(1)]).Rows[0];
        Assert.Equal(["1.00", "91.9", "0.83"], row.Select(c => c.Shown));
        Assert.Equal((50, 1, 500L), (plan.Sample, plan.Accept, plan.Lot));

        // The plan that textbooks find for 2 % and 8 % with risks of 5 % and 10 %: 98 and 4 by binomial tables.
        Assert.Equal(
            new SamplingPlan(98, 4),
            SamplingPlan.Smallest(
                Proportion.FromPercent(2), Proportion.FromPercent(5), Proportion.FromPercent(8), Proportion.FromPercent(10)));
    }

    [Fact]
    public void Plans_that_cannot_be_are_refused_with_all_that_is_wrong()
    {
        Refused("sample", "The sampling plan is not allowed:\n- The sample is 0; allowed are 1 to 100000.\n"
            + "- The acceptance number is -1;", () => new SamplingPlan(0, -1));
        Refused("sample", "The sampling plan is not allowed:\n- The acceptance number is 5; allowed are 0 up to one less than "
            + "the sample of 5.\n- The lot is 4; allowed are sizes from that of the sample, 5.", () => new SamplingPlan(5, 5, 4));
        Refused("quality", "0.3 % of a lot of 500 are 1.5 items; allowed are shares of whole numbers",
            () => new SamplingPlan(50, 1, 500).AcceptanceProbability(Proportion.FromPercent(0.3)));
        var (low, high) = (Proportion.FromPercent(1), Proportion.FromPercent(5));
        Refused("acceptableQuality", "No sampling plan can be found:\n- The acceptable quality 5 % is not below the limiting "
            + "quality 1 %; allowed are smaller ones.\n- The risk of the producer is 0 %; allowed are above 0 % and below 100 %.",
            () => SamplingPlan.Smallest(high, Proportion.FromPercent(0), low, high));
        Refused("acceptableQuality", "No sampling plan can be found:\n- The lot is 1; allowed are 2 and more.",
            () => SamplingPlan.Smallest(low, high, high, high, 1));
        Refused("acceptableQuality",
            "No sampling plan can be found:\n- Good and bad lots of 100 have 1 and 1 nonconforming items",
            () => SamplingPlan.Smallest(low, high, Proportion.FromPercent(1.0000000001), high, 100));
        Refused("limitingQuality", "No plan with a sample of at most 100000 keeps both risks",
            () => SamplingPlan.Smallest(low, high, Proportion.FromPercent(1.01), high));
    }

    private static void Refused(string parameter, string start, Func<object> act) =>
        Assert.StartsWith(start, Assert.Throws<ArgumentException>(parameter, act).Message, StringComparison.Ordinal);
}
