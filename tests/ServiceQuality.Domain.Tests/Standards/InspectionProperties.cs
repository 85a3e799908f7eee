using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Standards;

public class InspectionProperties
{
    private static readonly LocalizedText Text = StandardExamples.Text;

    private static readonly string[] Rules =
        ["all", "majority", "at least 1", "at least 3", "at least 50 %", "at least 80 %", "at least 0 %", "at least 100 %"];

    // Four items: yes, no, not applicable or no answer.
    private static readonly Gen<(Checklist List, Inspection Inspection)> Cases =
        from rule in Gen.Elements(Rules)
        from weights in Gen.Choose(1, 5).ListOf(4)
        from critical in Gen.Choose(0, 15)
        from answers in Gen.Choose(0, 3).ListOf(4)
        let list = Checklist.Create("c", Text, ChecklistRule.Parse(rule), [.. Enumerable.Range(0, 4).Select(i =>
            new ChecklistItem($"i{i}", Text) { Weight = weights[i], IsCritical = (critical & (1 << i)) != 0
                && (critical % 3) == 0 })])
        select (list, new Inspection("c", "u", new(2026, 1, 5), Answers(answers)));

    [Law]
    public Property An_inspection_is_decided_when_no_answer_can_change_it() => Laws.ForAll(Cases, x =>
    {
        var result = x.Inspection.Score(x.List);
        var outcomes = Complete(x.Inspection, x.List).Select(i => i.Score(x.List).Passes).Distinct().ToList();
        Assert.Equal(outcomes.Count == 1 ? outcomes[0] : null, result.Passes);
        Assert.Equal(x.List.Items.Count - x.Inspection.Answers.Count, result.Unanswered.Count);
    });

    [Law]
    public Property A_complete_inspection_passes_as_its_rule_says() => Laws.ForAll(Cases, x =>
    {
        foreach (var inspection in Complete(x.Inspection, x.List))
        {
            var applicable = inspection.Answers.Where(a => a.Kind is not null).ToList();
            var yes = applicable.Where(a => a.Value == 1).Select(a => a.Item).ToHashSet();
            var possible = applicable.Sum(a => x.List.Items[a.Item].Weight);
            var earned = applicable.Where(a => yes.Contains(a.Item)).Sum(a => x.List.Items[a.Item].Weight);
            var keeps = x.List.Rule.ToString() switch
            {
                "all" => yes.Count == applicable.Count,
                "majority" => 2 * yes.Count > applicable.Count,
                "at least 1" => yes.Count >= 1,
                "at least 3" => yes.Count >= 3,
                var share => 100 * earned >= int.Parse(share[9..^2], null) * possible,
            };
            var isCritical = applicable.Exists(a => a.Value == 0 && x.List.Items[a.Item].IsCritical);
            var result = inspection.Score(x.List);
            Assert.Equal(applicable.Count == 0 ? null : keeps && !isCritical, result.Passes);
            Assert.Equal(possible == 0 ? null : earned / possible, result.Score);
            Assert.Equal(yes.Count, result.Conforming);
            Assert.Equal(applicable.Count - yes.Count, result.Nonconforming.Count);
        }
    });

    [Fact]
    public void Grades_counts_and_measures_earn_their_share()
    {
        var result = StandardExamples.Inspection.Score(StandardExamples.Checklist);

        // (1 * 1 + 2.5 * 3 / 4 + 1 * 18 / 20) / 4.5
        Assert.Equal(3.775m / 4.5m, result.Score);
        Assert.Equal(2.875m / 3.5m, result.Sections["staff"].Score);
        Assert.Equal(["manners", "records"], result.Nonconforming);
        Assert.Equal(["temperature"], result.NotApplicable);
        Assert.True(result.Passes);
        Assert.Equal("passes: 0.839, not conforming: manners, records", result.ToString());
        var warm = StandardExamples.Inspection with { Source = AssessmentSource.Self };
        var answers = warm.Answers.Take(3).Append(ChecklistAnswer.Measure("temperature", 24.01m));
        Assert.Equal(3.775m / 5.5m, new Inspection("branch", "u", warm.Date, answers).Score(StandardExamples.Checklist).Score);
    }

