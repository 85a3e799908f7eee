using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// Business time made of other calendars: where any of them is open, where all are, or where the first is and none of the others. It
/// knows no dates of its own: limits in working days, days, weeks and months need a time zone, and a date is then worked when it has
/// open time.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CompositeCalendar>))]
public sealed class CompositeCalendar : BusinessCalendar
{
    internal CompositeCalendar(DefinitionVersion? version, CalendarOperation operation, ValueList<BusinessCalendar> parts, DateTimeZone? zone)
        : this(version, operation, Checked(parts), zone, new(new CompositeIntervalSource(operation, [.. parts.Select(p => p.Time.Set)])))
    {
    }

    private CompositeCalendar(
        DefinitionVersion? version, CalendarOperation operation, ValueList<BusinessCalendar> parts, DateTimeZone? zone, OpenTime time)
        : base(version, time, zone is null ? null : new(zone, new OpenDates(zone, time, Regular(operation, parts)), time))
    {
        Operation = operation;
        Parts = parts;
        Zone = zone;
    }

    /// <summary>How many composites may lie within one another.</summary>
    public const int MaxNesting = 20;

    /// <summary>How many weekly calendars a composite may be made of in all, each counted as often as it occurs.</summary>
    public const int MaxCalendars = 1024;

    /// <summary>How the parts make the open time.</summary>
    public CalendarOperation Operation { get; }

    /// <summary>The calendars that it is made of, at least two.</summary>
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
    public override string ToString() =>
        $"{(Version is null ? "" : $"{Version}, ")}{Operation} of ({string.Join("; ", Parts.Select(p => p.Version?.ToString() ?? p.ToString()))}){(Zone is null ? "" : $" in {Zone.Id}")}";

    internal override bool IsBeyondKnownHolidays(Instant due, bool isClosing) => Parts.Any(p => p.IsBeyondKnownHolidays(due, isClosing));

    internal override IEnumerable<TimeSegment> Pieces(Instant from, Instant to) => TimeSegment.Merge(
        Parts.Skip(1).Aggregate(Parts[0].Pieces(from, to), (pieces, part) => TimeSegment.Combine(Operation, pieces, part.Pieces(from, to))));

    internal override (TimeReason Reason, string? Detail) ReasonFor(LocalDate date, bool isWorked, bool regularOnly) =>
        isWorked ? (TimeReason.Open, null)
        : OpenDates.InstantsOf(Zone!, date).SelectMany(i => Pieces(i.Start, i.End))
            .Where(p => !p.IsCounted && p.Reason is not (TimeReason.Closed or TimeReason.ClockChange))
            .Select(p => (p.Reason, p.Detail)).FirstOrDefault((TimeReason.Closed, null));

    internal override int Nesting => 1 + Parts.Max(p => p.Nesting);

    internal override int Calendars => Parts.Sum(p => p.Calendars);

    internal override DateTimeZone? CommonZone => Zone ?? (Parts.All(p => Equals(p.CommonZone, Parts[0].CommonZone)) ? Parts[0].CommonZone : null);

    internal override OpenTime RegularTime() => Regular(Operation, Parts)();

    // Every question goes to every part: without a bound, a union of a union with itself and so on would ask millions.
    private static ValueList<BusinessCalendar> Checked(ValueList<BusinessCalendar> parts)
    {
        if (parts.Max(p => p.Nesting) >= MaxNesting)
        {
            throw new ArgumentException($"The composite is nested more than {InvariantText.Format(MaxNesting)} deep; allowed are fewer, such as one union of all parts.", nameof(parts));
        }

        return parts.Sum(p => p.Calendars) > MaxCalendars
            ? throw new ArgumentException($"The composite is made of {InvariantText.Format(parts.Sum(p => p.Calendars))} calendars; allowed are at most {InvariantText.Format(MaxCalendars)}.", nameof(parts))
            : parts;
    }

    // Made when it is first asked for: few ask for regular days only.
    private static Func<OpenTime> Regular(CalendarOperation operation, ValueList<BusinessCalendar> parts)
    {
        Lazy<OpenTime> regular = new(() => new(new CompositeIntervalSource(operation, [.. parts.Select(p => p.RegularTime().Set)])));
        return () => regular.Value;
    }
}
