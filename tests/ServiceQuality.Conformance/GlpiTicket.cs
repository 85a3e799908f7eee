using System.Globalization;
using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Conformance;

/// <summary>
/// GLPI: hours are open time and days are working days; only the time to resolve pauses; escalations lie before due; operational levels
/// count from the assignment of their policy.
/// </summary>
internal sealed class GlpiTicket(BusinessCalendar calendar, JsonElement policy, IReadOnlyList<JsonElement> events, Instant asOf)
    : PeerTicket(calendar, policy, events, asOf)
{
    private const string Assigned = "policyAssigned";

    protected override ServiceLevelAgreement Agreement
    {
        get
        {
            var builder = ServiceLevelAgreement.Create("glpi", Calendar).Rules(new(landing: Policy("landing") switch
            {
                null or "sameTime" => Landing.SameTime,
                "endOfWorkingDay" => Landing.EndOfBusiness,
                var landing => throw Unknown("landing", landing),
            }));
            if (HasPolicy("sla"))
            {
                foreach (var (level, start) in (ReadOnlySpan<(string, CaseTrigger)>)[("sla", CaseEventKind.Opened), ("ola", Assigned)])
                {
                    Add(builder, level + "Own", start, PolicyElement(level).GetProperty("own").GetString()!, Escalation(level + "Own"), []);
                    Add(builder, level + "Resolve", start, PolicyElement(level).GetProperty("resolve").GetString()!, Escalation(level + "Resolve"), []);
                }

                return builder.Build();
            }

            var waiting = Names("pausedStatuses", "waiting");
            var pauses = Names("pauseAffects", "timeToResolve").Contains(Policy("target") ?? "timeToResolve") ? waiting : [];
            string?[] offsets = HasPolicy("ladder")
                ? [.. PolicyElement("ladder").EnumerateArray().Select(s => s.GetProperty("offset").GetString())]
                : [Policy("escalationOffset") ?? Policy("escalation")];
            Add(builder, Own, CaseEventKind.Opened, Policy("duration") ?? Policy("resolve")!, offsets, pauses);
            return builder.Build();
        }
    }

    internal override string Answer(string member)
    {
        var reading = Reading();
        switch (member)
        {
            case "due":
                return TicketVectors.Text(reading.Target(Own).Due);
            case "escalationAt":
                return TicketVectors.Text(Mark(ReadingAt(LastChange(Own)).Target(Own)));
            case "waitingSeconds":
                var target = reading.Target(Own);
                return TicketVectors.Text((long)(Calendar.Between(target.Started!.Value, target.Stopped ?? AsOf) - target.Elapsed.Open).TotalSeconds);
            case "ladderAt":
                return string.Join(' ', Marks().Select(m => TicketVectors.Text(m)));
            case "priorityAfterEvaluations":
                return string.Join(' ', Priorities());
        }

        foreach (var (ending, answer) in (ReadOnlySpan<(string, Func<string, Instant?>)>)
            [("Due", n => reading.Target(n).Due), ("Escalation", n => Mark(ReadingAt(LastChange(n)).Target(n)))])
        {
            if (member.EndsWith(ending, StringComparison.Ordinal))
            {
                return TicketVectors.Text(answer(member[..^ending.Length]));
            }
        }

        throw Unknown("member", member);
    }

    protected override IEnumerable<CaseEvent> Events(JsonElement e, string type, Instant at) => type switch
    {
        "created" => [Opened(e, at)],
        "status" => [CaseEvent.StatusChanged(at, CaseStatus.Of(Text(e, "to")!))],
        "resolved" => [CaseEvent.Resolved(at)],
        Assigned => [CaseEvent.Custom(at, Assigned)],
        "evaluate" or "priority" => [],
        _ => throw Unknown("event", type),
    };

    private static void Add(
        ServiceLevelAgreementBuilder builder, string name, CaseTrigger start, string limit, IEnumerable<string?> offsets, string[] pauses) => builder.Target(name, t =>
    {
        t.StartedBy(start).StoppedBy(CaseEventKind.Resolved, CaseEventKind.Closed).Limit(Limit(limit)).PauseOn(pauses);
        foreach (var offset in offsets.OfType<string>())
        {
            t.WarnAt(Before(offset));
        }
    });

    private string?[] Escalation(string name) =>
        HasPolicy("escalations") && PolicyElement("escalations").TryGetProperty(name, out var offset) ? [offset.GetString()] : [];

    // Behind the last event that moved the clock, where what is to come is known.
    private Instant LastChange(string target) => Reading().Target(target).Explain().Steps[^1].Event.At;

    private IEnumerable<Instant> Marks()
    {
        var target = Reading().Target(Own);
        for (var at = target.Started!.Value; ReadingAt(at).Target(Own).NextChange is { } next && next <= target.Due; at = next)
        {
            yield return next;
        }
    }

    // The host's part: at each evaluation the first mark that is reached and whose condition holds sets the priority.
    private IEnumerable<string> Priorities()
    {
        List<JsonElement> ladder = [.. PolicyElement("ladder").EnumerateArray()];
        var priority = Number(RawEvents[0].GetProperty("priority").ToString());
        foreach (var e in RawEvents.Where(e => e.GetProperty("type").GetString() == "evaluate"))
        {
            var level = ReadingAt(TicketVectors.At(e)).Target(Own).WarningLevel;
            var step = ladder.Take(level).FirstOrDefault(s => Number(s.GetProperty("when").GetString()!) == priority);
            priority = step.ValueKind == JsonValueKind.Object ? Number(step.GetProperty("set").GetString()!) : priority;
            yield return priority.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static int Number(string text) => int.Parse(text.Split('=')[^1], CultureInfo.InvariantCulture);
}
