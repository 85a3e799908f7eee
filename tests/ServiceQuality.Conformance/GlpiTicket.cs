using System.Globalization;
using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Conformance;

/// <summary>
/// GLPI: hours are open time and days are working days; only the time to resolve pauses; escalations come before or after due and
/// move with it; operational levels count from the assignment of their policy; another policy counts from the opening.
/// </summary>
internal sealed class GlpiTicket(BusinessCalendar calendar, PeerPolicy policy, IReadOnlyList<JsonElement> events, Instant asOf)
    : PeerTicket(calendar, policy, events, asOf)
{
    private const string Assigned = "policyAssigned";
    private const string Own = "own";
    private const string Resolve = "resolve";
    private const string TimeToOwn = "timeToOwn";
    private const string TimeToResolve = "timeToResolve";

    protected override ServiceLevelAgreement Agreement
    {
        get
        {
            var builder = ServiceLevelAgreement.Create("glpi", Calendar).Rules(Rules);
            if (Policy.Has("sla"))
            {
                AddLevel(builder, "sla", CaseEventKind.Opened);
                AddLevel(builder, "ola", CaseTrigger.Custom(Assigned));
                return builder.Build();
            }

            var first = Policy.LimitBeforeChange ?? SingleLimit(Policy);
            AddTarget(builder, SingleTarget, CaseEventKind.Opened, first, SingleLimit(LastPolicy), Offsets);
            return builder.Build();
        }
    }

    private DeadlineRules Rules => new(landing: Policy.Text("landing") switch
    {
        null or "sameTime" => Landing.SameTime,
        "endOfWorkingDay" => Landing.EndOfBusiness,
        var landing => throw Unknown("landing", landing),
    });

    // The name of the one target of a ticket without levels.
    private string SingleTarget => Policy.Text("target") ?? (Policy.Has(Own) ? TimeToOwn : TimeToResolve);

    // When the escalations of a ticket without levels come, before due with a minus sign.
    private IEnumerable<string> Offsets => Policy.Has("ladder")
        ? Policy.Get("ladder").EnumerateArray().Select(s => s.GetProperty("offset").GetString()!)
        : new[] { LastPolicy.Text("escalationOffset") ?? LastPolicy.Text("escalation") }.OfType<string>();

    internal override string Answer(string member)
    {
        switch (member)
        {
            case "due":
                return TicketVectors.Text(Reading().Target(SingleTarget).Due);
            case "escalationAt":
                return TicketVectors.Text(Escalation(SingleTarget, Offsets.FirstOrDefault()));
            case "waitingSeconds":
                return TicketVectors.Text(WaitingSeconds(Reading().Target(SingleTarget)));
            case "ladderAt":
                return string.Join(' ', Marks().Select(m => TicketVectors.Text(m)));
            case "priorityAfterEvaluations":
                return string.Join(' ', Priorities());
        }

        if (Name(member, "Due") is { } due)
        {
            return TicketVectors.Text(Reading().Target(due).Due);
        }

        return Name(member, "Escalation") is { } name
            ? TicketVectors.Text(Escalation(name, LevelOffset(name)))
            : throw Unknown("member", member);
    }

    protected override IEnumerable<CaseEvent> Events(JsonElement e, string type, Instant at) => type switch
    {
        "created" => [Opened(e, at)],
        "status" => [CaseEvent.StatusChanged(at, CaseStatus.Of(Text(e, "to")!))],
        "priority" => [PriorityChanged(e, at)],
        "resolved" => [CaseEvent.Resolved(at)],
        Assigned => [CaseEvent.Custom(at, Assigned)],
        "evaluate" => [],
        _ => throw Unknown("event", type),
    };

    private static string SingleLimit(PeerPolicy policy) =>
        policy.Text("duration") ?? policy.Text(Resolve) ?? policy.Text(Own)
        ?? throw new FormatException("The policy has no duration.");

    private static string? Name(string member, string ending) =>
        member.EndsWith(ending, StringComparison.Ordinal) ? member[..^ending.Length] : null;

    // Both targets of a level: slaOwn and slaResolve, for example.
    private void AddLevel(ServiceLevelAgreementBuilder builder, string level, CaseTrigger start)
    {
        foreach (var (suffix, part) in (ReadOnlySpan<(string, string)>)[("Own", Own), ("Resolve", Resolve)])
        {
            var name = level + suffix;
            string[] offsets = LevelOffset(name) is { } offset ? [offset] : [];
            AddTarget(builder, name, start, LevelLimit(Policy), LevelLimit(LastPolicy), offsets);

            string LevelLimit(PeerPolicy policy) => policy.Get(level).GetProperty(part).GetString()!;
        }
    }

    private void AddTarget(
        ServiceLevelAgreementBuilder builder,
        string name,
        CaseTrigger start,
        string first,
        string later,
        IEnumerable<string> offsets)
    {
        var kind = name.EndsWith("Own", StringComparison.Ordinal) ? TimeToOwn : TimeToResolve;
        var pauses = Policy.Names("pauseAffects", TimeToResolve).Contains(kind) ? Policy.Names("pausedStatuses", "waiting") : [];
        builder.Target(name, t =>
        {
            t.StartedBy(start).StoppedBy(CaseEventKind.Resolved, CaseEventKind.Closed).PauseOn(pauses);
            SetLimits(t, first, later);
            foreach (var offset in offsets)
            {
                t.WarnAt(Mark(offset));
            }
        });
    }

    // An offset as a mark: -PT1H is 1 bh before due, P3D is 3 bd after it.
    private static string Mark(string offset) =>
        IsBefore(offset) ? $"{Limit(offset[1..])} before" : $"{Limit(offset)} after";

    private static bool IsBefore(string offset) => offset.StartsWith('-');

    private string? LevelOffset(string name)
    {
        if (!LastPolicy.Has("escalations"))
        {
            return null;
        }

        return LastPolicy.Get("escalations").TryGetProperty(name, out var offset) ? offset.GetString() : null;
    }

    // Open time between the start and the stop, or now, that the clock did not count.
    private long WaitingSeconds(TargetReading target)
    {
        var open = Calendar.Between(target.Started!.Value, target.Stopped ?? AsOf);
        return (long)(open - target.TimeUsed.Open).TotalSeconds;
    }

    // The instant at which the mark is reached when nothing happens any more. The peer moves a mark with its due also when the
    // mark had been reached before: such a mark is counted from the due.
    private Instant? Escalation(string name, string? offset)
    {
        if (offset is null || Reading().Target(name).Due is not { } due)
        {
            return null;
        }

        var known = LastChange(name);
        if (ReadingAt(known).Target(name).WarningLevel > 0)
        {
            return FromDue(due, offset);
        }

        for (var at = known; ReadingAt(at).Target(name).NextChange is { } next; at = next)
        {
            if (ReadingAt(next).Target(name).WarningLevel > 0)
            {
                return next;
            }
        }

        return null;
    }

    private Instant FromDue(Instant due, string offset)
    {
        var limit = Limit(offset.TrimStart('-'));
        if (limit.Kind == TimeLimitKind.OpenTime)
        {
            return IsBefore(offset) ? Calendar.Subtract(due, limit.Amount) : Calendar.Add(due, limit.Amount);
        }

        return IsBefore(offset)
            ? Calendar.SubtractWorkingDays(due, limit.Count, Rules)
            : Calendar.AddWorkingDays(due, limit.Count, Rules);
    }

    // The last event that moved the clock: after it, what is to come is known.
    private Instant LastChange(string target) => Reading().Target(target).Explain().Steps[^1].Event.At;

    // The instants at which the steps of the ladder are reached.
    private IEnumerable<Instant> Marks()
    {
        var level = 0;
        Instant? at = Reading().Target(SingleTarget).Started;
        while (at is { } now)
        {
            var target = ReadingAt(now).Target(SingleTarget);
            for (; level < target.WarningLevel; level++)
            {
                yield return now;
            }

            var nextEvent = RawEvents.Select(e => (Instant?)TicketVectors.At(e)).Where(e => e > now).Min();
            at = new[] { target.NextChange, nextEvent }.Min();
        }
    }

    // The host's part: at each evaluation the first mark that is reached and whose condition holds sets the priority.
    private IEnumerable<string> Priorities()
    {
        List<JsonElement> ladder = [.. Policy.Get("ladder").EnumerateArray()];
        var priority = Number(RawEvents[0].GetProperty("priority").ToString());
        foreach (var e in RawEvents.Where(e => e.GetProperty("type").GetString() == "evaluate"))
        {
            var level = ReadingAt(TicketVectors.At(e)).Target(SingleTarget).WarningLevel;
            var step = ladder.Take(level).FirstOrDefault(s => Number(s.GetProperty("when").GetString()!) == priority);
            if (step.ValueKind == JsonValueKind.Object)
            {
                priority = Number(step.GetProperty("set").GetString()!);
            }

            yield return priority.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static int Number(string text) => int.Parse(text.Split('=')[^1], CultureInfo.InvariantCulture);
}
