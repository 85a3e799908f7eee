using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>
/// Whether customers complain more after a breach than after a promise that was kept: cases that were breached or met, and
/// whether the customer complained within a window after each. The counts of parts merge to those of the whole when all rows of a
/// customer are in one part.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ComplaintsAfterBreach>))]
public sealed record ComplaintsAfterBreach
{
    internal ComplaintsAfterBreach(Duration window, CountedShare afterBreach, CountedShare afterMet, CountedShare preceded)
    {
        Window = window;
        AfterBreach = afterBreach;
        AfterMet = afterMet;
        Preceded = preceded;
    }

    /// <summary>
    /// How long after a case a complaint counts, and how long before a complaint a breach does; both ends included.
    /// </summary>
    public Duration Window { get; }

    /// <summary>The breached cases followed by a complaint; those whose window is not over are left out.</summary>
    public CountedShare AfterBreach { get; }

    /// <summary>The met cases followed by a complaint; those whose window is not over are left out.</summary>
    public CountedShare AfterMet { get; }

    /// <summary>The complaints preceded by a breach.</summary>
    public CountedShare Preceded { get; }

    /// <summary>The number of breached cases, whether their window is over or not.</summary>
    public long Breaches => checked(AfterBreach.Base + AfterBreach.LeftOut);

    /// <summary>
    /// The complaints preceded by a breach, per breach; null without a breach. It is below the final value while windows are not
    /// over.
    /// </summary>
    public double? ComplaintsPerBreach => Breaches == 0 ? null : (double)Preceded.Count / Breaches;

    /// <summary>Counts cases and the complaints after them.</summary>
    /// <param name="window">How long after a case a complaint counts, from zero.</param>
    /// <param name="asOf">The instant up to which everything is known; what happened after it does not count.</param>
    /// <param name="caseCustomers">The customer of each case.</param>
    /// <param name="caseInstants">When the target of each case was met or fell due.</param>
    /// <param name="breached">Whether the target of each case was breached.</param>
    /// <param name="complaintCustomers">The customer of each complaint.</param>
    /// <param name="complaintInstants">When each complaint was opened.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, or a customer is blank or has white space at its ends; the message has the index.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is negative.</exception>
    public static ComplaintsAfterBreach FromColumns(
        Duration window,
        Instant asOf,
        ReadOnlySpan<string> caseCustomers,
        ReadOnlySpan<Instant> caseInstants,
        ReadOnlySpan<bool> breached,
        ReadOnlySpan<string> complaintCustomers,
        ReadOnlySpan<Instant> complaintInstants)
    {
        ColumnGuards.CheckWindow(window);
        ColumnGuards.CheckLength(caseInstants.Length, caseCustomers.Length, nameof(caseInstants));
        ColumnGuards.CheckLength(breached.Length, caseCustomers.Length, nameof(breached));
        ColumnGuards.CheckLength(complaintInstants.Length, complaintCustomers.Length, nameof(complaintInstants));
        InstantsByCustomer breaches = new(), complaints = new();
        for (var i = 0; i < caseCustomers.Length; i++)
        {
            ColumnGuards.CheckName(caseCustomers[i], i, nameof(caseCustomers));
            if (breached[i] && caseInstants[i] <= asOf)
            {
                breaches.Add(caseCustomers[i], caseInstants[i]);
            }
        }

        for (var i = 0; i < complaintCustomers.Length; i++)
        {
            ColumnGuards.CheckName(complaintCustomers[i], i, nameof(complaintCustomers));
            if (complaintInstants[i] <= asOf)
            {
                complaints.Add(complaintCustomers[i], complaintInstants[i]);
            }
        }

        var (after, known, left) = (new long[2], new long[2], new long[2]);
        for (var i = 0; i < caseCustomers.Length; i++)
        {
            var (kind, at) = (breached[i] ? 1 : 0, caseInstants[i]);
            if (at > asOf)
            {
                continue;
            }

            var isOver = asOf - at >= window;
            known[kind] += isOver ? 1 : 0;
            left[kind] += isOver ? 0 : 1;
            after[kind] += isOver && complaints.HasFrom(caseCustomers[i], at, window) ? 1 : 0;
        }

        return new(
            window,
            CountedShare.FromCounts(after[1], known[1], left[1]),
            CountedShare.FromCounts(after[0], known[0], left[0]),
            CountedShare.FromCounts(complaints.CountPreceded(breaches, window), complaints.Count));
    }

    /// <summary>
    /// The relative risk of a complaint after a breach against after a met target, with the log interval of
    /// <see cref="ProportionEstimate.Ratio"/>. Cases of one customer are taken as independent.
    /// </summary>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The ratio; a reason when a share has no case, or no met case was followed by a complaint.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public Estimate RelativeRisk(Proportion? level = null) =>
        ProportionEstimate.Ratio(AfterBreach.Count, AfterBreach.Base, AfterMet.Count, AfterMet.Base, level);

    /// <summary>Merges two counts of different customers.</summary>
    /// <param name="other">Counts with the same window.</param>
    /// <returns>The counts of all; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The windows differ.</exception>
    /// <exception cref="OverflowException">The counts exceed 64 bits.</exception>
    public ComplaintsAfterBreach Merge(ComplaintsAfterBreach other)
    {
        Guard.Against.Null(other);
        Guard.Against.Invalid(
            other.Window != Window,
            $"The other window is {InvariantText.Format(other.Window)}; allowed is {InvariantText.Format(Window)}.",
            nameof(other));
        return new(
            Window,
            AfterBreach.Merge(other.AfterBreach),
            AfterMet.Merge(other.AfterMet),
            Preceded.Merge(other.Preceded));
    }

    /// <summary>The counts.</summary>
    /// <returns>For example <c>complaints after a breach 8 of 40 (20.0 %), after a met target 5 of 160 (3.1 %)</c>.</returns>
    public override string ToString() => $"complaints after a breach {AfterBreach}, after a met target {AfterMet}";
}
