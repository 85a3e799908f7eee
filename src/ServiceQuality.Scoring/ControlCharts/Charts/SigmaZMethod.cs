namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>How sigmaZ, the spread of the standardised points of a chart of counts, is estimated.</summary>
public enum SigmaZMethod
{
    /// <summary>The mean moving range of the points divided by d2 (Laney 2002); for points in the order of time.</summary>
    MovingRange,

    /// <summary>The standard deviation of the points; that of qicharts2 for points without an order, such as branches.</summary>
    StandardDeviation,

    /// <summary>
    /// The standard deviation of the points, and 1 where it is less; that of one business intelligence product.
    /// </summary>
    StandardDeviationOrOne,
}
