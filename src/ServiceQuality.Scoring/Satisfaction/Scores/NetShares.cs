using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Satisfaction;

// Answers that count -1, 0 or 1, of which a net score is the mean. In units, not points; with at least one answer unless said
// otherwise.
internal readonly record struct NetShares(long Down, long Middle, long Up)
{
    internal long N => checked(Down + Middle + Up);

    internal double Score => (double)(Up - Down) / N;

    // Of one answer, with n in the denominator: P + D - s^2, from whole numbers so that it is 0 only when all answers agree.
    internal double Variance => ((double)(Up + Down) / N * ((double)Middle / N)) + (4.0 * Up / N * ((double)Down / N));

    // In points, so that a mean of them is a score.
    internal MomentSummary Points
    {
        get
        {
            if (N == 0)
            {
                return MomentSummary.Empty;
            }

            var lowest = Down > 0 ? -100 : Middle > 0 ? 0 : 100;
            var highest = Up > 0 ? 100 : Middle > 0 ? 0 : -100;
            return MomentSummary.FromIntegerSums(N, ((Int128)Up - Down) * 100, ((Int128)Up + Down) * 10000, lowest, highest);
        }
    }

    internal static NetShares Of(RecommendationTally tally) => new(tally.Detractors, tally.Passives, tally.Promoters);

    internal static NetShares Of(RatingTally tally) => new(tally.Bottom, tally.N - tally.Top - tally.Bottom, tally.Top);

    internal NetShares Add(NetShares other) =>
        new(checked(Down + other.Down), checked(Middle + other.Middle), checked(Up + other.Up));

    internal static string Name(NetScoreMethod method, long? population) => method switch
    {
        NetScoreMethod.AdjustedWald => "adjusted Wald",
        NetScoreMethod.Score => "score",
        NetScoreMethod.Wald => "Wald",
        _ => "Student t",
    } + FinitePopulation.Describe(population);

    // The estimate in points, with the variance multiplied by a correction.
    internal Estimate InPoints(NetScoreMethod method, Proportion level, long? population, double correction)
    {
        var name = Name(method, population);
        if (N == 0)
        {
            return Estimate.None(0, name, NoResultReason.NoAnswer);
        }

        var value = 100 * Score;
        if (correction == 0)
        {
            return Estimate.Of(value, new(value, value, level), N, name).InPoints();
        }

        if (method == NetScoreMethod.StudentT && N == 1)
        {
            return Estimate.WithoutInterval(value, N, name, NoResultReason.OneValue).InPoints();
        }

        var z = level.Z();
        var (lower, upper) = method switch
        {
            NetScoreMethod.AdjustedWald => AdjustedWald(z, correction),
            NetScoreMethod.Score => (ScoreEnd(-1, z, correction), ScoreEnd(1, z, correction)),
            NetScoreMethod.Wald => AroundScore(z * Math.Sqrt(Variance * correction / N)),
            _ => AroundScore(StudentT.Quantile(level.Fraction, N - 1) * Math.Sqrt(Variance * correction / (N - 1))),
        };
        return Estimate.Of(value, new(100 * lower, 100 * upper, level), N, name).InPoints();
    }

    private (double Lower, double Upper) AroundScore(double margin) => (Score - margin, Score + margin);

    private (double Lower, double Upper) AdjustedWald(double z, double correction)
    {
        var n = (N / correction) + 3;
        var (down, up) = (((Down / correction) + 0.75) / n, ((Up / correction) + 0.75) / n);
        var score = up - down;
        var margin = z * Math.Sqrt((up + down - (score * score)) / n);
        return (score - margin, score + margin);
    }

    // The last score towards one end of the scale that the test does not reject, by halving: beyond it n (s - s0)^2 > z^2 v(s0).
    private double ScoreEnd(int end, double z, double correction)
    {
        var (inside, outside) = (Score, (double)end);
        var limit = z * z * correction / N;
        while (true)
        {
            var middle = inside + ((outside - inside) / 2);
            if (middle == inside || middle == outside)
            {
                return outside;
            }

            if ((Score - middle) * (Score - middle) > limit * VarianceUnder(middle))
            {
                outside = middle;
            }
            else
            {
                inside = middle;
            }
        }
    }

    // The variance of one answer at the most likely shares that have this score. With m the share at both ends, the likelihood is
    // greatest at the larger root of m^2 - (P + D + s s0) m + s s0 - Q s0^2 = 0, s being the score found.
    private double VarianceUnder(double score)
    {
        var (ends, middle) = ((double)(Up + Down) / N, (double)Middle / N);
        var half = (ends + (Score * score)) / 2;
        var product = (Score * score) - (middle * score * score);
        var m = half + Math.Sqrt(Math.Max((half * half) - product, 0));
        return Math.Max(Math.Min(m, 1) - (score * score), 0);
    }
}
