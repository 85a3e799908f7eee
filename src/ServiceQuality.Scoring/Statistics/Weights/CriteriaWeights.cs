using System.Globalization;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Weights;

/// <summary>
/// How much each criterion counts: weights of 0 or above that add up to 1, with the method they come from. When there are none,
/// <see cref="Values"/> is empty and <see cref="Reason"/> says why.
/// </summary>
public sealed record CriteriaWeights
{
    private CriteriaWeights(WeightMethod method, ValueList<double> values, ValueList<string> names, string? reason)
    {
        Method = method;
        Values = values;
        Names = names;
        Reason = reason;
    }

    /// <summary>Where the weights come from.</summary>
    public WeightMethod Method { get; }

    /// <summary>The weights in the order of the criteria, from 0 to 1, adding up to 1; empty when there are none.</summary>
    public ValueList<double> Values { get; }

    /// <summary>The names of the criteria in the same order; empty when none were given.</summary>
    public ValueList<string> Names { get; }

    /// <summary>Why there are no weights, or null when there are.</summary>
    public string? Reason { get; }

    /// <summary>The same weight for every criterion.</summary>
    /// <param name="count">How many criteria there are, at least 1.</param>
    /// <param name="names">The name of each criterion, or none.</param>
    /// <returns>The weights, 1 / count each.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    /// <exception cref="ArgumentException">There are not as many names as criteria, or a name is blank or there twice.</exception>
    public static CriteriaWeights Equal(int count, params ReadOnlySpan<string> names)
    {
        Guard.Against.LessThan(count, 1);
        var points = new double[count];
        Array.Fill(points, 1);
        return OfPoints(WeightMethod.Equal, points, Labels.CheckedOrNone(names, count, nameof(names)));
    }

    /// <summary>The weights that people gave as points on any scale: each divided by their sum.</summary>
    /// <param name="points">The points of each criterion, 0 or above and at most 1e150.</param>
    /// <param name="names">The name of each criterion, or none.</param>
    /// <returns>The weights; none when every criterion has 0 points.</returns>
    /// <exception cref="ArgumentException">There is no criterion, points are not allowed, there are not as many names as criteria, or a name is blank or there twice.</exception>
    public static CriteriaWeights Direct(ReadOnlySpan<double> points, params ReadOnlySpan<string> names)
    {
        if (points.IsEmpty)
        {
            throw new ArgumentException("There are no points; allowed is one criterion or more.", nameof(points));
        }

        Sample.Checked(points, nameof(points));
        for (var i = 0; i < points.Length; i++)
        {
            if (points[i] < 0)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Points {points[i]} at index {i} are not allowed; allowed are 0 and above."), nameof(points));
            }
        }

        var labels = Labels.CheckedOrNone(names, points.Length, nameof(names));
        return points.ContainsAnyExcept(0)
            ? OfPoints(WeightMethod.Direct, points, labels)
            : None(WeightMethod.Direct, labels, "every criterion has 0 points");
    }

    /// <summary>The weights with three decimals, by name where there are names, and the method; or the reason.</summary>
    /// <returns>For example <c>Direct: Tangibles 0.200, Reliability 0.800</c>.</returns>
    public override string ToString() => $"{Method}: " + (Reason ?? string.Join(
        ", ", Values.Select((v, i) => (Names.Count > 0 ? Names[i] + " " : "") + v.ToString("F3", CultureInfo.InvariantCulture))));

    // Of points of 0 or above, not all of them 0.
    internal static CriteriaWeights OfPoints(WeightMethod method, ReadOnlySpan<double> points, ValueList<string> names)
    {
        var sum = 0.0;
        foreach (var point in points)
        {
            sum += point;
        }

        var values = new double[points.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = points[i] / sum;
        }

        return new(method, ValueList.Create<double>(values), names, null);
    }

    internal static CriteriaWeights None(WeightMethod method, ValueList<string> names, string reason) => new(method, [], names, reason);
}
