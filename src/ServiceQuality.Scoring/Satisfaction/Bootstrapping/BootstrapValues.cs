using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>The bootstraps of numbers found by name, such as one for each construct.</summary>
[JsonConverter(typeof(ScoringJsonConverter<BootstrapValues>))]
public sealed class BootstrapValues
{
    private readonly ValueList<string> _known;

    // Known are also names without a number, such as a construct that nothing explains.
    internal BootstrapValues(
        string title, ValueList<string> names, ValueList<BootstrapDistribution> distributions, ValueList<string>? known = null)
    {
        (Title, Names, Distributions, _known) = (title, names, distributions, known ?? names);
    }

    /// <summary>What was bootstrapped.</summary>
    public string Title { get; }

    /// <summary>The names.</summary>
    public ValueList<string> Names { get; }

    /// <summary>The bootstraps, in the order of the names.</summary>
    public ValueList<BootstrapDistribution> Distributions { get; }

    /// <summary>The bootstrap of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>
    /// The bootstrap; null when the name has no number, such as R squared of a construct that nothing explains.
    /// </returns>
    /// <exception cref="KeyNotFoundException">The name is unknown; the message lists the names there are.</exception>
    public BootstrapDistribution? this[string name] =>
        NamedMatrix.Find(Names, _known, name, Title) is { } at ? Distributions[at] : null;

    /// <summary>A row for each name with value, standard error and interval.</summary>
    /// <param name="method">
    /// How the interval is read from the resamples; null means BCa when the plan has a jackknife, else percentile.
    /// </param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the method is undefined.</exception>
    /// <exception cref="InvalidOperationException">BCa was asked for and the plan has no jackknife.</exception>
    public ResultTable ToTable(BootstrapMethod? method = null, Proportion? level = null)
    {
        BootstrapTable table = new(Title, TableWords.All("name"), method, level);
        for (var i = 0; i < Names.Count; i++)
        {
            table.Add([Names[i]], Names[i], Distributions[i]);
        }

        return table.Build();
    }

    /// <summary>Title and names.</summary>
    /// <returns>For example <c>R squared: Expectation, Quality</c>.</returns>
    public override string ToString() => $"{Title}: {string.Join(", ", Names)}";
}
