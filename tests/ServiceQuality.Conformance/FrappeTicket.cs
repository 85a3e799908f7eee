using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Conformance;

/// <summary>
/// Frappe Helpdesk: the first response is the first move to a paused or resolved status and does not pause; the resolution
/// pauses, and a reopened ticket resumes it. A due is reported also of a clock that has stopped, and that of a paused clock is
/// moved at its end.
/// </summary>
internal sealed class FrappeTicket(BusinessCalendar calendar, PeerPolicy policy, IReadOnlyList<JsonElement> events, Instant asOf)
    : PeerTicket(calendar, policy, events, asOf)
{
    private const string FirstResponse = "firstResponse";
    private const string Resolution = "resolution";

    private static readonly string[] PauseDependent =
        ["resolutionSeconds", "totalHoldSeconds", "resolutionDue", "resolutionFailedBySeconds", "status"];

    private readonly HashSet<string> _resolved = [];
    private bool _isResolved;

    protected override ServiceLevelAgreement Agreement
    {
        get
        {
            _resolved.UnionWith(Policy.Names("resolvedStatuses"));
            _isResolved = false;
            CaseTrigger[] responses = [CaseEventKind.Resolved, .. Policy.Names("pausedStatuses").Select(CaseTrigger.OnStatus)];
            return ServiceLevelAgreement.Create("frappe", Calendar)
                .Rules(new(Policy.Text("exactFill") == "nextOpen" ? DeadlineConvention.NextOpening : DeadlineConvention.Close))
                .Target(FirstResponse, t => SetTerms(t.StoppedBy(responses).OnReopening(ReopenPolicy.Ignore), FirstResponse))
                .Target(Resolution, t => SetTerms(t.StoppedBy(CaseEventKind.Resolved), Resolution))
                .Build();
        }
    }

    internal override string Answer(string member)
    {
        var reading = Reading();
        var (first, resolution) = (reading.Target(FirstResponse), reading.Target(Resolution));
        return member switch
        {
            "firstResponseDue" => TicketVectors.Text(StoredDue(first)),
            "resolutionDue" => TicketVectors.Text(StoredDue(resolution)),
            "firstRespondedAt" => TicketVectors.Text(first.Stopped),
            "resolvedAt" => TicketVectors.Text(resolution.Stopped),
            "totalHoldSeconds" => TicketVectors.Text(HoldSeconds(resolution)),
            "resolutionSeconds" => TicketVectors.Text(ResolutionSeconds(resolution)),
            "firstResponseFailedBySeconds" => TicketVectors.Text(FailedBySeconds(first)),
            "resolutionFailedBySeconds" => TicketVectors.Text(FailedBySeconds(resolution)),
            "status" => Status(first, resolution),
            _ => throw Unknown("member", member),
        };
    }

    internal override string? Quirk(string member, string expected, string actual)
    {
        var statuses = RawEvents.Where(e => e.GetProperty("type").GetString() is "created" or "status")
            .Select(e => Text(e, "to") ?? Text(e, "status")).ToList();
        var paused = Policy.Names("pausedStatuses");
        var goesStraight = statuses.Zip(statuses.Skip(1)).Any(p => paused.Contains(p.First) && _resolved.Contains(p.Second!));
        return goesStraight && PauseDependent.Contains(member)
            ? "a pause that goes straight into the resolution is not taken off" : null;
    }

    protected override IEnumerable<CaseEvent> Events(JsonElement e, string type, Instant at)
    {
        switch (type)
        {
            case "created":
                return [Opened(e, at)];
            case "evaluate":
                return [];
            case "priority":
                return [PriorityChanged(e, at)];
            case "status":
                var status = Text(e, "to")!;
                var wasResolved = _isResolved;
                _isResolved = _resolved.Contains(status);
                return _isResolved ? [CaseEvent.Resolved(at)]
                    : wasResolved ? [CaseEvent.Reopened(at), CaseEvent.StatusChanged(at, CaseStatus.Of(status))]
                    : [CaseEvent.StatusChanged(at, CaseStatus.Of(status))];
            default:
                throw Unknown("event", type);
        }
    }

    private void SetTerms(SlaTargetBuilder target, string name)
    {
        var pauses = Policy.Names("pauseAffects").Contains(name) ? Policy.Names("pausedStatuses") : [];
        target.StartedBy(CaseEventKind.Opened).PauseOn(pauses);
        SetLimits(target, Policy.Text(name)!, LastPolicy.Text(name));
    }

    private Instant? StoredDue(TargetReading target) =>
        target.Phase == SlaPhase.Paused ? ReadingAt(target.Explain().Steps[^1].Event.At).Target(target.Name).Due : target.Due;

    // Open time between start and stop, or the last event, that the clock did not count.
    private long HoldSeconds(TargetReading target)
    {
        var end = target.Stopped ?? (target.Phase == SlaPhase.Paused ? target.Explain().Steps[^1].Event.At : AsOf);
        return (long)(Calendar.Between(target.Started!.Value, end) - target.TimeUsed.Open).TotalSeconds;
    }

    private static long? ResolutionSeconds(TargetReading target) =>
        target.Stopped is null ? null : (long)target.TimeUsed.Open.TotalSeconds;

    private static long? FailedBySeconds(TargetReading target) =>
        target is { Stopped: not null, Verdict: SlaVerdict.Breached } ? (long)target.Lateness.Wall.TotalSeconds : null;

    private static string Status(TargetReading first, TargetReading resolution) =>
        first.Verdict == SlaVerdict.Breached || resolution.Verdict == SlaVerdict.Breached ? "Failed"
        : first.Stopped is null ? "First Response Due"
        : resolution.Stopped is not null ? "Fulfilled"
        : resolution.Phase == SlaPhase.Paused ? "Paused" : "Resolution Due";
}
