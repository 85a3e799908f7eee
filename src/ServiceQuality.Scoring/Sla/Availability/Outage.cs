using NodaTime;

namespace ServiceQuality.Scoring.Sla;

/// <summary>A stretch of time during which a service was down, or an outage that is not over yet.</summary>
public sealed record Outage
{
    // The instants that business calendars know: from the first to before the second.
    internal static readonly Instant Earliest = Instant.FromUtc(1, 1, 1, 0, 0);
    internal static readonly Instant Latest = Instant.FromUtc(9999, 1, 1, 0, 0);

    private Outage(Instant start, Instant? end, string? name)
    {
        if (name is not null && string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException($"Name \"{name}\" is blank; allowed are text and null.", nameof(name));
        }

        Start = Checked(start, nameof(start));
        End = end is { } e ? Checked(e, nameof(end)) : null;
        Name = name;
    }

    /// <summary>When it began.</summary>
    public Instant Start { get; }

    /// <summary>When it ended (the first instant at which the service was up again); null while it is not over.</summary>
    public Instant? End { get; }

    /// <summary>A name or a cause, or null.</summary>
    public string? Name { get; }

    /// <summary>An outage that is over.</summary>
    /// <param name="start">When it began.</param>
    /// <param name="end">When it ended, not before <paramref name="start"/>.</param>
    /// <param name="name">A name or a cause, or null.</param>
    /// <returns>The outage.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It ends before it begins, or an instant is outside the years 1 to 9998.</exception>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static Outage Between(Instant start, Instant end, string? name = null) => end >= start
        ? new(start, end, name)
        : throw new ArgumentOutOfRangeException(nameof(end), $"The outage ends at {InvariantText.Format(end)}, before it begins at {InvariantText.Format(start)}; allowed are that instant and later ones.");

    /// <summary>An outage that is not over.</summary>
    /// <param name="start">When it began.</param>
    /// <param name="name">A name or a cause, or null.</param>
    /// <returns>The outage.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the years 1 to 9998.</exception>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static Outage Since(Instant start, string? name = null) => new(start, null, name);

    /// <summary>An outage from an interval; one without an end is not over.</summary>
    /// <param name="interval">The interval; it has a start.</param>
    /// <param name="name">A name or a cause, or null.</param>
    /// <returns>The outage.</returns>
    /// <exception cref="ArgumentException">The interval has no start, or the name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside the years 1 to 9998.</exception>
    public static Outage Of(Interval interval, string? name = null) => interval.HasStart
        ? new(interval.Start, interval.HasEnd ? interval.End : null, name)
        : throw new ArgumentException($"Interval {interval} has no start; allowed are intervals with one.", nameof(interval));

    /// <summary>Start, end and name.</summary>
    /// <returns>For example <c>2026-03-02T09:00:00Z to 2026-03-02T09:44:00Z: router</c>.</returns>
    public override string ToString() =>
        $"{InvariantText.Format(Start)} to {(End is { } end ? InvariantText.Format(end) : "(not over)")}{(Name is null ? "" : $": {Name}")}";

    internal static Instant Checked(Instant instant, string parameter) => instant >= Earliest && instant < Latest
        ? instant
        : throw new ArgumentOutOfRangeException(parameter, $"Instant {InvariantText.Format(instant)} is outside [{InvariantText.Format(Earliest)}, {InvariantText.Format(Latest)}).");
}
