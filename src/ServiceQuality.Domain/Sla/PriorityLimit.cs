using ServiceQuality.Domain.Calendars.Deadlines;

namespace ServiceQuality.Domain.Sla;

/// <summary>What a target says of one priority: its limit, or that it does not apply.</summary>
public sealed record PriorityLimit
{
    internal PriorityLimit(Priority priority, TimeLimit? limit)
    {
        Priority = priority;
        Limit = limit;
    }

    /// <summary>The priority.</summary>
    public Priority Priority { get; }

    /// <summary>The limit, or null when the target is declared not applicable.</summary>
    public TimeLimit? Limit { get; }

    /// <summary>Priority and limit.</summary>
    /// <returns>For example <c>P2 8 bh</c>.</returns>
    public override string ToString() => $"{Priority} {(Limit is { } limit ? Text.Of(limit) : "not applicable")}";
}
