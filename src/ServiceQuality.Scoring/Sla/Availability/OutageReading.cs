using NodaTime;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla;

/// <summary>An outage as it is seen in a period: merged of those that overlap or touch, and counted or ignored.</summary>
public sealed record OutageReading
{
    internal OutageReading(Instant start, Instant end, bool isOver, ValueList<string> names, Duration inService, OutageVerdict verdict)
    {
        Start = start;
        End = end;
        IsOver = isOver;
        Names = names;
        InService = inService;
        Verdict = verdict;
    }

    /// <summary>When it began, in or before the period.</summary>
    public Instant Start { get; }

    /// <summary>When it ended, in or after the period; while it is not over, the instant of the question.</summary>
    public Instant End { get; }

    /// <summary>Whether it was over at the instant of the question.</summary>
    public bool IsOver { get; }

    /// <summary>The names of what was merged, each once, by their start.</summary>
    public ValueList<string> Names { get; }

    /// <summary>How much of the service time of the period it took, whether it counts or not.</summary>
    public Duration InService { get; }

    /// <summary>Whether it counts, or why it does not.</summary>
    public OutageVerdict Verdict { get; }

    /// <summary>Verdict, service time, start, end and names.</summary>
    /// <returns>For example <c>Counted 0:44:00: 2026-03-02T09:00:00Z to 2026-03-02T09:44:00Z, router</c>.</returns>
    public override string ToString() =>
        $"{Verdict} {InvariantText.Format(InService)}: {InvariantText.Format(Start)} to {(IsOver ? InvariantText.Format(End) : $"{InvariantText.Format(End)}, not over")}{string.Concat(Names.Select(n => ", " + n))}";

    // The same outage seen in two periods.
    internal OutageReading With(OutageReading other) => new(
        Start,
        Instant.Max(End, other.End),
        End >= other.End ? IsOver : other.IsOver,
        [.. Names.Concat(other.Names).Distinct(StringComparer.Ordinal)],
        InService + other.InService,
        (OutageVerdict)Math.Min((int)Verdict, (int)other.Verdict)); // what counts in one of them counts
}
