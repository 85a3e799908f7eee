using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Weights;

/// <summary>
/// The weights of criteria: 0 or above, adding up to 1, with the method they come from. When there are none, <see cref="Values"/>
/// is empty and <see cref="Reason"/> says why.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<CriteriaWeights>))]
public sealed record CriteriaWeights
{
    private CriteriaWeights(string method, ValueList<double> values, ValueList<string> names, string? reason)
    {
        Method = method;
        Values = values;
        Names = names;
        Reason = reason;
    }

    /// <summary>
    /// The method of the weights: <c>equal</c>, <c>direct</c> (points that people gave), <c>entropy</c>,
    /// <c>principal eigenvector</c> (AHP, Saaty 1977) or <c>geometric mean</c> (AHP, Crawford and Williams 1985).
    /// </summary>
    public string Method { get; }

    /// <summary>The weights in the order of the criteria, from 0 to 1, adding up to 1; empty when there are none.</summary>
    public ValueList<double> Values { get; }

    /// <summary>The names of the criteria in the same order; empty when none were given.</summary>
    public ValueList<string> Names { get; }

    /// <summary>Why there are no weights, or null when there are.</summary>
    public string? Reason { get; }

    /// <summary>The weight of a criterion by its name.</summary>
    /// <param name="name">The name of the criterion.</param>
    /// <returns>The weight, or null when there are no weights.</returns>
    /// <exception cref="KeyNotFoundException">No criterion has the name.</exception>
    public double? this[string name]
    {
        get
        {
            Guard.Against.Null(name);
            for (var i = 0; i < Names.Count; i++)
            {
                if (Names[i] == name)
                {
                    return Values.Count == 0 ? null : Values[i];
                }
            }

            throw new KeyNotFoundException($"There is no criterion \"{name}\"; allowed are {InvariantText.Join(Names)}.");
        }
    }

    /// <summary>Gives every criterion the same weight.</summary>
    /// <param name="count">The number of criteria, at least 1.</param>
    /// <param name="names">The name of each criterion, or none.</param>
    /// <returns>The weights, 1 / count each.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// The numbers of names and criteria differ, or a name is blank or appears twice.
    /// </exception>
    public static CriteriaWeights Equal(int count, params ReadOnlySpan<string> names)
    {
        Guard.Against.LessThan(count, 1);
        var labels = Guard.Against.InvalidOptionalNames(names, count);
        var points = new double[count];
        Array.Fill(points, 1);
        return FromPoints("equal", points, labels);
    }

    /// <summary>Divides the points that people gave, on any scale, by their sum.</summary>
    /// <param name="points">The points of each criterion, 0 or above and at most 1e150.</param>
    /// <param name="names">The name of each criterion, or none.</param>
    /// <returns>The weights; none when every criterion has 0 points.</returns>
    /// <exception cref="ArgumentException">
    /// There is no criterion, points are not allowed, the numbers of names and criteria differ, or a name is blank or appears
    /// twice.
    /// </exception>
    public static CriteriaWeights Direct(ReadOnlySpan<double> points, params ReadOnlySpan<string> names)
    {
        Guard.Against.Invalid(points.IsEmpty, "There are no points; allowed is one criterion or more.", nameof(points));
        Guard.Against.InvalidValues(points);
        for (var i = 0; i < points.Length; i++)
        {
            Guard.Against.Invalid(
                points[i] < 0, $"Points {points[i]} at index {i} are not allowed; allowed are 0 and above.", nameof(points));
        }

        var labels = Guard.Against.InvalidOptionalNames(names, points.Length);
        return points.ContainsAnyExcept(0)
            ? FromPoints("direct", points, labels)
            : None("direct", labels, "every criterion has 0 points");
    }

    /// <summary>The method and the weights with three decimals, by name when there are names; or the reason.</summary>
    /// <returns>For example <c>direct: Tangibles 0.200, Reliability 0.800</c>.</returns>
    public override string ToString()
    {
        if (Reason is not null)
        {
            return $"{Method}: {Reason}";
        }

        var weights = Values.Select(v => v.RoundTo(3));
        return $"{Method}: {string.Join(", ", Names.Count > 0 ? Names.Zip(weights, (n, w) => $"{n} {w}") : weights)}";
    }

    // Points of 0 or above, at least one of them above 0.
    internal static CriteriaWeights FromPoints(string method, ReadOnlySpan<double> points, ValueList<string> names)
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

    internal static CriteriaWeights None(string method, ValueList<string> names, string reason) => new(method, [], names, reason);
}
