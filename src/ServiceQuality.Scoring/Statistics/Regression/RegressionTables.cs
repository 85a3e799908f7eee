using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Regression;

/// <summary>The tables of regressions and drivers.</summary>
public static class RegressionTables
{
    /// <summary>The coefficients of a regression.</summary>
    /// <param name="regression">The regression.</param>
    /// <returns>The table; its notes are the fit and the conventions.</returns>
    public static ResultTable ToTable(this LeastSquares regression)
    {
        Guard.Against.Null(regression);
        return TableLayout.Rows(
            ("Regression", "回归"),
            regression.Coefficients,
            [regression.ToString(), .. regression.ConventionTexts],
            ("name", c => TableCell.Word(c.Name)),
            ("b", c => TableCell.Of(c.Estimate.Value, Decimals.Coefficient)),
            ("lower", c => TableCell.Of(c.Estimate.Interval?.Lower, Decimals.Coefficient)),
            ("upper", c => TableCell.Of(c.Estimate.Interval?.Upper, Decimals.Coefficient)),
            ("SE", c => TableCell.Of(c.StandardError, Decimals.Weight)),
            ("t", c => TableCell.Of(c.T, Decimals.Statistic)),
            ("p", c => TableCell.Of(c.P)),
            ("beta", c => TableCell.Of(c.StandardisedBeta, Decimals.Coefficient)),
            ("VIF", c => TableCell.Of(c.VarianceInflation, Decimals.Statistic)));
    }

    /// <summary>Shares of R squared by driver.</summary>
    /// <param name="shares">The shares.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this DriverShares shares)
    {
        Guard.Against.Null(shares);
        return TableLayout.Rows(
            ("Shares of drivers", "驱动因素的占比"),
            shares.Shares,
            [
                .. TableLayout.Reason(shares.Reason),
                TableText.Compose($"{shares.Method}", $"{TableWords.Of(shares.Method.ToString())}"),
            ],
            ("driver", s => TableCell.Of(s.Name)),
            ("of the variance", s => TableCell.Of(s.Share.Fraction, Decimals.Coefficient)),
            ("share %", s => TableCell.Of(s.OfRSquared)));
    }
}
