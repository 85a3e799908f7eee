using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Weights;

/// <summary>The tables of weights.</summary>
public static class WeightTables
{
    /// <summary>Weights of criteria.</summary>
    /// <param name="weights">The weights.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this CriteriaWeights weights)
    {
        Guard.Against.Null(weights);
        return TableLayout.Rows(
            ("Weights", "权重"),
            weights.Values.Index(),
            [.. TableLayout.Reason(weights.Reason), TableReasons.Of(weights.Method)],
            ("criterion", w => w.Index < weights.Names.Count ? TableCell.Of(weights.Names[w.Index]) : TableCell.Of(w.Index + 1)),
            ("weight", w => TableCell.Of(w.Item, Decimals.Weight)));
    }
}
