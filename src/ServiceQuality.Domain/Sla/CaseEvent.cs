using NodaTime;

namespace ServiceQuality.Domain.Sla;

/// <summary>Something that happened to a case at an instant. The default value is a note at the Unix epoch.</summary>
public readonly record struct CaseEvent
{
    private CaseEvent(CaseEventKind kind, Instant at, CaseStatus status = default, Priority priority = default)
    {
        Kind = kind;
        At = at;
        Status = status;
        Priority = priority;
    }

    /// <summary>What happened.</summary>
    public CaseEventKind Kind { get; }

    /// <summary>When it happened.</summary>
    public Instant At { get; }

    /// <summary>The new status, of an opening or a change of status; otherwise <see cref="CaseStatus.None"/>.</summary>
    public CaseStatus Status { get; }

    /// <summary>The new priority, of an opening or a change of priority; otherwise <see cref="Priority.None"/>.</summary>
    public Priority Priority { get; }

    /// <summary>The case was opened.</summary>
    /// <param name="at">When.</param>
    /// <param name="priority">Its priority.</param>
    /// <param name="status">Its status; by default none.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Opened(Instant at, Priority priority, CaseStatus status = default) =>
        new(CaseEventKind.Opened, at, status, priority);

    /// <summary>The service replied to the customer or took the case in hand.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent AgentReplied(Instant at) => new(CaseEventKind.AgentReplied, at);

    /// <summary>The customer wrote.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent CustomerReplied(Instant at) => new(CaseEventKind.CustomerReplied, at);

    /// <summary>The status changed.</summary>
    /// <param name="at">When.</param>
    /// <param name="status">The new status.</param>
    /// <returns>The event.</returns>
    public static CaseEvent StatusChanged(Instant at, CaseStatus status) => new(CaseEventKind.StatusChanged, at, status);

    /// <summary>The priority changed.</summary>
    /// <param name="at">When.</param>
    /// <param name="priority">The new priority.</param>
    /// <returns>The event.</returns>
    public static CaseEvent PriorityChanged(Instant at, Priority priority) => new(CaseEventKind.PriorityChanged, at, priority: priority);

    /// <summary>The case was resolved.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Resolved(Instant at) => new(CaseEventKind.Resolved, at);

    /// <summary>A resolved or closed case was taken up again.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Reopened(Instant at) => new(CaseEventKind.Reopened, at);

    /// <summary>The case was closed.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Closed(Instant at) => new(CaseEventKind.Closed, at);

    /// <summary>Something that no clock looks at.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Note(Instant at) => new(CaseEventKind.Note, at);

    /// <summary>Kind, instant and what is new.</summary>
    /// <returns>For example <c>StatusChanged 2026-03-02T09:00:00Z Awaiting user</c>.</returns>
    public override string ToString()
    {
        var detail = (Kind, Status == CaseStatus.None) switch
        {
            (CaseEventKind.Opened, false) => $" {Priority} {Status}",
            (CaseEventKind.Opened, true) or (CaseEventKind.PriorityChanged, _) => $" {Priority}",
            (CaseEventKind.StatusChanged, _) => $" {Status}",
            _ => "",
        };
        return $"{Kind} {Text.Of(At)}{detail}";
    }
}
