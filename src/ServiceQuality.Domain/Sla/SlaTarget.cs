using ServiceQuality.Domain.Calendars.Deadlines;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// One promise of an agreement: what must happen within which limit. Its clock starts with the opening of the case, stands still
/// while the case has a pausing status, and is stopped by the events of <see cref="StoppedBy"/>.
/// </summary>
public sealed record SlaTarget
{
    /// <summary>The name of the ready-made target for the first response.</summary>
    public const string FirstResponse = "First response";

    /// <summary>The name of the ready-made target for the resolution.</summary>
    public const string Resolution = "Resolution";

    internal SlaTarget(
        string name,
        ValueList<CaseEventKind> stoppedBy,
        bool reopens,
        ValueList<PriorityLimit> limits,
        ValueList<CaseStatus> pausedOn)
    {
        Name = name;
        StoppedBy = stoppedBy;
        Reopens = reopens;
        Limits = limits;
        PausedOn = pausedOn;
    }

    /// <summary>The name, unique within the agreement.</summary>
    public string Name { get; }

    /// <summary>The kinds of events that stop the clock.</summary>
    public ValueList<CaseEventKind> StoppedBy { get; }

    /// <summary>Whether a stopped clock goes on when the case is reopened; the time between then counts as a pause.</summary>
    public bool Reopens { get; }

    /// <summary>The priorities that the target declares, each with its limit or as not applicable; all limits are of one kind.</summary>
    public ValueList<PriorityLimit> Limits { get; }

    /// <summary>The statuses during which the clock stands still.</summary>
    public ValueList<CaseStatus> PausedOn { get; }

    /// <summary>The limit for a priority.</summary>
    /// <param name="priority">The priority.</param>
    /// <param name="limit">The limit, or null when the target is not applicable or the priority is not declared.</param>
    /// <returns>Whether the target declares the priority.</returns>
    public bool TryGetLimit(Priority priority, out TimeLimit? limit)
    {
        foreach (var declared in Limits)
        {
            if (declared.Priority == priority)
            {
                limit = declared.Limit;
                return true;
            }
        }

        limit = null;
        return false;
    }

    /// <summary>Name and limits.</summary>
    /// <returns>For example <c>Resolution: P1 4 bh, P2 8 bh (paused on Awaiting user)</c>.</returns>
    public override string ToString() =>
        $"{Name}: {string.Join(", ", Limits)}{(PausedOn.Count == 0 ? "" : $" (paused on {string.Join(", ", PausedOn)})")}";
}
