namespace ServiceQuality.Scoring.ControlCharts;

// The constants of moving ranges of two points.
internal static class MovingRangeDivisorExtensions
{
    private static readonly double ExactD2 = 2 / Math.Sqrt(Math.PI);

    internal static double D2(this MovingRangeDivisor divisor) => divisor switch
    {
        MovingRangeDivisor.Exact => ExactD2,
        MovingRangeDivisor.MakingDataCount => 3 / 2.66,
        _ => 1.128,
    };

    // The upper limit of a range in mean ranges, 1 + 3 d3 / d2 with d3 the root of 2 - 4 / pi.
    internal static double D4(this MovingRangeDivisor divisor) =>
        divisor == MovingRangeDivisor.Exact ? 1 + (3 * Math.Sqrt(2 - (4 / Math.PI)) / ExactD2) : 3.267;
}
