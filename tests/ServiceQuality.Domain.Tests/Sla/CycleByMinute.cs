using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla;

/// <summary>
/// One cycle of a clock as a list of its minutes, each with the phase and the limit that it had. Nothing else is kept: due, time
/// used and warnings are counted from the list whenever somebody asks.
/// </summary>
internal sealed class CycleByMinute(SlaTarget target, int startedAt, int start, SlaLimit limit)
{
    private readonly List<(SlaPhase Phase, SlaLimit Limit)> _minutes = [];
    private int _start = start;
    private int _lived; // minutes until the stop

    internal int StartedAt { get; private set; } = startedAt;

    internal int StoppedAt { get; private set; } = -1;

    internal SlaPhase Phase { get; private set; } = SlaPhase.Running;

    internal SlaLimit Limit { get; private set; } = limit;

    internal bool Applies => Limit.Limit is not null;

    /// <summary>Now; of a stopped clock the stop.</summary>
    internal int Now => _start + Lived.Count;

    internal int? Due => DueUnder(Limit, Lived);

    internal SlaVerdict Verdict =>
        Due < Now ? SlaVerdict.Breached : Phase == SlaPhase.Stopped && Applies ? SlaVerdict.Met : SlaVerdict.Pending;

    internal int ElapsedWall => Lived.Count(m => m.Phase == SlaPhase.Running);

    internal int ElapsedOpen =>
        Lived.Index().Count(
            m => m.Item.Phase == SlaPhase.Running && MinuteTable.Of(MeterOf(m.Item.Limit).Calendar).IsOpen(_start + m.Index));

    internal int Used => UsedBy(Now);

    /// <summary>The time used at which due is reached.</summary>
    internal int? Total => !Applies ? null
        : Due is not { } due ? (Limit.Limit!.Value.CountsDates ? null : MinuteTable.Amount(Limit))
        : Now > due ? UsedBy(due)
        : Used + MinuteTable.Length(Limit, Now, due);

    internal IEnumerable<SlaWarning> Warnings => Total is not { } total ? [] : target.Warnings.Where(w => w.Kind switch
    {
        WarningKind.Share => Used * 100m >= total * w.Percent,
        WarningKind.Before => Used >= total - Away(w),
        _ => Used >= total + Away(w),
    });

    internal void Tick() => _minutes.Add((Phase, Limit));

    internal void Turn(SlaPhase phase, int stoppedAt = -1) => (Phase, StoppedAt, _lived) = (phase, stoppedAt, _minutes.Count);

    /// <summary>The minutes since the stop count after all.</summary>
    internal void CountClosedTime()
    {
        for (var i = _lived; i < _minutes.Count; i++)
        {
            _minutes[i] = (SlaPhase.Running, _minutes[i].Limit);
        }

        Turn(SlaPhase.Running);
    }

    internal void Change(SlaLimit to, int at)
    {
        var isAlike = Limit.Limit == to.Limit && Limit.Calendar == to.Calendar && Limit.Rules == to.Rules;
        if (!isAlike && target.OnChange == ChangePolicy.StricterOfBoth && Applies
            && (to.Limit is null || DueUnder(to, Lived) is not { } other || Due <= other))
        {
            return;
        }

        if (!isAlike && target.OnChange == ChangePolicy.Restart && to.Limit is not null)
        {
            _start += _minutes.Count;
            StartedAt = at;
            _minutes.Clear();
        }

        Limit = to;
    }

    // Without the time since the stop.
    private List<(SlaPhase Phase, SlaLimit Limit)> Lived => Phase == SlaPhase.Stopped ? _minutes[.._lived] : _minutes;

    private bool KeepsUsed => target.OnChange == ChangePolicy.KeepElapsed && Limit.Limit is null or { CountsDates: false };

    // Only time used that is kept was counted as it was then; a row without a limit counts nothing of its own.
    private SlaLimit MeterOf(SlaLimit then) => KeepsUsed && then.Limit is not null ? then : Limit;

    private int UsedBy(int end) => Lived.Index().Count(m => m.Item.Phase == SlaPhase.Running && _start + m.Index < end
        && MinuteTable.Counts(MeterOf(m.Item.Limit), _start + m.Index));

    private int? DueUnder(SlaLimit limit, List<(SlaPhase Phase, SlaLimit Limit)> minutes) => limit.Limit is null ? null
        : target.OnChange == ChangePolicy.KeepElapsed && !limit.Limit.Value.CountsDates
        ? DueOfUsed(limit, minutes)
        : DueFromStart(limit, minutes);

    // The instant from which the clock runs on with nothing left; what is left counts from now.
    private int? DueOfUsed(SlaLimit limit, List<(SlaPhase Phase, SlaLimit Limit)> minutes)
    {
        var left = MinuteTable.Amount(limit);
        foreach (var (i, (phase, then)) in minutes.Index())
        {
            var meter = then.Limit is null ? limit : then;
            if (phase == SlaPhase.Running && left == 0 && !MinuteTable.WaitsForOpening(meter, _start + i))
            {
                return _start + i;
            }

            left -= phase == SlaPhase.Running && MinuteTable.Counts(meter, _start + i) ? 1 : 0;
        }

        return MinuteTable.Plus(limit, _start + minutes.Count, left);
    }

    // The whole limit from the start, moved on by each pause that begins at or before it.
    private int? DueFromStart(SlaLimit limit, List<(SlaPhase Phase, SlaLimit Limit)> minutes)
    {
        var due = MinuteTable.Due(limit, _start);
        for (var i = 0; i < minutes.Count && due is not null; i++)
        {
            if (minutes[i].Phase == SlaPhase.Running)
            {
                continue;
            }

            var pause = _start + i;
            while (i < minutes.Count && minutes[i].Phase != SlaPhase.Running)
            {
                i++;
            }

            due = pause > due ? due
                : MinuteTable.Plus(limit, _start + i, MinuteTable.Length(limit, pause, due.Value)) is { } moved
                ? Math.Max(due.Value, moved)
                : null;
        }

        return due;
    }

    // How far from due a mark lies, in the unit of the limit; dates from the due as it stood when the last pause began.
    private int? Away(SlaWarning warning)
    {
        if (!warning.Time.CountsDates)
        {
            return (int)warning.Time.Amount.TotalMinutes;
        }

        var untilPause = Phase != SlaPhase.Paused
            ? Lived
            : [.. Lived.AsEnumerable().Reverse().SkipWhile(m => m.Phase != SlaPhase.Running).Reverse()];
        if (DueUnder(Limit, untilPause) is not { } due)
        {
            return null;
        }

        var at = MinuteTable.At(due);
        return warning.Kind == WarningKind.After
            ? MinuteTable.Length(Limit, due, MinuteTable.Of(Limit.Calendar.Due(at, warning.Time, Limit.Rules).Due!.Value))
            : MinuteTable.Length(Limit, MinuteTable.Of(Before(at, warning)), due);
    }

    private Instant Before(Instant due, SlaWarning warning) => warning.Time.Kind == Domain.Calendars.TimeLimitKind.WorkingDays
        ? Limit.Calendar.SubtractWorkingDays(due, warning.Time.Count, Limit.Rules)
        : due.InZone(Limit.Calendar.Zone!).LocalDateTime.PlusDays(-warning.Time.Count).InZoneLeniently(Limit.Calendar.Zone!)
            .ToInstant();
}
