using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Agreements by id, with every revision of each: which was in force at an instant (as judged then) and which is the latest (as
/// judged now). Immutable; equal to another when it holds equal agreements.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<AgreementRegistry>))]
public sealed record AgreementRegistry
{
    private readonly RevisionIndex<ServiceLevelAgreement> _revisions;

    /// <summary>Creates a registry.</summary>
    /// <param name="agreements">The agreements, each with an id and revision, in any order.</param>
    /// <exception cref="ArgumentException">
    /// Agreements that cannot be registered; the message lists every one: without an id, the same revision twice, a later
    /// revision that is not valid from a later instant.
    /// </exception>
    public AgreementRegistry(IEnumerable<ServiceLevelAgreement> agreements) =>
        _revisions = new(
            agreements, a => a.Version, "agreement", nameof(ServiceLevelAgreementBuilder.Version), nameof(agreements));

    /// <summary>All agreements, ordered by id and revision.</summary>
    public ValueList<ServiceLevelAgreement> Agreements => _revisions.Definitions;

    /// <summary>
    /// The latest revision of an agreement, whether it is in force yet or not (see <see cref="InForce"/>).
    /// </summary>
    /// <param name="id">The id; upper and lower case differ.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="KeyNotFoundException">There is no such agreement.</exception>
    public ServiceLevelAgreement Latest(string id) => _revisions.Latest(id);

    /// <summary>The latest revision of an agreement, if there is one.</summary>
    /// <param name="id">The id; upper and lower case differ.</param>
    /// <param name="agreement">The agreement, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryLatest(string id, [NotNullWhen(true)] out ServiceLevelAgreement? agreement)
    {
        agreement = Revisions(id) is [.., var latest] ? latest : null;
        return agreement is not null;
    }

    /// <summary>One revision of an agreement.</summary>
    /// <param name="id">The id.</param>
    /// <param name="revision">The revision.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="KeyNotFoundException">There is no such revision.</exception>
    public ServiceLevelAgreement Get(string id, int revision) => _revisions.Get(id, revision);

    /// <summary>
    /// The revision of an agreement that was in force at an instant: the last one that is valid from then or before.
    /// </summary>
    /// <param name="id">The id.</param>
    /// <param name="at">The instant.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="KeyNotFoundException">There is no such agreement, or none of its revisions was in force yet.</exception>
    public ServiceLevelAgreement InForce(string id, Instant at) => _revisions.InForce(id, at);

    /// <summary>All revisions of an agreement in order; none when there is no such agreement.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The revisions.</returns>
    public ValueList<ServiceLevelAgreement> Revisions(string id) => _revisions.Revisions(id);

    /// <summary>The ids and revisions.</summary>
    /// <returns>For example <c>2 agreements: berlin revision 1, berlin revision 2</c>.</returns>
    public override string ToString() => _revisions.ToString();
}
