using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// The days of UTC, counted from 1970-01-01, and instants in nanoseconds from the start of one of them.
internal static class UtcDays
{
    // The years of business time.
    internal const int Years = 9998;

    private const long Day = NodaConstants.NanosecondsPerDay;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    internal static int Of(LocalDate date) => Period.DaysBetween(Epoch, date);

    internal static LocalDate Date(int day) => Epoch.PlusDays(day);

    internal static int FirstOf(int year) => Of(new(year, 1, 1));

    internal static Instant Start(int day) => NodaConstants.UnixEpoch + Duration.FromDays(day);

    // 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday.
    internal static int DayOfWeek(int day) => (((day + 3) % 7) + 7) % 7;

    internal static long Nanoseconds(Instant t, int origin) => (t - Start(origin)).ToInt64Nanoseconds();

    internal static int Floor(long nanoseconds) => (int)(nanoseconds >= 0 ? nanoseconds / Day : ((nanoseconds + 1) / Day) - 1);
}
