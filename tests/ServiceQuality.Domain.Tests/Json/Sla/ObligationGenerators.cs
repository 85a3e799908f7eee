using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Json.Sla;

/// <summary>Random obligations and conditions with everything that they can have.</summary>
internal static class ObligationGenerators
{
    internal static readonly Gen<Obligation> Obligations = Gen.Choose(0, int.MaxValue).Select(seed => Any(new Random(seed)));

    internal static readonly Gen<CaseCondition> Conditions =
        Gen.Choose(0, int.MaxValue).Select(seed => Condition(new Random(seed), 3));

    private static readonly WeeklyCalendar Plain = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30")
        .Holiday(new(2026, 10, 1), "国庆节").Build();

    internal static readonly BusinessCalendar[] Calendars =
    [
        Plain, Plain.WithVersion(new("office")), Plain.WithVersion(new("office", 2, Instant.FromUtc(2026, 1, 1, 0, 0))),
        BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build().WithVersion(new("always")),
    ];

    internal static readonly DeadlineRules[] Rules =
        [DeadlineRules.Default, new(roll: DateRoll.None), new(landing: Landing.EndOfBusiness, dayCount: DayCount.FromSameDay)];

    private static readonly Recurrence[] Recurrences =
    [
        Recurrence.Daily, Recurrence.EveryWorkingDay, Recurrence.EveryWorkingDays(5, new(2026, 1, 5)),
        Recurrence.Weekly(IsoDayOfWeek.Sunday), Recurrence.Monthly, Recurrence.Quarterly(2), Recurrence.Yearly(new(2, 29)),
    ];

    internal static readonly string[] Names = ["phase", "sales person", "客户", "until 5 bd", "\"x\"", "Resolution"];

    internal static readonly CaseTrigger[] Triggers =
    [
        CaseTrigger.Custom("sealed"), CaseTrigger.Custom("返还"), CaseEventKind.Resolved, CaseEventKind.Note,
        CaseTrigger.OnStatus("On site"), CaseTrigger.OnOtherStatus("On site"), CaseTrigger.Custom("status x"),
        CaseEventKind.Closed, CaseEventKind.AgentReplied,
    ];

    private static Obligation Any(Random random)
    {
        while (true)
        {
            if (Builder(random).TryBuild(out var obligation, out _))
            {
                return obligation;
            }
        }
    }

    private static ObligationBuilder Builder(Random random)
    {
        var builder = Obligation.Create(Of(random, Names), Of(random, Calendars));
        bool Maybe() => random.Next(2) == 0;
        var recurs = Maybe();
        _ = recurs ? builder.Recurs(Of(random, Recurrences), Of(random, Enum.GetValues<Eligibility>())) : builder;
        _ = Maybe() ? builder.KeyedBy(Of(random, Names)) : builder;
        _ = Maybe() ? builder.IgnoreRepeatedStarts() : builder;
        _ = Maybe() ? builder.AppliesWhen(Condition(random, 2)) : builder;
        _ = Maybe() ? builder.AppliesAfter(Of(random, Triggers), "36 mo") : builder;
        _ = Maybe() ? builder.OwedBy(Of(random, Names)) : builder;
        _ = Maybe() ? builder.AddressedTo(Some(random, Names, 0)) : builder;
        _ = Maybe() ? builder.CopiesTo(Some(random, Names, 0)) : builder;
        _ = random.Next(4) == 0 ? builder.Roles(Names) : builder;
        _ = random.Next(4) == 0 ? builder.Events("sealed", "返还", "status x", "other") : builder;
        _ = Maybe() ? builder.Rules(Of(random, Rules)) : builder;
        builder.Duty(duty => Fill(duty, random, recurs));
        for (var i = random.Next(3); i > 0; i--)
        {
            builder.Step($"step {i}", step => Fill(step, random));
        }

        for (var i = random.Next(3); i > 0; i--)
        {
            builder.Otherwise(random.Next(3) switch
            {
                0 => Consequence.OfPoints(random.Next(1, 1_000) / 8m, Of(random, Names)),
                1 => Consequence.Of(Money.Of(random.Next(1, 9_999) / 100m, "CNY"), Of(random, Names), Of(random, Names)),
                _ => Consequence.Of(Money.Of(100, "EUR"), Of(random, Names)),
            });
        }

        return builder;
    }

