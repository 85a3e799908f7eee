using static ServiceQuality.Scoring.Gaps.Audit.GapQuantity;

namespace ServiceQuality.Scoring.Gaps.Audit;

// A p-value is not zero, and it follows from t.
internal sealed class PValueRule : IRowRule
{
    public void Check(RowNumbers row, AuditLog log)
    {
        if (!row.Printed.TryGetValue(P, out var p))
        {
            return;
        }

        CheckZero(row, p, log);
        if (row.Known.TryGetValue(P, out var printed))
        {
            CheckDerived(row, p, printed.Bounds, log);
        }
    }

    private static void CheckZero(RowNumbers row, PrintedNumber p, AuditLog log)
    {
        log.CountMade("p-zero");
        if (p.Value != 0 || p.IsLowerLimit)
        {
            return;
        }

        if (p.IsUpperLimit)
        {
            log.AddFinding(
                "p-zero", row.Name, AuditSeverity.Contradiction, $"{row.DescribePrinted(P)}; no probability is less than 0.");
            return;
        }

        var zeros = new string('0', Math.Max(p.Decimals - 1, 2));
        var message = $"{row.DescribePrinted(P)}; no p-value is 0: it should be a limit, such as < 0.{zeros}1.";
        log.AddFinding("p-zero", row.Name, AuditSeverity.Note, message);
    }

    private static void CheckDerived(RowNumbers row, PrintedNumber p, Bounds printed, AuditLog log)
    {
        if (!row.DeriveBefore(P).TryGetValue(P, out var derived))
        {
            log.CountNotMade("p");
            return;
        }

        log.CountMade("p");
        if (printed.Meets(derived.Bounds))
        {
            return;
        }

        var isOneSided = printed.Meets(derived.Bounds * Bounds.Exactly(0.5));
        var practice = isOneSided ? Practice.OneSided : Practice.None;
        var follows = RowNumbers.DescribeDerived(derived, p.Decimals);
        var message = $"{row.DescribePrinted(P)}; {follows}.{practice.Sentence}";
        log.AddFinding("p", row.Name, practice.Severity, message, printed.DistanceFrom(derived.Bounds));
    }
}
