namespace ServiceQuality.Scoring.Statistics.Regression;

// A column minus its mean, each row times the root of its weight, divided by its length: the result has length 1, so that no
// digits are lost to the unit of measurement or the distance from zero.
internal sealed class CentredColumn
{
    // The relative error of one rounding.
    private const double Rounding = 1.0 / (1L << 53);

    private CentredColumn(double[] unit, double mean, double length, double noise)
    {
        Unit = unit;
        Mean = mean;
        Length = length;
        Noise = noise;
    }

    internal double[] Unit { get; }

    internal double Mean { get; }

    internal double Length { get; }

    // The share of the unit column that may be the rounding of the values given.
    internal double Noise { get; }

    // Values that differ only by their rounding, such as 0.3 and 0.1 + 0.2, have no spread.
    internal bool IsConstant => !(Noise < 0.125);

    internal static CentredColumn FromValues(ReadOnlySpan<double> values, double[] rootWeights)
    {
        var n = values.Length;
        var (unit, raw) = (new double[n], new double[n]);
        var mean = 0.0;

        // The second pass corrects the rounding of the first mean.
        for (var pass = 0; pass < 2; pass++)
        {
            var (sum, weights) = (0.0, 0.0);
            for (var i = 0; i < n; i++)
            {
                var weight = rootWeights[i] * rootWeights[i];
                sum += weight * (values[i] - mean);
                weights += weight;
            }

            mean += sum / weights;
        }

        for (var i = 0; i < n; i++)
        {
            unit[i] = rootWeights[i] * (values[i] - mean);
            raw[i] = rootWeights[i] * values[i];
        }

        var length = LengthOf(unit);
        for (var i = 0; i < n && length > 0; i++)
        {
            unit[i] /= length;
        }

        return new(unit, mean, length, length > 0 ? Rounding * (LengthOf(raw) / length) : 1);
    }

    // The root of the sum of squares; no square over- or underflows.
    private static double LengthOf(double[] column)
    {
        var (largest, sum) = (0.0, 0.0);
        foreach (var value in column)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        foreach (var value in column)
        {
            var part = largest == 0 ? 0 : value / largest;
            sum += part * part;
        }

        return largest * Math.Sqrt(sum);
    }
}
