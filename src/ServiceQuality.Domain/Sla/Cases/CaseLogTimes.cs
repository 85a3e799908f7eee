using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

// Reads the times of a log: local ones in a zone, or ones with their offset.
internal sealed class CaseLogTimes(CaseLogLayout layout)
{
    internal const string Iso = "uuuu-MM-dd'T'HH:mm:sso<Z+HH:mm>";

    private readonly LocalDateTimePattern? _local = layout.Zone is null ? null : Local(layout.TimePattern);
    private readonly OffsetDateTimePattern? _offset = layout.Zone is null ? Offset(layout.TimePattern) : null;

    // Throws when the pattern is not one of times in the zone.
    internal static void Check(DateTimeZone? zone, string timePattern)
    {
        Guard.Against.Null(timePattern);
        try
        {
            if (zone is not null)
            {
                Local(timePattern);
                return;
            }

            // Without an offset in the pattern every time would be read as one in UTC.
            var pattern = Offset(timePattern);
            var noon = new LocalDateTime(2026, 3, 2, 12, 0);
            var offset = NodaTime.Offset.FromHours(1);
            var isSame = pattern.Format(noon.WithOffset(offset)) == pattern.Format(noon.WithOffset(default));
            Guard.Against.Invalid(
                isSame,
                $"\"{InvariantText.Shorten(timePattern)}\" has no offset from UTC; allowed are NodaTime patterns such as "
                + $"{Iso}, or those of local times with a zone.",
                nameof(timePattern));
        }
        catch (InvalidPatternException e)
        {
            var (what, allowed) = zone is null
                ? ("of times with offset", $"{Iso}, or those of local times with a zone")
                : ("of local times",
                    "uuuu-MM-ddTHH:mm:ss or, for times in UTC that end in Z, uuuu-MM-ddTHH:mm:ss'Z' with the zone UTC");
            throw new ArgumentException(
                $"\"{InvariantText.Shorten(timePattern)}\" is not a pattern {what}; allowed are NodaTime patterns such as "
                + $"{allowed}. {e.Message}",
                nameof(timePattern),
                e);
        }
    }

    // The instant, or what is wrong and what is allowed.
    internal (Instant At, ProblemKind? Problem, string[] Allowed) Read(string text)
    {
        LocalDateTime local;
        Offset? offset = null;
        if (_offset is not null && _offset.Parse(text).TryGetValue(default, out var exact))
        {
            (local, offset) = (exact.LocalDateTime, exact.Offset);
        }
        else if (_local is null || !_local.Parse(text).TryGetValue(default, out local))
        {
            var example = _local?.Format(new(2026, 3, 2, 9, 0))
                ?? _offset!.Format(new LocalDateTime(2026, 3, 2, 9, 0).WithOffset(NodaTime.Offset.Zero));
            return (default, CaseLogProblemKinds.NotATime, [layout.TimePattern, example]);
        }

        if (!BusinessTimeRange.Contains(local.Date))
        {
            return (default, ImportProblemKinds.OutOfRange, [BusinessTimeRange.Text]);
        }

        if (offset is null && layout.LocalTimes != LocalTimeRule.FirstPass && Unclear(local) is { } unclear)
        {
            return unclear;
        }

        var at = offset is { } known ? local.WithOffset(known).ToInstant() : LenientTime.ToInstant(local, layout.Zone!);
        return BusinessTimeRange.Contains(at) ? (at, null, []) : (at, ImportProblemKinds.OutOfRange, [BusinessTimeRange.Text]);
    }

    // Whether an instant has a local time that the zone repeats.
    internal bool IsRepeated(Instant at) =>
        layout.Zone is { } zone && zone.MapLocal(at.InZone(zone).LocalDateTime).Count > 1;

    // The result for a time that is repeated or skipped; null for any other, and for a skipped one that moves.
    private (Instant At, ProblemKind? Problem, string[] Allowed)? Unclear(LocalDateTime local)
    {
        var mapping = layout.Zone!.MapLocal(local);
        return (mapping.Count, layout.LocalTimes) switch
        {
            (0, LocalTimeRule.Reject) => (default, CaseLogProblemKinds.SkippedTime, [layout.Zone.Id]),
            (2, LocalTimeRule.Reject) => (default, CaseLogProblemKinds.RepeatedTime, [layout.Zone.Id]),
            (2, _) => (mapping.Last().ToInstant(), null, []),
            _ => null,
        };
    }

    private static LocalDateTimePattern Local(string pattern) => LocalDateTimePattern.CreateWithInvariantCulture(pattern);

    private static OffsetDateTimePattern Offset(string pattern) => OffsetDateTimePattern.CreateWithInvariantCulture(pattern);
}
