namespace ServiceQuality.Scoring.Gaps.Audit;

// Which means and standard deviations whole-number answers can have. The value of a person is the mean of k answers, so k times
// it is a whole number x. With n people the sum S of x and the sum Q of x^2 are whole numbers, Q is even when S is, and n - 1
// times the variance of x is Q - S^2 / n. Only necessary conditions are checked, so nothing possible is rejected.
internal static class Granularity
{
    // With more possible sums than this, every SD is possible.
    private const int MaxSums = 100_000;
    private const int MaxPeople = 1_000_000;
    private const decimal MaxMean = 1000;
    private const decimal Slack = 1e-9m;

    // The sums that give such a mean; an empty range when there is none, and null when the numbers are too large.
    internal static DecimalRange? Sums(DecimalRange mean, long n, int items)
    {
        var count = (decimal)n * items;
        var isTooLarge = mean.High >= 1e6m || mean.Low <= -1e6m || count >= 1e12m;
        return isTooLarge ? null : new(Math.Ceiling(mean.Low * count), Math.Floor(mean.High * count));
    }

    // Whether any sum and sum of squares give the SD; null when it cannot be decided. The limits are those of one answer.
    internal static bool? IsPossible(DecimalRange mean, DecimalRange deviation, long n, int items, (int Low, int High)? limits)
    {
        var isTooLarge = n > MaxPeople || mean.High > MaxMean || mean.Low < -MaxMean || deviation.High > MaxMean;
        if (isTooLarge || Sums(mean, n, items) is not { } sums || sums.High - sums.Low >= MaxSums)
        {
            return null;
        }

        DecimalRange spread = new(Math.Max(deviation.Low, 0) * items, deviation.High * items);
        (int Low, int High)? scale = limits is var (low, high) ? (low * items, high * items) : null;
        for (var sum = sums.Low; sum <= sums.High; sum++)
        {
            if (HasSumOfSquares(sum, spread, n, scale))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSumOfSquares(decimal sum, DecimalRange spread, long n, (int Low, int High)? scale)
    {
        var squared = sum * sum / n;
        var possible = SumsOfSquares(sum, n, scale);
        var first = Math.Ceiling(Math.Max(possible.Low, ((n - 1) * spread.Low * spread.Low) + squared - Slack));
        var last = Math.Floor(Math.Min(possible.High, ((n - 1) * spread.High * spread.High) + squared + Slack));

        // The parity of Q is that of S.
        if (Math.Abs(first % 2) != Math.Abs(sum % 2))
        {
            first++;
        }

        return first <= last;
    }

    // The sums of squares that n whole numbers with this sum can have.
    private static DecimalRange SumsOfSquares(decimal sum, long n, (int Low, int High)? scale)
    {
        // The least: all numbers next to the mean.
        var whole = Math.Floor(sum / n);
        var rest = sum - (whole * n);
        var least = ((n - rest) * whole * whole) + (rest * (whole + 1) * (whole + 1));
        if (scale is not var (low, high))
        {
            return new(least, decimal.MaxValue);
        }

        decimal width = high - low;
        var above = sum - (low * n);
        if (above < 0 || above > width * n)
        {
            return new(0, -1);
        }

        // The most: as many as possible at the ends of the scale, one in between.
        var atTop = Math.Floor(above / width);
        var left = above - (atTop * width);
        return new(least, (atTop * width * width) + (left * left) + (2 * low * above) + ((decimal)low * low * n));
    }
}
