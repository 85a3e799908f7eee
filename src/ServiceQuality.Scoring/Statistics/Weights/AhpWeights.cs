using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Weights;

/// <summary>
/// Weights of criteria from comparisons in pairs (analytic hierarchy process): the cell in row i and column j of the matrix says
/// how many times as important criterion i is as criterion j. Holds the weights by both usual methods, and how far the judgements
/// contradict each other. What the comparisons cannot give is null and <see cref="Reason"/> says why. Source: Saaty (1977),
/// Journal of Mathematical Psychology 15(3), 234-281; Saaty (1980), The Analytic Hierarchy Process; Aguaron and Moreno-Jimenez
/// (2003), European Journal of Operational Research 147(1), 137-145, for the geometric index.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<AhpWeights>))]
public sealed record AhpWeights
{
    private AhpWeights(double[,] logs, ValueList<string> names)
    {
        var count = logs.GetLength(0);
        Count = count;
        var means = new double[count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                means[i] += logs[i, j] / count;
            }
        }

        // The comparisons divided by the ratios of the geometric means: all 1 when they are consistent.
        var (errors, squares) = (new double[count, count], 0.0);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var log = logs[i, j] + means[j] - means[i];
                errors[i, j] = Math.Exp(log);
                squares += i < j ? log * log : 0;
            }
        }

        var (value, vector) = PerronVector.Find(errors);
        var geometric = Array.ConvertAll(means, Math.Exp);
        GeometricMean = CriteriaWeights.FromPoints("geometric mean", geometric, names);
        PrincipalEigenvector = CriteriaWeights.FromPoints(
            "principal eigenvector", [.. geometric.Zip(vector, (g, v) => g * v)], names);
        RandomIndex = RandomIndexTable.Find(count);
        if (count < 3)
        {
            LambdaMax = count;
            ConsistencyRatio = 0;
            Reason = "fewer than three criteria cannot contradict each other, and their geometric consistency index"
                + " has no denominator";
            return;
        }

        // The eigenvalue is at least the number of criteria, except for rounding.
        LambdaMax = Math.Max(count, value);
        ConsistencyIndex = (LambdaMax - count) / (count - 1);
        ConsistencyRatio = ConsistencyIndex / RandomIndex;
        GeometricConsistencyIndex = 2 * squares / ((count - 1.0) * (count - 2.0));
        Reason = RandomIndex is null ? "the table of random indices ends at 10 criteria, so there is no consistency ratio" : null;
    }

    /// <summary>The number of criteria.</summary>
    public int Count { get; }

    /// <summary>The weights by the principal eigenvector, Saaty's own method.</summary>
    public CriteriaWeights PrincipalEigenvector { get; }

    /// <summary>The weights by the geometric means of the rows.</summary>
    public CriteriaWeights GeometricMean { get; }

    /// <summary>
    /// The largest eigenvalue of the comparisons: the number of criteria when they are consistent, and otherwise more.
    /// </summary>
    public double LambdaMax { get; }

    /// <summary>CI = (lambda max - n) / (n - 1): 0 when the comparisons are consistent; 0 for one or two criteria.</summary>
    public double ConsistencyIndex { get; }

    /// <summary>
    /// The mean consistency index of random comparisons of as many criteria, by <see cref="RandomIndexSource"/>; null for more
    /// than 10.
    /// </summary>
    public double? RandomIndex { get; }

    /// <summary>
    /// CR = CI / random index; above 0.1 Saaty asks for new judgements. 0 for one or two criteria, null for more than 10.
    /// </summary>
    public double? ConsistencyRatio { get; }

    /// <summary>
    /// GCI, the sum of ln^2(a_ij w_j / w_i) over all pairs, times 2 / ((n - 1) (n - 2)), with the weights of
    /// <see cref="GeometricMean"/>; 0 when the comparisons are consistent. Null for fewer than three criteria.
    /// </summary>
    public double? GeometricConsistencyIndex { get; }

    /// <summary>Why something is null, or null when nothing is.</summary>
    public string? Reason { get; }

    /// <summary>The table of <see cref="RandomIndex"/>, such as <c>Saaty (1980), n = 1 to 10</c>; null beyond it.</summary>
    public string? RandomIndexSource => RandomIndex is null ? null : RandomIndexTable.Source;

    /// <summary>The weights by both methods, a row for each criterion; a note has the consistency of the judgements.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable()
    {
        var (ratio, geometric) = (ConsistencyRatio?.RoundTo(3) ?? "-", GeometricConsistencyIndex?.RoundTo(3) ?? "-");
        return TableLayout.Rows(
            ("Weights by comparisons in pairs", "成对比较法权重"),
            PrincipalEigenvector.Values.Index(),
            [
                .. TableLayout.Reason(Reason),
                TableText.Compose(
                    $"Consistency index {ConsistencyIndex.RoundTo(3)}, ratio {ratio}, geometric index {geometric}.",
                    $"一致性指标{ConsistencyIndex.RoundTo(3)}，一致性比率{ratio}，几何一致性指标{geometric}。"),
            ],
            ("criterion", w => w.Index < PrincipalEigenvector.Names.Count
                ? TableCell.Of(PrincipalEigenvector.Names[w.Index])
                : TableCell.Of(w.Index + 1)),
            (("weight, eigenvector", "权重（特征向量）"), w => TableCell.Of(w.Item, Decimals.Weight)),
            (("weight, geometric mean", "权重（几何平均）"), w => TableCell.Of(GeometricMean.Values[w.Index], Decimals.Weight)));
    }

    /// <summary>Weights criteria by a whole matrix of comparisons.</summary>
    /// <param name="comparisons">
    /// A row and a column for each criterion; from 1e-9 to 1e9, 1 on the diagonal, and each cell the reciprocal of the one
    /// mirrored at the diagonal, both within 1e-9 of their size.
    /// </param>
    /// <param name="names">The name of each criterion, or none.</param>
    /// <returns>The weights and their consistency.</returns>
    /// <exception cref="ArgumentException">
    /// The matrix is not square, a cell is not allowed, the numbers of names and criteria differ, or a name is blank or appears
    /// twice.
    /// </exception>
    public static AhpWeights FromMatrix(double[,] comparisons, params ReadOnlySpan<string> names)
    {
        Guard.Against.Null(comparisons);
        var logs = Judgements.FromMatrix(comparisons, nameof(comparisons));
        return new(logs, Guard.Against.InvalidOptionalNames(names, logs.GetLength(0)));
    }

    /// <summary>Weights criteria by the comparisons above the diagonal; those below it are their exact reciprocals.</summary>
    /// <param name="judgements">
    /// The comparisons row by row: first with second, first with third, ..., second with third, ...; from 1e-9 to 1e9.
    /// </param>
    /// <param name="names">The name of each criterion, or none.</param>
    /// <returns>The weights and their consistency.</returns>
    /// <exception cref="ArgumentException">
    /// There are not n (n - 1) / 2 judgements, one is not allowed, the numbers of names and criteria differ, or a name is blank
    /// or appears twice.
    /// </exception>
    public static AhpWeights FromUpperTriangle(ReadOnlySpan<double> judgements, params ReadOnlySpan<string> names)
    {
        var logs = Judgements.FromUpperTriangle(judgements, nameof(judgements));
        return new(logs, Guard.Against.InvalidOptionalNames(names, logs.GetLength(0)));
    }

    /// <summary>The weights by the principal eigenvector and the consistency ratio.</summary>
    /// <returns>For example <c>principal eigenvector: Price 0.750, Quality 0.250; CR 0.000</c>.</returns>
    public override string ToString()
    {
        var ratio = ConsistencyRatio is { } cr ? "CR " + cr.RoundTo(3) : "no CR";
        return $"{PrincipalEigenvector}; {ratio}";
    }
}
