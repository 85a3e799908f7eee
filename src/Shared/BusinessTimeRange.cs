using NodaTime;

namespace ServiceQuality;

// The instants of business time: 0001-01-01 to 9998-12-31 UTC. Guard.Against.OutsideBusinessTime checks arguments.
internal static class BusinessTimeRange
{
    internal const string Text = "[0001-01-01T00:00:00Z, 9999-01-01T00:00:00Z)";

    internal const string DateText = "[0001-01-01, 9998-12-31]";

    internal static readonly Instant Start = Instant.FromUtc(1, 1, 1, 0, 0);

    // The first instant after the range.
    internal static readonly Instant End = Instant.FromUtc(9999, 1, 1, 0, 0);

    internal static readonly LocalDate FirstDate = new(1, 1, 1);

    internal static readonly LocalDate LastDate = new(9998, 12, 31);

    internal static bool Contains(Instant instant) => instant >= Start && instant < End;

    internal static bool Contains(LocalDate date) => date.Year is >= 1 and <= 9998;
}
