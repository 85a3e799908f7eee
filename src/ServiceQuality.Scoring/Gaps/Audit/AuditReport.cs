using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>
/// The contradictions within a published table. Every printed number is taken for the whole range of values that round to it, and every
/// check is made with whole ranges, so that an honestly rounded table has no findings. What cannot be checked is counted, not passed over.
/// GRIM: Brown and Heathers (2017), Social Psychological and Personality Science 8; GRIMMER: Anaya (2016), PeerJ Preprints 4.
/// </summary>
public sealed record AuditReport
{
    private AuditReport(PublishedTable table, ValueList<AuditFinding> findings, ValueList<AuditCheck> checks)
    {
        Table = table;
        Findings = findings;
        Checks = checks;
    }

    /// <summary>The table.</summary>
    public PublishedTable Table { get; }

    /// <summary>What does not fit, in the order of the rows; what is between rows comes last.</summary>
    public ValueList<AuditFinding> Findings { get; }

    /// <summary>Every kind of check: how often it was made, could not be made, and failed.</summary>
    public ValueList<AuditCheck> Checks { get; }

    /// <summary>How many checks were made.</summary>
    public int Made => Checks.Sum(c => c.Made);

    /// <summary>How many printed numbers could not be checked in some way because the table prints too little else; what is not printed needs no check.</summary>
    public int NotMade => Checks.Sum(c => c.NotMade);

    /// <summary>Whether nothing was found.</summary>
    public bool IsClean => Findings.Count == 0;

    /// <summary>Audits a table.</summary>
    /// <param name="table">The table.</param>
    /// <returns>The findings and the counts of checks.</returns>
    public static AuditReport Run(PublishedTable table)
    {
        Guard.Against.Null(table);
        AuditLog log = new();
        var routes = Route.All(table.Level);
        foreach (var row in table.Rows)
        {
            RowAudit.Make(row, table, routes, log);
        }

        WholeAudit.Make(table, log);
        return new(table, [.. log.Findings], [.. log.Checks]);
    }

    /// <summary>The findings as a table.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        "Audit of a published table",
        ["Row", "Severity", "Code", "Finding"],
        Findings.Select(f => (ValueList<TableCell>)[TableCell.Of(f.Row), TableCell.Of(f.Severity.ToString()), TableCell.Of(f.Code), TableCell.Of(f.Message)]),
        [Summary()]);

    /// <summary>The checks as a table: how often each was made, could not be made, and failed.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToCheckTable() => new(
        "Checks of a published table",
        ["Check", "Made", "Not made", "Failed"],
        Checks.Select(c => (ValueList<TableCell>)[TableCell.Of(c.Code), TableCell.Of(c.Made), TableCell.Of(c.NotMade), TableCell.Of(c.Failed)]));

    /// <summary>How many findings and checks.</summary>
    /// <returns>For example <c>3 findings (2 contradictions); 40 checks made, 12 not made for lack of numbers</c>.</returns>
    public override string ToString() => Summary();

    private string Summary()
    {
        var contradictions = Findings.Count(f => f.Severity == AuditSeverity.Contradiction);
        return string.Create(CultureInfo.InvariantCulture,
            $"{Findings.Count} finding{(Findings.Count == 1 ? "" : "s")} ({contradictions} contradiction{(contradictions == 1 ? "" : "s")}); {Made} checks made, {NotMade} not made for lack of numbers");
    }
}
