using System.Collections.Frozen;
using NodaTime;

namespace ServiceQuality.Domain;

// Definitions by id and revision: what the registries of calendars and agreements have in common.
internal sealed class RevisionIndex<T> : IEquatable<RevisionIndex<T>>
    where T : class
{
    private readonly Func<T, DefinitionVersion?> _version;
    private readonly string _noun;
    private readonly FrozenDictionary<string, ValueList<T>> _revisions;

    internal RevisionIndex(IEnumerable<T> definitions, Func<T, DefinitionVersion?> version, string noun, string given, string parameter)
    {
        (_version, _noun) = (version, noun);
        var all = Guard.Against.NullElements(definitions, parameter);
        List<string> problems =
        [
            .. all.Select((d, i) => (d, i)).Where(x => version(x.d) is null)
                .Select(x => $"Element {InvariantText.Format(x.i)} has no id; allowed are {noun}s with one, given by {given}."),
        ];
        Definitions = [.. all.Where(d => version(d) is not null).OrderBy(d => version(d)!.Id, StringComparer.Ordinal).ThenBy(d => version(d)!.Revision)];
        foreach (var (first, second) in Definitions.Select(d => version(d)!).Zip(Definitions.Skip(1).Select(d => version(d)!)).Where(p => p.First.Id == p.Second.Id))
        {
            if (first.Revision == second.Revision)
            {
                problems.Add($"{first} stands twice; allowed is once.");
            }
            else if (second.ValidFrom is null || second.ValidFrom <= first.ValidFrom)
            {
                problems.Add($"{second} is valid from {(second.ValidFrom is { } from ? InvariantText.Format(from) : "the beginning")}; allowed is an instant later than that of {first}.");
            }
        }

        if (problems.Count > 0)
        {
            throw new ArgumentException(InvariantText.Lines("The registry cannot be made:", [.. problems]), parameter);
        }

        _revisions = Definitions.GroupBy(d => version(d)!.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => (ValueList<T>)[.. g], StringComparer.Ordinal);
    }

    // All of them, ordered by id and revision.
    internal ValueList<T> Definitions { get; }

    internal ValueList<T> Revisions(string id)
    {
        Guard.Against.Null(id);
        return _revisions.GetValueOrDefault(id) ?? [];
    }

    internal T Latest(string id) => Revisions(id) is [.., var latest] ? latest : throw NotFound(id);

    internal T Get(string id, int revision) => Revisions(id).FirstOrDefault(d => _version(d)!.Revision == revision)
        ?? throw new KeyNotFoundException(
            $"{Capital(_noun)} \"{Known(id)}\" has no revision {InvariantText.Format(revision)}; it has {InvariantText.Join(Revisions(id).Select(d => InvariantText.Format(_version(d)!.Revision)))}.");

    internal T InForce(string id, Instant at) => Revisions(id).LastOrDefault(d => _version(d)!.ValidFrom is not { } from || from <= at)
        ?? throw new KeyNotFoundException(
            $"No revision of {_noun} \"{Known(id)}\" was in force at {InvariantText.Format(at)}; the first is valid from {InvariantText.Format(_version(Revisions(id)[0])!.ValidFrom!.Value)}.");

    public bool Equals(RevisionIndex<T>? other) => other is not null && Definitions == other.Definitions;

    public override bool Equals(object? obj) => Equals(obj as RevisionIndex<T>);

    public override int GetHashCode() => Definitions.GetHashCode();

    public override string ToString() => $"{InvariantText.Count(Definitions.Count, _noun)}: {InvariantText.Join(Definitions.Select(_version))}";

    private string Known(string id) => Revisions(id).Count > 0 ? id : throw NotFound(id);

    private KeyNotFoundException NotFound(string id) =>
        new($"There is no {_noun} \"{InvariantText.Shorten(id)}\"; there are {InvariantText.Join(_revisions.Keys.Order(StringComparer.Ordinal))}.");

    private static string Capital(string noun) => char.ToUpperInvariant(noun[0]) + noun[1..];
}
