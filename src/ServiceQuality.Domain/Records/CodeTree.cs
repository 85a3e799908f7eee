using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Records;

/// <summary>
/// A tree of codes with names in two languages, such as products, issues or causes: one version of it. Codes are compared exactly
/// (ordinal). Counts roll up to any level.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CodeTree>))]
public sealed record CodeTree
{
    private readonly ExcludedFromEquality<Dictionary<string, CodeTreeNode>> _byCode;
    private readonly ExcludedFromEquality<ILookup<string, string>> _replacing; // the codes that replace one of the version before

    private CodeTree(string name, int version, ValueList<CodeTreeNode> nodes)
    {
        Name = name;
        Version = version;
        Nodes = nodes;
        _byCode = new(nodes.ToDictionary(n => n.Code, StringComparer.Ordinal));
        _replacing = new(
            nodes.SelectMany(n => n.ReplacesCodes.Distinct(StringComparer.Ordinal).Select(c => (Replaced: c, n.Code)))
            .ToLookup(r => r.Replaced, r => r.Code, StringComparer.Ordinal));
    }

    /// <summary>The name, such as <c>causes</c>.</summary>
    public string Name { get; }

    /// <summary>The version, from 1.</summary>
    public int Version { get; }

    /// <summary>The nodes in the given order.</summary>
    public ValueList<CodeTreeNode> Nodes { get; }

    /// <summary>Creates a tree.</summary>
    /// <param name="name">The name.</param>
    /// <param name="version">The version, from 1.</param>
    /// <param name="nodes">The nodes, in any order.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="ArgumentException">
    /// The name is blank, a code appears twice, a parent is unknown, or nodes are above one another in a circle; the message
    /// lists each of them.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public static CodeTree Create(string name, int version, IEnumerable<CodeTreeNode> nodes)
    {
        Guard.Against.InvalidCode(name);
        Guard.Against.LessThan(version, 1);
        var all = Guard.Against.NullElements(nodes);
        List<string> problems = [.. FindProblems(all)];
        Guard.Against.Invalid(
            problems.Count > 0,
            $"{InvariantText.Lines($"Code tree {InvariantText.Shorten(name)} cannot be built:", [.. problems])}",
            nameof(nodes));
        return new(name, version, all);
    }

    /// <summary>Finds a node by its code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="node">The node, or null.</param>
    /// <returns>Whether the tree has it.</returns>
    public bool TryFind(string code, [NotNullWhen(true)] out CodeTreeNode? node)
    {
        Guard.Against.Null(code);
        return _byCode.Value.TryGetValue(code, out node);
    }

    /// <summary>The codes from the root down to a code, which is the last.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentException">The tree does not have the code.</exception>
    public ValueList<string> PathOf(string code)
    {
        List<string> path = [];
        for (var node = Find(code); node is not null; node = node.Parent is { } parent ? _byCode.Value[parent] : null)
        {
            path.Add(node.Code);
        }

        path.Reverse();
        return [.. path];
    }

    /// <summary>The code above a code, or itself, at a level.</summary>
    /// <param name="code">The code.</param>
    /// <param name="level">The level, from 1 for the roots.</param>
    /// <returns>The code at that level; a code that is above it stays itself.</returns>
    /// <exception cref="ArgumentException">The tree does not have the code.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is below 1.</exception>
    public string AtLevel(string code, int level)
    {
        Guard.Against.LessThan(level, 1);
        var path = PathOf(code);
        return path[Math.Min(level, path.Count) - 1];
    }

    /// <summary>
    /// The codes of another version of the tree that a code of this one became: those that name it in
    /// <see cref="CodeTreeNode.ReplacesCodes"/>, and otherwise the same code.
    /// </summary>
    /// <param name="code">The code.</param>
    /// <param name="later">The other version.</param>
    /// <returns>The codes; several when it was split, none when it was dropped.</returns>
    /// <exception cref="ArgumentException">
    /// This tree does not have the code, or the other one is not a later version of it.
    /// </exception>
    public ValueList<string> MapTo(string code, CodeTree later)
    {
        Guard.Against.Null(later);
        Guard.Against.Invalid(
            later.Name != Name || later.Version <= Version,
            $"{later} is no later version of {this}; allowed is one of the same name.",
            nameof(later));
        Find(code);
        ValueList<string> replacing = [.. later._replacing.Value[code]];
        return replacing.Count == 0 && later.TryFind(code, out _) ? [code] : replacing;
    }

    /// <summary>Name, version and number of codes.</summary>
    /// <returns>For example <c>causes version 2, 14 codes</c>.</returns>
    public override string ToString() =>
        $"{Name} version {InvariantText.Format(Version)}, {InvariantText.Count(Nodes.Count, "code")}";

    private CodeTreeNode Find(string code) => TryFind(code, out var node)
        ? node
        : throw new ArgumentException(
            $"Code \"{InvariantText.Shorten(code)}\" is unknown in {Name}; "
            + $"allowed are {InvariantText.Join(Nodes.Select(n => InvariantText.Shorten(n.Code)))}.",
            nameof(code));

    private static IEnumerable<string> FindProblems(ValueList<CodeTreeNode> nodes)
    {
        foreach (var code in nodes.GroupBy(n => n.Code, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            yield return $"Code {InvariantText.Shorten(code.Key)} appears twice; each may appear once.";
        }

        var codes = nodes.Select(n => n.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var node in nodes.Where(n => n.Parent is not null && !codes.Contains(n.Parent)))
        {
            yield return $"Code {InvariantText.Shorten(node.Code)} is under {InvariantText.Shorten(node.Parent)}, "
                + "which is unknown; allowed is a code of the tree.";
        }

        // What is under a root is placed, level by level; what remains is under itself.
        var under = nodes.Where(n => n.Parent is not null).ToLookup(n => n.Parent!, n => n.Code, StringComparer.Ordinal);
        HashSet<string> placed = new(
            nodes.Where(n => n.Parent is null || !codes.Contains(n.Parent)).Select(n => n.Code), StringComparer.Ordinal);
        Queue<string> open = new(placed);
        while (open.TryDequeue(out var code))
        {
            foreach (var below in under[code].Where(placed.Add))
            {
                open.Enqueue(below);
            }
        }

        ValueList<string> left = [.. nodes.Select(n => n.Code).Where(c => !placed.Contains(c))];
        if (left.Count > 0)
        {
            yield return $"Codes {InvariantText.Join(left.Select(c => InvariantText.Shorten(c)))} are above one another "
                + "in a circle; allowed is a tree.";
        }
    }
}
