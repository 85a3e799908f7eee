namespace ServiceQuality.Domain.Calendars;

// A reason with what it names, such as the holiday.
internal readonly record struct DateReason(TimeReason Reason, string? Detail = null);
