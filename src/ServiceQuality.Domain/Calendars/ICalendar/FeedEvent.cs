using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// What an entry says by itself, and what is said of it.
internal sealed class FeedEvent
{
    internal required int Line { get; init; }

    internal required string? Uid { get; init; }

    internal required string Summary { get; init; }

    internal required ValueList<string> Categories { get; init; }

    internal required int Sequence { get; init; }

    // The instance of the master that this event stands in for (RECURRENCE-ID), or null.
    internal required LocalDate? Instance { get; init; }

    // Null when no start is known.
    internal required RecurrenceSet? Recurrence { get; init; }

    internal required Verdict Verdict { get; set; }

    // An entry that is damaged, or whose relation to others is not understood, has no influence on others.
    internal bool HasInfluence => Uid is not null && Verdict.Kind > VerdictKind.WithoutMaster;

    internal void Consider(VerdictKind kind, string code, string message) => Verdict = Verdict.Or(new(kind, code, message));
}
