using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// Calendars by id, with every revision of each: which was in force at an instant (as judged then) and which is the latest (as judged
/// now). Immutable; equal to another when it holds equal calendars.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CalendarRegistry>))]
public sealed class CalendarRegistry : IEquatable<CalendarRegistry>
{
    private readonly FrozenDictionary<string, ValueList<BusinessCalendar>> _revisions;

    /// <summary>A registry.</summary>
    /// <param name="calendars">The calendars, each with an id and revision, in any order.</param>
    /// <exception cref="ArgumentException">
    /// Calendars that cannot be kept; the message lists every one: without an id, twice the same revision, a later revision that is valid
    /// from no later instant.
    /// </exception>
    public CalendarRegistry(IEnumerable<BusinessCalendar> calendars)
    {
        var given = Guard.NoNulls(calendars, nameof(calendars));
        List<string> problems =
        [
            .. given.Select((c, i) => (c, i)).Where(x => x.c.Version is null)
                .Select(x => $"Element {Text.Of(x.i)} has no id; allowed are calendars with one, given by WithVersion."),
        ];
        Calendars = [.. given.Where(c => c.Version is not null).OrderBy(c => c.Version!.Id, StringComparer.Ordinal).ThenBy(c => c.Version!.Revision)];
        foreach (var (first, second) in Calendars.Select(c => c.Version!).Zip(Calendars.Skip(1).Select(c => c.Version!)).Where(p => p.First.Id == p.Second.Id))
        {
            if (first.Revision == second.Revision)
            {
                problems.Add($"{first} stands twice; allowed is once.");
            }
            else if (second.ValidFrom is null || second.ValidFrom <= first.ValidFrom)
            {
                problems.Add($"{second} is valid from {(second.ValidFrom is { } from ? Text.Of(from) : "the beginning")}; allowed is an instant later than that of {first}.");
            }
        }

        if (problems.Count > 0)
        {
            throw new ArgumentException(Text.Lines("The registry cannot be made:", [.. problems]), nameof(calendars));
        }

        _revisions = Calendars.GroupBy(c => c.Version!.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => (ValueList<BusinessCalendar>)[.. g], StringComparer.Ordinal);
    }

    /// <summary>All calendars, ordered by id and revision.</summary>
    public ValueList<BusinessCalendar> Calendars { get; }

    /// <summary>
    /// The latest revision of a calendar, in force yet or not (<see cref="InForce"/> tells which one was or will be).
    /// </summary>
    /// <param name="id">The id; upper and lower case differ.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="KeyNotFoundException">There is no such calendar.</exception>
    public BusinessCalendar Latest(string id) => TryLatest(id, out var calendar) ? calendar : throw NotFound(id);

    /// <summary>The latest revision of a calendar, if there is one.</summary>
    /// <param name="id">The id; upper and lower case differ.</param>
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
    public BusinessCalendar Get(string id, int revision) =>
        Revisions(id).FirstOrDefault(c => c.Version!.Revision == revision)
        ?? throw (TryLatest(id, out _) ? new KeyNotFoundException($"Calendar \"{id}\" has no revision {Text.Of(revision)}; it has {Text.Join(Revisions(id).Select(c => Text.Of(c.Version!.Revision)))}.") : NotFound(id));

    /// <summary>The revision of a calendar that was in force at an instant: the last one that is valid from then or before.</summary>
    /// <param name="id">The id.</param>
    /// <param name="at">The instant.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="KeyNotFoundException">There is no such calendar, or none of its revisions was in force yet.</exception>
    public BusinessCalendar InForce(string id, Instant at) =>
        Revisions(id).LastOrDefault(c => c.Version!.ValidFrom is not { } from || from <= at)
        ?? throw (TryLatest(id, out _) ? new KeyNotFoundException($"No revision of calendar \"{id}\" was in force at {Text.Of(at)}; the first is valid from {Text.Of(Revisions(id)[0].Version!.ValidFrom!.Value)}.") : NotFound(id));

    /// <summary>All revisions of a calendar in their order; none when there is no such calendar.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The revisions.</returns>
    public ValueList<BusinessCalendar> Revisions(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _revisions.GetValueOrDefault(id) ?? [];
    }

    /// <summary>Whether the other registry holds equal calendars.</summary>
    /// <param name="other">The registry to compare with.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(CalendarRegistry? other) => other is not null && Calendars == other.Calendars;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CalendarRegistry);

    /// <summary>Whether two registries hold equal calendars.</summary>
    /// <param name="left">One registry.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(CalendarRegistry? left, CalendarRegistry? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two registries differ in a calendar.</summary>
    /// <param name="left">One registry.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(CalendarRegistry? left, CalendarRegistry? right) => !(left == right);

    /// <inheritdoc/>
    public override int GetHashCode() => Calendars.GetHashCode();

    /// <summary>The ids and revisions.</summary>
    /// <returns>For example <c>2 calendars: berlin revision 1, berlin revision 2</c>.</returns>
    public override string ToString() => $"{Text.Count(Calendars.Count, "calendar")}: {Text.Join(Calendars.Select(c => c.Version))}";

    private KeyNotFoundException NotFound(string id) =>
        new($"There is no calendar \"{Text.Shortened(id)}\"; there are {Text.Join(_revisions.Keys.Order(StringComparer.Ordinal))}.");
}
