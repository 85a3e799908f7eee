using NodaTime;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla;

// Outages that overlap or touch, merged into one.
internal sealed class MergedOutage
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    private MergedOutage(Instant start)
    {
        Start = start;
        Until = start;
    }

    internal Instant Start { get; }

    // The end, or the instant of the question while the outage is not over.
    internal Instant Until { get; private set; }

    internal bool IsOver { get; private set; } = true;

    internal ValueList<string> Names => [.. _names];

    // Outages that are known at an instant are cut off there. Outages that begin later keep their end, so that those of them that
    // overlap are one, too; they are not over.
    internal static IEnumerable<MergedOutage> Merge(IEnumerable<Outage> outages, Instant asOf)
    {
        MergedOutage? merged = null;
        foreach (var outage in outages.OrderBy(o => o.Start).ThenBy(o => o.Name, StringComparer.Ordinal))
        {
            if (merged is null)
            {
                merged = new(outage.Start);
            }
            else if (!merged.Touches(outage, asOf))
            {
                yield return merged;
                merged = new(outage.Start);
            }

            merged.Add(outage, asOf);
        }

        if (merged is not null)
        {
            yield return merged;
        }
    }

    // An outage that goes on at the instant of the question is known, and one that begins then is not: those two do not merge.
    private bool Touches(Outage next, Instant asOf)
    {
        var isBetween = Start < asOf && next.Start >= asOf;
        return next.Start <= Until && !isBetween;
    }

    private void Add(Outage outage, Instant asOf)
    {
        var isKnown = outage.Start < asOf;
        var end = outage.End ?? (isKnown ? asOf : outage.Start);
        Until = Instant.Max(Until, isKnown ? Instant.Min(end, asOf) : end);
        IsOver &= isKnown && outage.End <= asOf;
        if (outage.Name is { } name && _seen.Add(name))
        {
            _names.Add(name);
        }
    }
}
