using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// The bootstraps of numbers from one construct to another, such as path coefficients, or of two constructs, such as their
/// correlation.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<BootstrapPairs>))]
public sealed class BootstrapPairs
{
    private readonly ValueList<string> _constructs;
    private readonly bool _isSymmetric;

    // Pairs of positions among the constructs.
    internal BootstrapPairs(
        string title,
        ValueList<string> constructs,
        IEnumerable<(int From, int To)> pairs,
        ValueList<BootstrapDistribution> distributions,
        bool isSymmetric = false)
    {
        (Title, _constructs, Distributions, _isSymmetric) = (title, constructs, distributions, isSymmetric);
        (From, To) = ([.. pairs.Select(p => constructs[p.From])], [.. pairs.Select(p => constructs[p.To])]);
    }

    /// <summary>What was bootstrapped.</summary>
    public string Title { get; }

    /// <summary>The cause of each pair; for correlations the construct that is first in the model.</summary>
    public ValueList<string> From { get; }

    /// <summary>The effect of each pair; for correlations the other construct.</summary>
    public ValueList<string> To { get; }

    /// <summary>The bootstraps, in the order of the pairs.</summary>
    public ValueList<BootstrapDistribution> Distributions { get; }

    /// <summary>The bootstrap from one construct to another; for correlations in either order.</summary>
    /// <param name="from">The cause, or one of the two.</param>
    /// <param name="to">The effect, or the other one.</param>
    /// <returns>The bootstrap; null where the model gives the two no such number.</returns>
    /// <exception cref="KeyNotFoundException">The model has no such construct; the message lists the constructs.</exception>
    public BootstrapDistribution? this[string from, string to]
    {
        get
        {
            _ = NamedMatrix.IndexOf(_constructs, from, Title);
            _ = NamedMatrix.IndexOf(_constructs, to, Title);
            for (var i = 0; i < From.Count; i++)
            {
                var isPair = From[i] == from && To[i] == to;
                var isReverse = From[i] == to && To[i] == from;
                if (isPair || (_isSymmetric && isReverse))
                {
                    return Distributions[i];
                }
            }

            return null;
        }
    }

    /// <summary>A row for each pair with value, standard error and interval.</summary>
    /// <param name="method">
    /// How the interval is read from the resamples; null means BCa when the plan has a jackknife, else percentile.
    /// </param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the method is undefined.</exception>
    /// <exception cref="InvalidOperationException">BCa was asked for and the plan has no jackknife.</exception>
    public ResultTable ToTable(BootstrapMethod? method = null, Proportion? level = null)
    {
        BootstrapTable table = new(Title, Ends, method, level);
        for (var i = 0; i < From.Count; i++)
        {
            table.Add([From[i], To[i]], Name(i), Distributions[i]);
        }

        return table.Build();
    }

    /// <summary>A row for each pair with value, standard error, t and p, of the hypothesis that the number is 0.</summary>
    /// <param name="degreesOfFreedom">As in <see cref="BootstrapDistribution.Test"/>; null means the normal distribution.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive.</exception>
    public ResultTable ToTestTable(double? degreesOfFreedom = null)
    {
        List<ValueList<TableCell>> rows = [];
        List<TableText> notes = [];
        for (var i = 0; i < From.Count; i++)
        {
            var test = Distributions[i].Test(degreesOfFreedom);
            rows.Add(
            [
                TableCell.Of(From[i]), TableCell.Of(To[i]), TableCell.Of(Distributions[i].Value, Decimals.Coefficient),
                TableCell.Of(Distributions[i].StandardError, Decimals.Coefficient),
                TableCell.Of(test.Statistic, Decimals.Statistic), TableCell.Of(test.P),
            ]);
            if (test.Reason is { } reason)
            {
                notes.Add(TableText.Compose($"{Name(i)}: {reason}.", $"{Name(i)}：{TableReasons.Of(reason)}。"));
            }
        }

        if (Distributions.Count > 0)
        {
            var (method, plan) = (Distributions[0].Test(degreesOfFreedom).Method, Distributions[0].Plan.Text);
            notes.Insert(0, TableText.Compose($"{method}; {plan}", $"{TableReasons.Of(method)}；{plan}"));
        }

        return new(TableWords.Of(Title), [.. Ends, .. TableWords.All("value", "SE", "t", "p")], rows, notes);
    }

    /// <summary>Title and pairs.</summary>
    /// <returns>For example <c>Path coefficients: Image -> Loyalty, Satisfaction -> Loyalty</c>.</returns>
    public override string ToString() => $"{Title}: {string.Join(", ", Enumerable.Range(0, From.Count).Select(Name))}";

    private TableText[] Ends => _isSymmetric ? TableWords.All("construct", "with") : [("from", "起点"), ("to", "终点")];

    private string Name(int pair) => _isSymmetric ? $"{From[pair]} and {To[pair]}" : $"{From[pair]} -> {To[pair]}";
}
