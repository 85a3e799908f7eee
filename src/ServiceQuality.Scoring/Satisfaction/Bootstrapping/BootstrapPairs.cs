using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>The bootstraps of numbers from one construct to another, such as path coefficients, or of two constructs, such as their correlation.</summary>
public sealed class BootstrapPairs
{
    private readonly ValueList<string> _constructs;
    private readonly bool _isSymmetric;

    // Pairs of positions among the constructs.
    internal BootstrapPairs(
        string title, ValueList<string> constructs, IEnumerable<(int From, int To)> pairs, ValueList<BootstrapDistribution> distributions, bool isSymmetric = false)
    {
        (Title, _constructs, Distributions, _isSymmetric) = (title, constructs, distributions, isSymmetric);
        (From, To) = ([.. pairs.Select(p => constructs[p.From])], [.. pairs.Select(p => constructs[p.To])]);
    }

    /// <summary>What was bootstrapped.</summary>
    public string Title { get; }

    /// <summary>The construct that acts, of each pair there is; where neither acts, the one that comes first in the model.</summary>
    public ValueList<string> From { get; }

    /// <summary>The construct acted on, or the other one, of each pair there is.</summary>
    public ValueList<string> To { get; }

    /// <summary>The bootstraps, in the order of the pairs.</summary>
    public ValueList<BootstrapDistribution> Distributions { get; }

    /// <summary>The bootstrap from one construct to another; where neither acts, in either order.</summary>
    /// <param name="from">The construct that acts, or one of the two.</param>
    /// <param name="to">The construct acted on, or the other one.</param>
    /// <returns>The bootstrap, or null when there is nothing from the one to the other.</returns>
    /// <exception cref="ArgumentException">There is no such construct.</exception>
    public BootstrapDistribution? this[string from, string to]
    {
        get
        {
            NamedMatrix.IndexOf(_constructs, from, nameof(from), Title);
            NamedMatrix.IndexOf(_constructs, to, nameof(to), Title);
            for (var i = 0; i < From.Count; i++)
            {
                if ((From[i] == from && To[i] == to) || (_isSymmetric && From[i] == to && To[i] == from))
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
        BootstrapTable.Of(
            Title,
            _isSymmetric ? ["construct", "with"] : ["from", "to"],
            _isSymmetric ? " and " : " -> ",
            From.Select((f, i) => ((ValueList<string>)[f, To[i]], Distributions[i])),
            method,
            level);

    /// <summary>Title and pairs.</summary>
    /// <returns>For example <c>Path coefficients: Image -> Loyalty, Satisfaction -> Loyalty</c>.</returns>
    public override string ToString() => $"{Title}: {string.Join(", ", From.Zip(To, (f, t) => $"{f} {(_isSymmetric ? "and" : "->")} {t}"))}";
}
