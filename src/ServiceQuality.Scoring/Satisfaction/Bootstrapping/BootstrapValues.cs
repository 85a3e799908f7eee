using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>The bootstraps of numbers found by name, such as one for each construct.</summary>
public sealed class BootstrapValues
{
    internal BootstrapValues(string title, ValueList<string> names, ValueList<BootstrapDistribution> distributions)
    {
        (Title, Names, Distributions) = (title, names, distributions);
    }

    /// <summary>What was bootstrapped.</summary>
    public string Title { get; }

    /// <summary>The names.</summary>
    public ValueList<string> Names { get; }

    /// <summary>The bootstraps, in the order of the names.</summary>
    public ValueList<BootstrapDistribution> Distributions { get; }

    /// <summary>The bootstrap of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The bootstrap.</returns>
    /// <exception cref="ArgumentException">There is no such name.</exception>
    public BootstrapDistribution this[string name] => Distributions[NamedMatrix.IndexOf(Names, name, nameof(name), Title)];

    /// <summary>A row for each name with value, standard error and interval.</summary>
    /// <param name="method">How the interval is read from the resamples.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the method is none of the enumeration.</exception>
    /// <exception cref="InvalidOperationException">BCa was asked for and the plan has no jackknife.</exception>
    public ResultTable ToTable(BootstrapMethod method = BootstrapMethod.Percentile, Proportion? level = null) =>
        BootstrapTable.Of(Title, ["name"], "", Names.Select((n, i) => ((ValueList<string>)[n], Distributions[i])), method, level);

    /// <summary>Title and names.</summary>
    /// <returns>For example <c>R squared: Expectation, Quality</c>.</returns>
    public override string ToString() => $"{Title}: {string.Join(", ", Names)}";
}
