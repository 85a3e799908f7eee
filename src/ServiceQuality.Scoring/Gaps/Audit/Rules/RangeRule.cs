namespace ServiceQuality.Scoring.Gaps.Audit;

// The numbers that have a range of their own, whatever else is printed.
internal sealed class RangeRule : IRowRule
{
    public void Check(RowNumbers row, AuditLog log)
    {
        foreach (var (quantity, number) in row.Printed)
        {
            var isPossible = PrintedQuantities.IsPossible(quantity, number);
            switch (quantity)
            {
                case var spread when PrintedQuantities.IsSpread(spread):
                    log.Check("sd", row.Name, isPossible, $"{row.DescribePrinted(quantity)}; it cannot be negative.");
                    break;
                case GapQuantity.P:
                    // "< 0.000" has a check of its own.
                    var isAllowed = isPossible || number is { Value: 0, IsUpperLimit: true };
                    log.Check("p-range", row.Name, isAllowed, $"{row.DescribePrinted(quantity)}; a probability is from 0 to 1.");
                    break;
                case GapQuantity.Correlation:
                    var message = $"{row.DescribePrinted(quantity)}; a correlation is from -1 to 1.";
                    log.Check("r-range", row.Name, isPossible, message);
                    break;
                case GapQuantity.DegreesOfFreedom when !isPossible:
                    log.Check("df", row.Name, false, $"{row.DescribePrinted(quantity)}; degrees of freedom are at least 1.");
                    break;
            }
        }
    }
}
