namespace ServiceQuality.Scoring.ControlCharts;

// Binomial counts: the sum of x ln(x / n) + (n - x) ln((n - x) / n) of both sides minus that of the whole.
internal sealed class ShareSplits(double[] counts, double[] sizes) : ISplits
{
    private readonly double[] _counts = PrefixSums.Of(counts);
    private readonly double[] _sizes = PrefixSums.Of(sizes);

    public string Method => "binomial";

    public int Count => counts.Length;

    public string? FindReason() => sizes.Count(s => s > 0) < 2 ? "a change needs two points"
        : _counts[^1] == 0 || _counts[^1] == _sizes[^1] ? "all cases are alike"
        : null;

    // A side without a case has no share to change to.
    public double Gain(int index) => _sizes[index] == 0 || _sizes[index] == _sizes[^1] ? double.NegativeInfinity
        : Term(_counts[index], _sizes[index]) + Term(_counts[^1] - _counts[index], _sizes[^1] - _sizes[index])
            - Term(_counts[^1], _sizes[^1]);

    public (double Before, double After) Sides(int index) =>
        (_counts[index] / _sizes[index], (_counts[^1] - _counts[index]) / (_sizes[^1] - _sizes[index]));

    private static double Term(double count, double size) => Part(count, size) + Part(size - count, size);

    private static double Part(double count, double size) => count == 0 ? 0 : count * Math.Log(count / size);
}
