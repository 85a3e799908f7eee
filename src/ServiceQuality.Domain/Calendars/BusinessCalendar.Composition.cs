namespace ServiceQuality.Domain.Calendars;

// Calendars made from others.
public partial class BusinessCalendar
{
    // How many composites are nested in one another.
    internal abstract int Nesting { get; }

    // Of how many weekly calendars it is made.
    internal abstract int Calendars { get; }

    /// <summary>What is open in this calendar or in any of the others, as in follow-the-sun support.</summary>
    /// <param name="others">The other calendars, at least one.</param>
    /// <returns>The composite.</returns>
    /// <exception cref="ArgumentException">
    /// There is no other calendar, or the composite exceeds <see cref="CompositeCalendar.MaxNesting"/> or
    /// <see cref="CompositeCalendar.MaxCalendars"/>.
    /// </exception>
    public CompositeCalendar Union(params ReadOnlySpan<BusinessCalendar> others) => Combine(CalendarOperation.Union, others);

    /// <summary>What is open in this calendar and in all of the others, such as when both sides are at work.</summary>
    /// <param name="others">The other calendars, at least one.</param>
    /// <returns>The composite; it may never be open.</returns>
    /// <exception cref="ArgumentException">
    /// There is no other calendar, or the composite exceeds <see cref="CompositeCalendar.MaxNesting"/> or
    /// <see cref="CompositeCalendar.MaxCalendars"/>.
    /// </exception>
    public CompositeCalendar Intersect(params ReadOnlySpan<BusinessCalendar> others) =>
        Combine(CalendarOperation.Intersection, others);

    /// <summary>What is open in this calendar and in none of the others, such as hours without maintenance windows.</summary>
    /// <param name="others">The other calendars, at least one.</param>
    /// <returns>The composite; it may never be open.</returns>
    /// <exception cref="ArgumentException">
    /// There is no other calendar, or the composite exceeds <see cref="CompositeCalendar.MaxNesting"/> or
    /// <see cref="CompositeCalendar.MaxCalendars"/>.
    /// </exception>
    public CompositeCalendar Except(params ReadOnlySpan<BusinessCalendar> others) =>
        Combine(CalendarOperation.Difference, others);

    private CompositeCalendar Combine(CalendarOperation operation, ReadOnlySpan<BusinessCalendar> others)
    {
        Guard.Against.Invalid(others.IsEmpty, "There is no other calendar; allowed is at least one.", nameof(others));
        return new(null, operation, Guard.Against.NullElements<BusinessCalendar>([this, .. others], nameof(others)), null);
    }
}
