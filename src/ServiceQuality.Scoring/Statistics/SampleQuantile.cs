namespace ServiceQuality.Scoring.Statistics;

// The quantile of n values from its order statistics, 0 being the smallest.
internal static class SampleQuantile
{
    // A place that is whole except for rounding counts as whole: as in R for types 4 to 9, and here for all of them.
    private const double Tolerance = 4 * 2.220446049250313e-16;

    internal static double FromSorted(ReadOnlySpan<double> sorted, double p, QuantileDefinition definition)
    {
        var (low, share) = Place(sorted.Length, p, definition);
        return Interpolate(sorted[(int)low], share == 0 ? 0 : sorted[(int)low + 1], share);
    }

    // From low, when the share is 0, to high, when it is 1.
    internal static double Interpolate(double low, double high, double share)
    {
        if (share == 0 || low == high)
        {
            return low;
        }

        return share == 1 ? high : ((1 - share) * low) + (share * high);
    }

    // The order statistic at or below the quantile, from 0, and the share of the distance to the next one, from 0 to 1.
    internal static (long Low, double Share) Place(long n, double p, QuantileDefinition definition)
    {
        var (place, share) = definition <= QuantileDefinition.NearestEven
            ? StepPlace(n, p, definition)
            : LinePlace(n, p, definition);

        // Places before the first order statistic mean the first, places after the last the last.
        if (place < 1)
        {
            return (0, 0);
        }

        return place >= n ? (n - 1, 0) : ((long)place - 1, share);
    }

    // Types 1 to 3, where the quantile is an order statistic or the middle of two.
    private static (double Place, double Share) StepPlace(long n, double p, QuantileDefinition definition)
    {
        var place = (n * p) - (definition == QuantileDefinition.NearestEven ? 0.5 : 0);
        var whole = Math.Floor(place);
        var near = Math.Floor(place + 0.5);
        if (Math.Abs(place - near) <= Tolerance * Math.Max(1, near))
        {
            (place, whole) = (near, near);
        }

        double share = definition switch
        {
            QuantileDefinition.InverseEmpirical => place > whole ? 1 : 0,
            QuantileDefinition.InverseEmpiricalAveraged => place > whole ? 1 : 0.5,
            _ => place != whole || whole % 2 == 1 ? 1 : 0,
        };
        return (whole, share);
    }

    // Types 4 to 9, which interpolate on a line; a and b are R's.
    private static (double Place, double Share) LinePlace(long n, double p, QuantileDefinition definition)
    {
        var (a, b) = definition switch
        {
            QuantileDefinition.LinearEmpirical => (0, 1),
            QuantileDefinition.Hazen => (0.5, 0.5),
            QuantileDefinition.Weibull => (0, 0),
            QuantileDefinition.Linear => (1.0, 1.0),
            QuantileDefinition.MedianUnbiased => (1.0 / 3, 1.0 / 3),
            _ => (3.0 / 8, 3.0 / 8),
        };
        var exact = a + (p * (n + 1 - a - b));
        var place = Math.Floor(exact + Tolerance);
        var share = exact - place;
        return (place, Math.Abs(share) < Tolerance ? 0 : share);
    }
}
