using System.Globalization;

namespace ServiceQuality.Scoring.Gaps.Audit;

// Gathers findings and counts checks.
internal sealed class AuditLog
{
    // Every check by its code, in the order in which they are made.
    internal static readonly string[] Codes =
    [
        "n", "sd", "p-range", "r-range", "mean-scale", "sd-scale", "grim", "grimmer", "gap", "sd-of-gap", "standard-error", "df", "t", "dz", "p",
        "p-zero", "ci-order", "ci-centre", "ci-width", "shares", "share-grim", "n-of-parts", "whole-range", "whole-mean",
    ];

    private readonly Dictionary<string, (int Made, int NotMade, int Failed)> _counts = Codes.ToDictionary(c => c, _ => (0, 0, 0), StringComparer.Ordinal);

    internal List<AuditFinding> Findings { get; } = [];

    internal IEnumerable<AuditCheck> Checks => Codes.Select(c => new AuditCheck(c, _counts[c].Made, _counts[c].NotMade, _counts[c].Failed));

    internal void NotMade(string code) => _counts[code] = _counts[code] with { NotMade = _counts[code].NotMade + 1 };

    internal void Passed(string code) => _counts[code] = _counts[code] with { Made = _counts[code].Made + 1 };

    // A check whose finding, if any, needs no words before it is known.
    internal void Check(string code, string row, bool holds, string message, AuditSeverity severity = AuditSeverity.Contradiction, double? offBy = null)
    {
        Passed(code);
        if (!holds)
        {
            Failed(code, row, severity, message, offBy);
        }
    }

    internal void Failed(string code, string row, AuditSeverity severity, string message, double? offBy = null)
    {
        _counts[code] = _counts[code] with { Failed = _counts[code].Failed + 1 };
        Findings.Add(new(code, row, severity, message, offBy));
    }

    // Bounds with enough digits to tell them from the printed number.
    internal static string Text(Bounds bounds, int decimals)
    {
        var (low, high) = (Text(bounds.Low, decimals), Text(bounds.High, decimals));
        return double.IsNegativeInfinity(bounds.Low) ? $"at most {high}" : double.IsPositiveInfinity(bounds.High) ? $"at least {low}" : low == high ? low : $"{low} to {high}";
    }

    // Outwards of what is printed by one digit, without a sign before zero; very small ones by their power of ten.
    internal static string Text(double value, int decimals)
    {
        var places = Math.Clamp(decimals + 1, 0, 15);
        var text = value.ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? text
            : Math.Abs(value) > 0 ? value.ToString("0.0e0", CultureInfo.InvariantCulture) : "0";
    }
}
