using ServiceQuality.Domain;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class AcceptingLots
{
    internal static void Run()
    {
        // example
        SamplingPlan plan = new(sample: 50, accept: 1, lot: 500);
        Console.WriteLine(plan.ToTable(
            [Proportion.FromPercent(1), Proportion.FromPercent(2), Proportion.FromPercent(5), Proportion.FromPercent(10)]));

        // Good lots have at most 2 % nonconforming, bad ones at least 8 %.
        Console.WriteLine(SamplingPlan.Smallest(
            acceptableQuality: Proportion.FromPercent(2), producerRisk: Proportion.FromPercent(5),
            limitingQuality: Proportion.FromPercent(8), consumerRisk: Proportion.FromPercent(10)));

        // The severity from lot to lot.
        InspectionState state = SwitchingRules.Iso2859.Start;
        foreach (bool isAccepted in (bool[])[true, false, true, false, true])
        {
            state = state.After(isAccepted);
            Console.WriteLine(state);
        }
        // end
    }
}
