using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// The availability of a service in a period: of the service time (service hours less planned maintenance), the part that was not
/// taken by outages that count. Outages that overlap or touch are one outage, and their order does not matter. Every duration is
/// exact to the nanosecond. Time after the instant of the question is not measured: a period that is not over is measured so far.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ServiceAvailability>))]
public sealed record ServiceAvailability
{
    private ServiceAvailability(
        Instant from,
        Instant to,
        Instant measuredTo,
        Instant asOf,
        AvailabilityRules rules,
        Duration agreed,
        Duration serviceTime,
        Duration planned,
        ValueList<OutageReading> outages)
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
        foreach (var outage in outages.Where(o => o.Verdict == OutageVerdict.Counted))
        {
            Counted++;
            Downtime += outage.InService;
        }
    }

    /// <summary>The start of the period.</summary>
    public Instant From { get; }

    /// <summary>The end of the period, which is not part of it.</summary>
    public Instant To { get; }

    /// <summary>
    /// The end of what was measured: the end of the period, or the instant of the question when that is earlier.
    /// </summary>
    public Instant MeasuredTo { get; }

    /// <summary>The instant of the question: what happened then or later is not known.</summary>
    public Instant AsOf { get; }

    /// <summary>What counts.</summary>
    public AvailabilityRules Rules { get; }

    /// <summary>The agreed time: service hours, maintenance included, as far as it was measured.</summary>
    public Duration AgreedTime { get; }

    /// <summary>The planned maintenance within the agreed time, which does not count.</summary>
    public Duration MaintenanceTime => AgreedTime - ServiceTime;

    /// <summary>
    /// The service time: agreed time less maintenance, as far as it was measured. The availability is a share of it.
    /// </summary>
    public Duration ServiceTime { get; }

    /// <summary>The service time of the whole period, measured or not: what a budget of minutes is a share of.</summary>
    public Duration PlannedServiceTime { get; }

    /// <summary>The service time taken by outages that count.</summary>
    public Duration Downtime { get; }

    /// <summary>
    /// All outages, merged, in the order of their start: those that count, and those that do not, with the reason.
    /// </summary>
    public ValueList<OutageReading> Outages { get; }

    /// <summary>How many merged outages count.</summary>
    public int Counted { get; }

    /// <summary>How many merged outages do not count.</summary>
    public int Ignored => Outages.Count - Counted;

    /// <summary>The availability, exactly: up time of service time. Not measured when there was no service time.</summary>
    public ExactProportion Share => ExactProportion.Of(ServiceTime - Downtime, ServiceTime);

    /// <summary>The availability; null when there was no service time.</summary>
    public Proportion? Value => Share.Value;

    /// <summary>Why there is no availability, or null when there is one.</summary>
    public string? Reason
    {
        get
        {
            if (Share.IsMeasured)
            {
                return null;
            }

            return MeasuredTo == From ? "the period has not begun" : "the period has no service time so far";
        }
    }

    /// <summary>The outage that took the most service time, the first of equal ones; null when no outage counts.</summary>
    public OutageReading? Longest => Outages.Where(o => o.Verdict == OutageVerdict.Counted).MaxBy(o => o.InService);

    /// <summary>
    /// The mean time to restore: downtime divided by the number of outages that count. An outage that is not over counts with its
    /// time so far. Null when no outage counts.
    /// </summary>
    public Duration? MeanTimeToRestore => Counted == 0 ? null : Downtime / (long)Counted;

    /// <summary>
    /// The mean time between failures: up time divided by the number of outages that count, so that the availability is
    /// MTBF / (MTBF + MTTR). Null when no outage counts.
    /// </summary>
    public Duration? MeanTimeBetweenFailures => Counted == 0 ? null : (ServiceTime - Downtime) / (long)Counted;

    /// <summary>The computation, one line for each step; the text is stable.</summary>
    public ValueList<string> Explanation => AvailabilityText.Lines(this);

    /// <summary>Computes the availability of a period.</summary>
    /// <param name="outages">The outages in any order. Those outside the period are listed as ignored.</param>
    /// <param name="from">The start of the period.</param>
    /// <param name="to">The end of the period, after <paramref name="from"/>.</param>
    /// <param name="asOf">The instant of the question: an outage that is not over lasts until then.</param>
    /// <param name="rules">What counts; null means <see cref="AvailabilityRules.Default"/>.</param>
    /// <returns>The availability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The period is empty, or an instant is outside the years 1 to 9998.
    /// </exception>
    /// <exception cref="ArgumentException">An outage is null.</exception>
    public static ServiceAvailability Run(
        IEnumerable<Outage> outages, Instant from, Instant to, Instant asOf, AvailabilityRules? rules = null)
    {
        Guard.Against.OutsideBusinessTime(from, nameof(from));
        Guard.Against.OutsideBusinessTime(to, nameof(to));
        Guard.Against.OutsideBusinessTime(asOf, nameof(asOf));
        Guard.Against.OutOfRange(
            to <= from,
            to,
            $"End {InvariantText.Format(to)} is not after the start of the period, {InvariantText.Format(from)}; "
                + $"allowed are later instants.",

            nameof(to));
        var given = Guard.Against.NullElements(outages);
        rules ??= AvailabilityRules.Default;
        ServiceCalendar calendar = new(rules);
        var measuredTo = Instant.Max(from, Instant.Min(to, asOf));
        return new(
            from,
            to,
            measuredTo,
            asOf,
            rules,
            calendar.AgreedTime(from, measuredTo),
            calendar.ServiceTime(from, measuredTo),
            calendar.ServiceTime(from, to),
            [.. MergedOutage.Merge(given, asOf).Select(o => Read(o, calendar, rules, from, measuredTo, asOf))]);
    }

    /// <summary>
    /// Merges the availability of two periods that adjoin. When both were computed at the same instant from the same outages, the
    /// result is that of the whole period. An outage that goes on from one period into the other is one outage.
    /// </summary>
    /// <param name="other">The period before or after, by the same rules.</param>
    /// <returns>The availability of both periods.</returns>
    /// <exception cref="ArgumentException">
    /// The rules differ, the periods do not adjoin, or time at the end of the earlier period was not measured and the later one
    /// has begun.
    /// </exception>
    public ServiceAvailability Merge(ServiceAvailability other)
    {
        Guard.Against.Null(other);
        var (first, second) = From <= other.From ? (this, other) : (other, this);
        Guard.Against.Invalid(
            first.To != second.From,
            $"Periods {first.PeriodText} and {second.PeriodText} do not adjoin; allowed is "
                + $"a period that begins where the other ends.",

            nameof(other));
        Guard.Against.Invalid(
            !Rules.Equals(other.Rules),
            "The periods were measured by different rules; allowed are the same rules.",
            nameof(other));
        var isFirstCut = first.MeasuredTo < first.To;
        Guard.Against.Invalid(
            isFirstCut && second.MeasuredTo > second.From,
            $"The earlier period was measured to {InvariantText.Format(first.MeasuredTo)} only; "
                + $"allowed are periods without a gap between them.",

            nameof(other));
        var outages = first.Outages.Concat(second.Outages).GroupBy(o => o.Start).OrderBy(g => g.Key);
        return new(
            first.From,
            second.To,
            isFirstCut ? first.MeasuredTo : second.MeasuredTo,
            Instant.Max(AsOf, other.AsOf),
            Rules,
            AgreedTime + other.AgreedTime,
            ServiceTime + other.ServiceTime,
            PlannedServiceTime + other.PlannedServiceTime,
            [.. outages.Select(g => g.Aggregate((a, b) => a.Merge(b)))]);
    }

    /// <summary>
    /// Returns the availability with the durations, or why there is none, and the number of outages that count.
    /// </summary>
    /// <returns>For example <c>719:16:00 of 720:00:00 (99.898148 %), 2 outages</c>.</returns>
    public override string ToString() => $"{Reason ?? Share.ToString()}, {InvariantText.Count(Counted, "outage")}";

    private string PeriodText => $"{InvariantText.Format(From)} to {InvariantText.Format(To)}";

    private static OutageReading Read(
        MergedOutage outage, ServiceCalendar calendar, AvailabilityRules rules, Instant from, Instant to, Instant asOf)
    {
        if (outage.Start >= asOf)
        {
            return new(outage.Start, outage.Start, false, outage.Names, Duration.Zero, OutageVerdict.NotYetKnown);
        }

        var start = Instant.Max(outage.Start, from);
        var end = Instant.Min(outage.Until, to);
        var inService = start < end ? calendar.ServiceTime(start, end) : Duration.Zero;
        return new(outage.Start, outage.Until, outage.IsOver, outage.Names, inService, Judge());

        OutageVerdict Judge()
        {
            var isEmpty = outage.Start == outage.Until;
            if (start > end || (start == end && !(isEmpty && start < to)))
            {
                return OutageVerdict.OutsidePeriod;
            }

            if (isEmpty)
            {
                return OutageVerdict.TooShort;
            }

            if (inService == Duration.Zero)
            {
                return OutageVerdict.NotInService;
            }

            var length = rules.MeasuredBy == OutageLength.WallTime
                ? outage.Until - outage.Start
                : calendar.ServiceTime(outage.Start, outage.Until);
            return length < rules.MinimumOutage ? OutageVerdict.TooShort : OutageVerdict.Counted;
        }
    }
}
