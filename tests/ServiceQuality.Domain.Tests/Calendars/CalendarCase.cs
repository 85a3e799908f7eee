using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Tests.Calendars;

/// <summary>A random calendar with three instants near its exceptions.</summary>
internal sealed record CalendarCase(BusinessCalendar Calendar, Instant A, Instant B, Instant C);
