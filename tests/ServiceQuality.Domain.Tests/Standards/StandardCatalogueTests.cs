using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Domain.Tests.Standards;

public class StandardCatalogueTests
{
    private static readonly LocalizedText Text = StandardExamples.Text;
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
    private static readonly Instant Start = Instant.FromUtc(2026, 10, 12, 2, 0);

    [Fact]
    public void A_catalogue_is_written_and_read()
    {
        var json = StandardExamples.Catalogue.ToJson();
        Assert.Equal(StandardExamples.Catalogue, StandardCatalogue.FromJson(json));
        Assert.StartsWith("{\"formatVersion\":1,\"id\":\"branches\"", json, StringComparison.Ordinal);
        Assert.Equal("branches version 2, 2 standards", StandardExamples.Catalogue.ToString());
    }

    [Fact]
    public void Every_fault_of_a_catalogue_is_reported_at_once()
    {
        var builder = StandardCatalogue.Create("bad", 1, Text)
            .Indicators(StandardExamples.Resolution, StandardExamples.Resolution with { RollingPeriods = 1 })
            .Standards(
                new ServiceStandard("a", "nowhere", Text) { Targets = [new("wait", 3)], Evidence = ["b"], Checklist = "c" },
                new("b", "process", Text) { Targets = [new("first-contact", 1.5m)], Evidence = ["a"] })
            .Programmes(StandardExamples.Programme)
            .Scorecards(new Scorecard("s", Text, new ScorecardItem("wait", 30), new("first-contact", 30)) { WeightSum = 100 })
            .Risks(StandardExamples.Risk);
        Assert.False(builder.TryBuild(out _, out var problems));
        Assert.Equal(
            """
            There are two of indicator first-contact; allowed is one.
            Standard a is of area nowhere, which is unknown; allowed are attitude, skills, process, environment, supervision.
            Standard a is inspected by checklist c, which is unknown.
            Standard a has a target of indicator wait, which is unknown.
            Standard b: The target of first-contact has 1.5, which is outside the possible values; allowed are 0 to 1.
            Standard a is its own evidence; allowed are other records.
            Standard b is its own evidence; allowed are other records.
            Task self-check of programme inspections fills checklist branch, which is unknown.
            Scorecard s has weights that add up to 60; they must add up to 100.
            Scorecard s, indicator wait, is unknown.
            Scorecard s, indicator first-contact, has normalisation Linear with values for 0 and 100 points none and none; allowed are both for Linear, and none for every other.
            Risk queue has a target of indicator wait, which is unknown.
            """.ReplaceLineEndings("\n"),
            string.Join('\n', problems));
        Assert.Contains("cannot be built", Assert.Throws<InvalidOperationException>(builder.Build).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_and_numbers_are_bounded()
    {
        var many = Enumerable.Range(0, 20_000).Select(i => new ServiceStandard($"s{i % 7}", "nowhere", Text));
        Assert.False(StandardCatalogue.Create("c", 1, Text).Standards(many).TryBuild(out _, out var problems));
        Assert.Equal(["There are 20000 of standard; allowed are 1000."], problems);
        Assert.Contains("It has 1001 items; allowed are 1 to 1000.", Assert.Throws<ArgumentException>("items", () =>
            Checklist.Create(
                "c", Text, ChecklistRule.All, Enumerable.Range(0, 1001).Select(i => new ChecklistItem($"{i}", Text))))
            .Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("weight", () => new ScorecardItem("a", decimal.MaxValue));
        var wide = StandardExamples.Temperature with { RangeFrom = decimal.MinValue };
        Assert.Contains("allowed are numbers up to 1000000000000000 in size", Assert.Throws<ArgumentException>(
            "target", () => wide.Judge(0, new("temperature"))).Message, StringComparison.Ordinal);
        Assert.Equal(StandardVerdict.Breached, StandardExamples.Temperature.Judge(decimal.MaxValue, new("temperature")));
        Assert.False(StandardCatalogue.Create("c", 1, Text).Indicators(StandardExamples.Resolution).Scorecards(new Scorecard(
            "s", Text, new ScorecardItem("first-contact", 1) { ZeroAt = decimal.MinValue, FullAt = 1 }))
                .TryBuild(out _, out problems));
        Assert.Contains("Scorecard s has -79228162514264337593543950335", problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_a_file_names_its_place()
    {
        var json = StandardExamples.Catalogue.ToJson()
            .Replace("\"area\":\"process\"", "\"area\":\"nowhere\"", StringComparison.Ordinal);
        Assert.Contains("is of area nowhere", Assert.Throws<JsonException>(() => StandardCatalogue.FromJson(json)).Message,
            StringComparison.Ordinal);
        json = StandardExamples.Catalogue.ToJson().Replace("\"time\"", "\"tempo\"", StringComparison.Ordinal);
        Assert.Contains("$.standards[0]", Assert.Throws<JsonException>(() => StandardCatalogue.FromJson(json)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_and_stale_is_listed()
    {
        Assert.Equal(
            ["smile: The standard has no owner.", "smile: The standard has neither an indicator nor a checklist."],
            StandardExamples.Catalogue.FindMissing().Select(m => m.ToString()));
        Assert.Empty(StandardExamples.Catalogue.FindStale(new(2027, 1, 31)));
        Assert.Equal(["answer"], StandardExamples.Catalogue.FindStale(new(2027, 2, 1)).Select(s => s.Code));
    }

    [Fact]
    public void Steps_of_processes_follow_standards_of_the_catalogue()
    {
        var process = ServiceProcess.Create(
            "call", 1, Text,
            [
                new("ask", Text, ProcessLane.Customer, owner: "customer", standard: "smile"),
                new("answer", Text, ProcessLane.Onstage),
            ],
            ProcessEdge.Sequence("ask", "answer"));
        var catalogue = StandardExamples.Catalogue.NextVersion().Processes(process).Build();
        Assert.Equal(
            ["call/answer: The step follows no standard.", "call/answer: The step has no owner."],
            catalogue.FindMissing().Skip(2).Select(m => m.ToString()));
        Assert.Equal(catalogue, StandardCatalogue.FromJson(catalogue.ToJson()));
        Assert.Equal(["process call: Added"], catalogue.ChangesSince(StandardExamples.Catalogue).Select(c => c.ToString()));
        Assert.False(StandardCatalogue.Create("c", 1, Text).Processes(process).TryBuild(out _, out var problems));
        Assert.Equal(["Step ask of process call follows standard smile, which is unknown."], problems);
    }

    [Fact]
    public void Versions_are_compared_by_their_members()
    {
        var first = StandardExamples.Catalogue;
        Assert.Empty(first.NextVersion().Build().ChangesSince(first));
        var next = StandardCatalogue.Create("branches", 3, Text).Indicators([.. first.Indicators])
            .Checklists([.. first.Checklists])
            .Standards(
                first.Standards[0] with { ReviewBy = null, Owner = "deputy" }, new ServiceStandard("greet", "attitude", Text))
            .Programmes([.. first.Programmes]).Scorecards([.. first.Scorecards]).Risks([.. first.Risks]).Build();
        Assert.Equal(
            [
                "standard answer: Changed (owner, reviewBy)", "standard greet: Added", "standard smile: Removed",
                "list areas: Removed",
            ],
            next.ChangesSince(first).Select(c => c.ToString()));
        Assert.Throws<ArgumentException>("earlier", () => first.ChangesSince(next));
    }

    [Fact]
    public void A_standard_is_approved_when_it_is_specific_measurable_feasible_and_agreed()
    {
        var review = StandardTemplates.Review(Office);
        CaseHistory history = new("answer", [CaseEvent.Opened(Start, Priority.None), At(1, "in review")]);
        var refused = review.Apply(history, At(2, "approved").With("specific", "yes").With("agreed", "no"));
        Assert.Equal(
            ["not-measurable", "not-feasible", "not-agreed"], refused.Refusal!.Broken.Select(r => r.Code));
        var approved = At(3, "approved").With("specific", "yes").With("measurable", "yes").With("feasible", "yes")
            .With("agreed", "yes");
        Assert.True(review.Apply(history, approved).IsAccepted);
        Assert.True(review.Apply(history, At(3, "to be revised")).IsAccepted);
        Assert.True(review.Apply(history, At(3, "rejected")).IsAccepted);
    }

    [Fact]
    public void A_defect_is_closed_only_after_its_correction_is_verified()
    {
        var defect = StandardTemplates.Defect(Office);
        CaseHistory history = new(
            "D1", [CaseEvent.Opened(Start, Priority.None), At(1, "analysed").With("root cause", "training"), At(2, "corrected")]);
        Assert.Equal(["unverified"],
            defect.Apply(history, CaseEvent.Closed(Start + Duration.FromHours(3))).Refusal!.Broken.Select(r => r.Code));
        Assert.True(defect.Apply(history, CaseEvent.Closed(Start + Duration.FromHours(3)).With("effective", "yes")).IsAccepted);
    }

    [Fact]
    public void A_change_is_tested_or_says_why_it_cannot_be()
    {
        var gate = StandardTemplates.ChangeGate(Office);
        CaseHistory history = new("U1", [CaseEvent.Opened(Start, Priority.None)]);
        Assert.False(gate.Apply(history, At(1, "in operation")).IsAccepted);
        Assert.False(gate.Apply(history, At(1, "test impossible")).IsAccepted);
        history = new("U1", [.. history.Events, At(1, "test impossible").With("reason", "no test system")]);
        Assert.Equal(["no-approver"], gate.Apply(history, At(2, "approved")).Refusal!.Broken.Select(r => r.Code));
        Assert.True(gate.Apply(history, At(2, "approved").With("approved by", "Qian")).IsAccepted);
    }

    [Fact]
    public void A_plan_is_closed_when_its_actions_are_done()
    {
        var plan = StandardTemplates.Plan(Office);
        CaseHistory history = new(
            "P1",
            [
                CaseEvent.Opened(Start, Priority.None),
                ActionEvents.Agreed(Start + Duration.FromHours(1), "A", "Li", new(2026, 10, 20)),
                At(2, "do"), At(3, "check"),
            ]);
        var close = CaseEvent.Closed(Start + Duration.FromHours(5));
        Assert.Equal(["actions-open"], plan.Apply(history, close).Refusal!.Broken.Select(r => r.Code));
        Assert.True(plan.Apply(
            new("P1", [.. history.Events, ActionEvents.Done(Start + Duration.FromHours(4), "A")]), close).IsAccepted);
    }

    [Fact]
    public void Staff_acknowledge_a_new_version_and_findings_are_told()
    {
        CaseHistory history = new(
            "branches 3",
            [
                CaseEvent.Opened(Start, Priority.None), StandardEvents.Announced(Start, "Li"),
                StandardEvents.Announced(Start, "Wu"),
                StandardEvents.FindingMade(Start, "F1"), StandardEvents.Completed(Start),
                StandardEvents.Acknowledged(Start + Duration.FromDays(1), "Li"),
                StandardEvents.Surveyed(Start + Duration.FromDays(2)),
            ]);
        var asOf = Start + Duration.FromDays(20);
        Assert.Equal(
            ["Met", "Breached"], Verdicts(StandardTemplates.Acknowledgement(Office, "within 5 bd"), history, asOf));
        Assert.Equal(["Breached"], Verdicts(StandardTemplates.FindingReport(Office, "within 1 bd"), history, asOf));
        Assert.Equal(["Met"], Verdicts(StandardTemplates.SurveyAfterService(Office, "within 3 d"), history, asOf));
    }

    [Theory]
    [InlineData("2026-12-31", true)]
    [InlineData("2026-10-12", true)]
    [InlineData("2026-10-11", false)]
    [InlineData(null, false)]
    public void Only_those_who_are_qualified_serve(string? until, bool isAllowed)
    {
        var e = CaseEvent.Opened(Start, Priority.None).With("assigned for", new LocalDate(2026, 10, 12));
        CaseHistory record = new("shift", [until is null ? e : e.With("qualified until", until)]);
        Assert.Equal(isAllowed, RecordRule.FindBroken([StandardTemplates.Qualified], record, Start, Office).Count == 0);
    }

    [Fact]
    public void After_sales_service_is_graded_by_points()
    {
        var card = StandardTemplates.AfterSalesEvaluation(new ScorecardItem("first-contact", 100) { ZeroAt = 0, FullAt = 1 });
        Assert.Equal(
            ["fail", "pass", "three stars", "four stars", "five stars"],
            new[] { 69.99m, 70, 80, 94.99m, 95 }.Select(v => card.Grades!.Find(v).Name));
        Assert.Equal(1, card.MaximumBonus);
    }

    private static CaseEvent At(int hours, string status) =>
        CaseEvent.StatusChanged(Start + Duration.FromHours(hours), CaseStatus.Of(status));

    private static IEnumerable<string> Verdicts(Obligation obligation, CaseHistory history, Instant asOf) =>
        obligation.Read(history, asOf).Duties.Select(d => d.Verdict.ToString());
}
