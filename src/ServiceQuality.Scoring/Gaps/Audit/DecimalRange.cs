namespace ServiceQuality.Scoring.Gaps.Audit;

// What a printed number may be before rounding, as exact decimals.
internal readonly record struct DecimalRange(decimal Low, decimal High)
{
    internal bool IsEmpty => Low > High;

    internal static DecimalRange Of(PrintedNumber number) => new(number.Lowest, number.Highest);

    public static DecimalRange operator -(DecimalRange a, DecimalRange b) => new(a.Low - b.High, a.High - b.Low);
}
