using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction.Bootstrapping;

/// <summary>The bootstraps of numbers from one construct to another, such as path coefficients.</summary>
public sealed class BootstrapPairs
{
    private readonly ValueList<string> _constructs;

    internal BootstrapPairs(string title, ValueList<string> constructs, ValueList<string> from, ValueList<string> to, ValueList<BootstrapDistribution> distributions)
    {
        (Title, _constructs, From, To, Distributions) = (title, constructs, from, to, distributions);
    }

    /// <summary>What was bootstrapped.</summary>
    public string Title { get; }

    /// <summary>The construct that acts, of each pair there is.</summary>
    public ValueList<string> From { get; }

    /// <summary>The construct acted on, of each pair there is.</summary>
    public ValueList<string> To { get; }

    /// <summary>The bootstraps, in the order of the pairs.</summary>
    public ValueList<BootstrapDistribution> Distributions { get; }

    /// <summary>The bootstrap from one construct to another.</summary>
    /// <param name="from">The construct that acts.</param>
    /// <param name="to">The construct acted on.</param>
    /// <returns>The bootstrap, or null when the model has nothing from the one to the other.</returns>
    /// <exception cref="ArgumentException">There is no such construct.</exception>
    public BootstrapDistribution? this[string from, string to]
    {
        get
        {
            NamedMatrix.IndexOf(_constructs, from, nameof(from), Title);
            NamedMatrix.IndexOf(_constructs, to, nameof(to), Title);
            for (var i = 0; i < From.Count; i++)
            {
                if (From[i] == from && To[i] == to)
                {
                    return Distributions[i];
                }
            }

            return null;
        }
    }

    /// <summary>A row for each pair with value, standard error and interval.</summary>
    /// <param name="method">How the interval is read from the resamples.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the method is none of the enumeration.</exception>
    /// <exception cref="InvalidOperationException">BCa was asked for and the plan has no jackknife.</exception>
    public ResultTable ToTable(BootstrapMethod method = BootstrapMethod.Percentile, Proportion? level = null) =>
        BootstrapTable.Of(Title, ["from", "to"], From.Select((f, i) => ((ValueList<string>)[f, To[i]], Distributions[i])), method, level);

    /// <summary>Title and pairs.</summary>
    /// <returns>For example <c>Path coefficients: Image -> Loyalty, Satisfaction -> Loyalty</c>.</returns>
    public override string ToString() => $"{Title}: {string.Join(", ", From.Zip(To, (f, t) => $"{f} -> {t}"))}";
}
