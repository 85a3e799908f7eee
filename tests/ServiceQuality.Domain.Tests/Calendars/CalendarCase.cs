using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Tests.Calendars;

/// <summary>A random calendar with three instants near its exceptions.</summary>
internal sealed record CalendarCase(BusinessCalendar Calendar, Instant A, Instant B, Instant C)
{
    /// <summary>The zone in which its dates are read.</summary>
    internal DateTimeZone Zone => Calendar.Zone!;
}
