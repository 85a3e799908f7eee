namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>What the mean moving range of two points is divided by to estimate sigma: d2.</summary>
public enum MovingRangeDivisor
{
    /// <summary>1.128, the value printed in tables; that of qcc and qicharts2. Ranges are screened at 3.267 means.</summary>
    Table,

    /// <summary>2 / sqrt(pi) = 1.1283791671. Ranges are screened at 3.26651 means.</summary>
    Exact,

    /// <summary>
    /// 3 / 2.66: limits at 2.66 mean moving ranges, as in Making Data Count. Ranges are screened at 3.267 means.
    /// </summary>
    MakingDataCount,
}
