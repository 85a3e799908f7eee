using ServiceQuality.Domain.Calendars;

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
        IReadOnlyDictionary<Priority, TimeLimit?> limits,
        ValueList<CaseStatus> pausedOn)
    {
        Name = name;
        StoppedBy = stoppedBy;
        Reopens = reopens;
        Priorities = [.. limits.Keys];
        Limits = [.. limits.Values];
        PausedOn = pausedOn;
    }

    /// <summary>The name, unique within the agreement.</summary>
    public string Name { get; }

    /// <summary>The kinds of events that stop the clock.</summary>
    public ValueList<CaseEventKind> StoppedBy { get; }

    /// <summary>Whether a stopped clock goes on when the case is reopened; the time between then counts as a pause.</summary>
    public bool Reopens { get; }

    /// <summary>The priorities that the target declares, each with the limit at the same place of <see cref="Limits"/>.</summary>
    public ValueList<Priority> Priorities { get; }

    /// <summary>The limits of the <see cref="Priorities"/>; null where the target is declared not applicable.</summary>
    public ValueList<TimeLimit?> Limits { get; }

    /// <summary>The statuses during which the clock stands still.</summary>
    public ValueList<CaseStatus> PausedOn { get; }

    /// <summary>The limit for a priority.</summary>
    /// <param name="priority">The priority.</param>
    /// <param name="limit">The limit, or null when the target is not applicable or the priority is not declared.</param>
    /// <returns>Whether the target declares the priority.</returns>
    public bool TryGetLimit(Priority priority, out TimeLimit? limit)
    {
        var at = Priorities.AsSpan().IndexOf(priority);
        limit = at < 0 ? null : Limits[at];
        return at >= 0;
    }

    /// <summary>Name and limits.</summary>
    /// <returns>For example <c>Resolution: P1 4 bh, P2 8 bh</c>.</returns>
    public override string ToString() =>
        $"{Name}: {string.Join(", ", Priorities.Zip(Limits, (p, l) => $"{p} {(l is { } limit ? Text.Of(limit) : "not applicable")}"))}";
}