    [Fact]
    public void A_critical_item_fails_whatever_the_score()
    {
        Inspection inspection =
            new("branch", "u", new(2026, 1, 5), ChecklistAnswer.No("badge"), ChecklistAnswer.Grade("manners", 4));
        var result = inspection.Score(StandardExamples.Checklist);
        Assert.False(result.Passes);
        Assert.Equal(["badge"], result.CriticalFailures);
        Assert.Equal(["records", "temperature"], result.Unanswered);
        Assert.False(result.IsComplete);
    }

    [Fact]
    public void Findings_that_no_action_answers_are_listed()
    {
        var start = Instant.FromUtc(2026, 10, 12, 8, 0);
        CaseHistory history = new(
            "visit", [CaseEvent.Opened(start, Priority.None),
                ActionEvents.Agreed(start, "A1", "Li", new(2026, 10, 20), finding: "F1")]);
        Assert.Equal(["F2"], StandardExamples.Inspection.FindingsWithout(ActionItem.ReadAll(history, start)).Select(f => f.Code));
        Assert.Equal(2, StandardExamples.Inspection.FindingsWithout([]).Count);
    }

    [Fact]
    public void Every_fault_of_an_inspection_is_reported_at_once() => Assert.Contains(
        """
        The inspection of u cannot be scored:
        - It has 5 answers and 1 finding; allowed are 4, one for each item, and 1000.
        - Item badge is answered twice; allowed is one answer.
        - Item manners has grade 5; allowed are 0 to 4.
        - Item records is Counted and is answered as YesNo; allowed is Counted.
        - The answer to item records has no evidence; it needs some.
        - Item smile is not on the checklist; allowed are badge, manners, records, temperature.
        - Finding F1 is about item smile, which is not on the checklist.
        """.ReplaceLineEndings("\n"),
        Assert.Throws<ArgumentException>("checklist", () => new Inspection(
            "branch", "u", new(2026, 1, 5), ChecklistAnswer.Yes("badge"), ChecklistAnswer.No("badge"),
            ChecklistAnswer.Grade("manners", 5), ChecklistAnswer.Yes("records"), ChecklistAnswer.Yes("smile"))
        {
            Findings = [new("F1", FindingGrade.Minor, "Nobody smiles.", "smile")],
        }.Score(StandardExamples.Checklist)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Every_fault_of_a_checklist_is_reported_at_once() => Assert.Contains(
        """
        Checklist bad cannot be built:
        - The rule "at least 9" never holds for 4 items; allowed are fewer.
        - Item a appears twice; each may appear once.
        - Item a weighs 0; allowed are weights above 0, up to 1000000.
        - Item b is graded without a highest grade; allowed are 1 and more.
        - Item c is Measured with no tolerance; allowed is one that ends after it begins, for Measured alone.
        """.ReplaceLineEndings("\n"),
        Assert.Throws<ArgumentException>("items", () => Checklist.Create(
            "bad", Text, ChecklistRule.AtLeast(9), new ChecklistItem("a", Text) { Weight = 0 }, new("a", Text),
            new("b", Text, ChecklistItemKind.Graded), new("c", Text, ChecklistItemKind.Measured))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("All")]
    [InlineData("at least 0")]
    [InlineData("at least 101 %")]
    [InlineData("at least  3")]
    [InlineData("at least 99999999999")]
    public void What_is_no_rule_is_refused(string text)
    {
        Assert.False(ChecklistRule.TryParse(text, null, out _));
        Assert.Contains("allowed are \"all\"", Assert.Throws<FormatException>(() => ChecklistRule.Parse(text)).Message,
            StringComparison.Ordinal);
    }

    private static List<ChecklistAnswer> Answers(IEnumerable<int> answers) =>
    [
        .. answers.Select((a, i) => a switch
        {
            0 => ChecklistAnswer.Yes($"i{i}"),
            1 => ChecklistAnswer.No($"i{i}"),
            2 => ChecklistAnswer.NotApplicable($"i{i}"),
            _ => null,
        }).OfType<ChecklistAnswer>(),
    ];

    // The inspection with each way to answer yes or no what has no answer.
    private static IEnumerable<Inspection> Complete(Inspection inspection, Checklist list)
    {
        var open = list.Items.Names.Except(inspection.Answers.Select(a => a.Item)).ToList();
        return Enumerable.Range(0, 1 << open.Count).Select(bits => new Inspection(
            inspection.Checklist, inspection.Unit, inspection.Date, inspection.Answers.Concat(open.Select((code, i) =>
                (bits & (1 << i)) != 0 ? ChecklistAnswer.Yes(code) : ChecklistAnswer.No(code)))));
    }
}
