using System.Globalization;

namespace ServiceQuality.Scoring.Gaps.Audit;

// The checks of the shares of people whose gap is positive, zero or negative.
internal static class ShareAudit
{
    internal static void Make(PublishedRow row, AuditLog log)
    {
        (string Name, PrintedNumber? Share)[] shares = [("P > E", row.PositivePercent), ("P = E", row.TiePercent), ("P < E", row.NegativePercent)];
        var printed = shares.Where(s => s.Share is not null).Select(s => (s.Name, Share: s.Share!.Value)).ToList();
        if (printed.Count == 0)
        {
            return;
        }

        foreach (var (name, share) in printed)
        {
            Possible(row, name, share, log);
        }

        if (printed.Count < shares.Length)
        {
            log.NotMade("shares");
            return;
        }

        var sum = printed.Aggregate(Bounds.Exactly(0), (s, p) => s + p.Share.Bounds);
        var hundred = Bounds.Exactly(100);
        log.Check("shares", row.Name, sum.Meets(hundred),
            $"the shares {string.Join(", ", printed.Select(p => p.Share.ToString(null, null)))} sum to {printed.Sum(p => p.Share.Value).ToString(CultureInfo.InvariantCulture)}; rounding lets that be {AuditLog.Text(sum, 0)}, which is not 100.",
            offBy: sum.Apart(hundred));
    }

    // The share of a whole number of people.
    private static void Possible(PublishedRow row, string name, PrintedNumber share, AuditLog log)
    {
        if (row.N is not { } n || n < 1)
        {
            log.NotMade("share-grim");
            return;
        }

        var (first, last) = (Math.Ceiling(share.Lowest * n / 100), Math.Floor(share.Highest * n / 100));
        log.Check("share-grim", row.Name, Math.Max(first, 0) <= Math.Min(last, n), string.Create(
            CultureInfo.InvariantCulture, $"the share {name} is printed as {share.ToString(null, null)} %; no whole number of {n} people has it."));
    }
}
