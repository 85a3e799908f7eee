using System.Globalization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// The open cases that breach first unless something happens, and, apart from them, those that are late already. Every case is counted
/// once for what it has most of: running, else late, else paused, else nothing at stake. A case that is late with one target and
/// running with another counts as running and stands in both lists.
/// </summary>
public sealed record RiskList
{
    private RiskList(ValueList<CaseAtRisk> atRisk, ValueList<CaseAtRisk> late, long[] counts, RiskOrder order)
    {
        AtRisk = atRisk;
        Late = late;
        (Running, OnlyLate, Paused, Settled) = (counts[0], counts[1], counts[2], counts[3]);
        Order = order;
    }

    /// <summary>The first of the cases with a running clock that has a due and is not late, each with the target that is due first.</summary>
    public ValueList<CaseAtRisk> AtRisk { get; }

    /// <summary>The first of the cases that are late while still open, each with the target that was due first, the longest overdue first.</summary>
    public ValueList<CaseAtRisk> Late { get; }

    /// <summary>The order of <see cref="AtRisk"/>.</summary>
    public RiskOrder Order { get; }

    /// <summary>How many cases have a running clock that is not late, listed or not.</summary>
    public long Running { get; }

    /// <summary>How many cases are late while open, and nothing else of them runs.</summary>
    public long OnlyLate { get; }

    /// <summary>How many cases have paused clocks only: they breach only some time after they are resumed.</summary>
    public long Paused { get; }

    /// <summary>How many cases have nothing at stake: stopped, not started, not applicable, or never due.</summary>
    public long Settled { get; }

    /// <summary>How many cases there are.</summary>
    public long Total => Running + OnlyLate + Paused + Settled;

    /// <summary>The first of the cases at risk and of those that are late. Only what is listed is sorted and measured.</summary>
    /// <param name="readings">The readings, one a case; the order does not matter.</param>
    /// <param name="most">How many to list at most, in either list.</param>
    /// <param name="target">The one target that is looked at; null for every target.</param>
    /// <param name="order">Which cases at risk come first; ties in the order of due, then of the id (ordinal).</param>
    /// <returns>The lists.</returns>
    /// <exception cref="ArgumentException">A reading is null, or its agreement has no target of that name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or the order is none of the enumeration.</exception>
    public static RiskList Of(IEnumerable<CaseReading> readings, int most, string? target = null, RiskOrder order = RiskOrder.Due)
    {
        Guard.Against.LessThan(most, 0);
        if (!Enum.IsDefined(order))
        {
            throw new ArgumentOutOfRangeException(nameof(order), order, "Allowed are Due and ShareUsed.");
        }

        Leaders running = new(most), late = new(most);
        var counts = new long[4];
        foreach (var reading in Attainment.Checked(readings, nameof(readings)))
        {
            var only = target is null ? null : reading.Target(target).Name;
            var (first, overdue, isPaused) = Headlines(reading, only);
            if (first is { } f)
            {
                running.Offer(f, order == RiskOrder.ShareUsed ? -(f.ShareUsed ?? -1) : 0);
            }

            if (overdue is { } o)
            {
                late.Offer(o, 0);
            }

            counts[first is not null ? 0 : overdue is not null ? 1 : isPaused ? 2 : 3]++;
        }

        return new(running.Ranked(), late.Ranked(), counts, order);
    }

    /// <summary>The counts and the first case.</summary>
    /// <returns>For example <c>3 running, 1 only late, 0 paused, 2 settled; first C-7 Resolution: due ...</c>.</returns>
    public override string ToString()
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $"{Running} running, {OnlyLate} only late, {Paused} paused, {Settled} settled");
        return AtRisk.Count == 0 ? counts : $"{counts}; first {AtRisk[0]}";
    }

    // The target that is due first of those that run and are not late, and of those that are late.
    private static (TargetReading? Running, TargetReading? Late, bool IsPaused) Headlines(CaseReading reading, string? only)
    {
        var clocks = reading.Clocks;
        var targets = reading.Agreement.Targets;
        var (running, late, isPaused) = (-1, -1, false);
        for (var i = 0; i < clocks.Length; i++)
        {
            ref readonly var clock = ref clocks[i];
            if (clock.Phase is not (SlaPhase.Running or SlaPhase.Paused) || (only is not null && targets[i].Name != only))
            {
                continue;
            }

            if (clock.Verdict == SlaVerdict.Breached)
            {
                late = late < 0 || clock.Due < clocks[late].Due ? i : late;
            }
            else if (clock.Phase == SlaPhase.Paused)
            {
                isPaused = true;
            }
            else if (clock.Due is { } due)
            {
                running = running < 0 || due < clocks[running].Due ? i : running;
            }
        }

        return (At(running), At(late), isPaused);

        TargetReading? At(int place) => place < 0 ? null : reading.Target(reading.Agreement.Targets[place].Name);
    }

    // The first few of many, without sorting all: a heap with the last of them on top.
    private sealed class Leaders(int most)
    {
        private static readonly Comparer<(double Rank, Instant Due, string Id)> Order = Comparer<(double Rank, Instant Due, string Id)>.Create((a, b) =>
            a.Rank.CompareTo(b.Rank) is not 0 and var rank ? rank : a.Due.CompareTo(b.Due) is not 0 and var due ? due : string.CompareOrdinal(a.Id, b.Id));

        private readonly PriorityQueue<TargetReading, (double Rank, Instant Due, string Id)> _last =
            new(Comparer<(double Rank, Instant Due, string Id)>.Create((a, b) => Order.Compare(b, a)));

        internal void Offer(TargetReading reading, double rank)
        {
            if (_last.Count < most)
            {
                _last.Enqueue(reading, (rank, reading.Due!.Value, reading.Case.CaseId));
            }
            else if (most > 0)
            {
                _last.EnqueueDequeue(reading, (rank, reading.Due!.Value, reading.Case.CaseId));
            }
        }

        internal ValueList<CaseAtRisk> Ranked() =>
            [.. _last.UnorderedItems.OrderBy(i => i.Priority, Order).Select(i => new CaseAtRisk(i.Element, i.Element.ShareUsed))];
    }
}
