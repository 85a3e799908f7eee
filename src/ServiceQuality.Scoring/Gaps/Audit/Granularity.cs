namespace ServiceQuality.Scoring.Gaps.Audit;

// Which means and standard deviations whole-number answers can have. A person's row value is the mean of k answers, so k times it is a
// whole number x. With n people the sum S of x and the sum Q of x^2 are whole numbers, Q is even when S is, and n - 1 variances of x
// are Q - S^2 / n. Only what is necessary is asked, so nothing possible is refused.
internal static class Granularity
{
    // Beyond this there are so many possible sums that nothing can be refused.
    private const int MostSums = 100_000;
    private const decimal Slack = 1e-9m;

    // The sums that round to the mean: from first to last, none when first is above last.
    internal static (decimal First, decimal Last)? Sums(PrintedNumber mean, long n, int items)
    {
        var count = (decimal)n * items;
        return Math.Abs(mean.Value) < 1e6m && count < 1e12m ? (Math.Ceiling(mean.Lowest * count), Math.Floor(mean.Highest * count)) : null;
    }

    // Whether any sum and sum of squares give the SD; null when it cannot be told. The limits are those of one answer.
    internal static bool? IsPossible(PrintedNumber mean, PrintedNumber deviation, long n, int items, (int Low, int High)? limits)
    {
        if (Sums(mean, n, items) is not var (first, last) || last - first >= MostSums || n > 1_000_000 || mean.Value is > 1000 or < -1000 || deviation.Value > 1000)
        {
            return null;
        }

        var (low, high) = (Math.Max(deviation.Lowest, 0) * items, deviation.Highest * items);
        for (var sum = first; sum <= last; sum++)
        {
            var squared = sum * sum / n;
            var (least, most) = Squares(sum, n, limits is var (min, max) ? (min * items, max * items) : null);
            var from = Math.Ceiling(Math.Max(least, ((n - 1) * low * low) + squared - Slack));
            var to = Math.Floor(Math.Min(most, ((n - 1) * high * high) + squared + Slack));

            // The parity of Q is that of S.
            if (Math.Abs(from % 2) != Math.Abs(sum % 2))
            {
                from++;
            }

            if (from <= to)
            {
                return true;
            }
        }

        return false;
    }

    // The least and the most that n whole numbers with this sum can have as their sum of squares.
    private static (decimal Least, decimal Most) Squares(decimal sum, long n, (int Low, int High)? limits)
    {
        var whole = Math.Floor(sum / n);
        var rest = sum - (whole * n);
        var least = ((n - rest) * whole * whole) + (rest * (whole + 1) * (whole + 1));
        if (limits is not var (low, high))
        {
            return (least, decimal.MaxValue);
        }

        // As many as possible at the ends of the scale, one in between.
        decimal span = high - low;
        var above = sum - (low * n);
        var top = Math.Floor(above / span);
        var left = above - (top * span);
        return above < 0 || above > span * n
            ? (0, -1)
            : (least, (top * span * span) + (left * left) + (2 * low * above) + ((decimal)low * low * n));
    }
}
