using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Records;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// A filled checklist: a self-check, inspection, mystery visit or audit of a unit, with its answers and findings.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Inspection>))]
public sealed record Inspection
{
    private const int MaxFindings = 1_000;

    /// <summary>Creates an inspection.</summary>
    /// <param name="checklist">The code of the checklist.</param>
    /// <param name="unit">Who or what is inspected, such as a branch.</param>
    /// <param name="date">The date.</param>
    /// <param name="answers">The answers.</param>
    /// <exception cref="ArgumentException">A code is blank or has white space at its ends.</exception>
    public Inspection(string checklist, string unit, LocalDate date, params IEnumerable<ChecklistAnswer> answers)
    {
        Checklist = Guard.Against.InvalidCode(checklist);
        Unit = Guard.Against.InvalidCode(unit);
        Date = date;
        Answers = Guard.Against.NullElements(answers);
    }

    /// <summary>The code of the checklist.</summary>
    public string Checklist { get; }

    /// <summary>Who or what is inspected.</summary>
    public string Unit { get; }

    /// <summary>The date.</summary>
    public LocalDate Date { get; }

    /// <summary>The answers.</summary>
    public ValueList<ChecklistAnswer> Answers { get; }

    /// <summary>Who inspects.</summary>
    public AssessmentSource Source
    {
        get;
        init => field = Guard.Against.UndefinedEnum(value, nameof(Source));
    } = AssessmentSource.Internal;

    /// <summary>The person who inspects; null when that is not recorded.</summary>
    public string? Assessor
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(Assessor));
    }

    /// <summary>Whether it was announced.</summary>
    public bool IsAnnounced { get; init; }

    /// <summary>What a mystery shopper pretends; null for none.</summary>
    public string? Scenario
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(Scenario));
    }

    /// <summary>What was found.</summary>
    public ValueList<Finding> Findings
    {
        get;
        init => field = Guard.Against.NullElements(value, nameof(Findings));
    } = [];

    /// <summary>The findings that no action answers.</summary>
    /// <param name="actions">The actions, of one history or of several.</param>
    /// <returns>The findings, in order.</returns>
    public ValueList<Finding> FindingsWithout(IEnumerable<ActionItem> actions)
    {
        var answered = Guard.Against.NullElements(actions).Select(a => a.Finding).ToHashSet(StringComparer.Ordinal);
        return [.. Findings.Where(f => !answered.Contains(f.Code))];
    }

    /// <summary>Scores the inspection.</summary>
    /// <param name="checklist">Its checklist.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">
    /// The checklist is another one, or an answer or finding does not fit it; the message lists every problem.
    /// </exception>
    public InspectionResult Score(Checklist checklist)
    {
        Guard.Against.Null(checklist);
        List<string> problems = [.. FindProblems(checklist)];
        Guard.Against.Invalid(
            problems.Count > 0,
            InvariantText.Lines($"The inspection of {InvariantText.Shorten(Unit)} cannot be scored:", [.. problems]),
            nameof(checklist));
        return InspectionResult.From(this, checklist);
    }

    /// <summary>Checklist, unit and date.</summary>
    /// <returns>For example <c>service-attitude of branch 7 on 2026-10-12 (Internal)</c>.</returns>
    public override string ToString() => $"{Checklist} of {Unit} on {LocalDatePattern.Iso.Format(Date)} ({Source})";

    private IEnumerable<string> FindProblems(Checklist checklist)
    {
        if (checklist.Code != Checklist)
        {
            yield return $"It answers {InvariantText.Shorten(Checklist)}; allowed is {InvariantText.Shorten(checklist.Code)}.";
            yield break;
        }

        if (Answers.Count > checklist.Items.Count || Findings.Count > MaxFindings)
        {
            yield return $"It has {InvariantText.Count(Answers.Count, "answer")} and "
                + $"{InvariantText.Count(Findings.Count, "finding")}; allowed are "
                + $"{InvariantText.Format(checklist.Items.Count)}, one "
                + $"for each item, and {InvariantText.Format(MaxFindings)}.";
        }

        foreach (var twice in Answers.GroupBy(a => a.Item, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            yield return $"Item {InvariantText.Shorten(twice.Key)} is answered twice; allowed is one answer.";
        }

        foreach (var answer in Answers)
        {
            var name = InvariantText.Shorten(answer.Item);
            if (!checklist.Items.Contains(answer.Item))
            {
                yield return $"Item {name} is not on the checklist; allowed are {InvariantText.Join(checklist.Items.Names)}.";
                continue;
            }

            var item = checklist.Items[answer.Item];
            if (answer.Kind is { } kind && kind != item.Kind)
            {
                yield return $"Item {name} is {item.Kind} and is answered as {kind}; allowed is {item.Kind}.";
            }
            else if (answer.Value > item.HighestGrade)
            {
                yield return $"Item {name} has grade {InvariantText.Format(answer.Value)}; allowed are 0 to "
                    + $"{InvariantText.Format((decimal?)item.HighestGrade)}.";
            }

            if (item.NeedsEvidence && answer is { Kind: not null, Evidence: null })
            {
                yield return $"The answer to item {name} has no evidence; it needs some.";
            }
        }

        foreach (var finding in Findings.Where(f => f.Item is not null && !checklist.Items.Contains(f.Item)))
        {
            yield return $"Finding {InvariantText.Shorten(finding.Code)} is about item {InvariantText.Shorten(finding.Item)}, "
                + "which is not on the checklist.";
        }

        foreach (var twice in Findings.GroupBy(f => f.Code, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            yield return $"Finding {InvariantText.Shorten(twice.Key)} appears twice; each may appear once.";
        }
    }
}
