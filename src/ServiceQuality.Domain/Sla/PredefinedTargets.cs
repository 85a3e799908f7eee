
namespace ServiceQuality.Domain.Sla;

// The predefined targets: what starts, stops and resets their clocks, and what a reopening does to them.
internal static class PredefinedTargets
{
    internal static readonly ValueList<string> Names =
    [
        SlaTarget.FirstResponse, SlaTarget.NextResponse, SlaTarget.PeriodicUpdate, SlaTarget.Resolution,
        SlaTarget.Acknowledgement, SlaTarget.ArrivalOnSite, SlaTarget.Close,
    ];

    // The definition of a predefined target, to be completed; null when there is none of the name.
    internal static TargetDefinition? Find(string name, bool closingMeetsTargets)
    {
        var definition = Find(name);
        if (!closingMeetsTargets && name is not (SlaTarget.Resolution or SlaTarget.Close or SlaTarget.PeriodicUpdate))
        {
            definition?.StoppedBy.RemoveAll(t => t == CaseEventKind.Resolved || t == CaseEventKind.Closed);
        }

        return definition;
    }

    internal static TargetDefinition? Find(string name) => name switch
    {
        SlaTarget.FirstResponse => new(name)
        {
            StartedBy = { CaseEventKind.Opened },
            StoppedBy = { CaseEventKind.AgentReplied, CaseEventKind.Resolved, CaseEventKind.Closed },
            OnReopening = ReopenPolicy.Ignore,
        },
        SlaTarget.NextResponse => new(name)
        {
            StartedBy = { CaseEventKind.CustomerReplied },
            StoppedBy = { CaseEventKind.AgentReplied, CaseEventKind.Resolved, CaseEventKind.Closed },
            OnReopening = ReopenPolicy.Ignore,
        },
        SlaTarget.PeriodicUpdate => new(name)
        {
            StartedBy = { CaseEventKind.Opened },
            StoppedBy = { CaseEventKind.Resolved, CaseEventKind.Closed },
            ResetBy = { CaseEventKind.AgentReplied },
            OnReopening = ReopenPolicy.NewCycle,
        },
        SlaTarget.Resolution => new(name)
        {
            StartedBy = { CaseEventKind.Opened },
            StoppedBy = { CaseEventKind.Resolved, CaseEventKind.Closed },
            OnReopening = ReopenPolicy.Resume,
        },
        SlaTarget.Acknowledgement => new(name)
        {
            StartedBy = { CaseEventKind.Opened },
            StoppedBy = { CaseEventKind.Acknowledged, CaseEventKind.AgentReplied, CaseEventKind.Resolved, CaseEventKind.Closed },
            OnReopening = ReopenPolicy.Ignore,
        },
        SlaTarget.ArrivalOnSite => new(name)
        {
            StartedBy = { CaseEventKind.Opened },
            StoppedBy = { CaseEventKind.Arrived, CaseEventKind.Resolved, CaseEventKind.Closed },
            OnReopening = ReopenPolicy.Ignore,
        },
        SlaTarget.Close => new(name)
        {
            StartedBy = { CaseEventKind.Opened },
            StoppedBy = { CaseEventKind.Closed },
            OnReopening = ReopenPolicy.Resume,
        },
        _ => null,
    };
}
