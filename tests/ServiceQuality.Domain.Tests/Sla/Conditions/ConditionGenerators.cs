using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla.Conditions;

/// <summary>Random conditions, and histories on whole minutes of a small world: five hours around a midnight.</summary>
internal static class ConditionGenerators
{
    internal const int Minutes = 300;

    internal static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 21, 0);

    /// <summary>Open for ten minutes, closed for ten, at any hour.</summary>
    internal static readonly BusinessCalendar Calendar = BusinessCalendar.In("UTC").EveryDay(
        [.. Enumerable.Range(0, 72).Select(n => $"{n / 3:00}:{n % 3 * 20:00}-{n / 3:00}:{(n % 3 * 20) + 10:00}")]).Build();

    internal static readonly string[] Tiers = ["", "gold", "silver"];
    internal static readonly string[] Statuses = ["", "open", "held"];
    internal static readonly string[] Priorities = ["", "P1", "P2"];
    internal static readonly string[] Levels = ["1", "2", "3"];
    internal static readonly string[] Names = ["a", "b"];

    private static readonly string[] Limits =
        ["0 min", "7 min", "90 min", "0 bmin", "15 bmin", "1 bh", "0 d", "within 0 d", "within 1 d"];

    /// <summary>Conditions without a time since an event.</summary>
    internal static readonly Gen<KnownCondition> Timeless = Combined(Gen.OneOf(Values, Occurrences), 3);

    internal static readonly Gen<KnownCondition> Conditions = Combined(Gen.OneOf(Values, Occurrences, Times), 3);

    /// <summary>Conditions with few values.</summary>
    internal static readonly Gen<KnownCondition> Small = Combined(Gen.OneOf(Values, Occurrences, Times), 2);

    internal static readonly Gen<CaseEvent[]> Histories =
        from opening in Gen.Choose(0, 26)
        from kinds in Gen.Choose(0, 7).ListOf(9)
        from choices in Gen.Choose(0, 2).ListOf(9)
        from gaps in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(1, 80))).ListOf(9)
        from count in Gen.Choose(0, 9)
        select Events(opening, [.. kinds], [.. choices], [.. gaps]).Take(count + 1).ToArray();

    // The number of open minutes before each minute, counted one by one.
    private static readonly int[] OpenBefore = CountOpen();

    private static int[] CountOpen()
    {
        var open = new int[20 * 24 * 60];
        for (var minute = 1; minute < open.Length; minute++)
        {
            open[minute] = open[minute - 1] + (Calendar.IsOpen(At(minute - 1)) ? 1 : 0);
        }

        return open;
    }

    private static int MinuteOf(Instant at) => (int)(at - Start).TotalMinutes;

    internal static Instant At(int minute) => Start + Duration.FromMinutes(minute);

    internal static CaseEvent Opened(Instant at, string tier, string status, string priority) => CaseEvent.Opened(
        at, Priority.Parse(priority), CaseStatus.Parse(status), CustomerTier.Parse(tier));

    private static Gen<KnownCondition> Values => Gen.OneOf(
        Value(
            Tiers, v => CaseCondition.Tier([.. v.Select(t => CustomerTier.Parse(t))]),
            e => e.Kind is CaseEventKind.Opened or CaseEventKind.TierChanged ? e.Tier.Code : null),
        Value(
            Statuses[1..], v => CaseCondition.Status(v),
            e => e.Kind is CaseEventKind.Opened or CaseEventKind.StatusChanged ? e.Status.Name : null),
        Value(
            Priorities, v => CaseCondition.Priority([.. v.Select(p => Priority.Parse(p))]),
            e => e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged ? e.Priority.Code : null),
        Value(Levels, v => CaseCondition.HasField("level", v), e => e.Field("level")),
        Gen.Constant(new KnownCondition(
            CaseCondition.HasField("level"), (events, at) => events.Any(e => e.At <= at && e.Field("level") is not null))));

    private static Gen<KnownCondition> Occurrences => Gen.Elements(Names).Select(name => new KnownCondition(
        CaseCondition.Occurred(CaseTrigger.Custom(name)), (events, at) => events.Any(e => e.At <= at && e.Name == name)));

    private static Gen<KnownCondition> Times =>
        from name in Gen.Elements(Names)
        from text in Gen.Elements(Limits)
        let limit = TimeLimit.Parse(text)
        select new KnownCondition(
            CaseCondition.Passed(text, CaseTrigger.Custom(name)),
            (events, at) => events.Any(e => e.Name == name) && HasPassed(limit, events.First(e => e.Name == name).At, at));

    // The last value that an event gave.
    private static Gen<KnownCondition> Value(
        string[] all, Func<string[], CaseCondition> condition, Func<CaseEvent, string?> value) =>
        from first in Gen.Elements(all)
        from second in Gen.Elements(all)
        let values = new[] { first, second }.Distinct().ToArray()
        select new KnownCondition(
            condition(values),
            (events, at) => values.Contains(events.Where(e => e.At <= at).Select(value).LastOrDefault(v => v is not null)));

    private static bool HasPassed(TimeLimit limit, Instant from, Instant at)
    {
        if (at < from)
        {
            return false;
        }

        switch (limit.Kind)
        {
            case TimeLimitKind.CalendarDays:
                // 24:00 of the date of the start, or of the next; without "within", the same time of its date.
                return limit.EndsWithDate ? (at.InUtc().Date - from.InUtc().Date).Days > limit.Count : true;
            case TimeLimitKind.WallTime:
                return at - from >= limit.Amount;
            default:
                return OpenBefore[MinuteOf(at)] - OpenBefore[MinuteOf(from)] >= limit.Amount.TotalMinutes;
        }
    }

    private static Gen<KnownCondition> Combined(Gen<KnownCondition> leaves, int depth)
    {
        if (depth == 0)
        {
            return leaves;
        }

        var parts = Combined(leaves, depth - 1);
        return Gen.Frequency(
            (2, leaves),
            (1, parts.Select(p => new KnownCondition(!p.Condition, (e, at) => !p.Holds(e, at)))),
            (2, parts.ListOf(2).Select(p => new KnownCondition(
                p[0].Condition & p[1].Condition, (e, at) => p[0].Holds(e, at) && p[1].Holds(e, at)))),
            (2, parts.ListOf(3).Select(p => new KnownCondition(
                CaseCondition.Any(p[0].Condition, p[1].Condition, p[2].Condition),
                (e, at) => p[0].Holds(e, at) || p[1].Holds(e, at) || p[2].Holds(e, at)))));
    }

    private static IEnumerable<CaseEvent> Events(int opening, int[] kinds, int[] choices, int[] gaps)
    {
        var minute = 0;
        yield return Opened(At(0), Tiers[opening % 3], Statuses[opening / 3 % 3], Priorities[opening / 9]);
        for (var i = 0; i < kinds.Length; i++)
        {
            minute += gaps[i];
            var (at, n) = (At(minute), choices[i]);
            yield return kinds[i] switch
            {
                0 => CaseEvent.TierChanged(at, CustomerTier.Parse(Tiers[n])),
                1 => CaseEvent.StatusChanged(at, CaseStatus.Parse(Statuses[n])),
                2 => CaseEvent.PriorityChanged(at, Priority.Parse(Priorities[n])),
                3 => CaseEvent.Note(at).With("level", Levels[n]),
                4 => CaseEvent.Custom(at, "a").With("level", Levels[n]),
                5 => CaseEvent.Custom(at, "a"),
                6 => CaseEvent.Custom(at, "b"),
                _ => CaseEvent.Custom(at, "c"),
            };
        }
    }
}
