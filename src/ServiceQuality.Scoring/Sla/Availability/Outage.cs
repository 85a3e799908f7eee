using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>A time during which a service was down, or an outage that is not over.</summary>
[JsonConverter(typeof(ScoringJsonConverter<Outage>))]
public sealed record Outage
{
    private Outage(Instant start, Instant? end, string? name)
    {
        Guard.Against.Invalid(
            name is not null && string.IsNullOrWhiteSpace(name),
            $"Name \"{name}\" is blank; allowed are text and null.",
            nameof(name));
        Guard.Against.OutsideBusinessTime(start, nameof(start));
        if (end is { } e)
        {
            Guard.Against.OutsideBusinessTime(e, nameof(end));
        }

        Start = start;
        End = end;
        Name = name;
    }

    /// <summary>When it began.</summary>
    public Instant Start { get; }

    /// <summary>When it ended (the first instant at which the service was up again); null while it is not over.</summary>
    public Instant? End { get; }

    /// <summary>A name or a cause, or null.</summary>
    public string? Name { get; }

    /// <summary>Creates an outage that is over.</summary>
    /// <param name="start">When it began.</param>
    /// <param name="end">When it ended, not before <paramref name="start"/>.</param>
    /// <param name="name">A name or a cause, or null.</param>
    /// <returns>The outage.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// It ends before it begins, or an instant is outside the years 1 to 9998.
    /// </exception>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static Outage Between(Instant start, Instant end, string? name = null)
    {
        Guard.Against.OutOfRange(
            end < start,
            end,
            $"End {InvariantText.Format(end)} is before the start, {InvariantText.Format(start)}; "
                + $"allowed are that instant and later ones.",

            nameof(end));
        return new(start, end, name);
    }

    /// <summary>Creates an outage that is not over.</summary>
    /// <param name="start">When it began.</param>
    /// <param name="name">A name or a cause, or null.</param>
    /// <returns>The outage.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the years 1 to 9998.</exception>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static Outage Since(Instant start, string? name = null) => new(start, null, name);

    /// <summary>Creates an outage from an interval; an interval without an end gives an outage that is not over.</summary>
    /// <param name="interval">The interval, which must have a start.</param>
    /// <param name="name">A name or a cause, or null.</param>
    /// <returns>The outage.</returns>
    /// <exception cref="ArgumentException">The interval has no start, or the name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside the years 1 to 9998.</exception>
    public static Outage Of(Interval interval, string? name = null)
    {
        Guard.Against.Invalid(
            !interval.HasStart, $"Interval {interval} has no start; allowed are intervals with a start.", nameof(interval));
        return new(interval.Start, interval.HasEnd ? interval.End : null, name);
    }

    /// <summary>Returns the start, the end and the name.</summary>
    /// <returns>For example <c>2026-03-02T09:00:00Z to 2026-03-02T09:44:00Z: router</c>.</returns>
    public override string ToString()
    {
        var end = End is { } e ? InvariantText.Format(e) : "(not over)";
        var name = Name is null ? "" : $": {Name}";
        return $"{InvariantText.Format(Start)} to {end}{name}";
    }
}