    private static void Fill(SlaTargetBuilder duty, Random random, bool recurs)
    {
        bool Maybe() => random.Next(2) == 0;
        _ = recurs ? duty : duty.StartedBy(Some(random, Triggers, 1));
        if (Maybe())
        {
            var all = Some(random, Triggers, 2);
            _ = Maybe() ? duty.StoppedByAll(all).InOrder(all).InOrder(all[0], all[^1]) : duty.StoppedByAll(all);
        }
        else
        {
            duty.StoppedBy(Some(random, Triggers, 1));
        }

        _ = random.Next(4) == 0 ? duty.PausedBy(CaseTrigger.Custom("other")).ResumedBy(Some(random, Triggers, 0)) : duty;
        _ = random.Next(4) == 0 ? duty.PauseOn("Awaiting user") : duty;
        _ = random.Next(4) == 0 ? duty.OnReopening(Of(random, Enum.GetValues<ReopenPolicy>())) : duty;
        _ = random.Next(4) == 0 ? duty.OnChange(Of(random, Enum.GetValues<ChangePolicy>())) : duty;
        _ = random.Next(4) == 0 ? duty.ResetBy(Of(random, Triggers)) : duty;
        _ = random.Next(4) == 0 ? duty.In(Of(random, Calendars)) : duty;
        _ = random.Next(4) == 0 ? duty.Rules(Of(random, Rules)) : duty;
        _ = random.Next(recurs ? 2 : 4) switch
        {
            0 => duty.Limit(Of(random, ["within 5 bd", "5 bd", "15 d", "within 1 mo", "8 bh", "0.5 h"]), Of(random, Calendars)),
            1 when recurs => duty,
            1 => duty.Until(Of(random, Names)),
            2 => duty.NoLimit(),
            _ => duty.Limit("1 w"),
        };
    }

    private static void Fill(ObligationStepBuilder step, Random random)
    {
        bool Maybe() => random.Next(2) == 0;
        var time = Of(random, ["15 d", "within 2 bd", "0 d after", "2 bd before", "1.5 h before"]);
        _ = Maybe() ? step.By(time) : step.At(time);
        _ = Maybe() ? step.To(Some(random, Names, 0)) : step.CopiesTo("a", "a", "b");
        _ = Maybe() ? step.DoneBy(Some(random, Triggers, 0)) : step.DoneByAll(Some(random, Triggers, 0));
        _ = random.Next(3) == 0 ? step.StartedBy(Some(random, Triggers, 0)) : step;
        _ = random.Next(3) == 0 ? step.In(Of(random, Calendars)) : step;
        _ = random.Next(3) == 0 ? step.Rules(Of(random, Rules)) : step;
    }

    internal static CaseCondition Condition(Random random, int depth)
    {
        CaseCondition[] Parts() => [.. Enumerable.Range(0, random.Next(3)).Select(_ => Condition(random, depth - 1))];
        return random.Next(depth == 0 ? 3 : 0, 13) switch
        {
            0 => CaseCondition.All(Parts()),
            1 => CaseCondition.Any(Parts()),
            2 => !Condition(random, depth - 1),
            3 => CaseCondition.Tier(Of(random, [CustomerTier.Of("gold"), CustomerTier.None])),
            4 => CaseCondition.Status(Some(random, Names, 1)),
            5 => CaseCondition.Priority(Priority.P1, Of(random, [Priority.None, Priority.Of("3 - Moderate")])),
            6 => CaseCondition.HasField(Of(random, Names), Some(random, Names, 0)),
            8 => CaseCondition.NotAfter(Of(random, Names), Of(random, Names)),
            9 => CaseCondition.BeginsWith(Of(random, Names), Of(random, Names)),
            10 => CaseCondition.RefersTo(Of(random, Names), Of(random, Names)),
            11 => CaseCondition.NoneOpen(Of(random, Triggers), Of(random, Triggers), Of(random, Names)),
            7 => CaseCondition.Occurred(Of(random, Triggers)),
            _ => CaseCondition.Passed(Of(random, ["36 mo", "within 5 bd", "0.25 bh"]), Of(random, Triggers)),
        };
    }

    internal static T Of<T>(Random random, T[] values) => values[random.Next(values.Length)];

    internal static T[] Some<T>(Random random, T[] values, int minimum)
    {
        T[] shuffled = [.. values];
        random.Shuffle(shuffled);
        return shuffled[..(minimum + random.Next(3))];
    }
}
