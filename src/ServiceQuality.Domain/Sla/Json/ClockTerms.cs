using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla.Json;

// The calendar and the conventions of limits that have none of their own.
internal readonly record struct ClockTerms(BusinessCalendar Calendar, DeadlineRules Rules);
