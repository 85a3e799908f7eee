using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring;

/// <summary>One item: how important it is and how well it is done, as numbers that come from elsewhere.</summary>
[JsonConverter(typeof(ScoringJsonConverter<IpaPoint>))]
public sealed record IpaPoint
{
    /// <summary>An item.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="importance">How important it is, such as a mean rating.</param>
    /// <param name="performance">How well it is done, such as a mean rating.</param>
    /// <param name="importanceInterval">The interval of the importance, or null.</param>
    /// <param name="performanceInterval">The interval of the performance, or null.</param>
    /// <exception cref="ArgumentException">The name is blank, or a number is not finite or above 1e150 in size.</exception>
    public IpaPoint(
        string name, double importance, double performance, ConfidenceInterval? importanceInterval =
            null, ConfidenceInterval? performanceInterval = null)
    {
        Guard.Against.NullOrWhiteSpace(name);
        Name = name;
        Importance = Finite(importance, nameof(importance));
        Performance = Finite(performance, nameof(performance));
        ImportanceInterval = importanceInterval;
        PerformanceInterval = performanceInterval;
    }

    /// <summary>The name of the item.</summary>
    public string Name { get; }

    /// <summary>How important it is.</summary>
    public double Importance { get; }

    /// <summary>How well it is done.</summary>
    public double Performance { get; }

    /// <summary>The interval of the importance, or null.</summary>
    public ConfidenceInterval? ImportanceInterval { get; }

    /// <summary>The interval of the performance, or null.</summary>
    public ConfidenceInterval? PerformanceInterval { get; }

    /// <summary>Name, importance and performance with two decimals.</summary>
    /// <returns>For example <c>Parking: importance 5.60, performance 4.21</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture,
            $"{Name}: importance {Importance.RoundTo(2)}, performance {Performance.RoundTo(2)}");

    private static double Finite(double value, string parameter)
    {
        var isAllowed = Math.Abs(value) <= 1e150;
        Guard.Against.Invalid(!isAllowed, $"{value} is not allowed; allowed are finite numbers of at most 1e150 in "
            + $"size.", parameter);
        return value;
    }
}
