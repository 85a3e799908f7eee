using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps.Provider;

/// <summary>The tables of antecedents.</summary>
public static class ProviderTables
{
    /// <summary>Antecedents of gaps, a row each.</summary>
    /// <param name="scores">The scores.</param>
    /// <returns>The table; the standing is from 0 to 1.</returns>
    public static ResultTable ToTable(this IEnumerable<AntecedentScore> scores) => TableLayout.Rows(
        ("Antecedents", "前因"),
        Guard.Against.NullElements(scores),
        [],
        ("antecedent", s => TableCell.Of(s.Antecedent.Name)),
        ("gap", s => TableCell.Of(s.Antecedent.GapNumber)),
        ("n", s => TableCell.Of(s.Score.N)),
        ("mean", s => TableCell.Of(s.Score.Mean, Decimals.Rating)),
        ("SD", s => TableCell.Of(s.Score.StandardDeviation, Decimals.Rating)),
        ("standing", s => TableCell.Of(s.Standing.Value, Decimals.Coefficient)),
        ("lower", s => TableCell.Of(s.Standing.Interval?.Lower, Decimals.Coefficient)),
        ("upper", s => TableCell.Of(s.Standing.Interval?.Upper, Decimals.Coefficient)));
}
