using System.Globalization;

namespace ServiceQuality.Scoring.Gaps.Audit;

// The shares of people whose gap is positive, zero or negative sum to 100 %, and each is of a whole number of people.
internal sealed class ShareRule : IRowRule
{
    private const string Sum = "shares";
    private const string OfPeople = "share-grim";

    public void Check(RowNumbers row, AuditLog log)
    {
        CheckPeople(row, "P > E", row.Row.PositivePercent, log);
        CheckPeople(row, "P = E", row.Row.TiePercent, log);
        CheckPeople(row, "P < E", row.Row.NegativePercent, log);
        if (row.Row is { PositivePercent: { } positive, TiePercent: { } tie, NegativePercent: { } negative })
        {
            CheckSum(row, [positive, tie, negative], log);
        }
        else if (row.Row.PositivePercent is not null || row.Row.TiePercent is not null || row.Row.NegativePercent is not null)
        {
            log.CountNotMade(Sum);
        }
    }

    private static void CheckSum(RowNumbers row, PrintedNumber[] shares, AuditLog log)
    {
        var hundred = Bounds.Exactly(100);
        var possible = shares.Aggregate(Bounds.Exactly(0), (sum, share) => sum + share.Bounds);
        var list = string.Join(", ", shares.Select(s => s.ToString(null, null)));
        var printed = shares.Sum(s => s.Value).ToString(CultureInfo.InvariantCulture);
        var message = $"the shares {list} sum to {printed}; rounding allows {AuditLog.Text(possible, 0)}, which is not 100.";
        log.Check(Sum, row.Name, possible.Meets(hundred), message, offBy: possible.DistanceFrom(hundred));
    }

    private static void CheckPeople(RowNumbers row, string name, PrintedNumber? printed, AuditLog log)
    {
        if (printed is not { } share)
        {
            return;
        }

        if (row.Row.N is not { } n || n < 1)
        {
            log.CountNotMade(OfPeople);
            return;
        }

        var first = Math.Max(Math.Ceiling(share.Lowest * n / 100), 0);
        var last = Math.Min(Math.Floor(share.Highest * n / 100), n);
        var message = FormattableString.Invariant(
            $"the share {name} is printed as {share} %; no whole number of {n} people has it.");
        log.Check(OfPeople, row.Name, first <= last, message);
    }
}
