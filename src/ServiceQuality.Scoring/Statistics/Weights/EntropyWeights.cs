using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Weights;

/// <summary>
/// Weights of criteria by how much they distinguish the alternatives: a criterion on which all alternatives are much alike has an
/// entropy near 1 and a weight near 0. Each criterion is brought to 0 for the worst and 1 for the best alternative, its values x
/// are divided by their sum, and with p = x / sum x and m alternatives the entropy is e = -sum(p ln p) / ln m, where 0 ln 0 = 0;
/// the weight is 1 - e divided by the sum of 1 - e over the criteria. A constant criterion has an entropy of 1 and a weight of 0.
/// Source: Shannon (1948), Bell System Technical Journal 27; as weights, Zeleny (1982), Multiple Criteria Decision Making.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<EntropyWeights>))]
public sealed record EntropyWeights
{
    private const string MethodName = "entropy";

    private EntropyWeights(int alternatives, CriteriaWeights weights, ValueList<double> entropies)
    {
        Alternatives = alternatives;
        Weights = weights;
        Entropies = entropies;
    }

    /// <summary>The number of alternatives.</summary>
    public int Alternatives { get; }

    /// <summary>The weights; none when every criterion is constant.</summary>
    public CriteriaWeights Weights { get; }

    /// <summary>The entropy of each criterion, from 0 (only one alternative is above the worst) to 1 (constant).</summary>
    public ValueList<double> Entropies { get; }

    /// <summary>Weights criteria by a decision matrix.</summary>
    /// <param name="alternatives">
    /// The values: a row for each alternative, such as a branch, and a column for each criterion; finite and at most 1e150 in
    /// size.
    /// </param>
    /// <param name="directions">Which values of each criterion are good.</param>
    /// <param name="names">The name of each criterion, or none.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="ArgumentException">
    /// There is no row or column, a value is not allowed, the numbers of directions or names and columns differ, or a name is
    /// blank or appears twice.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A direction is not a member of the enumeration.</exception>
    public static EntropyWeights FromMatrix(
        double[,] alternatives, ReadOnlySpan<CriterionDirection> directions, params ReadOnlySpan<string> names)
    {
        Guard.Against.Null(alternatives);
        var (rows, columns) = (alternatives.GetLength(0), alternatives.GetLength(1));
        Guard.Against.Invalid(
            rows == 0 || columns == 0,
            $"The matrix has {rows} rows and {columns} columns; allowed is at least one alternative and one criterion.",
            nameof(alternatives));
        Guard.Against.Invalid(
            directions.Length != columns,
            $"There are {directions.Length} directions for {columns} criteria; allowed are as many.",
            nameof(directions));
        foreach (var direction in directions)
        {
            Guard.Against.UndefinedEnum(direction, nameof(directions));
        }

        var labels = Guard.Against.InvalidOptionalNames(names, columns);
        var (entropies, contrasts) = (new double[columns], new double[columns]);
        for (var j = 0; j < columns; j++)
        {
            var normalised = MinMaxScale.NormaliseColumn(alternatives, j, directions[j], nameof(alternatives));
            entropies[j] = normalised is null ? 1 : Entropy(normalised);
            contrasts[j] = 1 - entropies[j];
        }

        return new(rows, CreateWeights(contrasts, labels, rows), ValueList.Create<double>(entropies));
    }

    /// <summary>The weights.</summary>
    /// <returns>For example <c>entropy: 0.289, 0.242, 0.232, 0.237</c>.</returns>
    public override string ToString() => Weights.ToString();

    private static CriteriaWeights CreateWeights(double[] contrasts, ValueList<string> names, int alternatives)
    {
        if (Array.Exists(contrasts, c => c > 0))
        {
            return CriteriaWeights.FromPoints(MethodName, contrasts, names);
        }

        var reason = alternatives == 1
            ? "there is only one alternative, so nothing can be compared"
            : "every criterion is constant, so none distinguishes the alternatives";
        return CriteriaWeights.None(MethodName, names, reason);
    }

    private static double Entropy(double[] normalised)
    {
        var (sum, entropy) = (normalised.Sum(), 0.0);
        foreach (var value in normalised)
        {
            // 0 ln 0 is 0, the limit.
            if (value > 0)
            {
                var share = value / sum;
                entropy -= share * Math.Log(share);
            }
        }

        return Math.Clamp(entropy / Math.Log(normalised.Length), 0, 1);
    }
}
