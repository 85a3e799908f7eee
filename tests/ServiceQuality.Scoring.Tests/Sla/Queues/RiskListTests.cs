using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Tests;
using static ServiceQuality.Scoring.Tests.Sla.Portfolios;

namespace ServiceQuality.Scoring.Tests.Sla.Queues;

public class RiskListTests
{
    // Read 100 minutes after the start: P2 opened at 10 is due at 130 (75 % used), P3 at 180 (56 %), P1 was due at 60.
    private static readonly CaseReading[] Cases =
    [
        Open("b", 0, Priority.P3),
        Open("a", 0, Priority.P3),
        Open("c", 10, Priority.P2),
        Open("late", 0, Priority.P1),
        Resolved("done", Priority.P1, 5),

        Agreement.Read(
            new("waits", [CaseEvent.Opened(Start, Priority.P1, CaseStatus.Of(Waiting)), CaseEvent.AgentReplied(At(1))]), At(100)),
    ];

    [Fact]
    public void Who_breaches_first_comes_first_and_who_is_late_apart()
    {
        var risk = RiskList.ByDue(Cases, 10, SlaTarget.Resolution);
        Assert.Equal(
        [
            "c Resolution: due 2025-12-31T20:10:00Z, 75 % used, level 2, next breach at 2025-12-31T20:10:00.000000001Z",
            "a Resolution: due 2025-12-31T21:00:00Z, 56 % used, level 1, next 75 % at 2025-12-31T20:15:00Z",
            "b Resolution: due 2025-12-31T21:00:00Z, 56 % used, level 1, next 75 % at 2025-12-31T20:15:00Z",
        ], risk.AtRisk.Select(c => c.ToString()));
        Assert.Equal(["late Resolution: due 2025-12-31T19:00:00Z, 167 % used, level 2"], risk.Late.Select(c => c.ToString()));
        Assert.Equal((3L, 1L, 1L, 1L, 6L), (risk.Running, risk.OnlyLate, risk.Paused, risk.NotAtRisk, risk.Total));
        var first = risk.AtRisk[0];
        Assert.Equal(
            (Duration.FromMinutes(30), Duration.Zero, "c", SlaTarget.Resolution),
            (first.Remaining.Open, risk.Late[0].Remaining.Wall, first.CaseId, first.Target));
        Assert.Equal(
            (0.75, 2, At(130), null, "75 %"),
            (first.UsedRatio, first.WarningLevel, first.Due, first.NextMark, risk.AtRisk[1].NextMark?.Mark));
        Assert.StartsWith(
            "3 running, 1 only late, 1 paused, 1 not at risk; first c Resolution", risk.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_first_few_are_listed_and_all_are_counted()
    {
        var risk = RiskList.ByDue(Cases, 1, SlaTarget.Resolution);
        Assert.Equal(("c", 1, 3L), (risk.AtRisk[0].CaseId, risk.AtRisk.Count, risk.Running));
        var none = RiskList.ByDue(Cases, 0, SlaTarget.Resolution);
        Assert.Equal(
            (0, 0, 3L, "3 running, 1 only late, 1 paused, 1 not at risk"),
            (none.AtRisk.Count, none.Late.Count, none.Running, none.ToString()));
        Assert.Equal((0L, 0), (RiskList.ByDue([], 3).Total, RiskList.ByDue([], 3).AtRisk.Count));
    }

    // The response of c was due at 30 and that of the late case at 10: with every target c is late as well as running.
    [Fact]
    public void Over_all_targets_a_case_stands_with_the_one_that_is_due_first()
    {
        var risk = RiskList.ByDue(Cases, 10);
        Assert.Equal(["c Resolution", "a Resolution", "b Resolution"], risk.AtRisk.Select(c => $"{c.CaseId} {c.Target}"));
        Assert.Equal(["late First response", "c First response"], risk.Late.Select(c => $"{c.CaseId} {c.Target}"));
        Assert.Equal((3L, 1L, 1L, 1L), (risk.Running, risk.OnlyLate, risk.Paused, risk.NotAtRisk));
    }

    // Asked at 90, the reply to P3 is due at 120, of which 10 of 30 minutes are used at 100; the resolution is due at 180, of
    // which 100 of 180 are used.
    [Fact]
    public void By_ratio_a_case_is_listed_with_the_target_that_has_used_the_most()
    {
        var asked = Agreement.Read(
            new("asked", [CaseEvent.Opened(Start, Priority.P3), CaseEvent.CustomerReplied(At(90))]), At(100));
        var one = Assert.Single(RiskList.ByUsedRatio([asked], 1).AtRisk);
        Assert.Equal((SlaTarget.Resolution, At(180)), (one.Target, one.Due));
        Assert.Equal(100.0 / 180, one.UsedRatio!.Value, 12);
        var first = Assert.Single(RiskList.ByDue([asked], 1).AtRisk);
        Assert.Equal((Replies, At(120)), (first.Target, first.Due));

        // c has used 75 %, a and b 56 %, as asked has; of those that are equal the one that is due first comes first.
        Assert.Equal(
            ["c Resolution", "a Resolution", "asked Resolution", "b Resolution"],
            RiskList.ByUsedRatio([.. Cases, asked], 4).AtRisk.Select(c => $"{c.CaseId} {c.Target}"));
    }

    // At 82 of 100 minutes the resolution has used 82 %. The reply that was asked for at 80 has used 2 of 15, and is due first.
    [Fact]
    public void A_later_due_does_not_hide_the_target_that_has_used_the_most()
    {
        var agreement = ServiceLevelAgreement.Create("own", Agreement.Calendar)
            .Resolution(t => t.Limit("100 min"))
            .Target(
                Replies,
                t => t.StartedBy(CaseEventKind.CustomerReplied).StoppedBy(CaseEventKind.AgentReplied).Limit("15 min"))
            .Build();
        var reading = agreement.Read(
            new("a", [CaseEvent.Opened(Start, Priority.P1), CaseEvent.CustomerReplied(At(80))]), At(82));
        Assert.Equal(SlaTarget.Resolution, agreement.Targets[0].Name);
        Assert.Equal(SlaTarget.Resolution, RiskList.ByUsedRatio([reading], 1).AtRisk[0].Target);
        Assert.Equal(Replies, RiskList.ByDue([reading], 1).AtRisk[0].Target);
    }

    [Fact]
    public void What_comes_later_in_the_log_is_not_known_yet()
    {
        CaseReading reading = Agreement.Read(
            new("C", [CaseEvent.Opened(Start, Priority.P3), CaseEvent.Resolved(At(95))]), At(10));
        Assert.Equal("50 %", RiskList.ByDue([reading], 1).AtRisk[0].NextMark?.Mark);
    }

    [Fact]
    public void Bad_questions_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("max", () => RiskList.ByDue([], -1));
        Assert.Throws<ArgumentOutOfRangeException>("max", () => RiskList.ByUsedRatio([], -1));
        Assert.Throws<ArgumentNullException>("readings", () => RiskList.ByDue(null!, 1));
        var thrown = Assert.Throws<ArgumentException>(() => RiskList.ByDue(Cases, 1, "Answer"));
        Assert.Contains("There is no target \"Answer\"", thrown.Message, StringComparison.Ordinal);
    }

    [Law]
    public Property The_list_is_the_head_of_the_sorted_one() => Laws.ForAll(
        from readings in Readings
        from shuffled in Gen.Shuffle(readings)
        from most in Gen.Choose(0, 45)
        from target in Gen.Elements(null, SlaTarget.Resolution, Replies)
        from byRatio in Gen.Elements(false, true)
        select (readings, shuffled, most, target, byRatio), x =>
    {
        var open = x.readings.Select(r => r.Targets
            .Where(t => (x.target is null || t.Name == x.target) && t.Phase is SlaPhase.Running or SlaPhase.Paused)
            .OrderBy(t => t.Due).ToList()).ToList();
        var running = open.Select(
            o =>
                o.Where(
                    t =>
                        t is { Phase: SlaPhase.Running, Verdict: SlaVerdict.Pending, Due: not null })
                    .OrderByDescending(t => x.byRatio ? t.ShareUsed ?? -1 : 0).Take(1)).SelectMany(t => t);
        var late = open.Select(
            o =>
                o.Where(t => t.Verdict == SlaVerdict.Breached).Take(1)).SelectMany(t =>
                    t).OrderBy(t => t.Due).ThenBy(t => t.Case.CaseId, StringComparer.Ordinal);
        var byFirst = x.byRatio
            ? running.OrderByDescending(t => t.ShareUsed ?? -1).ThenBy(t => t.Due)
            : running.OrderBy(t => t.Due);
        var ranked = byFirst.ThenBy(t => t.Case.CaseId, StringComparer.Ordinal);
        var risk = x.byRatio ? RiskList.ByUsedRatio(x.shuffled, x.most, x.target) : RiskList.ByDue(x.shuffled, x.most, x.target);
        Assert.Equal(ranked.Take(x.most), risk.AtRisk.Select(c => c.Reading));
        Assert.Equal(late.Take(x.most), risk.Late.Select(c => c.Reading));
        Assert.Equal((running.LongCount(), x.readings.LongLength), (risk.Running, risk.Total));
        Assert.All(risk.AtRisk, c => Assert.Equal(c.NextChange == c.Due + Duration.Epsilon, c.NextMark is null));
    });

    private static CaseReading Open(string id, int minute, Priority priority) =>
        Agreement.Read(new(id, [CaseEvent.Opened(At(minute), priority)]), At(100));
}
