using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>
/// Rankings by period, such as the top three of each week. The periods are given, so that one without a row is there as well: of
/// a calendar by <see cref="Scoring.Sla.ReportPeriod.ToInterval"/>, or of a recurrence by the start and the end of each of its
/// periods. The series of parts merge to that of the whole, in any order and grouping.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ParetoSeries>))]
public sealed record ParetoSeries
{
    internal ParetoSeries(ValueList<Interval> periods, ValueList<Pareto> rankings, long outside)
    {
        Periods = periods;
        Rankings = rankings;
        Outside = outside;
    }

    /// <summary>The periods, each from its start up to but not including its end, in rising order.</summary>
    public ValueList<Interval> Periods { get; }

    /// <summary>The ranking of each period.</summary>
    public ValueList<Pareto> Rankings { get; }

    /// <summary>How many rows are in no period.</summary>
    public long Outside { get; }

    /// <summary>Ranks the names of rows by period.</summary>
    /// <param name="periods">The periods in rising order; they may adjoin and not overlap.</param>
    /// <param name="names">The name of each row, such as the category of a complaint.</param>
    /// <param name="instants">The instant of each row, such as that of its opening.</param>
    /// <param name="weights">The weight of each row, as for <see cref="Pareto.FromColumns"/>. Empty means by count.</param>
    /// <returns>The series.</returns>
    /// <exception cref="ArgumentException">
    /// A period has no start or end, begins before the one before it ends, the lengths differ, or a name or weight is not
    /// allowed.
    /// </exception>
    public static ParetoSeries FromColumns(
        ReadOnlySpan<Interval> periods,
        ReadOnlySpan<string> names,
        ReadOnlySpan<Instant> instants,
        ReadOnlySpan<decimal> weights = default)
    {
        CheckPeriods(periods, nameof(periods));
        ColumnGuards.CheckLength(instants.Length, names.Length, nameof(instants));
        ColumnGuards.CheckOptionalLength(weights.Length, names.Length, nameof(weights));
        var counters = new NameCounter[periods.Length];
        for (var p = 0; p < counters.Length; p++)
        {
            counters[p] = new(!weights.IsEmpty);
        }

        var (outside, last) = (0L, 0);
        for (var i = 0; i < names.Length; i++)
        {
            if (last >= periods.Length || !periods[last].Contains(instants[i]))
            {
                last = Find(periods, instants[i]);
            }

            var weight = weights.IsEmpty ? 0 : ParetoRanking.ReadMillionths(weights[i], i, nameof(weights));

            if (last == periods.Length)
            {
                ColumnGuards.CheckName(names[i], i, nameof(names));
                outside++;
            }
            else if (weights.IsEmpty)
            {
                counters[last].Add(names, i);
            }
            else
            {
                counters[last].Add(names, i, weight);
            }
        }

        return new(ValueList.Create(periods), [.. counters.Select(c => c.ToPareto())], outside);
    }

    /// <summary>The first names of a period with their change against the period before in the list.</summary>
    /// <param name="period">The position of the period, from 0; the first has no period before.</param>
    /// <param name="n">How many names; at least 1.</param>
    /// <param name="ties">What happens when others tie with the n-th.</param>
    /// <returns>The changes, in the order of the ranking.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The position is outside the list, the number is below 1, or the policy is none of the enumeration.
    /// </exception>
    public ValueList<ParetoChange> Top(int period, int n, TiesPolicy ties = TiesPolicy.Inclusive)
    {
        Guard.Against.IndexOutOfRange(period, Periods.Count);
        return period > 0
            ? Rankings[period].TopAgainst(Rankings[period - 1], n, ties)
            : [.. Rankings[0].Top(n, ties).Select(r => new ParetoChange(r, null, false))];
    }

    /// <summary>Merges two series.</summary>
    /// <param name="other">A series of the same periods.</param>
    /// <returns>The series of all rows; the order does not matter.</returns>
    /// <exception cref="ArgumentException">
    /// The periods differ, or one series is by count and the other by weight.
    /// </exception>
    public ParetoSeries Merge(ParetoSeries other)
    {
        Guard.Against.Null(other);
        Guard.Against.Invalid(
            other.Periods != Periods,
            $"The other series has other periods, {other}; allowed are the same ones, {this}.",
            nameof(other));
        return new(
            Periods,
            [.. Rankings.Zip(other.Rankings, (mine, theirs) => mine.Merge(theirs))],
            checked(Outside + other.Outside));
    }

    /// <summary>The number of periods with the first start and the last end, and the number of rows.</summary>
    /// <returns>For example <c>2 periods from 2026-03-02T00:00:00Z to 2026-03-16T00:00:00Z, 31 rows, 2 outside</c>.</returns>
    public override string ToString()
    {
        var span = Periods.Count == 0
            ? ""
            : $" from {InvariantText.Format(Periods[0].Start)} to {InvariantText.Format(Periods[^1].End)}";
        return $"{InvariantText.Count(Periods.Count, "period")}{span}, {InvariantText.Count(Rankings.Sum(r => r.N), "row")}, "
            + $"{InvariantText.Format(Outside)} outside";
    }

    internal static void CheckPeriods(ReadOnlySpan<Interval> periods, string parameterName)
    {
        for (var p = 0; p < periods.Length; p++)
        {
            Guard.Against.Invalid(
                !periods[p].HasStart || !periods[p].HasEnd,
                $"Period {p} has no start or no end; allowed are periods with both.",
                parameterName);
            Guard.Against.Invalid(
                p > 0 && periods[p].Start < periods[p - 1].End,
                $"Period {p} begins before the one before it ends; allowed are periods in rising order that do not overlap.",
                parameterName);
        }
    }

    // The period of an instant, or the number of periods when it is in none.
    private static int Find(ReadOnlySpan<Interval> periods, Instant instant)
    {
        var (low, high) = (0, periods.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (periods[middle].End <= instant)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < periods.Length && periods[low].Contains(instant) ? low : periods.Length;
    }
}
