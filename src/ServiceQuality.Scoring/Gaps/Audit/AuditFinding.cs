using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>A misfit in a published table.</summary>
[JsonConverter(typeof(ScoringJsonConverter<AuditFinding>))]
public sealed record AuditFinding
{
    internal AuditFinding(string code, string row, AuditSeverity severity, string message, double? offBy)
    {
        Code = code;
        Row = row;
        Severity = severity;
        Message = message;
        OffBy = offBy;
    }

    /// <summary>A stable code for programs, such as <c>t</c> or <c>grim</c>: the check that failed.</summary>
    public string Code { get; }

    /// <summary>The name of the row.</summary>
    public string Row { get; }

    /// <summary>How serious the finding is.</summary>
    public AuditSeverity Severity { get; }

    /// <summary>A sentence: what was printed, and what follows from which numbers.</summary>
    public string Message { get; }

    /// <summary>
    /// By how much the printed number is beyond what rounding explains: positive when it is too large. Null where no single
    /// number is.
    /// </summary>
    public double? OffBy { get; }

    /// <summary>Row, severity, code and sentence.</summary>
    /// <returns>
    /// For example <c>Reliability: Contradiction [gap]: gap is printed as -1.26; from mean P and mean E follows -1.37 to
    /// -1.35.</c>.
    /// </returns>
    public override string ToString() => $"{Row}: {Severity} [{Code}]: {Message}";
}
