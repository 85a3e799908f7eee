using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>
/// The contradictions within a published table. Every printed number stands for all values that round to it, and every check uses
/// these ranges, so that an honestly rounded table has no contradictions. Checks that could not be made are counted.
/// GRIM: Brown and Heathers (2017), Social Psychological and Personality Science 8; GRIMMER: Anaya (2016), PeerJ Preprints 4.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<AuditReport>))]
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

    /// <summary>The findings in the order of the rows; findings between rows come last.</summary>
    public ValueList<AuditFinding> Findings { get; }

    /// <summary>How often each kind of check was made, could not be made, and failed.</summary>
    public ValueList<AuditCheck> Checks { get; }

    /// <summary>How many checks were made.</summary>
    public int Made => Checks.Sum(c => c.Made);

    /// <summary>How many checks of printed numbers could not be made because the table prints too little else.</summary>
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
        var derivations = Derivation.All(table.Level);
        foreach (var row in table.Rows)
        {
            RowRules.CheckAll(new(row, table, derivations), log);
        }

        PartsAudit.CheckAll(table, log);
        return new(table, [.. log.Findings], [.. log.Checks]);
    }

    /// <summary>The findings as a table.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        ("Audit of a published table", "已发表表格的核查"),
        TableWords.All("Row", "Severity", "Code", "Finding"),
        Findings.Select(f => (ValueList<TableCell>)
        [
            TableCell.Of(f.Row), TableCell.Word<AuditSeverity>(f.Severity), TableCell.Of(f.Code), TableCell.Of(f.Message),
        ]),
        [TableText.Compose(
            $"{Summary()}",
            $"发现{Findings.Count}项（矛盾{Contradictions}项）；已检验{Made}项，因缺少数字未检验{NotMade}项")]);

    /// <summary>The checks as a table: how often each was made, could not be made, and failed.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToCheckTable() => new(
        ("Checks of a published table", "已发表表格的检验项目"),
        TableWords.All("Check", "Made", "Not made", "Failed"),
        Checks.Select(c => (ValueList<TableCell>)
        [
            TableCell.Of(c.Code), TableCell.Of(c.Made), TableCell.Of(c.NotMade), TableCell.Of(c.Failed),
        ]));

    /// <summary>How many findings and checks.</summary>
    /// <returns>For example <c>3 findings (2 contradictions); 40 checks made, 12 not made for lack of numbers</c>.</returns>
    public override string ToString() => Summary();

    private int Contradictions => Findings.Count(f => f.Severity == AuditSeverity.Contradiction);

    private string Summary()
    {
        var findings = InvariantText.Count(Findings.Count, "finding");
        var contradictions = InvariantText.Count(Contradictions, "contradiction");
        return FormattableString.Invariant(
            $"{findings} ({contradictions}); {Made} checks made, {NotMade} not made for lack of numbers");
    }
}
