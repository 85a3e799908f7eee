using System.Globalization;
using System.Text.Json;
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
        limit P1 4 bh; due Mon 2026-03-02 17:00+01; late 3:00:00 of open time (43:00:00 by the clock on the wall)
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
        counted 7:00:00, by the clock on the wall 47:00:00

        """.ReplaceLineEndings("\n"),
        Explain(Opened + Duration.FromHours(96)).ToText());

    [Fact]
    public void The_text_is_in_Chinese_for_Chinese_readers()
    {
        var text = Explain(Opened + Duration.FromHours(3)).ToText(CultureInfo.GetCultureInfo("zh-CN"));
        Assert.StartsWith("工单 C-7 的Resolution：暂停，待定，截至 周一 2026-03-02 13:00+01\n", text, StringComparison.Ordinal);
        Assert.Contains("周一 2026-03-02 12:00+01 - 13:00+01  不计 1:00:00  暂停：Awaiting user\n", text, StringComparison.Ordinal);
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
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(Explain(Opened + Duration.FromHours(96)), DomainJson.Default.ClockExplanation));
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
                Assert.True(counted == (isWall ? target.TimeUsed.Wall : target.TimeUsed.Open) || x.history.Events.Any(e => e.Priority == Priority.P4));
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

    private static Domain.Sla.ClockExplanation Explain(Instant asOf) => Gold.Read(Case, asOf).Target(SlaTarget.Resolution).Explain();
}
