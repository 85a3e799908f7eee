namespace ServiceQuality.Scoring.Statistics;

// The quantile of n values from its order statistics, 0 being the smallest.
internal static class Quantile
{
    internal static QuantileDefinition Checked(QuantileDefinition definition, string parameter) => definition is >= QuantileDefinition.InverseEmpirical and <= QuantileDefinition.NormalUnbiased
        ? definition
        : throw new ArgumentOutOfRangeException(parameter, definition, $"Allowed are {string.Join(", ", Enum.GetNames<QuantileDefinition>())}.");

    internal static double OfSorted(ReadOnlySpan<double> sorted, double p, QuantileDefinition definition)
    {
        var (low, share) = Place(sorted.Length, p, definition);
        return Between(sorted[(int)low], share == 0 ? 0 : sorted[(int)low + 1], share);
    }

    // The value a share of the way from one to the next.
    internal static double Between(double low, double high, double share) => share == 0 || low == high ? low
        : share == 1 ? high
        : ((1 - share) * low) + (share * high);

    // The order statistic at or below the quantile, from 0, and how far it is to the next one, from 0 to 1.
    internal static (long Low, double Share) Place(long n, double p, QuantileDefinition definition)
    {
        // A place that is whole but for rounding counts as whole: as R does for types 4 to 9, and for all of them here.
        const double fuzz = 4 * 2.220446049250313e-16;
        double place, share;
        if (definition <= QuantileDefinition.NearestEven)
        {
            place = (n * p) - (definition == QuantileDefinition.NearestEven ? 0.5 : 0);
            var whole = Math.Floor(place);
            var near = Math.Floor(place + 0.5);
            (place, whole) = Math.Abs(place - near) <= fuzz * Math.Max(1, near) ? (near, near) : (place, whole);
            share = definition switch
            {
                QuantileDefinition.InverseEmpirical => place > whole ? 1 : 0,
                QuantileDefinition.InverseEmpiricalAveraged => place > whole ? 1 : 0.5,
                _ => place != whole || whole % 2 == 1 ? 1 : 0,
            };
            place = whole;
        }
        else
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
            place = Math.Floor(exact + fuzz);
            share = exact - place;
            share = Math.Abs(share) < fuzz ? 0 : share;
        }

        // Order statistics before the first are the first, behind the last the last.
        return place < 1 ? (0, 0) : place >= n ? (n - 1, 0) : ((long)place - 1, share);
    }
}
