using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Conformance;

/// <summary>
/// Zammad: due at the next opening, every clock pauses, a closed ticket is paused, each of first response, contact and resolution
/// stops its own clock alone, minutes are floored, of several exchanges the longest is reported, and a policy is chosen by the
/// priority: a priority that has none clears every target.
/// </summary>
internal sealed class ZammadTicket(BusinessCalendar calendar, PeerPolicy policy, IReadOnlyList<JsonElement> events, Instant asOf)
    : PeerTicket(calendar, policy, events, asOf)
{
    private const string FirstResponse = "firstResponse";
    private const string NextResponse = "nextResponse";
    private const string Resolution = "resolution";
    private const string AgentContact = "agentContact";
    private const string NoPolicy = "(no policy)";

    protected override ServiceLevelAgreement Agreement
    {
        get
        {
            var builder = ServiceLevelAgreement.Create("zammad", Calendar)
                .Rules(new(Policy.Text("exactFill") == "close" ? DeadlineConvention.Close : DeadlineConvention.NextOpening));
            AddTarget(builder, FirstResponse, CaseEventKind.Opened, CaseTrigger.Custom(FirstResponse));
            AddTarget(builder, NextResponse, CaseEventKind.CustomerReplied, CaseTrigger.Custom(AgentContact));
            AddTarget(builder, Resolution, CaseEventKind.Opened, CaseEventKind.Resolved);
            return builder.Build();
        }
    }

    internal override string Answer(string member)
    {
        if (member == "nextDue")
        {
            return TicketVectors.Text(Reading().Targets.Min(RunningDue));
        }

        foreach (var name in (ReadOnlySpan<string>)[FirstResponse, NextResponse, Resolution])
        {
            if (member.StartsWith(name, StringComparison.Ordinal))
            {
                return Policy.Has(name) ? Answer(Reading().Target(name), member[name.Length..]) : "null";
            }
        }

        throw Unknown("member", member);
    }

    internal override string? Quirk(string member, string expected, string actual) =>
        RawEvents.Any(e => TicketVectors.At(e).ToUnixTimeSeconds() % 60 != 0) ? "pauses and times rounded to minutes" : null;

    protected override IEnumerable<CaseEvent> Events(JsonElement e, string type, Instant at) => type switch
    {
        "created" => [Opened(e, at)],
        "priority" => [PriorityChanged(e, at)],
        "status" => [CaseEvent.StatusChanged(at, CaseStatus.Of(Text(e, "to")!))],
        "customerContact" => [CaseEvent.CustomerReplied(at)],
        AgentContact => [CaseEvent.Custom(at, AgentContact)],
        FirstResponse => [CaseEvent.Custom(at, FirstResponse)],
        "resolved" => [CaseEvent.Resolved(at)],
        "evaluate" => [],
        _ => throw Unknown("event", type),
    };

    private void AddTarget(ServiceLevelAgreementBuilder builder, string name, CaseTrigger start, CaseTrigger stop)
    {
        if (Policy.Text(name) is not { } limit)
        {
            return;
        }

        builder.Target(name, t =>
        {
            t.StartedBy(start).StoppedBy(stop).OnReopening(ReopenPolicy.Ignore).PauseOn(Policy.Names("pausedStatuses"));
            t.OnChange(ChangePolicy.RecomputeFromStart).Limit(Limit(limit));
            if (!HasPolicy(FirstPriority))
            {
                t.NotApplicable(FirstPriority);
            }

            foreach (var priority in LaterPriorities)
            {
                SetLimit(t, HasPolicy(priority) ? LastPolicy.Text(name) : null, priority);
            }
        });
    }

    // Without terms for another priority, the policy is that of one priority: of the first, unless that says that it has none.
    private bool HasPolicy(Priority priority)
    {
        if (priority.Code.EndsWith(NoPolicy, StringComparison.Ordinal))
        {
            return false;
        }

        return priority == FirstPriority || Policy.AfterChange is not null || !HasPolicy(FirstPriority);
    }

    private string Answer(TargetReading target, string member)
    {
        var minutes = LongestMinutes(target);
        return member switch
        {
            "Due" => TicketVectors.Text(RunningDue(target)),
            "Minutes" => TicketVectors.Text(minutes),
            "SlackMinutes" => TicketVectors.Text((long?)target.Limit?.Limit?.Amount.TotalMinutes - minutes),
            "Breached" => TicketVectors.Text(target.Clock.BreachedCycles > 0),
            _ => throw Unknown("member", target.Name + member),
        };
    }

    private static Instant? RunningDue(TargetReading target) =>
        target.Phase is SlaPhase.Running or SlaPhase.Paused ? target.Due : null;

    // Floored, of the longest exchange that has ended.
    private long? LongestMinutes(TargetReading target) => target.Cycles.Where(c => c.Stopped is not null)
        .Max(c => (long?)Math.Floor(ReadingAt(c.Stopped!.Value).Target(target.Name).TimeUsed.Open.TotalMinutes));
}
