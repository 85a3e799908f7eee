using NodaTime;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla;

// Outages that overlap or touch, as one.
internal sealed class MergedOutage
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    private MergedOutage(Instant start) => (Start, End) = (start, start);

    internal Instant Start { get; }

    internal Instant End { get; private set; }

    internal bool IsOver { get; private set; } = true;

    internal ValueList<string> Names => [.. _names];

    // Those known at an instant are cut off there; the others, which begin later, keep the end that they have.
    internal static IEnumerable<MergedOutage> Of(IEnumerable<Outage> outages, Instant asOf)
    {
        MergedOutage? merged = null;
        foreach (var outage in outages.OrderBy(o => o.Start).ThenBy(o => o.Name, StringComparer.Ordinal))
        {
            // An outage that goes on at the instant of the question is known, what begins there is not: they do not meet.
            if (merged is null || outage.Start > merged.End || (merged.Start < asOf && outage.Start >= asOf))
            {
                if (merged is not null)
                {
                    yield return merged;
                }

                merged = new(outage.Start);
            }

            merged.Add(outage, asOf);
        }

        if (merged is not null)
        {
            yield return merged;
        }
    }

    private void Add(Outage outage, Instant asOf)
    {
        var isKnown = outage.Start < asOf;
        var end = outage.End ?? (isKnown ? asOf : outage.Start);
        End = Instant.Max(End, isKnown ? Instant.Min(end, asOf) : end);
        IsOver &= outage.End is { } stated && (!isKnown || stated <= asOf);
        if (outage.Name is { } name && _seen.Add(name))
        {
            _names.Add(name);
        }
    }
}
