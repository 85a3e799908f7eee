using static ServiceQuality.Scoring.Gaps.Audit.GapQuantity;

namespace ServiceQuality.Scoring.Gaps.Audit;

// A printed number must agree with what follows for it from the numbers that precede it in the order of the quantities.
internal sealed class DerivedRule(GapQuantity quantity, string code) : IRowRule
{
    public void Check(RowNumbers row, AuditLog log)
    {
        if (!row.Known.TryGetValue(quantity, out var printed))
        {
            return;
        }

        if (!row.DeriveBefore(quantity).TryGetValue(quantity, out var derived))
        {
            log.CountNotMade(code);
            return;
        }

        log.CountMade(code);
        if (printed.Bounds.Meets(derived.Bounds))
        {
            return;
        }

        var practice = FindPractice(printed.Bounds, derived.Bounds);
        var follows = RowNumbers.DescribeDerived(derived, row.Printed[quantity].Decimals);
        var message = $"{row.DescribePrinted(quantity)}; {follows}.{practice.Sentence}";
        log.AddFinding(code, row.Name, practice.Severity, message, printed.Bounds.DistanceFrom(derived.Bounds));
    }

    private Practice FindPractice(Bounds printed, Bounds derived)
    {
        if (quantity == DegreesOfFreedom)
        {
            return printed.Meets(derived * Bounds.Exactly(2)) ? Practice.IndependentSamples : Practice.None;
        }

        if (quantity is not (Gap or T or Dz) || !(-printed).Meets(derived))
        {
            return Practice.None;
        }

        // A test with the other sign is often one of E - P; a gap with the other sign contradicts the head of its column.
        return quantity == Gap ? Practice.OtherSign with { Severity = AuditSeverity.Contradiction } : Practice.OtherSign;
    }
}
