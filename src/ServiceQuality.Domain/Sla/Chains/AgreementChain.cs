using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// A promise to the customer and the operational agreements and underpinning contracts that support it, one after another: read
/// on one case, and checked at design time for whether the parts fit inside the promise.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<AgreementChain>))]
public sealed record AgreementChain
{
    /// <summary>Creates a chain.</summary>
    /// <param name="promise">What is promised.</param>
    /// <param name="parts">The parts that support it, in the order in which they follow one another.</param>
    /// <exception cref="ArgumentException">There is no part.</exception>
    public AgreementChain(ChainPart promise, params IEnumerable<ChainPart> parts)
    {
        Guard.Against.Null(promise);
        Promise = promise;
        Parts = Guard.Against.NullElements(parts);
        Guard.Against.Invalid(Parts.Count == 0, "There is no part; allowed is at least one.", nameof(parts));
    }

    /// <summary>What is promised.</summary>
    public ChainPart Promise { get; }

    /// <summary>The parts that support it, in the order in which they follow one another.</summary>
    public ValueList<ChainPart> Parts { get; }

    /// <summary>Reads promise and parts for a case at an instant.</summary>
    /// <param name="history">The case.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <returns>The reading of the promise, then those of the parts.</returns>
    /// <exception cref="ArgumentException">An agreement refuses the case.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public ValueList<TargetReading> Read(CaseHistory history, Instant asOf) =>
        [.. Parts.Prepend(Promise).Select(p => p.Agreement.Read(history, asOf).Target(p.Target.Name))];

    /// <summary>
    /// Whether the parts fit inside the promise for every start within a window. For each start the parts take their limits one
    /// after another in their own calendars; the worst start is searched for where hours begin and end, and where a due meets
    /// them, because the distance between the two dues can only have its extremes there.
    /// </summary>
    /// <param name="priority">The priority; all of them must have a limit for it.</param>
    /// <param name="from">The first start.</param>
    /// <param name="to">The last start; a year after the first sees most holidays.</param>
    /// <param name="tier">The tier; by default none.</param>
    /// <returns>Whether they fit, with the worst start.</returns>
    /// <exception cref="ArgumentException">One of them has no limit for the priority and tier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The window leaves the range of business time, ends before it begins or is longer than ten years.
    /// </exception>
    public ChainFit Fit(Priority priority, Instant from, Instant to, CustomerTier tier = default)
    {
        Guard.Against.OutsideBusinessTime(from, to);
        Guard.Against.OutOfRange(
            to - from > Duration.FromDays(3_660),
            to,
            $"The window ends at {InvariantText.Format(to)}; allowed are ten years from {InvariantText.Format(from)}.");
        ChainSearch search = new(Promise.LimitFor(priority, tier), [.. Parts.Select(p => p.LimitFor(priority, tier))]);
        return search.FindWorst(from, to);
    }

    /// <summary>Promise and parts.</summary>
    /// <returns>For example <c>gold, Resolution = desk, Hand over + repair shop, Resolution</c>.</returns>
    public override string ToString() => $"{Promise} = {string.Join(" + ", Parts)}";
}
