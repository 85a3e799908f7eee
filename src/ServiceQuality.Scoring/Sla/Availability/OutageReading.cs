using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>An outage as seen in a period: merged from those that overlap or touch, and counted or ignored.</summary>
[JsonConverter(typeof(ScoringJsonConverter<OutageReading>))]
public sealed record OutageReading
{
    // The latest known end: the end, or the instant of the question while the outage is not over.
    private readonly Instant _until;

    internal OutageReading(
        Instant start, Instant until, bool isOver, ValueList<string> names, Duration inService, OutageVerdict verdict)
    {
        _until = until;
        Start = start;
        IsOver = isOver;
        Names = names;
        InService = inService;
        Verdict = verdict;
    }

    /// <summary>When it began, in or before the period.</summary>
    public Instant Start { get; }

    /// <summary>When it ended, in or after the period; null when it was not over at the instant of the question.</summary>
    public Instant? End => IsOver ? _until : null;

    /// <summary>Whether it was over at the instant of the question. An outage that had not begun by then was not over.</summary>
    public bool IsOver { get; }

    /// <summary>The names of the merged outages, each once, in the order of their start.</summary>
    public ValueList<string> Names { get; }

    /// <summary>How much of the service time of the period it took, whether it counts or not.</summary>
    public Duration InService { get; }

    /// <summary>Whether it counts, or why it does not.</summary>
    public OutageVerdict Verdict { get; }

    /// <summary>Returns the verdict, the service time, the start, the end and the names.</summary>
    /// <returns>For example <c>Counted 0:44:00: 2026-03-02T09:00:00Z to 2026-03-02T09:44:00Z, router</c>.</returns>
    public override string ToString()
    {
        var names = string.Concat(Names.Select(n => ", " + n));
        return $"{Verdict} {InvariantText.Format(InService)}: {InvariantText.Format(Start)} to {EndText}{names}";
    }

    // The end, or what is known of it.
    internal string EndText
    {
        get
        {
            if (End is { } end)
            {
                return InvariantText.Format(end);
            }

            return Verdict == OutageVerdict.NotYetKnown ? "(not begun)" : $"{InvariantText.Format(_until)} (not over)";
        }
    }

    // Merges two readings of the same outage, in two periods that adjoin.
    internal OutageReading Merge(OutageReading other)
    {
        var latest = IsKnownLonger(other) ? this : other;
        // An outage that counts in one of the periods counts.
        var verdict = (OutageVerdict)Math.Min((int)Verdict, (int)other.Verdict);
        ValueList<string> names = [.. Names.Concat(other.Names).Distinct(StringComparer.Ordinal)];
        return new(Start, latest._until, latest.IsOver, names, InService + other.InService, verdict);
    }

    // Whether this reading was taken later: an outage that had not begun by the instant of the question is not known at all.
    private bool IsKnownLonger(OutageReading other)
    {
        if ((Verdict == OutageVerdict.NotYetKnown) != (other.Verdict == OutageVerdict.NotYetKnown))
        {
            return other.Verdict == OutageVerdict.NotYetKnown;
        }

        return _until >= other._until;
    }
}
