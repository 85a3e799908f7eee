using NodaTime;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// The availability of a service in a period: of the service time (service hours less planned maintenance), what was not taken by
/// outages that count. Outages that overlap or touch are one. The order of the outages does not matter; every duration is exact to the
/// nanosecond. Time after the instant of the question is not measured: a period that is not over is measured so far.
/// </summary>
public sealed record ServiceAvailability
{
    private ServiceAvailability(
        Instant from, Instant to, Instant measuredTo, Instant asOf, AvailabilityRules rules, Duration agreed, Duration serviceTime, Duration planned, ValueList<OutageReading> outages)
    {
        From = from;
        To = to;
        MeasuredTo = measuredTo;
        AsOf = asOf;
        Rules = rules;
        AgreedTime = agreed;
        ServiceTime = serviceTime;
        PlannedServiceTime = planned;
        Outages = outages;
        Downtime = outages.Where(o => o.Verdict == OutageVerdict.Counted).Aggregate(Duration.Zero, (sum, o) => sum + o.InService);
        Counted = outages.Count(o => o.Verdict == OutageVerdict.Counted);
    }

    /// <summary>Where the period begins.</summary>
    public Instant From { get; }

    /// <summary>Where the period ends; this instant is no part of it.</summary>
    public Instant To { get; }

    /// <summary>Until when it was measured: its end, or the instant of the question when that is earlier.</summary>
    public Instant MeasuredTo { get; }

    /// <summary>The instant of the question: what happened at it or later is not known.</summary>
    public Instant AsOf { get; }

    /// <summary>What counts.</summary>
    public AvailabilityRules Rules { get; }

    /// <summary>The agreed time: service hours, maintenance included, as far as it was measured.</summary>
    public Duration AgreedTime { get; }

    /// <summary>The planned maintenance within the agreed time, which does not count.</summary>
    public Duration MaintenanceTime => AgreedTime - ServiceTime;

    /// <summary>The service time: agreed time less maintenance, as far as it was measured. The availability is a share of it.</summary>
    public Duration ServiceTime { get; }

    /// <summary>The service time of the whole period, measured or not: what a budget of minutes is a share of.</summary>
    public Duration PlannedServiceTime { get; }

    /// <summary>The service time taken by outages that count.</summary>
    public Duration Downtime { get; }

    /// <summary>All outages, merged, by their start: those that count and those that do not, with the reason.</summary>
    public ValueList<OutageReading> Outages { get; }

    /// <summary>How many merged outages count.</summary>
    public int Counted { get; }

    /// <summary>How many merged outages do not count.</summary>
    public int Ignored => Outages.Count - Counted;

    /// <summary>The availability, exactly: up time of service time; nothing measured when there was no service time.</summary>
    public ExactShare Share => ExactShare.Of(ServiceTime - Downtime, ServiceTime);

    /// <summary>The availability; null when there was no service time.</summary>
    public Proportion? Value => Share.Value;

    /// <summary>Why there is no availability, or null when there is one.</summary>
    public string? Reason => Share.IsMeasured ? null
        : MeasuredTo == From ? "the period has not begun"
        : "the period has no service time so far";

    /// <summary>The outage that took the most service time, the first of equal ones; null when none counts.</summary>
    public OutageReading? Longest => Outages.Where(o => o.Verdict == OutageVerdict.Counted).MaxBy(o => o.InService);

    /// <summary>The mean time to restore: downtime by outages that count. One that is not over counts with its time so far.</summary>
    public MeanTime MeanTimeToRestore => new(Downtime, Counted, "downtime / outages");

    /// <summary>
    /// The mean time between failures: up time by outages that count, so that the availability is MTBF / (MTBF + MTTR).
    /// </summary>
    public MeanTime MeanTimeBetweenFailures => new(ServiceTime - Downtime, Counted, "up time / outages");

    /// <summary>How the availability comes about, a line a step, whose sums are the answer; the text is stable.</summary>
    public ValueList<string> Explanation => AvailabilityText.Lines(this);

