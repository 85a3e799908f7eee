using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps.Provider;

/// <summary>
/// From measured gaps and the scores of their antecedents to the causes, signs and remedies that the evidence points to. A gap
/// points to its causes when a measurement shows a shortfall (of gaps 1, 6 and 7, which compare views, an excess too); a
/// construct does when the whole interval of its standing lies below a limit. A cause whose constructs were all measured and none
/// found weak is not pointed to. Nothing is claimed of gaps without evidence. Intervals are taken one by one: with many items,
/// some fall below zero by chance.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<GapDiagnosis>))]
public sealed record GapDiagnosis
{
    private GapDiagnosis(ValueList<GapFinding> findings, ValueList<AntecedentScore> antecedents, Proportion weakBelow)
    {
        Findings = findings;
        Antecedents = antecedents;
        WeakBelow = weakBelow;
    }

    /// <summary>A finding for each of the seven gaps, in their order; those that were not measured say so.</summary>
    public ValueList<GapFinding> Findings { get; }

    /// <summary>The scores of all constructs, the weakest first.</summary>
    public ValueList<AntecedentScore> Antecedents { get; }

    /// <summary>The standing below which the whole interval of a construct must lie for it to be weak.</summary>
    public Proportion WeakBelow { get; }

    /// <summary>Diagnoses.</summary>
    /// <param name="gaps">The measured gaps, several of one gap if there are.</param>
    /// <param name="antecedents">The scores of constructs; null means none.</param>
    /// <param name="weakBelow">The standing below which a construct is weak; null means 50 %, the middle of the scale.</param>
    /// <returns>The diagnosis; the order of what is given does not matter.</returns>
    /// <exception cref="ArgumentException">A gap or a score is null.</exception>
    public static GapDiagnosis Run(
        IEnumerable<MeasuredGap> gaps, IEnumerable<AntecedentScore>? antecedents = null, Proportion? weakBelow = null)
    {
        Guard.Against.Null(gaps);
        var ranking = GapRanking.Standardized(gaps);
        ValueList<MeasuredGap> measured = [.. ranking.Rows.Select(r => r.Gap), .. ranking.Unranked];
        var scores = AntecedentScore.WeakestFirst(antecedents ?? []);
        var limit = weakBelow ?? Proportion.FromFraction(0.5);
        return new([.. ServiceGap.All.Select(
            g => Finding(g, [.. measured.Where(m => m.Gap.Number == g.Number)], scores, limit.Fraction))], scores, limit);
    }

    /// <summary>The diagnosis as a table.</summary>
    /// <returns>A row for each cause that is pointed to, and one for each gap without such a cause.</returns>
    public ResultTable ToTable()
    {
        TableText Texts(IEnumerable<LocalizedText> texts) => TableText.Join(" ", " ", texts.Select(t => (TableText)t));
        TableText Basis(CauseFinding finding) => TableText.Join(
            "; ",
            "; ",
            finding.Gaps.Select(g => TableText.Compose(
                $"{g.Evidence.KindName} {g.Evidence.Name}", $"{g.Evidence.KindName} {g.Evidence.Name}"))
                .Concat(finding.Weak.Select(w => (TableText)w.Antecedent.Name)));
        ValueList<TableCell> Row(GapFinding finding, CauseFinding? cause) =>
        [
            TableCell.Of(TableText.Compose(
                $"{finding.Gap.Number} {finding.Gap.Name}", $"{finding.Gap.Number} {finding.Gap.Name}")),
            TableCell.Of(finding.FoundText),
            TableCell.Of(cause?.Cause.Cause),
            TableCell.Of(cause is null ? "" : Texts(cause.Cause.Signs)),
            TableCell.Of(cause is null ? "" : Texts(cause.Cause.Remedies)),
            TableCell.Of(cause is null ? "" : Basis(cause)),
        ];
        return new(
            ("Causes that the evidence points to", "证据所指向的原因"),
            TableWords.All("gap", "found", "cause", "signs", "remedies", "evidence"),
            Findings.SelectMany(f => f.Causes.Count == 0 ? [Row(f, null)] : f.Causes.Select(c => Row(f, c))),
            [
                (
                    "Signs and remedies are those of the cause; whether a sign is there was not measured.",
                    "表现与措施为该原因的一般情况，未逐项核实。"),
            ]);
    }

    /// <summary>The findings, a line each.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Findings);

    private static GapFinding Finding(
        ServiceGap gap, ValueList<MeasuredGap> measured, ValueList<AntecedentScore> all, double limit)
    {
        ValueList<MeasuredGap> pointing =
            [.. measured.Where(m => m.IsShortfall || (m.IsExcess && gap.ComparesViews))];
        List<CauseFinding> causes = [];
        List<GapCause> unsupported = [];
        foreach (var cause in gap.Causes)
        {
            // Upward communication belongs to gap 1 and bears on gap 7 too, but alone says nothing of it.
            var scores = all.Where(s => cause.Antecedents.Contains(s.Antecedent)
                && (pointing.Count > 0 || s.Antecedent.GapNumber == gap.Number)).ToList();
            ValueList<AntecedentScore> weak = [.. scores.Where(s => s.Standing.Interval?.Upper < limit)];
            var isSettled = cause.Antecedents.Count > 0
                && cause.Antecedents.All(a => scores.Exists(s => s.Antecedent == a && s.Standing.Interval is not null));
            if (weak.Count > 0 || (pointing.Count > 0 && !isSettled))
            {
                causes.Add(new(cause, pointing, weak));
            }
            else if (pointing.Count > 0)
            {
                unsupported.Add(cause);
            }
        }

        return new(gap, measured, [.. all.Where(s => s.Antecedent.GapNumber == gap.Number)], [.. causes], [.. unsupported]);
    }
}
