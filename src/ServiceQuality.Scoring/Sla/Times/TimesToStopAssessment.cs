using System.Numerics;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Sla;

// Assesses the times of a row against a limit, with what the open clocks say about it.
internal static class TimesToStopAssessment
{
    internal static Assessment OfQuantile(TimesToStopRow row, Proportion p, Duration limit, int minimum, Proportion? level)
    {
        CheckLimit(limit);
        var quantile = row.Quantile(p, level);
        var assessment = quantile.Assess(limit.TotalHours, BoundDirection.AtMost, minimum);
        var followed = CountFrom(row, limit);
        if (quantile.Value is not null || followed == 0)
        {
            return assessment;
        }

        // Fewer than the share stop within all that was observed, and so within the limit.
        assessment = assessment.WithPlainAnswer(false);
        return quantile.Lower is null && followed >= minimum
            ? assessment.WithVerdict(AssessmentVerdict.NotMet, quantile.Reason)
            : assessment;
    }

    internal static Assessment OfMean(TimesToStopRow row, Duration limit, int minimum, Proportion? level)
    {
        CheckLimit(limit);
        var assessment = row.StoppedMean(level).Assess(limit.TotalHours, BoundDirection.AtMost, minimum);
        if (row.Open == 0)
        {
            return assessment;
        }

        var leftOut = InvariantText.Count(row.Open, "open clock") + (row.Open == 1 ? " is" : " are") + " left out";
        var soFar = MeanSoFar(row);
        if (assessment.Verdict == AssessmentVerdict.Met && soFar > limit)
        {
            var text = $"{leftOut}; with the time that is used so far the mean is {InvariantText.Format(soFar)}";
            return assessment.WithVerdict(AssessmentVerdict.Unproven, text);
        }

        return assessment.WithVerdict(
            assessment.Verdict, assessment.Reason is { } reason ? $"{reason}; {leftOut}" : leftOut);
    }

    private static void CheckLimit(Duration limit) => Guard.Against.OutOfRange(
        limit < Duration.Zero,
        limit,
        $"Limit {InvariantText.Format(limit)} is negative; allowed are zero and longer ones.",
        nameof(limit));

    // How many clocks took a time at least, or have used it.
    private static long CountFrom(TimesToStopRow row, Duration time)
    {
        var count = 0L;
        for (var i = 0; i < row.Times.Count; i++)
        {
            count += row.Times[i] >= time ? row.StoppedCounts[i] + row.OpenCounts[i] : 0;
        }

        return count;
    }

    // The mean of all clocks, the open ones with the time that they have used; truncated to the nanosecond.
    private static Duration MeanSoFar(TimesToStopRow row)
    {
        BigInteger sum = 0;
        for (var i = 0; i < row.Times.Count; i++)
        {
            sum += (BigInteger)row.Times[i].ToInt128Nanoseconds() * (row.StoppedCounts[i] + row.OpenCounts[i]);
        }

        return Duration.FromNanoseconds((Int128)(sum / row.N));
    }
}
