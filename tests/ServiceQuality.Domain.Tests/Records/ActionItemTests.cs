using NodaTime;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Records;

public class ActionItemTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 10, 12, 2, 0);

    [Fact]
    public void An_action_is_finished_when_its_effect_is_verified()
    {
        CaseHistory history = new(
            "F1",
            [
                CaseEvent.Opened(Start, Priority.None),
                ActionEvents.Agreed(At(1), "A1", "Li", new(2026, 10, 20), ActionKind.Preventive, "F1"),
                ActionEvents.Agreed(At(2), "A2", "Wu", new(2026, 10, 30)),
                ActionEvents.Done(At(3), "A1"), ActionEvents.Verified(At(4), "A2", true),
                ActionEvents.Verified(At(5), "A1", false),
                ActionEvents.Agreed(At(6), "A1", "Li", new(2026, 11, 10)), ActionEvents.Done(At(7), "A1"),
                ActionEvents.Verified(At(8), "A1", true), ActionEvents.Done(At(8), "A9"),
            ]);
        ActionState StateAt(int hour) => ActionItem.ReadAll(history, At(hour))[0].State;
        Assert.Equal(
            [
                ActionState.Open, ActionState.Open, ActionState.Done, ActionState.Done, ActionState.Ineffective, ActionState.Open,
                ActionState.Done, ActionState.Effective,
            ],
            Enumerable.Range(1, 8).Select(StateAt));
        var all = ActionItem.ReadAll(history, At(9));
        Assert.Equal(["A1 by Li until 2026-11-10: Effective", "A2 by Wu until 2026-10-30: Open"], all.Select(a => a.ToString()));
        Assert.Equal(
            (ActionKind.Corrective, "F1", new LocalDate(2026, 10, 20), At(1), At(7), At(8)),
            (all[0].Kind, all[0].Finding, all[0].FirstDue, all[0].Agreed, all[0].Done, all[0].Verified));
        Assert.Equal((ActionKind.Corrective, null), (all[1].Kind, all[1].Verified));
    }

    [Fact]
    public void An_action_is_overdue_after_its_date()
    {
        CaseHistory history = new(
            "F1",
            [
                CaseEvent.Opened(Start, Priority.None), ActionEvents.Agreed(At(1), "A1", "Li", new(2026, 10, 20)),
                ActionEvents.Done(At(3), "A1"),
            ]);
        Assert.False(ActionItem.ReadAll(history, At(2))[0].IsOverdueOn(new(2026, 10, 20)));
        Assert.True(ActionItem.ReadAll(history, At(2))[0].IsOverdueOn(new(2026, 10, 21)));
        Assert.False(ActionItem.ReadAll(history, At(3))[0].IsOverdueOn(new(2026, 10, 21)));
    }

    [Fact]
    public void What_is_no_date_and_no_kind_is_refused()
    {
        var e = CaseEvent.Custom(Start, ActionEvents.AgreedName).With(ActionEvents.ActionField, "A1");
        Assert.Contains("allowed are dates such as", Problem(e.With(ActionEvents.DueField, "soon")), StringComparison.Ordinal);
        Assert.Contains("allowed are corrective", Problem(e.With(ActionEvents.KindField, "big")), StringComparison.Ordinal);
    }

    private static string Problem(CaseEvent e) => Assert.Throws<ArgumentException>(
        "history", () => ActionItem.ReadAll(new("F1", [CaseEvent.Opened(Start, Priority.None), e]), Start)).Message;

    private static Instant At(int hours) => Start + Duration.FromHours(hours);
}
