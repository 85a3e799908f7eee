using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Gaps;

// What an item or a dimension is scored from: how often each gap occurs, and the moments of both sides over the respondents who
// count. The moments are of whole numbers: each score less the shift of the scale, times the divisor.
internal sealed record ScoreTally(CountedValues Gaps, MomentSummary Reference, MomentSummary Actual, long Divisor)
{
    internal ScoreTally Merge(ScoreTally other)
    {
        var divisor = WholeNumbers.LeastCommonMultiple(Divisor, other.Divisor);
        return new(
            Gaps.Merge(other.Gaps),
            ScaledTo(divisor, Reference).Merge(other.ScaledTo(divisor, other.Reference)),
            ScaledTo(divisor, Actual).Merge(other.ScaledTo(divisor, other.Actual)),
            divisor);
    }

    private MomentSummary ScaledTo(long divisor, MomentSummary moments)
    {
        if (divisor == Divisor || moments.N == 0)
        {
            return moments;
        }

        double factor = divisor / Divisor;
        var sum = default(ExactSum);
        foreach (var part in moments.SumParts)
        {
            sum.AddProduct(factor, part);
        }

        var squares = default(ExactSum);
        foreach (var part in moments.SquareParts)
        {
            squares.AddProduct(factor * factor, part);
        }

        var lowest = factor * moments.Minimum!.Value;
        var highest = factor * moments.Maximum!.Value;
        return MomentSummary.FromParts(moments.N, sum.Canonical(), squares.Canonical(), lowest, highest);
    }
}
