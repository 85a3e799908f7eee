using NodaTime;

namespace ServiceQuality.Scoring.Sla;

// Finds the period of an instant, as a number from 0 in the order in which periods occur. Spans of instants with one offset and
// one period are kept in order, so that a local date is computed once for a span, not for each instant; where clocks go back over
// midnight a period has several spans. The span that was found last for each quarter of a day is cached.
internal sealed class PeriodIndex(PeriodLength length, DateTimeZone zone)
{
    private const int QuarterBits = 15; // 2^15 seconds, about 9 hours
    private const int CacheSize = 1 << 10;

    private readonly List<Span> _spans = [];
    private readonly List<ReportPeriod> _periods = [];
    private readonly Dictionary<ReportPeriod, int> _numbers = [];
    private readonly Span[] _cache = new Span[CacheSize];

    internal ReportPeriod this[int number] => _periods[number];

    internal int NumberOf(Instant at)
    {
        ref var cached = ref _cache[(int)(at.ToUnixTimeSeconds() >> QuarterBits) & (CacheSize - 1)];
        if (!cached.Contains(at))
        {
            cached = FindOrAdd(at);
        }

        return cached.Number;
    }

    internal int NumberOf(ReportPeriod period)
    {
        if (!_numbers.TryGetValue(period, out var number))
        {
            number = _periods.Count;
            _numbers.Add(period, number);
            _periods.Add(period);
        }

        return number;
    }

    private Span FindOrAdd(Instant at)
    {
        var (low, high) = (0, _spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].End <= at)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == _spans.Count || !_spans[low].Contains(at))
        {
            _spans.Insert(low, SpanAround(at));
        }

        return _spans[low];
    }

    private Span SpanAround(Instant at)
    {
        var interval = zone.GetZoneInterval(at);
        var offset = interval.WallOffset;
        var period = ReportPeriod.Of(length, at.WithOffset(offset).Date);
        var start = period.Start.AtMidnight().WithOffset(offset).ToInstant();
        var end = period.End.AtMidnight().WithOffset(offset).ToInstant();
        return new(
            interval.HasStart ? Instant.Max(start, interval.Start) : start,
            interval.HasEnd ? Instant.Min(end, interval.End) : end,
            NumberOf(period));
    }

    private readonly record struct Span(Instant Start, Instant End, int Number)
    {
        internal bool Contains(Instant at) => Start <= at && at < End;
    }
}
