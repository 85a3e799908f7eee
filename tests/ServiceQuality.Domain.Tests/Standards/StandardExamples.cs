using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Domain.Tests.Standards;

/// <summary>At least one of each type of standards that has a form, with every member.</summary>
internal static class StandardExamples
{
    internal static readonly LocalizedText Text = new("A text", "文本");

    internal static readonly ServiceIndicator Resolution = new("first-contact", Text, IndicatorFormula.Proportion)
    {
        Direction = IndicatorDirection.HigherIsBetter,
        Bands = ValueBands.Create(new ValueBand("red"), new("green", 0.8m, Text)).WithEdge(BandEdge.Lower),
        Period = Recurrence.Monthly,
        RollingPeriods = 3,
        MinimumSample = 30,
        Exclusions = ["test case"],
        Owner = "head",
        Tags = [StandardTag.Outcome, StandardTag.AfterService],
        Numerator = Text,
        Denominator = Text,
        Input = Text,
        Attribution = Text,
    };

    internal static readonly ServiceIndicator Wait =
        new("wait", Text, IndicatorFormula.Quantile)
        {
            Unit = "min",
            Direction = IndicatorDirection.LowerIsBetter,
            Quantile = Proportion.FromPercent(90),
            Least = 0,
            Greatest = 600,
        };

    internal static readonly ServiceIndicator Temperature =
        new("temperature", Text, IndicatorFormula.Mean)
        {
            Unit = "C",
            Direction = IndicatorDirection.WithinRange,
            RangeFrom = 20,
            RangeTo = 24.5m,
        };

    internal static readonly Checklist Checklist = Checklist.Create(
        "branch",
        Text,
        ChecklistRule.AtLeast(Proportion.FromPercent(80)),
        new ChecklistItem("badge", Text) { Section = "staff", IsCritical = true },
        new("manners", Text, ChecklistItemKind.Graded) { Section = "staff", HighestGrade = 4, Weight = 2.5m },
        new("records", Text, ChecklistItemKind.Counted) { NeedsEvidence = true },
        new("temperature", Text, ChecklistItemKind.Measured) { From = 20, To = 24, Unit = "C" });

    internal static readonly Inspection Inspection = new(
        "branch",
        "branch 7",
        new(2026, 10, 12),
        ChecklistAnswer.Yes("badge") with { Note = "new badges" },
        ChecklistAnswer.Grade("manners", 3),
        ChecklistAnswer.Count("records", 18, 20) with { Evidence = "R-17" },
        ChecklistAnswer.NotApplicable("temperature"))
    {
        Source = AssessmentSource.MysteryShopper,
        Assessor = "Zhao",
        IsAnnounced = true,
        Scenario = "asks for a refund",
        Findings = [new("F1", FindingGrade.Minor, "Two records lack a date.", "records"), new("F2", FindingGrade.Major, "Other")],
    };

    internal static readonly ServiceProgramme Programme = ServiceProgramme.Create(
        "inspections",
        Text,
        new ProgrammeTask("self-check", Text, Recurrence.EveryWorkingDay) { Owner = "staff", Checklist = "branch" },
        new("report", Text, Recurrence.Quarterly()) { Audience = ["general manager"], Form = "written" });

    internal static readonly Scorecard Card = new(
        "department",
        Text,
        new ScorecardItem("first-contact", 60)
        {
            ZeroAt = 0.5m,
            FullAt = 0.95m,
            Gate = 0.6m,
            GradeWhenFailed = "fail",
        },
        new("temperature", 40, Normalisation.Range) { ZeroBelow = 15, ZeroAbove = 30 })
    {
        WeightSum = 100,
        IsGeometric = true,
        Missing = MissingValues.Rescale,
        Adjustments = [new("rule-broken", Text, -1), new("praise", Text, 0.5m)],
        MaximumDeduction = 10,
        MaximumBonus = 1,
        Grades = ValueBands.Create(new ValueBand("fail"), new("pass", 70)),
    };

    internal static readonly ServiceRisk Risk =
        new("queue", Text, new("wait", 60) { Tolerated = 90, ToleratedReason = Text }, Text) { Owner = "head" };

    internal static readonly ServiceStandard Standard = new("answer", "process", Text)
    {
        Owner = "head",
        DoneBy = ["agent"],
        Consulted = ["quality"],
        Informed = ["general manager"],
        Provider = "partner",
        Grade = "gold",
        Tags = [StandardTag.Time],
        Monitoring = Text,
        Targets =
        [
            new("first-contact", 0.8m) { Tolerated = 0.75m, ToleratedReason = Text, Minimum = 0.6m },
            new("temperature"),
        ],
        Checklist = "branch",
        Evidence = ["call log"],
        References = [new("ISO 10002:2018", new(2018, 7, 1), "8.3")],
        Serves = ["Reliability"],
        AgreementTarget = "gold/resolution",
        ReviewBy = new(2027, 1, 31),
    };

    internal static readonly StandardCatalogue Catalogue = StandardCatalogue.Create("branches", 2, Text).Source("A manual")
        .ValidFrom(new(2026, 1, 1)).Standards(Standard, new ServiceStandard("smile", "attitude", Text))
        .Indicators(Resolution, Wait, Temperature).Checklists(Checklist).Programmes(Programme).Scorecards(Card).Risks(Risk)
        .Lists(StandardCatalogue.FiveAreas).Build();

    internal static object[] All =>
    [
        Catalogue, Standard, Standard.Targets[0], Standard.References[0], Resolution, Wait, Temperature, Resolution.Bands!,
        Resolution.Bands!.Bands[1], Checklist, Checklist.Items[1], Checklist.Rule, ChecklistRule.AtLeast(3), ChecklistRule.All,
        ChecklistRule.Majority, Inspection, Inspection.Findings[0], .. Inspection.Answers, ChecklistAnswer.No("badge"),
        ChecklistAnswer.Measure("temperature", 21.5m), Programme, Programme.Tasks[1], Card, Card.Items[0], Card.Adjustments[0],
        Risk,
    ];
}
