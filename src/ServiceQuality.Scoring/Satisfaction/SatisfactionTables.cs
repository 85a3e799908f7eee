using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>The tables of the estimate of an index model.</summary>
public static class SatisfactionTables
{
    /// <summary>The index of each construct with its interval.</summary>
    /// <param name="fit">The estimate.</param>
    /// <returns>The table; its notes are the conventions.</returns>
    public static ResultTable ToTable(this IndexFit fit)
    {
        Guard.Against.Null(fit);
        return TableLayout.Rows(
            ($"Indices, {fit.Model.Name}", $"指数：{fit.Model.Name}"),
            fit.Model.Constructs.Select(c => (c.LocalizedName, Score: fit.Index(c.Name), Interval: fit.Index(c.Name).Interval())),
            [.. TableLayout.Reason(fit.Reason), .. ConventionLines.Describe(fit)],
            ("construct", s => TableCell.Of(s.LocalizedName)),
            ("n", s => TableCell.Of(s.Score.N)),
            ("index", s => TableCell.Of(s.Score.Value, Decimals.Points)),
            ("lower", s => TableCell.Of(s.Interval.Interval?.Lower, Decimals.Points)),
            ("upper", s => TableCell.Of(s.Interval.Interval?.Upper, Decimals.Points)),
            ("SD", s => TableCell.Of(s.Score.StandardDeviation, Decimals.Points)),
            ("R2", s => TableCell.Of(fit.RSquared[s.Score.Construct], Decimals.Coefficient)),
            ("reason", s => TableCell.Reason(s.Score.Reason ?? s.Interval.Reason)));
    }

    /// <summary>The paths of the model with their total effects.</summary>
    /// <param name="fit">The estimate.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToPathTable(this IndexFit fit)
    {
        Guard.Against.Null(fit);
        return TableLayout.Rows(
            ($"Paths, {fit.Model.Name}", $"路径：{fit.Model.Name}"),
            fit.Model.Paths,
            TableLayout.Reason(fit.Reason),
            (("from", "起点"), p => TableCell.Of(p.From)),
            (("to", "终点"), p => TableCell.Of(p.To)),
            ("path", p => TableCell.Of(fit.Paths[p.From, p.To], Decimals.Coefficient)),
            ("total effect", p => TableCell.Of(fit.TotalEffects[p.From, p.To], Decimals.Coefficient)));
    }

    /// <summary>The weight and the loading of each indicator.</summary>
    /// <param name="fit">The estimate.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToIndicatorTable(this IndexFit fit)
    {
        Guard.Against.Null(fit);
        return TableLayout.Rows(
            ($"Weights and loadings, {fit.Model.Name}", $"权重与载荷：{fit.Model.Name}"),
            fit.Model.Constructs.SelectMany(c => c.Indicators.Select(i => (Construct: c.LocalizedName, i.Name))),
            TableLayout.Reason(fit.Reason),
            ("construct", i => TableCell.Of(i.Construct)),
            ("indicator", i => TableCell.Of(i.Name)),
            ("weight", i => TableCell.Of(fit.Weights[i.Name], Decimals.Coefficient)),
            ("loading", i => TableCell.Of(fit.Loadings[i.Name], Decimals.Coefficient)));
    }

    /// <summary>Where constructs or indicators are not distinct.</summary>
    /// <param name="violations">The violations.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this IEnumerable<ValidityViolation> violations) => TableLayout.Rows(
        ("Violations of discriminant validity", "区分效度不足"),
        Guard.Against.NullElements(violations),
        [],
        ("kind", v => TableCell.Word(v.IsCrossLoading ? "cross-loading" : "Fornell-Larcker")),
        ("name", v => TableCell.Of(v.Subject)),
        ("other", v => TableCell.Of(v.Other)),
        ("own", v => TableCell.Of(v.Own, Decimals.Coefficient)),
        ("rival", v => TableCell.Of(v.Rival, Decimals.Coefficient)));
}
