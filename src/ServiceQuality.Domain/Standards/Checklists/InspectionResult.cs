using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// The result of an inspection. Items that do not apply are left out and the rest is rescaled; items without an answer are
/// listed, and the inspection passes or fails only when they cannot change it.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<InspectionResult>))]
public sealed record InspectionResult
{
    private InspectionResult(Inspection inspection, Checklist checklist)
    {
        Inspection = inspection;
        var answers = inspection.Answers.ToDictionary(a => a.Item, StringComparer.Ordinal);
        var applicable = checklist.Items.Where(i => !answers.TryGetValue(i.Code, out var a) || a.Kind is not null).ToList();
        List<(ChecklistItem Item, decimal Share)> scored =
        [
            .. applicable.Where(i => answers.ContainsKey(i.Code)).Select(i => (i, ShareOf(i, answers[i.Code]))),
        ];
        NotApplicable = [.. checklist.Items.Except(applicable).Select(i => i.Code)];
        Unanswered = [.. applicable.Select(i => i.Code).Where(c => !answers.ContainsKey(c))];
        Nonconforming = [.. scored.Where(s => s.Share < 1).Select(s => s.Item.Code)];
        CriticalFailures = [.. scored.Where(s => s.Share < 1 && s.Item.IsCritical).Select(s => s.Item.Code)];
        Conforming = scored.Count - Nonconforming.Count;
        Score = Share(scored);
        Sections = new(
            scored.Where(s => s.Item.Section is not null).GroupBy(s => s.Item.Section!, StringComparer.Ordinal)
                .Select(g => new SectionScore(g.Key, Share(g)!.Value)),
            s => s.Section);
        Passes = CriticalFailures.Count > 0 ? false : Decide(checklist, applicable, scored);
    }

    /// <summary>The inspection.</summary>
    public Inspection Inspection { get; }

    /// <summary>
    /// The weighted share of the points of the answered items, from 0 to 1; null when no item was answered. A grade earns its
    /// share of the highest one, a count the share that conforms.
    /// </summary>
    public decimal? Score { get; }

    /// <summary>The score of each section that has answers.</summary>
    public NamedList<SectionScore> Sections { get; }

    /// <summary>How many items conform in full.</summary>
    public int Conforming { get; }

    /// <summary>The codes of the items that do not conform in full.</summary>
    public ValueList<string> Nonconforming { get; }

    /// <summary>The codes of the critical items among them. One is enough to fail.</summary>
    public ValueList<string> CriticalFailures { get; }

    /// <summary>The codes of the items that do not apply.</summary>
    public ValueList<string> NotApplicable { get; }

    /// <summary>The codes of the items that apply and have no answer.</summary>
    public ValueList<string> Unanswered { get; }

    /// <summary>Whether every item that applies has an answer.</summary>
    public bool IsComplete => Unanswered.Count == 0;

    /// <summary>
    /// Whether the inspection passes by the rule of its checklist, without critical failure; null while an item without an answer
    /// can change it, and when no item applies.
    /// </summary>
    public bool? Passes { get; }

    internal static InspectionResult From(Inspection inspection, Checklist checklist) => new(inspection, checklist);

    /// <summary>Whether it passes, the score and what does not conform.</summary>
    /// <returns>For example <c>fails: 0.8, 2 items do not conform (badge, log)</c>.</returns>
    public override string ToString()
    {
        var verdict = Passes switch { true => "passes", false => "fails", null => "undecided" };
        var score = Score is { } value ? InvariantText.Round(value, 3) : "no score";
        var open = IsComplete ? "" : $", {InvariantText.Count(Unanswered.Count, "item")} without an answer";
        return Nonconforming.Count == 0 ? $"{verdict}: {score}{open}"
            : $"{verdict}: {score}, not conforming: {InvariantText.Join(Nonconforming)}{open}";
    }

    private static decimal ShareOf(ChecklistItem item, ChecklistAnswer answer) => item.Kind switch
    {
        ChecklistItemKind.Graded => answer.Value!.Value / item.HighestGrade!.Value,
        ChecklistItemKind.Counted => answer.Value!.Value / answer.Of!.Value,
        ChecklistItemKind.Measured => answer.Value < item.From || answer.Value > item.To ? 0 : 1,
        _ => answer.Value!.Value,
    };

    private static decimal? Share(IEnumerable<(ChecklistItem Item, decimal Share)> scored)
    {
        var (earned, possible) = (0m, 0m);
        foreach (var (item, share) in scored)
        {
            earned += item.Weight * share;
            possible += item.Weight;
        }

        return possible == 0 ? null : earned / possible;
    }

    private bool? Decide(
        Checklist checklist, List<ChecklistItem> applicable, List<(ChecklistItem Item, decimal Share)> scored)
    {
        var unanswered = applicable.Where(i => Unanswered.Contains(i.Code, StringComparer.Ordinal)).ToList();
        var passes = checklist.Rule.Passes(
            Conforming,
            scored.Count,
            applicable.Count,
            scored.Sum(s => s.Item.Weight * s.Share),
            scored.Sum(s => s.Item.Weight),
            unanswered.Sum(i => i.Weight));
        return passes == true && unanswered.Exists(i => i.IsCritical) ? null : passes;
    }
}
