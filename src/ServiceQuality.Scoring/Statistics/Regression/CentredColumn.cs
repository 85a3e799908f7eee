namespace ServiceQuality.Scoring.Statistics.Regression;

// A column less its mean, each row times the root of its weight, and all of it divided by its length: what is left has length 1, so that
// no unit of measurement and no distance from zero costs digits.
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

    // How much of the unit column may be nothing but the rounding of the values given: 1 is all of it.
    internal double Noise { get; }

    // Values that differ by their rounding only, such as 0.3 and 0.1 + 0.2, have no spread.
    internal bool IsConstant => !(Noise < 0.125);

    internal static CentredColumn Of(ReadOnlySpan<double> values, double[] rootWeights)
    {
        var n = values.Length;
        var (unit, raw) = (new double[n], new double[n]);
        var mean = 0.0;

        // The second pass takes away what the rounding of the first mean left.
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
