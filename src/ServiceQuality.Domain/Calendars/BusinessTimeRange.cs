using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// The instants that business time knows: 0001-01-01 to 9998-12-31 UTC.
internal static class BusinessTimeRange
{
    internal static readonly Instant Start = Instant.FromUtc(1, 1, 1, 0, 0);

    // The first instant behind the range.
    internal static readonly Instant End = Instant.FromUtc(9999, 1, 1, 0, 0);

    internal static readonly LocalDate FirstDate = new(1, 1, 1);
    internal static readonly LocalDate LastDate = new(9998, 12, 31);

    internal const string Text = "[0001-01-01T00:00:00Z, 9999-01-01T00:00:00Z)";

    internal static bool Contains(Instant instant) => instant >= Start && instant < End;

    internal static bool Contains(LocalDate date) => date.Year is >= 1 and <= 9998;

    // A window that does not end before it begins.
    internal static void Checked(Instant from, Instant to)
    {
        Checked(from, nameof(from));
        if (Checked(to, nameof(to)) < from)
        {
            throw new ArgumentOutOfRangeException(nameof(to), $"{InvariantText.Format(to)} is before {InvariantText.Format(from)}; allowed are that instant and later ones.");
        }
    }

    internal static Instant Checked(Instant instant, string parameter) => Contains(instant)
        ? instant
        : throw new ArgumentOutOfRangeException(parameter, $"Instant {InvariantText.Format(instant)} is outside {Text}.");
}
