using NodaTime;

namespace ServiceQuality.Scoring.Sla.Attainments;

// In which period an instant lies. Known stretches of instants with one offset and one period are kept in order, so that telling local
// dates costs once a stretch, not once an instant; where clocks go back over midnight a period has several stretches.
internal sealed class PeriodIndex(PeriodLength length, DateTimeZone zone)
{
    private readonly List<Stretch> _stretches = [];
    private Stretch _last;

    internal ReportPeriod Of(Instant at)
    {
        if (!_last.Contains(at))
        {
            _last = Found(at);
        }

        return _last.Period;
    }

    private Stretch Found(Instant at)
    {
        var (low, high) = (0, _stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_stretches[middle].End <= at)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == _stretches.Count || !_stretches[low].Contains(at))
        {
            _stretches.Insert(low, Around(at));
        }

        return _stretches[low];
    }

    private Stretch Around(Instant at)
    {
        var interval = zone.GetZoneInterval(at);
        var offset = interval.WallOffset;
        var period = ReportPeriod.Of(length, at.WithOffset(offset).Date);
        var start = period.Start.AtMidnight().WithOffset(offset).ToInstant();
        var end = period.End.AtMidnight().WithOffset(offset).ToInstant();
        return new(
            interval.HasStart ? Instant.Max(start, interval.Start) : start,
            interval.HasEnd ? Instant.Min(end, interval.End) : end,
            period);
    }

    private readonly record struct Stretch(Instant Start, Instant End, ReportPeriod Period)
    {
        internal bool Contains(Instant at) => Start <= at && at < End;
    }
}