    /// <summary>The availability of a period.</summary>
    /// <param name="outages">The outages in any order; those outside the period are ignored, and say so.</param>
    /// <param name="from">Where the period begins.</param>
    /// <param name="to">Where it ends, after <paramref name="from"/>.</param>
    /// <param name="asOf">The instant of the question: an outage that is not over lasts until then.</param>
    /// <param name="rules">What counts; null means <see cref="AvailabilityRules.Default"/>.</param>
    /// <returns>The availability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period is empty, or an instant is outside the years 1 to 9998.</exception>
    /// <exception cref="ArgumentException">An outage is null.</exception>
    public static ServiceAvailability Of(IEnumerable<Outage> outages, Instant from, Instant to, Instant asOf, AvailabilityRules? rules = null)
    {
        Guard.Against.Null(outages);
        Outage.Checked(from, nameof(from));
        Outage.Checked(asOf, nameof(asOf));
        if (Outage.Checked(to, nameof(to)) <= from)
        {
            throw new ArgumentOutOfRangeException(nameof(to), $"The period ends at {InvariantText.Format(to)}; allowed are instants after its start, {InvariantText.Format(from)}.");
        }

        List<Outage> given = [.. outages];
        if (given.IndexOf(null!) is var at && at >= 0)
        {
            throw new ArgumentException($"Outage {InvariantText.Format(at)} is null; allowed are outages.", nameof(outages));
        }

        rules ??= AvailabilityRules.Default;
        ServiceTime time = new(rules);
        var measuredTo = Instant.Max(from, Instant.Min(to, asOf));
        return new(
            from,
            to,
            measuredTo,
            asOf,
            rules,
            time.Agreed(from, measuredTo),
            time.Net(from, measuredTo),
            time.Net(from, to),
            [.. MergedOutage.Of(given, asOf).Select(m => Read(m, time, rules, from, measuredTo, asOf))]);
    }

    /// <summary>
    /// The availability of two periods that adjoin, as one. When both were asked for at the same instant over the same outages, it is that
    /// of the whole period; an outage that goes on from one into the other is one.
    /// </summary>
    /// <param name="other">The period before or after, by the same rules.</param>
    /// <returns>The availability.</returns>
    /// <exception cref="ArgumentException">The rules differ, the periods do not adjoin, or the earlier was not measured to its end and the later was begun.</exception>
    public ServiceAvailability Merge(ServiceAvailability other)
    {
        Guard.Against.Null(other);
        var (first, second) = From <= other.From ? (this, other) : (other, this);
        if (first.To != second.From)
        {
            throw new ArgumentException(
                $"The periods {InvariantText.Format(first.From)} to {InvariantText.Format(first.To)} and {InvariantText.Format(second.From)} to {InvariantText.Format(second.To)} do not adjoin; allowed are periods of which one begins where the other ends.", nameof(other));
        }

        if (!Rules.Equals(other.Rules))
        {
            throw new ArgumentException("The periods were measured by different rules; allowed are the same.", nameof(other));
        }

        if (first.MeasuredTo < first.To && second.MeasuredTo > second.From)
        {
            throw new ArgumentException($"The earlier period was measured to {InvariantText.Format(first.MeasuredTo)} only; allowed are gaps at the end of the later one.", nameof(other));
        }

        return new(
            first.From,
            second.To,
            first.MeasuredTo < first.To ? first.MeasuredTo : second.MeasuredTo,
            Instant.Max(AsOf, other.AsOf),
            Rules,
            AgreedTime + other.AgreedTime,
            ServiceTime + other.ServiceTime,
            PlannedServiceTime + other.PlannedServiceTime,
            [.. first.Outages.Concat(second.Outages).GroupBy(o => o.Start).OrderBy(g => g.Key).Select(g => g.Aggregate((a, b) => a.With(b)))]);
    }

    /// <summary>The availability with the durations, or why there is none.</summary>
    /// <returns>For example <c>719:16:00 of 720:00:00 (99.898148 %), 2 outages</c>.</returns>
    public override string ToString() => $"{(Reason ?? Share.ToString())}, {InvariantText.Count(Counted, "outage")}";

    private static OutageReading Read(MergedOutage outage, ServiceTime time, AvailabilityRules rules, Instant from, Instant to, Instant asOf)
    {
        var (start, end) = (Instant.Max(outage.Start, from), Instant.Min(outage.End, to));
        var isEmpty = outage.Start == outage.End;
        var inService = start < end ? time.Net(start, end) : Duration.Zero;
        var verdict =
            outage.Start >= asOf ? OutageVerdict.NotYetKnown
            : start > end || (start == end && !(isEmpty && start < to)) ? OutageVerdict.OutsidePeriod
            : isEmpty ? OutageVerdict.TooShort
            : inService == Duration.Zero ? OutageVerdict.NotInService
            : Length(outage, time, rules) < rules.MinimumOutage ? OutageVerdict.TooShort
            : OutageVerdict.Counted;
        return new(outage.Start, outage.End, outage.IsOver, outage.Names, inService, verdict);
    }

    private static Duration Length(MergedOutage outage, ServiceTime time, AvailabilityRules rules) =>
        rules.MeasuredBy == OutageLength.WallTime ? outage.End - outage.Start : time.Net(outage.Start, outage.End);
}
