using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Regression;

/// <summary>A named column of a regression: what the response may depend on, a value for each row.</summary>
[JsonConverter(typeof(ScoringJsonConverter<Predictor>))]
public sealed record Predictor
{
    /// <summary>Creates a named column.</summary>
    /// <param name="name">The name that results and messages use; not blank.</param>
    /// <param name="values">The values, one a row, finite and at most 1e150 in size; they are copied.</param>
    /// <exception cref="ArgumentException">The name is blank, or a value is not finite or too large.</exception>
    public Predictor(string name, ReadOnlySpan<double> values)
    {
        Guard.Against.NullOrWhiteSpace(name);
        Guard.Against.InvalidValues(values);
        Name = name;
        Values = ValueList.Create(values);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The values, one a row.</summary>
    public ValueList<double> Values { get; }

    /// <summary>The name and how many values there are.</summary>
    /// <returns>For example <c>Reliability, n = 298</c>.</returns>
    public override string ToString() => $"{Name}, n = {Values.Count.ToString(CultureInfo.InvariantCulture)}";
}
