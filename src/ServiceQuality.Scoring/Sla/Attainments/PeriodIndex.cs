using NodaTime;

namespace ServiceQuality.Scoring.Sla;

// In which period an instant lies, as a number from 0 in the order in which periods come. Known stretches of instants with one offset and
// one period are kept in order, so that telling local dates costs once a stretch, not once an instant; where clocks go back over
// midnight a period has several stretches. The last stretch seen in each quarter of a day is at hand.
internal sealed class PeriodIndex(PeriodLength length, DateTimeZone zone)
{
    private const int QuarterBits = 15; // of 2^15 seconds, 9 hours
    private const int Quarters = 1 << 10;

    private readonly List<Stretch> _stretches = [];
    private readonly List<ReportPeriod> _periods = [];
    private readonly Dictionary<ReportPeriod, int> _numbers = [];
    private readonly Stretch[] _atHand = new Stretch[Quarters];

    internal ReportPeriod this[int number] => _periods[number];

    internal int Of(Instant at)
    {
        ref var known = ref _atHand[(int)(at.ToUnixTimeSeconds() >> QuarterBits) & (Quarters - 1)];
        if (!known.Contains(at))
        {
            known = Found(at);
        }

        return known.Number;
    }

    internal int Of(ReportPeriod period)
    {
        if (!_numbers.TryGetValue(period, out var number))
        {
            _numbers.Add(period, number = _periods.Count);
            _periods.Add(period);
        }

        return number;
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
            Of(period));
    }

    private readonly record struct Stretch(Instant Start, Instant End, int Number)
    {
        internal bool Contains(Instant at) => Start <= at && at < End;
    }
}
