using ServiceQuality.Domain;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

// The quality of measurement as a table, a row for each construct.
internal static class QualityTable
{
    internal static ResultTable Create(IndexFit fit, IndexQuality quality)
    {
        var (plan, m) = (fit.Plan, fit.Plan.Constructs);
        NamedValues[] columns =
            [quality.Alpha, quality.StandardisedAlpha, quality.RhoA, quality.RhoC, quality.AverageVarianceExtracted];
        var (ratios, inflation) = (quality.Htmt(), quality.IndicatorInflation);
        List<ValueList<TableCell>> rows = [];
        for (var j = 0; j < m; j++)
        {
            var largestRatio = ratios.Values.Skip(j * m).Take(m).Max();
            var largestInflation = inflation.Values.Skip(plan.First[j]).Take(plan.Length[j]).Max();
            rows.Add(
            [
                TableCell.Of(plan.ConstructNames[j]),
                TableCell.Of((long)plan.Length[j]),
                .. columns.Select(c => TableCell.Of(c.Values[j], 3)),
                TableCell.Of(largestRatio, 3),
                TableCell.Of(largestInflation, 3),
            ]);
        }

        List<TableText> notes =
            [$"rho_C and AVE of the loadings of {(fit.Options.Consistent ? "consistent PLS" : "PLS")}; {ratios.Title}."];
        if (plan.IsModeB.Any(isModeB => isModeB))
        {
            notes.Add((
                "In mode B alpha, rho_C and AVE are numbers without their meaning: its indicators need not reflect one thing.",
                "模式B下alpha、rho_C和AVE没有通常的含义：其指标不必反映同一事物。"));
        }

        var reasons = columns.SelectMany(c => c.Notes).Concat(ratios.Notes).Concat(inflation.Notes);
        notes.AddRange(reasons.Distinct(StringComparer.Ordinal).Select(r => (TableText)(r + ".")));
        return new(
            ($"Quality of measurement, {fit.Model.Name}", $"测量质量：{fit.Model.Name}"),
            TableWords.All(
                "construct", "indicators", "alpha", "std. alpha", "rho_A", "rho_C", "AVE", "largest HTMT", "largest VIF"),
            rows,
            notes);
    }
}
