using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// Business time made from other calendars: where any of them is open, where all are, or where the first is and none of the
/// others. It has no dates of its own: limits in working days, days, weeks and months need a time zone, and a date is then a
/// working day when it has open time.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CompositeCalendar>))]
public sealed class CompositeCalendar : BusinessCalendar
{
    internal CompositeCalendar(
        DefinitionVersion? version, CalendarOperation operation, ValueList<BusinessCalendar> parts, DateTimeZone? zone)
        : this(version, operation, CheckSize(parts), zone, Combine(operation, parts.Select(p => p.Time)))
    {
    }

    private CompositeCalendar(
        DefinitionVersion? version,
        CalendarOperation operation,
        ValueList<BusinessCalendar> parts,
        DateTimeZone? zone,
        OpenTime time)
        : base(version, time, zone is null ? null : new(zone, new OpenDates(zone, time, Regular(operation, parts)), time))
    {
        Operation = operation;
        Parts = parts;
        Zone = zone;
    }

    /// <summary>How deep composites may be nested.</summary>
    public const int MaxNesting = 20;

    /// <summary>How many weekly calendars a composite may be made from, each counted as often as it occurs.</summary>
    public const int MaxCalendars = 1024;

    /// <summary>How the open time follows from that of the parts.</summary>
    public CalendarOperation Operation { get; }

    /// <summary>The calendars that it is made from, at least two.</summary>
    public ValueList<BusinessCalendar> Parts { get; }

    /// <inheritdoc/>
    public override DateTimeZone? Zone { get; }

    /// <summary>The same calendar with a time zone in which its dates are read.</summary>
    /// <param name="zone">The zone, or null for none.</param>
    /// <returns>The calendar.</returns>
    public CompositeCalendar WithZone(DateTimeZone? zone) => new(Version, Operation, Parts, zone, Time);

    /// <inheritdoc/>
    public override CompositeCalendar WithVersion(DefinitionVersion? version) => new(version, Operation, Parts, Zone, Time);

    /// <inheritdoc/>
    public override bool Equals(BusinessCalendar? other) =>
        other is CompositeCalendar composite && Version == composite.Version && Operation == composite.Operation
        && Parts == composite.Parts && Equals(Zone, composite.Zone);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Version, Operation, Parts, Zone);

    /// <summary>Id, operation and the parts by their id or definition.</summary>
    /// <returns>For example <c>Union of (berlin revision 1; delhi revision 1)</c>.</returns>
    public override string ToString()
    {
        var version = Version is null ? "" : $"{Version}, ";
        var parts = string.Join("; ", Parts.Select(p => p.Version?.ToString() ?? p.ToString()));
        var zone = Zone is null ? "" : $" in {Zone.Id}";
        return $"{version}{Operation} of ({parts}){zone}";
    }

    internal override bool IsBeyondKnownHolidays(Instant due, bool isClosing) =>
        Parts.Any(p => p.IsBeyondKnownHolidays(due, isClosing));

    internal override IEnumerable<TimeSegment> SegmentsBetween(Instant from, Instant to)
    {
        var segments = Parts[0].SegmentsBetween(from, to);
        foreach (var part in Parts.Skip(1))
        {
            segments = TimeSegment.Combine(Operation, segments, part.SegmentsBetween(from, to));
        }

        return TimeSegment.Merge(segments);
    }

    // Of a date without open time, the first reason that says more than that it is closed.
    internal override DateReason ReasonFor(LocalDate date, bool isWorked, bool regularOnly)
    {
        if (isWorked)
        {
            return new(TimeReason.Open);
        }

        foreach (var segment in OpenDates.InstantsOf(Zone!, date).SelectMany(i => SegmentsBetween(i.Start, i.End)))
        {
            if (!segment.IsCounted && segment.Reason is not (TimeReason.Closed or TimeReason.ClockChange))
            {
                return new(segment.Reason, segment.Detail);
            }
        }

        return new(TimeReason.Closed);
    }

    internal override int Nesting => 1 + Parts.Max(p => p.Nesting);

    internal override int Calendars => Parts.Sum(p => p.Calendars);

    internal override DateTimeZone? CommonZone
    {
        get
        {
            if (Zone is not null)
            {
                return Zone;
            }

            var first = Parts[0].CommonZone;
            return Parts.All(p => Equals(p.CommonZone, first)) ? first : null;
        }
    }

    internal override OpenTime RegularTime() => Regular(Operation, Parts)();

    // Every question goes to every part: without a bound, a union of a union with itself and so on would ask millions.
    private static ValueList<BusinessCalendar> CheckSize(ValueList<BusinessCalendar> parts)
    {
        Guard.Against.Invalid(
            parts.Max(p => p.Nesting) >= MaxNesting,
            $"The composite is nested more than {MaxNesting} deep; allowed are fewer, such as one union of all parts.",
            nameof(parts));
        var calendars = parts.Sum(p => p.Calendars);
        Guard.Against.Invalid(
            calendars > MaxCalendars,
            $"The composite is made from {calendars} calendars; allowed are at most {MaxCalendars}.",
            nameof(parts));
        return parts;
    }

    // Computed when it is first needed: few ask for regular days only.
    private static Func<OpenTime> Regular(CalendarOperation operation, ValueList<BusinessCalendar> parts)
    {
        Lazy<OpenTime> regular = new(() => Combine(operation, parts.Select(p => p.RegularTime())));
        return () => regular.Value;
    }

    private static OpenTime Combine(CalendarOperation operation, IEnumerable<OpenTime> parts) =>
        new(new CompositeIntervalSource(operation, [.. parts.Select(p => p.Source)]));
}
