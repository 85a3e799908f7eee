namespace ServiceQuality.Scoring.ControlCharts;

// Poisson counts: the sum of x ln(x / e) of both sides minus that of the whole.
internal sealed class RateSplits(double[] counts, double[] sizes) : ISplits
{
    private readonly double[] _counts = PrefixSums.Of(counts);
    private readonly double[] _sizes = PrefixSums.Of(sizes);

    public string Method => "Poisson";

    public int Count => counts.Length;

    public string? FindReason() => Count < 2 ? "a change needs two points" : _counts[^1] == 0 ? "there is no event" : null;

    public double Gain(int index) =>
        Term(_counts[index], _sizes[index]) + Term(_counts[^1] - _counts[index], _sizes[^1] - _sizes[index])
            - Term(_counts[^1], _sizes[^1]);

    public (double Before, double After) Sides(int index) =>
        (_counts[index] / _sizes[index], (_counts[^1] - _counts[index]) / (_sizes[^1] - _sizes[index]));

    private static double Term(double count, double size) => count == 0 ? 0 : count * Math.Log(count / size);
}
