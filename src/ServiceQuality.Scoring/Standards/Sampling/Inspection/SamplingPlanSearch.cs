using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Standards;

// The smallest plan that keeps both risks. For each acceptance number there is a smallest sample that keeps that of the consumer;
// it rises with the number. The first at which that of the producer holds as well is the plan.
internal static class SamplingPlanSearch
{
    internal static SamplingPlan Smallest(
        Proportion acceptableQuality, Proportion producerRisk, Proportion limitingQuality, Proportion consumerRisk, long? lot)
    {
        var good = (long)Math.Floor((acceptableQuality.Fraction * (lot ?? 0)) + 1e-9);
        var bad = (long)Math.Ceiling((limitingQuality.Fraction * (lot ?? 0)) - 1e-9);
        Check(acceptableQuality, producerRisk, limitingQuality, consumerRisk, lot, good, bad);
        var most = (int)Math.Min(lot ?? SamplingPlan.MaxSample, SamplingPlan.MaxSample);
        var from = 1;
        for (var accept = 0; accept < most; accept++)
        {
            var number = accept;
            from = (int)BinomialTail.First(Math.Max(from, number + 1), most, n =>
                SamplingPlan.Probability((int)n, number, limitingQuality.Fraction, lot, bad) <= consumerRisk.Fraction);
            if (from > most)
            {
                break;
            }

            if (1 - SamplingPlan.Probability(from, accept, acceptableQuality.Fraction, lot, good) <= producerRisk.Fraction)
            {
                return new(from, accept, lot);
            }
        }

        throw new ArgumentException(
            $"No plan with a sample of at most {InvariantText.Format(most)} keeps both risks; allowed are qualities that are "
                + "further apart, or larger risks.",
            nameof(limitingQuality));
    }

    private static void Check(
        Proportion acceptableQuality,
        Proportion producerRisk,
        Proportion limitingQuality,
        Proportion consumerRisk,
        long? lot,
        long good,
        long bad)
    {
        List<string> problems = [];
        if (acceptableQuality >= limitingQuality)
        {
            problems.Add($"The acceptable quality {acceptableQuality.ToString("G", null)} is not below the limiting quality "
                + $"{limitingQuality.ToString("G", null)}; allowed are smaller ones.");
        }

        foreach (var (name, risk) in new[] { ("producer", producerRisk), ("consumer", consumerRisk) })
        {
            if (risk.Fraction is 0 or 1)
            {
                problems.Add($"The risk of the {name} is {risk.ToString("G", null)}; allowed are above 0 % and below 100 %.");
            }
        }

        if (lot < 2)
        {
            problems.Add(InvariantText.Compose($"The lot is {lot}; allowed are 2 and more."));
        }
        else if (lot is not null && acceptableQuality < limitingQuality && good >= bad)
        {
            problems.Add(InvariantText.Compose(
                $"Good and bad lots of {lot} have {good} and {bad} nonconforming items; allowed are fewer in good ones."));
        }

        Guard.Against.Invalid(
            problems.Count > 0,
            InvariantText.Lines("No sampling plan can be found:", [.. problems]),
            nameof(acceptableQuality));
    }
}
