using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Conformance;

/// <summary>
/// Zammad: due at the next opening, every clock pauses, a closed ticket is paused, each of first response, contact and resolution stops its
/// own clock alone, minutes are floored, and of several exchanges the longest is told.
/// </summary>
internal sealed class ZammadTicket(BusinessCalendar calendar, JsonElement policy, IReadOnlyList<JsonElement> events, Instant asOf)
    : PeerTicket(calendar, policy, events, asOf)
{
    private const string FirstResponse = "firstResponse";
    private const string NextResponse = "nextResponse";
    private const string Resolution = "resolution";
    private const string AgentContact = "agentContact";

    protected override ServiceLevelAgreement Agreement
    {
        get
        {
            var builder = ServiceLevelAgreement.Create("zammad", Calendar)
                .Rules(new(Policy("exactFill") == "close" ? DeadlineConvention.Close : DeadlineConvention.NextOpening));
            foreach (var (name, start, stop) in (ReadOnlySpan<(string, CaseTrigger, CaseTrigger)>)
            [
                (FirstResponse, CaseEventKind.Opened, FirstResponse), (NextResponse, CaseEventKind.CustomerReplied, AgentContact), (Resolution, CaseEventKind.Opened, CaseEventKind.Resolved),
            ])
            {
                if (Policy(name) is { } limit)
                {
                    builder.Target(name, t => t.StartedBy(start).StoppedBy(stop).OnReopening(ReopenPolicy.Ignore).Limit(Limit(limit)).PauseOn(Names("pausedStatuses")));
                }
            }

            return builder.Build();
        }
    }

    internal override string Answer(string member)
    {
        if (member == "nextDue")
        {
            return TicketVectors.Text(Reading().Targets.Min(t => RunningDue(t)));
        }

        foreach (var name in (ReadOnlySpan<string>)[FirstResponse, NextResponse, Resolution])
        {
            if (member.StartsWith(name, StringComparison.Ordinal))
            {
                return !HasPolicy(name) ? "null" : Answer(Reading().Target(name), member[name.Length..]);
            }
        }

        throw Unknown("member", member);
    }

    internal override string? Quirk(string member, string expected, string actual) =>
        RawEvents.Any(e => TicketVectors.At(e).ToUnixTimeSeconds() % 60 != 0) ? "pauses and times rounded to minutes" : null;

    protected override IEnumerable<CaseEvent> Events(JsonElement e, string type, Instant at) => type switch
    {
        "created" => [Opened(e, at)],
        "status" => [CaseEvent.StatusChanged(at, CaseStatus.Of(Text(e, "to")!))],
        "customerContact" => [CaseEvent.CustomerReplied(at)],
        AgentContact => [CaseEvent.Custom(at, AgentContact)],
        FirstResponse => [CaseEvent.Custom(at, FirstResponse)],
        "resolved" => [CaseEvent.Resolved(at)],
        "evaluate" => [],
        _ => throw Unknown("event", type),
    };

    private string Answer(TargetReading target, string member)
    {
        var minutes = LongestMinutes(target);
        return member switch
        {
            "Due" => TicketVectors.Text(RunningDue(target)),
            "Minutes" => TicketVectors.Text(minutes),
            "SlackMinutes" => TicketVectors.Text((long)target.Limit!.Limit!.Value.Amount.TotalMinutes - minutes),
            "Breached" => TicketVectors.Text(target.Clock.BreachedCycles > 0),
            _ => throw Unknown("member", target.Name + member),
        };
    }

    private static Instant? RunningDue(TargetReading target) => target.Phase is SlaPhase.Running or SlaPhase.Paused ? target.Due : null;

    // Floored, of the longest exchange that has ended.
    private long? LongestMinutes(TargetReading target) => target.Cycles.Where(c => c.Stopped is not null)
        .Max(c => (long?)Math.Floor(ReadingAt(c.Stopped!.Value).Target(target.Name).Elapsed.Open.TotalMinutes));
}
