using System.Globalization;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Satisfaction;

// Turns the counts of a permutation run into the tests of a construct.
internal sealed class InvarianceTest(InvarianceRun run, int permutations, int failed, double alpha)
{
    internal ConstructInvariance Compare(Construct construct, int j)
    {
        var (correlation, mean, variance) = (run.Correlation(j), run.MeanDifference(j), run.LogVarianceRatio(j));
        if (!double.IsFinite(correlation + mean + variance))
        {
            return new(construct.Name) { Reason = "the scores do not vary in one of the groups, or by the weights of one" };
        }

        var isSingle = construct.Indicators.Count == 1;
        var used = permutations - failed;
        double[] correlations = [.. run.Correlations[j].Where(double.IsFinite).Order()];
        ConstructInvariance found = new(construct.Name)
        {
            Correlation = isSingle ? 1 : correlation,
            CorrelationQuantile = isSingle || correlations.Length == 0
                ? null
                : SampleQuantile.FromSorted(correlations, alpha, QuantileDefinition.Linear),
            MeanDifference = mean,
            LogVarianceRatio = variance,
        };
        if (TooFewDraws.Reason(used, permutations, "permutations gave an estimate of both groups") is { } tooFew)
        {
            return found with { Reason = tooFew };
        }

        PValue P(long asExtreme) => PValue.FromValue((1.0 + asExtreme) / (1.0 + used));
        found = found with
        {
            CorrelationP = isSingle ? null : P(run.CorrelationAsLow(j)),
            MeanP = P(run.MeanAsFar(j)),
            VarianceP = P(run.VarianceAsFar(j)),
        };
        if (!IsDifference(P(0)))
        {
            var count = string.Create(CultureInfo.InvariantCulture, $"{used} permutation{(used == 1 ? "" : "s")}");
            return found with
            {
                Reason = string.Create(CultureInfo.InvariantCulture, $"{count} with an estimate cannot give a p of {alpha:G4}"),
            };
        }

        return found with { Invariance = FindLevel(found) };
    }

    private InvarianceLevel FindLevel(ConstructInvariance found)
    {
        if (found.CorrelationP is { } p && IsDifference(p))
        {
            return InvarianceLevel.None;
        }

        return IsDifference(found.MeanP!.Value) || IsDifference(found.VarianceP!.Value)
            ? InvarianceLevel.Partial
            : InvarianceLevel.Full;
    }

    // A p of exactly 1 - level is a difference, whatever rounding does to either.
    private bool IsDifference(PValue p) => p.Value <= alpha + 1e-12;
}
