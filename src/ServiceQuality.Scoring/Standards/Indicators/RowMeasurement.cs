using System.Runtime.InteropServices;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Survival;

namespace ServiceQuality.Scoring.Standards;

// Measures rows by unit and period.
internal static class RowMeasurement
{
    internal static IndicatorSeries Run(
        ServiceIndicator indicator, IndicatorRow[] rows, BusinessCalendar? calendar, Proportion? level)
    {
        var confidence = Guard.Against.InvalidLevel(level);
        List<string> problems = [.. FindProblems(indicator, rows, calendar)];
        IndicatorGuards.Refuse(indicator, problems, nameof(rows));
        var (periods, places, outside) = FindPeriods(indicator, rows, calendar);
        SortedDictionary<string, List<IndicatorRow>[]> units = new(StringComparer.Ordinal);
        for (var i = 0; i < rows.Length; i++)
        {
            if (places[i] < 0)
            {
                continue;
            }

            if (!units.TryGetValue(rows[i].Unit ?? "", out var lists))
            {
                lists = [.. periods.Select(_ => new List<IndicatorRow>())];
                units.Add(rows[i].Unit ?? "", lists);
            }

            lists[places[i]].Add(rows[i]);
        }

        List<IndicatorValue> values = [];
        foreach (var (unit, lists) in units)
        {
            for (var p = 0; p < periods.Count; p++)
            {
                var first = Math.Max(0, p - indicator.RollingPeriods + 1);
                List<IndicatorRow> window = first == p ? lists[p] : [.. lists[first..(p + 1)].SelectMany(l => l)];
                var (who, when) = (unit.Length == 0 ? null : unit, periods[p].Length == 0 ? null : periods[p]);
                values.Add(p + 1 < indicator.RollingPeriods
                    ? new(indicator, who, when, NotFull(indicator, window.Count))
                    : Compute(indicator, who, when, CollectionsMarshal.AsSpan(window), confidence));
            }
        }

        return new(indicator, [.. values], outside);
    }

    private static MeasuredNumbers NotFull(ServiceIndicator indicator, int n) => MeasuredNumbers.WithoutInterval(
        null, n, "none", $"fewer than {InvariantText.Format(indicator.RollingPeriods)} periods have passed");

    private static IEnumerable<string> FindProblems(ServiceIndicator indicator, IndicatorRow[] rows, BusinessCalendar? calendar)
    {
        if (rows.Any(r => r.At is not null) && (indicator.Period is null || calendar is null))
        {
            yield return "Rows have instants, and there is no "
                + (indicator.Period is null ? "period of the indicator" : "calendar") + "; allowed are both.";
        }

        if (rows.Any(r => r.Period is null && r.At is null) && rows.Any(r => r.Period is not null || r.At is not null))
        {
            yield return "Some rows have a period and some have none; allowed is one for each row, or none at all.";
        }

        if (rows.Any(r => r.Period is not null) && rows.Any(r => r.At is not null))
        {
            yield return "Some rows have a period and some an instant; allowed is the same for all.";
        }

        HashSet<(string?, string?)> seen = [];
        for (var i = 0; i < rows.Length; i++)
        {
            var name = $"Row {InvariantText.Format(i)}";
            if (IsBlank(rows[i].Unit) || IsBlank(rows[i].Period))
            {
                yield return $"{name}: its unit or period is blank or has white space at its ends; allowed is text without it.";
            }

            if (rows[i].ProblemOf(indicator) is { } problem)
            {
                yield return $"{name}: {problem}";
            }

            if (indicator.Formula == IndicatorFormula.Index && rows[i].Exclusion is null && rows[i].At is null
                && !seen.Add((rows[i].Unit, rows[i].Period)))
            {
                yield return $"{name}: {rows[i].Unit} {rows[i].Period} appears twice; an index has one value of each.";
            }
        }
    }

