namespace ServiceQuality.Domain.Calendars;

// A set of open instants, from which timelines are made. Days are those of UTC, counted from 1970-01-01.
internal abstract class OpenIntervalSource
{
    // What is open from one day to before another, in nanoseconds from the midnight that begins the day of origin.
    internal abstract OpenIntervals Between(int firstDay, int endDay, int origin);

    // The shapes of the years of business time, in UTC: years of equal shape have the same open time, counted from their start.
    internal abstract object[] YearShapes();
}
