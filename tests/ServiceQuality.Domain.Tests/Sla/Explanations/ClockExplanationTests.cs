using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla.Explanations;

public class ClockExplanationTests
{
    private static readonly ServiceLevelAgreement Gold = ServiceLevelAgreement
        .Create("gold", BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Holiday(new(2026, 3, 3), "Carnival").Build())
        .Resolution(t => t.Limit(Priority.P1, "4 bh").Limit(Priority.P2, "8 bh").PauseOn("Awaiting user"))
        .Build();

    // Monday 2 March 2026, 10:00 in Berlin
    private static readonly Instant Opened = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static readonly CaseHistory Case = new("C-7",
    [
        CaseEvent.Opened(Opened, Priority.P2, tier: CustomerTier.Of("gold")),
        CaseEvent.StatusChanged(Opened + Duration.FromHours(2), CaseStatus.Of("Awaiting user")),
        CaseEvent.PriorityChanged(Opened + Duration.FromHours(3), Priority.P2), // while paused the due moves by itself: no step
        CaseEvent.StatusChanged(Opened + Duration.FromHours(5), CaseStatus.Of("Active")),
        CaseEvent.PriorityChanged(Opened + Duration.FromHours(6), Priority.P1),
        CaseEvent.Resolved(Opened + Duration.FromHours(50)),
    ]);

    [Fact]
    public void The_text_tells_what_was_counted_and_why() => Assert.Equal(
        """
        Resolution of case C-7: stopped, breached as of Fri 2026-03-06 10:00+01
        limit P1 4 bh; due Mon 2026-03-02 17:00+01; late by 3:00:00 of open time (43:00:00 of wall time)
        * Mon 2026-03-02 10:00+01  opened P2 gold: running; limit P2 8 bh; due Wed 2026-03-04 10:00+01
        * Mon 2026-03-02 12:00+01  status Awaiting user: paused; limit P2 8 bh; due Wed 2026-03-04 10:00+01
        * Mon 2026-03-02 15:00+01  status Active: running; limit P2 8 bh; due Wed 2026-03-04 13:00+01
        * Mon 2026-03-02 16:00+01  priority P1: running; limit P1 4 bh; due Mon 2026-03-02 17:00+01
        * Wed 2026-03-04 12:00+01  resolved: stopped; limit P1 4 bh; due Mon 2026-03-02 17:00+01
          Mon 2026-03-02 10:00+01 - 12:00+01  counted 2:00:00  open
          Mon 2026-03-02 12:00+01 - 15:00+01  skipped 3:00:00  paused: Awaiting user
          Mon 2026-03-02 15:00+01 - 17:00+01  counted 2:00:00  open
          Mon 2026-03-02 17:00+01 - Tue 2026-03-03 00:00+01  skipped 7:00:00  closed
          Tue 2026-03-03 00:00+01 - Wed 2026-03-04 00:00+01  skipped 24:00:00  holiday: Carnival
          Wed 2026-03-04 00:00+01 - 09:00+01  skipped 9:00:00  closed
          Wed 2026-03-04 09:00+01 - 12:00+01  counted 3:00:00  open
        counted 7:00:00 of open time, 47:00:00 of wall time

        """.ReplaceLineEndings("\n"),
        Explain(Opened + Duration.FromHours(96)).ToText());

    [Fact]
    public void The_text_is_in_Chinese_for_Chinese_readers()
    {
        var text = Explain(Opened + Duration.FromHours(3)).ToText(CultureInfo.GetCultureInfo("zh-CN"));
        Assert.StartsWith("工单 C-7 的解决：暂停，待定，截至 周一 2026-03-02 13:00+01\n时限 P2 营业时间 8 小时；到期 ", text, StringComparison.Ordinal);
        Assert.Contains("周一 2026-03-02 12:00+01 - 13:00+01  不计 1:00:00  暂停：Awaiting user\n", text, StringComparison.Ordinal);
    }

