using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

// Keeps the first few of many cases without sorting all of them: a heap with the last of the kept ones on top.
internal sealed class FirstCases(int max)
{
    private readonly PriorityQueue<TargetReading, Rank> _kept = new(Comparer<Rank>.Create((a, b) => Rank.Compare(b, a)));

    internal void Offer(TargetReading reading, double rank)
    {
        Rank order = new(rank, reading.Due!.Value, reading.Case.CaseId);
        if (_kept.Count < max)
        {
            _kept.Enqueue(reading, order);
        }
        else if (max > 0)
        {
            _kept.EnqueueDequeue(reading, order);
        }
    }

    internal ValueList<CaseAtRisk> ToList() =>
        [.. _kept.UnorderedItems.OrderBy(i => i.Priority, Comparer<Rank>.Create(Rank.Compare))
            .Select(i => new CaseAtRisk(i.Element))];

    private readonly record struct Rank(double Value, Instant Due, string CaseId)
    {
        internal static int Compare(Rank first, Rank second)
        {
            var order = first.Value.CompareTo(second.Value);
            order = order != 0 ? order : first.Due.CompareTo(second.Due);
            return order != 0 ? order : string.CompareOrdinal(first.CaseId, second.CaseId);
        }
    }
}
