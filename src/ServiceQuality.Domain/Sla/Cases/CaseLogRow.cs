using NodaTime;

namespace ServiceQuality.Domain.Sla;

// One row of a log: what it says about its case. Null is nothing. A row that is ignored says nothing but its time.
internal sealed record CaseLogRow(int Number, IReadOnlyList<string?> Cells)
{
    internal Instant? Opened { get; init; }

    internal Instant At { get; init; }

    internal CaseLogStatus? Status { get; init; }

    internal CaseLogStatus? OldStatus { get; init; }

    internal Priority? Priority { get; init; }

    internal Priority? OldPriority { get; init; }

    internal CaseTrigger? Activity { get; init; }

    internal bool IsIgnored { get; init; }

    internal bool IsOpening => Activity?.Kind == CaseEventKind.Opened;

    // What it says and when: equal for rows that say the same at the same time.
    internal object What => (At, Status, OldStatus, Priority, OldPriority, Activity);
}