    // Cases, statuses, priorities, tiers and the targets and events of the user keep their names; everything else is Chinese. The
    // letter Z behind a time is the ISO sign of UTC.
    [Theory]
    [InlineData("4 bh", "营业时间 4 小时")]
    [InlineData("30 bmin", "营业时间 30 分钟")]
    [InlineData("45 bs", "营业时间 45 秒")]
    [InlineData("24 h", "24 小时")]
    [InlineData("90 min", "90 分钟")]
    [InlineData("45 s", "45 秒")]
    [InlineData("5 bd", "5 个工作日")]
    [InlineData("3 d", "3 天")]
    [InlineData("2 w", "2 周")]
    [InlineData("1 mo", "1 个月")]
    public void A_Chinese_explanation_has_no_Latin_word_that_the_user_did_not_give(string limit, string chinese)
    {
        string[] given = ["INC-3", "Awaiting user", "On site", "gold", "P1", "P3", "handed over", "Carnival"];
        var calendar = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Break(new(2026, 3, 4), "12:00-13:00")
            .Holiday(new(2026, 3, 3), "Carnival").Build();
        static void Limits(SlaTargetBuilder target, string limit) => target
            .Limit(limit).Limit(Priority.P1, limit).Limit(CustomerTier.Of("gold"), limit).NotApplicable(Priority.P3)
            .PauseOn("Awaiting user").OnChange(ChangePolicy.RecomputeFromStart);
        var agreement = ServiceLevelAgreement.Create("any", calendar)
            .FirstResponse(t => Limits(t, limit)).NextResponse(t => Limits(t, limit)).PeriodicUpdate(t => Limits(t, limit))
            .Resolution(t => Limits(t, limit)).Acknowledgement(t => Limits(t, limit)).ArrivalOnSite(t => Limits(t, limit))
            .Close(t => Limits(t, limit))
            .Build();
        Instant At(int hours) => Opened + Duration.FromHours(hours);
        CaseHistory history = new("INC-3",
        [
            CaseEvent.Opened(At(0), Priority.None), CaseEvent.Note(At(0)), CaseEvent.CustomerReplied(At(1)),
            CaseEvent.AgentReplied(At(2)),
            CaseEvent.StatusChanged(At(2), CaseStatus.Of("Awaiting user")),
            CaseEvent.StatusChanged(At(26), CaseStatus.Of("On site")),
            CaseEvent.PriorityChanged(At(30), Priority.P3), CaseEvent.TierChanged(At(31), CustomerTier.Of("gold")),
            CaseEvent.PriorityChanged(At(32), Priority.P1), CaseEvent.Acknowledged(At(33)), CaseEvent.Arrived(At(34)),
            CaseEvent.Custom(At(35), "handed over"), CaseEvent.CustomerReplied(At(48)), CaseEvent.Resolved(At(50)),
            CaseEvent.Reopened(At(55)),
            CaseEvent.Closed(At(80)),
        ]);
        var texts = new[] { -1, 0, 3, 31, 49, 90 }.SelectMany(hours => agreement.Read(history, At(hours)).Targets)
            .Select(t => t.Explain().ToText(CultureInfo.GetCultureInfo("zh-CN"))).ToList();
        Assert.Contains(texts, t => t.Contains($"时限 所有工单 {chinese}", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.StartsWith("工单 INC-3 的首次响应：", StringComparison.Ordinal));
        foreach (var text in texts)
        {
            var rest = given.Aggregate(text, (t, word) => t.Replace(word, "", StringComparison.Ordinal));
            Assert.DoesNotMatch("[A-Za-z]", Regex.Replace(rest, @"(?<=\d)Z\b", ""));
        }
    }

    [Fact]
    public void Before_the_opening_there_is_nothing_to_explain()
    {
        var explanation = Explain(Opened - Duration.FromHours(1));
        Assert.Empty(explanation.Segments);
        Assert.Empty(explanation.Steps);
        Assert.Equal("Resolution of case C-7: not started, pending as of Mon 2026-03-02 09:00+01", explanation.ToString());
    }

    [Fact]
    public void The_JSON_has_steps_and_segments()
    {
        using var json = JsonDocument.Parse(
            JsonSerializer.Serialize(Explain(Opened + Duration.FromHours(96)), DomainJson.Default.ClockExplanation));
        var root = json.RootElement;
        Assert.Equal("breached", root.GetProperty("verdict").GetString());
        Assert.Equal("4 bh", root.GetProperty("limit").GetString());
        Assert.Equal(5, root.GetProperty("steps").GetArrayLength());
        Assert.Equal("paused", root.GetProperty("segments")[1].GetProperty("reason").GetString());
        Assert.Equal("7:00:00", root.GetProperty("counted").GetProperty("open").GetString());
    }

    [Law]
    public Property Counted_segments_add_up_to_the_reading_and_leave_no_gap() => Laws.ForAll(
        from agreement in SlaGenerators.Agreements
        from history in SlaGenerators.Histories
        from asOf in SlaGenerators.Instants
        select (agreement, history, asOf), x =>
    {
        foreach (var target in x.agreement.Read(x.history, x.asOf).Targets)
        {
            var explanation = target.Explain();
            List<ExplainedSegment> segments = [.. explanation.Segments.Where(s => s.Reason != TimeReason.ClockChange)];
            var counted = segments.Where(s => s.IsCounted).Aggregate(Duration.Zero, (sum, s) => sum + s.Length);
            if (target.Phase != SlaPhase.NotApplicable && target.Limit is { } limit)
            {
                // What an inapplicable priority let run is told in open time.
                var isWall = limit.Limit!.Value.Kind == Domain.Calendars.TimeLimitKind.WallTime;
                Assert.True(
                    counted == (isWall ? target.TimeUsed.Wall : target.TimeUsed.Open)
                        || x.history.Events.Any(e => e.Priority == Priority.P4));
            }

            if (target.Started is { } started)
            {
                var end = target.Stopped ?? x.asOf;
                Assert.Equal(end - started, segments.Aggregate(Duration.Zero, (sum, s) => sum + s.Length));
                Assert.All(segments.Zip(segments.Skip(1)), p => Assert.Equal(p.First.End, p.Second.Start));
            }

            Assert.Equal(target.TimeUsed, explanation.Counted);
            Assert.True(explanation.Steps.Count > 0 || target.Phase == SlaPhase.NotStarted);
        }
    });

    private static Domain.Sla.ClockExplanation Explain(Instant asOf) =>
        Gold.Read(Case, asOf).Target(SlaTarget.Resolution).Explain();
}
