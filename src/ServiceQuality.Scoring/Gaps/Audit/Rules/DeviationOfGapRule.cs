using static ServiceQuality.Scoring.Gaps.Audit.GapQuantity;

namespace ServiceQuality.Scoring.Gaps.Audit;

// The SD of the gap, printed or derived from t, dz, p or the interval, must agree with SD P, SD E and some correlation.
internal sealed class DeviationOfGapRule : IRowRule
{
    private const string Code = "sd-of-gap";

    public void Check(RowNumbers row, AuditLog log)
    {
        if (!row.Known.TryGetValue(PerceptionDeviation, out var p) || !row.Known.TryGetValue(ExpectationDeviation, out var e))
        {
            if (row.Printed.ContainsKey(GapDeviation))
            {
                log.CountNotMade(Code);
            }

            return;
        }

        if (!row.Derive(IsIndependent).TryGetValue(GapDeviation, out var gap))
        {
            log.CountNotMade(Code);
            return;
        }

        var hasCorrelation = row.Known.TryGetValue(Correlation, out var r);
        var possible = Derivation.DeviationOfDifference(p.Bounds, e.Bounds, hasCorrelation ? r.Bounds : new(-1, 1));
        log.CountMade(Code);
        if (gap.Bounds.Meets(possible))
        {
            return;
        }

        var decimals = Math.Max(row.Printed[PerceptionDeviation].Decimals, row.Printed[ExpectationDeviation].Decimals);
        var found = gap.Source is null
            ? row.DescribePrinted(GapDeviation)
            : $"from {gap.Source.Inputs.Text()} follows an SD of the gap of {AuditLog.Text(gap.Bounds, decimals)}";
        var correlation = hasCorrelation ? row.Describe(Correlation) : "any correlation";
        var given = $"with {row.Describe(PerceptionDeviation)}, {row.Describe(ExpectationDeviation)} and {correlation}";
        var practice = FindPractice(row, possible);
        var message = $"{found}; {given} it is {AuditLog.Text(possible, decimals)}.{practice.Sentence}";
        log.AddFinding(Code, row.Name, practice.Severity, message, gap.Bounds.DistanceFrom(possible));
    }

    private static bool IsIndependent(GapQuantity quantity) =>
        quantity is not (PerceptionDeviation or ExpectationDeviation or Correlation);

    // An interval of another level gives another SD.
    private static Practice FindPractice(RowNumbers row, Bounds possible)
    {
        foreach (var level in UsualLevels.OtherThan(row.Level))
        {
            if (row.Derive(IsIndependent, level).TryGetValue(GapDeviation, out var gap) && gap.Bounds.Meets(possible))
            {
                return Practice.OtherLevel(level);
            }
        }

        return Practice.None;
    }
}
