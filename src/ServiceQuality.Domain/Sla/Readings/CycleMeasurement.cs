using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

// What a reading tells on demand: a second fold over the events that keeps the pieces of the cycle at hand.
internal sealed class CycleMeasurement
{
    private readonly SlaTarget _target;
    private readonly List<ClockSegment> _pieces = [];
    private readonly Instant? _storedDue; // while paused, that of the pause
    private readonly Duration? _left; // of a clock that stands still and was not overdue then
    private readonly Instant _asOf;
    private readonly Instant _now; // of a stopped clock: when it stopped

    internal CycleMeasurement(SlaTarget target, ReadOnlySpan<CaseEvent> seen, Instant asOf)
    {
        (_target, _asOf) = (target, asOf);
        SlaClock clock = new(target, seen, default, _pieces);
        clock.Run();
        clock.Finish(asOf);
        Reading = clock.Read(asOf);
        (_storedDue, _left) = (clock.StoredDue, clock.Left);
        _now = Reading.StoppedAt < 0 ? asOf : seen[Reading.StoppedAt].At;
        Limit = Reading.Limit < 0 ? null : target.Limits[Reading.Limit];
    }

    internal ClockReading Reading { get; }

    internal SlaLimit? Limit { get; }

    internal IReadOnlyList<ClockSegment> Pieces => _pieces;

    internal ClockTime Elapsed => _pieces.Where(p => p.IsCounted).Aggregate(default(ClockTime), (sum, p) =>
        new(sum.Open + MeterOf(p).Calendar.Between(p.Start, p.End), sum.Wall + (p.End - p.Start)));

    internal ClockTime? Remaining => Reading.Due is not { } due ? null : _now > due ? default(ClockTime) : Between(_now, due);

    internal ClockTime Lateness => Reading.Due is { } due && _now > due ? Between(due, _now) : default;

    internal bool IsCounting => Reading.Phase == SlaPhase.Running && (Limit!.CountsWall || Limit.Calendar.IsOpen(_asOf));

    // Null when there is no limit, it is zero, or it is never due and has no length of its own.
    internal double? ShareUsed => Limit?.Limit is not null && Total(Used) is { } total && total > Duration.Zero
        ? Used.TotalNanoseconds / total.TotalNanoseconds : null;

    internal IEnumerable<SlaWarning> Passed => Marks().Where(m => m.Threshold <= Used).Select(m => m.Warning);

    // The least later instant at which phase, verdict or warnings differ without a new event.
    internal Instant? NextChange
    {
        get
        {
            if (Reading.Phase != SlaPhase.Running)
            {
                return null;
            }

            var used = Used;
            var marks = Marks().Where(m => m.Threshold > used).Select(m => Limit!.Reached(_asOf, m.Threshold - used));
            var breach = Reading is { Verdict: SlaVerdict.Pending, Due: { } due } ? due + Duration.Epsilon : (Instant?)null;
            return marks.Append(breach).Where(c => c < BusinessTimeRange.End).Min();
        }
    }

    // The time used, in the unit of the limit.
    private Duration Used => Sum(_pieces);

    private IEnumerable<(SlaWarning Warning, Duration Threshold)> Marks()
    {
        if (Limit?.Limit is null || Total(Used) is not { } total)
        {
            yield break;
        }

        foreach (var warning in _target.Warnings)
        {
            if (warning.Threshold(Limit, total, _storedDue) is { } threshold)
            {
                yield return (warning, threshold);
            }
        }
    }

    // The time used at which due is reached: what is used and left, or what was used by then.
    private Duration? Total(Duration used) => _storedDue is not { } due ? Limit!.Limit is { CountsDates: false } limit ? limit.Amount : null
        : _left is { } left ? used + left
        : Reading.Phase == SlaPhase.Running && _asOf <= due ? used + Limit!.Length(_asOf, due)
        : Sum(_pieces.Where(p => p.Start < due).Select(p => p.End > due ? p with { End = due } : p));

    private Duration Sum(IEnumerable<ClockSegment> pieces) => pieces.Where(p => p.IsCounted)
        .Aggregate(Duration.Zero, (sum, p) => sum + MeterOf(p).Length(p.Start, p.End));

    // Time used is kept as it was measured then; under every other policy it is told by the limit that judges.
    private SlaLimit MeterOf(ClockSegment piece) =>
        _target.OnChange == ChangePolicy.KeepElapsed && Limit!.Limit is null or { CountsDates: false } && piece.Limit.Limit is not null ? piece.Limit : Limit!;

    private ClockTime Between(Instant from, Instant to) => new(Limit!.Calendar.Between(from, to), to - from);
}
