using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla.Obligations;

/// <summary>The check of the next change of a reading: without a new event, something differs then and nothing before.</summary>
internal static class ReadingChanges
{
    internal static void Check(Obligation obligation, CaseHistory seen, ObligationReading now, IEnumerable<Instant> later)
    {
        var state = StateOf(now);
        if (now.NextChange is { } next)
        {
            Assert.True(next > now.AsOf);
            Assert.NotEqual(state, StateOf(obligation.Read(seen, next)));
            Assert.Equal(state, StateOf(obligation.Read(seen, Instant.Max(now.AsOf, next - Duration.Epsilon))));
        }

        // Nothing changes but at such an instant or a nanosecond after it.
        foreach (var at in later.SelectMany(t => new[] { t, t + Duration.Epsilon }).Where(t => t > now.AsOf))
        {
            if (now.NextChange <= at)
            {
                return;
            }

            Assert.Equal(state, StateOf(obligation.Read(seen, at)));
        }
    }

    private static string StateOf(ObligationReading reading) => string.Join(
        "; ",
        reading.Duties.Select(d => $"{d.Key} {d.Period} {d.Phase} {d.Verdict}")
            .Concat(reading.Steps.Select(s => $"{s.Step.Name} {s.State}").Order(StringComparer.Ordinal)));
}
