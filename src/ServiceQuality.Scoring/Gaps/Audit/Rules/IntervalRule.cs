using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using static ServiceQuality.Scoring.Gaps.Audit.GapQuantity;

namespace ServiceQuality.Scoring.Gaps.Audit;

// The interval has its ends in order, the gap in its middle, and a width that follows from the standard error.
internal sealed class IntervalRule : IRowRule
{
    public void Check(RowNumbers row, AuditLog log)
    {
        if (!row.Known.TryGetValue(IntervalLower, out var lower) || !row.Known.TryGetValue(IntervalUpper, out var upper))
        {
            return;
        }

        var isOrdered = row.Printed[IntervalLower].Value <= row.Printed[IntervalUpper].Value;
        log.Check("ci-order", row.Name, isOrdered, $"{DescribeInterval(row)}; its lower end is above its upper end.");
        CheckCentre(row, (lower.Bounds + upper.Bounds) * Bounds.Exactly(0.5), log);
        if (isOrdered)
        {
            CheckWidth(row, Derivation.HalfWidth(lower.Bounds, upper.Bounds), log);
        }
        else
        {
            log.CountNotMade("ci-width");
        }
    }

    private static void CheckCentre(RowNumbers row, Bounds centre, AuditLog log)
    {
        if (!row.DeriveBefore(IntervalLower).TryGetValue(Gap, out var gap))
        {
            log.CountNotMade("ci-centre");
            return;
        }

        log.CountMade("ci-centre");
        if (centre.Meets(gap.Bounds))
        {
            return;
        }

        var isSwapped = (-centre).Meets(gap.Bounds);
        var practice = isSwapped ? Practice.OtherSign : Practice.None;
        var middle = AuditLog.Text(centre, Decimals(row));
        var expected = AuditLog.Text(gap.Bounds, Decimals(row));
        var message = $"{DescribeInterval(row)}, with {middle} in its middle; the gap is {expected}.{practice.Sentence}";
        log.AddFinding("ci-centre", row.Name, practice.Severity, message, centre.DistanceFrom(gap.Bounds));
    }

    private static void CheckWidth(RowNumbers row, Bounds half, AuditLog log)
    {
        var known = row.DeriveBefore(IntervalLower);
        if (!known.TryGetValue(StandardError, out var error) || !known.TryGetValue(DegreesOfFreedom, out var df))
        {
            log.CountNotMade("ci-width");
            return;
        }

        var derived = error.Bounds * Derivation.Critical(df.Bounds, row.Level);
        log.CountMade("ci-width");
        if (half.Meets(derived))
        {
            return;
        }

        var practice = FindPractice(row.Level, half, error.Bounds, df.Bounds);
        var width = AuditLog.Text(half, Decimals(row));
        var expected = AuditLog.Text(derived, Decimals(row));
        var level = row.Level.ToString(null, null);
        var message = $"{DescribeInterval(row)}, half as wide as {width}; at {level} follows {expected}.{practice.Sentence}";
        log.AddFinding("ci-width", row.Name, practice.Severity, message, half.DistanceFrom(derived));
    }

    private static Practice FindPractice(Proportion level, Bounds half, Bounds error, Bounds df)
    {
        foreach (var other in UsualLevels.OtherThan(level))
        {
            if (half.Meets(error * Derivation.Critical(df, other)))
            {
                return Practice.OtherLevel(other);
            }
        }

        var isNormal = half.Meets(error * Bounds.Exactly(level.Z()));
        return isNormal ? Practice.NormalQuantile : Practice.None;
    }

    private static string DescribeInterval(RowNumbers row)
    {
        var lower = row.Printed[IntervalLower].ToString(null, null);
        var upper = row.Printed[IntervalUpper].ToString(null, null);
        return $"the interval is printed as {lower} to {upper}";
    }

    private static int Decimals(RowNumbers row) =>
        Math.Max(row.Printed[IntervalLower].Decimals, row.Printed[IntervalUpper].Decimals);
}
