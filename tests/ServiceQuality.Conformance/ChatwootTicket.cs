using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Conformance;

/// <summary>
/// Chatwoot: nothing pauses; verdicts are those of the last evaluation, where a reply exactly at due is in time.
/// </summary>
internal sealed class ChatwootTicket(
    BusinessCalendar calendar, PeerPolicy policy, IReadOnlyList<JsonElement> events, Instant asOf)
    : PeerTicket(calendar, policy, events, asOf)
{
    private static readonly string[] Targets = ["firstResponse", "nextResponse", "resolution"];

    protected override ServiceLevelAgreement Agreement
    {
        get
        {
            var builder = ServiceLevelAgreement.Create("chatwoot", Calendar);
            foreach (var name in Targets.Where(Policy.Has))
            {
                CaseTrigger start = name == "nextResponse" ? CaseEventKind.CustomerReplied : CaseEventKind.Opened;
                CaseTrigger stop = name == "resolution" ? CaseEventKind.Resolved : CaseEventKind.AgentReplied;
                builder.Target(name, t =>
                {
                    t.StartedBy(start).StoppedBy(stop).OnReopening(ReopenPolicy.Ignore);
                    SetLimits(t, Policy.Text(name)!, LastPolicy.Text(name));
                });
            }

            return builder.Build();
        }
    }

    internal override string Answer(string member)
    {
        var reading = Reading();
        if (member == "status")
        {
            return Status(reading);
        }

        foreach (var name in Targets)
        {
            if (member == name + "Due")
            {
                return TicketVectors.Text(Policy.Has(name) ? reading.Target(name).Due : null);
            }

            if (member == name + "Breached")
            {
                return TicketVectors.Text(Policy.Has(name) && reading.Target(name).Clock.BreachedCycles > 0);
            }
        }

        throw Unknown("member", member);
    }

    internal override string? Quirk(string member, string expected, string actual)
    {
        var targets = Reading().Targets;
        if (targets.Any(t => t.Due == AsOf && t.Stopped is null))
        {
            return "breached at the due instant itself";
        }

        return targets.Any(t => t.Verdict == SlaVerdict.Breached && t.Stopped is not null)
            ? "verdict by polling: what was late before the job ran is a hit"
            : null;
    }

    protected override IEnumerable<CaseEvent> Events(JsonElement e, string type, Instant at) => type switch
    {
        "created" => [Opened(e, at)],
        "priority" => [PriorityChanged(e, at)],
        "status" => [CaseEvent.StatusChanged(at, CaseStatus.Of(Text(e, "to")!))],
        "customerContact" => [CaseEvent.CustomerReplied(at)],
        "agentContact" or "firstResponse" => [CaseEvent.AgentReplied(at)],
        "resolved" => [CaseEvent.Resolved(at)],
        "evaluate" => [],
        _ => throw Unknown("event", type),
    };

    private string Status(CaseReading reading)
    {
        var isMissed = reading.Targets.Any(t => t.Clock.BreachedCycles > 0);
        var isResolved = RawEvents.Any(e => e.GetProperty("type").GetString() == "resolved");
        return (isMissed, isResolved) switch
        {
            (false, true) => "hit",
            (true, true) => "missed",
            (true, false) => "active_with_misses",
            _ => "active",
        };
    }
}
