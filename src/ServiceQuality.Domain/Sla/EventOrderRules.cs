namespace ServiceQuality.Domain.Sla;

// What the order of the events of a target must keep: each broken rule is a sentence without its subject.
internal static class EventOrderRules
{
    internal static IEnumerable<string> Broken(SlaTarget target)
    {
        if (target.Order.Count > 0 && !target.StopsWhenAll)
        {
            yield return "has an order, but stops with the first of its events; allowed is an order of events that must "
                + "all occur.";
            yield break;
        }

        var named = target.Order.SelectMany(o => new[] { o.First, o.Then }).Distinct();
        foreach (var trigger in named.Where(t => !target.StoppedBy.Contains(t)))
        {
            yield return $"has an order with {trigger}, which it does not wait for; "
                + $"allowed are {InvariantText.Join(target.StoppedBy)}.";
        }

        if (FindCycle(target) is { } cycle)
        {
            yield return $"has an order that never ends: {InvariantText.Join(cycle)}; allowed is an order without a circle.";
        }
    }

    // Takes away what waits for nothing, and what nothing waits for; what is left waits for itself.
    private static List<CaseTrigger>? FindCycle(SlaTarget target)
    {
        List<EventOrder> left = [.. target.Order];
        int removed;
        do
        {
            var waiting = left.Select(o => o.Then).ToHashSet();
            var awaited = left.Select(o => o.First).ToHashSet();
            removed = left.RemoveAll(o => !waiting.Contains(o.First) || !awaited.Contains(o.Then));
        }
        while (removed > 0);

        return left.Count == 0 ? null : [.. left.SelectMany(o => new[] { o.First, o.Then }).Distinct()];
    }
}
