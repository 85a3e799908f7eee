using System.Globalization;

namespace ServiceQuality.Scoring.Gaps.Audit;

// Collects findings and counts checks.
internal sealed class AuditLog
{
    // Every check by its code, in the order in which they are made.
    internal static readonly string[] Codes =
    [
        "n", "sd", "p-range", "r-range", "mean-scale", "sd-scale", "grim", "grimmer",
        "gap", "sd-of-gap", "standard-error", "df", "t", "dz", "p", "p-zero", "ci-order", "ci-centre", "ci-width", "joint",
        "shares", "share-grim", "n-of-parts", "whole-range", "whole-mean",
    ];

    private readonly Dictionary<string, int> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _notMade = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _failed = new(StringComparer.Ordinal);

    internal List<AuditFinding> Findings { get; } = [];

    internal IEnumerable<AuditCheck> Checks => Codes.Select(
        c => new AuditCheck(c, _made.GetValueOrDefault(c), _notMade.GetValueOrDefault(c), _failed.GetValueOrDefault(c)));

    internal void CountMade(string code) => Increment(_made, code);

    internal void CountNotMade(string code) => Increment(_notMade, code);

    // A check that was made; the finding is added when it does not hold.
    internal void Check(
        string code, string row, bool holds, string message, AuditSeverity severity =
            AuditSeverity.Contradiction, double? offBy = null)
    {
        CountMade(code);
        if (!holds)
        {
            AddFinding(code, row, severity, message, offBy);
        }
    }

    internal void AddFinding(string code, string row, AuditSeverity severity, string message, double? offBy = null)
    {
        Increment(_failed, code);
        Findings.Add(new(code, row, severity, message, offBy));
    }

    internal bool HasContradictionFrom(int first) => Findings.Skip(first).Any(f => f.Severity == AuditSeverity.Contradiction);

    // Makes warnings of the contradictions from a position on that a practice explains.
    internal void SoftenFrom(int first, Func<AuditFinding, bool> isExplained, string sentence)
    {
        for (var i = first; i < Findings.Count; i++)
        {
            var finding = Findings[i];
            if (finding.Severity == AuditSeverity.Contradiction && isExplained(finding))
            {
                Findings[i] = new(finding.Code, finding.Row, AuditSeverity.Warning, finding.Message + sentence, finding.OffBy);
            }
        }
    }

    // Bounds with enough digits to tell them from the printed number.
    internal static string Text(Bounds bounds, int decimals)
    {
        var low = Text(bounds.Low, decimals);
        var high = Text(bounds.High, decimals);
        if (double.IsNegativeInfinity(bounds.Low))
        {
            return $"at most {high}";
        }

        if (double.IsPositiveInfinity(bounds.High))
        {
            return $"at least {low}";
        }

        return low == high ? low : $"{low} to {high}";
    }

    // With one digit more than printed, and no sign before zero; a number too small for that as a power of ten.
    private static string Text(double value, int decimals)
    {
        var places = Math.Clamp(decimals + 1, 0, 15);
        var text = value.ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (text.AsSpan().IndexOfAnyInRange('1', '9') >= 0)
        {
            return text;
        }

        return Math.Abs(value) > 0 ? value.ToString("0.0e0", CultureInfo.InvariantCulture) : "0";
    }

    private static void Increment(Dictionary<string, int> counts, string code) =>
        counts[code] = counts.GetValueOrDefault(code) + 1;
}
