namespace ServiceQuality.Scoring.Tables;

// How many decimals people read of each kind of number: one rule for each kind, in every table and text.
internal static class Decimals
{
    // Shares, in percent.
    internal const int Percent = 1;

    // Availability, of which the decimals of an agreement count: 99.95 %.
    internal const int Availability = 3;

    // Net scores in points from -100 to 100, and indices from 0 to 100.
    internal const int Points = 1;

    // Means, standard deviations and differences of ratings.
    internal const int Rating = 2;

    // Test statistics: t, F, H, chi-squared; squared distances and variance inflation.
    internal const int Statistic = 2;

    // Ranks and sums of ranks, which have halves.
    internal const int RankSum = 1;

    // Coefficients: correlations, loadings, paths, effect sizes, R squared, reliability.
    internal const int Coefficient = 3;

    // Weights that sum to 1, and standard errors.
    internal const int Weight = 4;

    // Rates, burn rates and counts by unit of exposure or time.
    internal const int Rate = 2;

    // Values and limits of control charts, which may be shares.
    internal const int Chart = 3;

    // Times that have no unit of the library, and weights of rows.
    internal const int Measure = 2;
}
