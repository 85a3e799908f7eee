using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// Calendars by id, with every revision of each: which was in force at an instant (as judged then) and which is the latest (as
/// judged now). Immutable; equal to another when it holds equal calendars.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CalendarRegistry>))]
public sealed record CalendarRegistry
{
    private readonly RevisionIndex<BusinessCalendar> _revisions;

    /// <summary>A registry.</summary>
    /// <param name="calendars">The calendars, each with an id and revision, in any order.</param>
    /// <exception cref="ArgumentException">
    /// A calendar has no id, a revision appears twice, or a later revision is not valid from a later instant. The message lists
    /// every problem.
    /// </exception>
    public CalendarRegistry(IEnumerable<BusinessCalendar> calendars) =>
        _revisions = new(calendars, c => c.Version, "calendar", nameof(BusinessCalendar.WithVersion), nameof(calendars));

    /// <summary>All calendars, ordered by id and revision.</summary>
    public ValueList<BusinessCalendar> Calendars => _revisions.Definitions;

    /// <summary>
    /// The latest revision of a calendar, whether it is in force yet or not. <see cref="InForce"/> gives the one in force at an
    /// instant.
    /// </summary>
    /// <param name="id">The id; case matters.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="KeyNotFoundException">There is no such calendar.</exception>
    public BusinessCalendar Latest(string id) => _revisions.Latest(id);

    /// <summary>The latest revision of a calendar, if there is one.</summary>
    /// <param name="id">The id; case matters.</param>
    /// <param name="calendar">The calendar, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryLatest(string id, [NotNullWhen(true)] out BusinessCalendar? calendar)
    {
        calendar = Revisions(id) is [.., var latest] ? latest : null;
        return calendar is not null;
    }

    /// <summary>One revision of a calendar.</summary>
    /// <param name="id">The id.</param>
    /// <param name="revision">The revision.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="KeyNotFoundException">There is no such revision.</exception>
    public BusinessCalendar Get(string id, int revision) => _revisions.Get(id, revision);

    /// <summary>
    /// The revision of a calendar that was in force at an instant: the last one that is valid from then or before.
    /// </summary>
    /// <param name="id">The id.</param>
    /// <param name="at">The instant.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="KeyNotFoundException">There is no such calendar, or none of its revisions was in force yet.</exception>
    public BusinessCalendar InForce(string id, Instant at) => _revisions.InForce(id, at);

    /// <summary>All revisions of a calendar in their order; none when there is no such calendar.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The revisions.</returns>
    public ValueList<BusinessCalendar> Revisions(string id) => _revisions.Revisions(id);

    /// <summary>The ids and revisions.</summary>
    /// <returns>For example <c>2 calendars: berlin revision 1, berlin revision 2</c>.</returns>
    public override string ToString() => _revisions.ToString();
}
