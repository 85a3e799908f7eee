using System.Collections.Concurrent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla;

/// <summary>
/// The minutes around the histories of the laws, numbered, and which of them a calendar has open: everything is counted one by
/// one. What lies behind the last minute is never reached.
/// </summary>
internal sealed class MinuteTable
{
    private const int Count = 130 * 24 * 60;

    private static readonly Instant First = SlaGenerators.Start - Duration.FromDays(1);
    private static readonly ConcurrentDictionary<BusinessCalendar, MinuteTable> Tables = new();

    private readonly bool[] _isOpen;

    private MinuteTable(BusinessCalendar calendar) =>
        _isOpen = [.. Enumerable.Range(0, Count).Select(m => calendar.IsOpen(At(m)))];

    internal static MinuteTable Of(BusinessCalendar calendar) => Tables.GetOrAdd(calendar, c => new(c));

    internal static int Of(Instant instant) => checked((int)(instant - First).TotalMinutes);

    internal static Instant At(int minute) => First + Duration.FromMinutes(minute);

    internal bool IsOpen(int minute) => _isOpen[minute];

    internal int Open(int from, int to) => Enumerable.Range(from, to - from).Count(m => _isOpen[m]);

    /// <summary>Whether a minute counts in the unit in which pauses move a limit.</summary>
    internal static bool Counts(SlaLimit limit, int minute) => CountsWallTime(limit) || Of(limit.Calendar)._isOpen[minute];

    internal static int Length(SlaLimit limit, int from, int to) =>
        CountsWallTime(limit) ? to - from : Of(limit.Calendar).Open(from, to);

    /// <summary>When so many minutes have been counted.</summary>
    internal static int? Plus(SlaLimit limit, int from, int minutes)
    {
        var at = from;
        for (; minutes > 0 && at < Count; at++)
        {
            minutes -= Counts(limit, at) ? 1 : 0;
        }

        while (minutes == 0 && at < Count && WaitsForOpening(limit, at))
        {
            at++;
        }

        return minutes == 0 && at < Count ? at : null;
    }

    /// <summary>Whether a due may not fall on a minute, because the next opening is meant.</summary>
    internal static bool WaitsForOpening(SlaLimit limit, int minute) =>
        limit.Rules.Convention == DeadlineConvention.NextOpening && !Counts(limit, minute);

    /// <summary>The due of a whole limit: dates by the calendar, which is trusted here, time minute by minute.</summary>
    internal static int? Due(SlaLimit limit, int from) => !limit.Limit!.Value.CountsDates
        ? Plus(limit, from, Amount(limit))
        : limit.Calendar.Due(At(from), limit.Limit.Value, limit.Rules).Due is { } due ? Of(due) : null;

    internal static int Amount(SlaLimit limit) => (int)limit.Limit!.Value.Amount.TotalMinutes;

    private static bool CountsWallTime(SlaLimit limit) =>
        limit.Limit is { Kind: not (TimeLimitKind.OpenTime or TimeLimitKind.WorkingDays) };
}