    private static bool IsBlank(string? text) =>
        text is not null && (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]));

    // The periods in order, the place of each row among them, -1 when it is in none, and how many are.
    private static (List<string> Periods, int[] Places, long Outside) FindPeriods(
        ServiceIndicator indicator, IndicatorRow[] rows, BusinessCalendar? calendar)
    {
        var places = new int[rows.Length];
        if (rows.Length == 0 || rows[0].At is null)
        {
            List<string> names =
                [.. rows.Select(r => r.Period ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            var numbers = names.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);
            for (var i = 0; i < rows.Length; i++)
            {
                places[i] = numbers[rows[i].Period ?? ""];
            }

            return (names, places, 0);
        }

        var (from, to) = (rows.Min(r => r.At!.Value), rows.Max(r => r.At!.Value));
        List<RecurrencePeriod> periods = [.. indicator.Period!.Between(calendar!, from, to + Duration.Epsilon)];
        var outside = 0L;
        for (var i = 0; i < rows.Length; i++)
        {
            places[i] = Find(periods, rows[i].At!.Value);
            outside += places[i] < 0 ? 1 : 0;
        }

        return ([.. periods.Select(p => p.ToString())], places, outside);
    }

    private static int Find(List<RecurrencePeriod> periods, Instant at)
    {
        var (low, high) = (0, periods.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = periods[middle].End <= at ? (middle + 1, high) : (low, middle);
        }

        return low < periods.Count && periods[low].Start <= at ? low : -1;
    }

    private static IndicatorValue Compute(
        ServiceIndicator indicator, string? unit, string? period, ReadOnlySpan<IndicatorRow> rows, Proportion level)
    {
        SortedDictionary<string, long> left = new(StringComparer.Ordinal);
        List<IndicatorRow> counted = [];
        foreach (var row in rows)
        {
            if (row.Exclusion is { } reason)
            {
                left[reason] = left.GetValueOrDefault(reason) + 1;
            }
            else
            {
                counted.Add(row);
            }
        }

        ValueList<ExclusionCount> exclusions = [.. left.Select(c => new ExclusionCount(c.Key, c.Value))];
        double[] values = [.. counted.Where(r => !r.IsOpen).Select(r => r.Value!.Value)];
        long open = counted.Count - values.Length;
        switch (indicator.Formula)
        {
            case IndicatorFormula.Proportion:
                var count = values.LongCount(v => v == 1);
                var share = ProportionEstimate.FromCounts(count, values.Length, level: level);
                return new(indicator, unit, period, MeasuredNumbers.Of(share, level))
                {
                    Count = count,
                    Base = values.Length,
                    Open = open,
                    Exclusions = exclusions,
                };
            case IndicatorFormula.Rate:
                var events = counted.Sum(r => (long)r.Value!.Value);
                var exposure = counted.Sum(r => r.Exposure);
                return new(indicator, unit, period, RateOf(events, exposure, level))
                {
                    Count = events,
                    Base = exposure,
                    Exclusions = exclusions,
                };
            case IndicatorFormula.Index:
                return new(indicator, unit, period, IndexOf(values))
                {
                    IsPlain = values.Length == 1,
                    Open = open,
                    Exclusions = exclusions,
                };
            case IndicatorFormula.Quantile when counted.Any(r => r is { IsOpen: true, Value: not null }):
                List<IndicatorRow> timed = [.. counted.Where(r => r.Value is not null)];
                var curve = KaplanMeier.Estimate(
                    [.. timed.Select(r => r.Value!.Value)], [.. timed.Select(r => !r.IsOpen)], level: level);
                var time = MeasuredNumbers.Of(curve, indicator.Quantile!.Value);
                return new(indicator, unit, period, time) { Open = open, Exclusions = exclusions };
            default:
                var numbers = ServiceIndicatorExtensions.Compute(indicator, values, level);
                return new(indicator, unit, period, numbers) { Open = open, Exclusions = exclusions };
        }
    }

    private static MeasuredNumbers RateOf(long events, decimal exposure, Proportion level) => exposure == 0 && events > 0
        ? MeasuredNumbers.WithoutInterval(null, events, "exact Poisson", "there are events without exposure")
        : MeasuredNumbers.Of(EventRate.FromCounts(events, exposure).Rate(1, level), level);

    private static MeasuredNumbers IndexOf(double[] values) => values.Length switch
    {
        0 => MeasuredNumbers.WithoutInterval(null, 0, "as given", NoResultReason.NoValue),
        1 => MeasuredNumbers.WithoutInterval(values[0], 0, "as given", "only the value is known, so it has no interval"),
        _ => MeasuredNumbers.WithoutInterval(null, values.Length, "as given", "an index has one value, and there are several"),
    };
}
