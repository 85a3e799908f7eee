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

    internal RevisionIndex(
        IEnumerable<T> definitions, Func<T, DefinitionVersion?> version, string noun, string versionMethod, string parameter)
    {
        _version = version;
        _noun = noun;
        var all = Guard.Against.NullElements(definitions, parameter);
        var problems = new List<string>();
        for (var i = 0; i < all.Count; i++)
        {
            if (version(all[i]) is null)
            {
                problems.Add(
                    $"Element {InvariantText.Format(i)} has no id; allowed are {noun}s with one, given by {versionMethod}.");
            }
        }

        Definitions =
        [
            .. all.Where(d => version(d) is not null)
                .OrderBy(d => VersionOf(d).Id, StringComparer.Ordinal).ThenBy(d => VersionOf(d).Revision),
        ];
        for (var i = 1; i < Definitions.Count; i++)
        {
            if (FindProblem(VersionOf(Definitions[i - 1]), VersionOf(Definitions[i])) is { } problem)
            {
                problems.Add(problem);
            }
        }

        if (problems.Count > 0)
        {
            throw new ArgumentException(InvariantText.Lines("The registry cannot be created:", [.. problems]), parameter);
        }

        _revisions = Definitions.GroupBy(d => VersionOf(d).Id, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => (ValueList<T>)[.. g], StringComparer.Ordinal);
    }

    // All of them, ordered by id and revision.
    internal ValueList<T> Definitions { get; }

    internal ValueList<T> Revisions(string id)
    {
        Guard.Against.Null(id);
        return _revisions.GetValueOrDefault(id) ?? [];
    }

    internal T Latest(string id) => KnownRevisions(id)[^1];

    internal T Get(string id, int revision)
    {
        var revisions = KnownRevisions(id);
        return revisions.FirstOrDefault(d => VersionOf(d).Revision == revision) ?? throw new KeyNotFoundException(
            $"{Capitalize(_noun)} \"{id}\" has no revision {InvariantText.Format(revision)}; it has "
            + $"{InvariantText.Join(revisions.Select(d => InvariantText.Format(VersionOf(d).Revision)))}.");
    }

    internal T InForce(string id, Instant at)
    {
        var revisions = KnownRevisions(id);
        var inForce = revisions.LastOrDefault(d => VersionOf(d).ValidFrom is not { } from || from <= at);
        return inForce ?? throw new KeyNotFoundException(
            $"No revision of {_noun} \"{id}\" was in force at {InvariantText.Format(at)}; the first is valid from "
            + $"{InvariantText.Format(VersionOf(revisions[0]).ValidFrom!.Value)}.");
    }

    public bool Equals(RevisionIndex<T>? other) => other is not null && Definitions == other.Definitions;

    public override bool Equals(object? obj) => Equals(obj as RevisionIndex<T>);

    public override int GetHashCode() => Definitions.GetHashCode();

    public override string ToString() =>
        $"{InvariantText.Count(Definitions.Count, _noun)}: {InvariantText.Join(Definitions.Select(_version))}";

    // What is wrong with two neighbours in the order of ids and revisions.
    private static string? FindProblem(DefinitionVersion first, DefinitionVersion second)
    {
        if (first.Id != second.Id)
        {
            return null;
        }

        if (first.Revision == second.Revision)
        {
            return $"{first} appears twice; each may appear once.";
        }

        if (second.ValidFrom > first.ValidFrom || (second.ValidFrom is not null && first.ValidFrom is null))
        {
            return null;
        }

        var from = second.ValidFrom is { } instant ? InvariantText.Format(instant) : "the beginning";
        return $"{second} is valid from {from}; allowed is an instant later than that of {first}.";
    }

    private DefinitionVersion VersionOf(T definition) => _version(definition)!;

    private ValueList<T> KnownRevisions(string id)
    {
        var revisions = Revisions(id);
        return revisions.Count > 0 ? revisions : throw new KeyNotFoundException(
            $"There is no {_noun} \"{InvariantText.Shorten(id)}\"; there are "
            + $"{InvariantText.Join(_revisions.Keys.Order(StringComparer.Ordinal))}.");
    }

    private static string Capitalize(string noun) => char.ToUpperInvariant(noun[0]) + noun[1..];
}
