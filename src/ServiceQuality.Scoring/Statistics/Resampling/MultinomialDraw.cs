namespace ServiceQuality.Scoring.Statistics.Resampling;

// Resamples of counted values: how often each value occurs when as many are drawn as there are, in a time that depends only on
// the number of distinct values. All decisions use operations that IEEE 754 rounds exactly, so the numbers are the same on every
// machine.
internal static class MultinomialDraw
{
    internal static void Fill(ref PhiloxGenerator random, ReadOnlySpan<int> counts, Span<int> drawn)
    {
        var total = 0L;
        foreach (var count in counts)
        {
            total += count;
        }

        // One value after the other, each binomial given those before.
        var left = total;
        for (var i = 0; i < counts.Length; i++)
        {
            drawn[i] = (int)Binomial(ref random, left, counts[i], total);
            left -= drawn[i];
            total -= counts[i];
        }
    }

    // How many of n trials succeed, each with the probability part / whole.
    internal static long Binomial(ref PhiloxGenerator random, long n, long part, long whole)
    {
        if (n == 0 || part == 0)
        {
            return 0;
        }

        if (2 * part > whole)
        {
            return n - (part == whole ? 0 : Binomial(ref random, n, whole - part, whole));
        }

        var p = (double)part / whole;
        return n * p < 10 ? Invert(ref random, n, p) : Reject(ref random, n, p);
    }

    // Adds up probabilities from 0 on; for a small expected number of successes.
    private static long Invert(ref PhiloxGenerator random, long n, double p)
    {
        var q = 1 - p;
        var none = 1.0;
        var power = q;
        for (var exponent = n; exponent > 0; exponent >>= 1, power *= power)
        {
            none = (exponent & 1) == 1 ? none * power : none;
        }

        while (true)
        {
            var (u, probability) = (random.Fraction(), none);
            for (var k = 0L; k <= n; k++)
            {
                if (u <= probability)
                {
                    return k;
                }

                u -= probability;
                probability *= (n - k) * p / ((k + 1) * q);
            }
        }
    }

    // The transformed rejection of Hoermann (1993, BTRS).
    private static long Reject(ref PhiloxGenerator random, long n, double p)
    {
        var q = 1 - p;
        var odds = p / q;
        var spread = Math.Sqrt(n * p * q);
        var b = 1.15 + (2.53 * spread);
        var a = -0.0873 + (0.0248 * b) + (0.01 * p);
        var centre = (n * p) + 0.5;
        var inside = 0.92 - (4.2 / b);
        var alpha = (2.83 + (5.1 / b)) * spread;
        var mode = Math.Floor((n + 1) * p);
        while (true)
        {
            var v = random.Fraction();
            var u = random.Fraction() - 0.5;
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * a / us) + b) * u) + centre);
            if (us >= 0.07 && v <= inside)
            {
                return (long)k;
            }

            if (k < 0 || k > n)
            {
                continue;
            }

            // ln of the ratio of the probabilities of k and of the mode.
            var ratio = ((mode + 0.5) * Log((mode + 1) / (odds * (n - mode + 1)))) + StirlingError(mode) + StirlingError(n - mode)
                + ((n + 1) * Log((n - mode + 1) / (n - k + 1))) + ((k + 0.5) * Log(odds * (n - k + 1) / (k + 1)))
                - StirlingError(k) - StirlingError(n - k);
            if (Log(v * alpha / ((a / (us * us)) + b)) <= ratio)
            {
                return (long)k;
            }
        }
    }

    // The error of Stirling's formula for ln k! at k + 1.
    private static double StirlingError(double k)
    {
        // For small k, for which the series has not converged, from ln k! itself.
        if (k < 10)
        {
            var factorial = 1.0;
            for (var i = 2; i <= k; i++)
            {
                factorial *= i;
            }

            const double halfLogTwoPi = 0.91893853320467274178;
            return Log(factorial) - (((k + 0.5) * Log(k + 1)) - (k + 1) + halfLogTwoPi);
        }

        var r = 1 / (k + 1);
        var r2 = r * r;
        return ((1.0 / 12) - (r2 * ((1.0 / 360) - (r2 * ((1.0 / 1260) - (r2 / 1680)))))) * r;
    }

    // The natural logarithm by arithmetic alone: the logarithm of the base library may differ in the last bit from machine to
    // machine.
    private static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }

        // ln m = 2 artanh((m - 1) / (m + 1))
        var s = (mantissa - 1) / (mantissa + 1);
        var (s2, sum) = (s * s, 0.0);
        for (var k = 23; k >= 1; k -= 2)
        {
            sum = (sum * s2) + (1.0 / k);
        }

        const double ln2 = 0.69314718055994530942;
        return (exponent * ln2) + (2 * s * sum);
    }
}
