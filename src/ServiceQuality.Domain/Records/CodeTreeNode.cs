using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Records;

/// <summary>A code of a tree with its name and its place.</summary>
[JsonConverter(typeof(DomainJsonConverter<CodeTreeNode>))]
public sealed record CodeTreeNode
{
    /// <summary>Creates a node.</summary>
    /// <param name="code">The code, unique within the tree.</param>
    /// <param name="name">The name.</param>
    /// <param name="parent">The code above it; null for a root.</param>
    /// <param name="replacesCodes">The codes of the version before that became this one, when they differ; null for none.</param>
    /// <exception cref="ArgumentException">A code is blank or has white space at its ends.</exception>
    public CodeTreeNode(
        string code, LocalizedText name, string? parent = null, IEnumerable<string>? replacesCodes = null)
    {
        Code = Guard.Against.InvalidCode(code);
        Name = Guard.Against.Null(name);
        Parent = parent is null ? null : Guard.Against.InvalidCode(parent);
        ReplacesCodes = [.. (replacesCodes ?? []).Select(c => Guard.Against.InvalidCode(c, nameof(replacesCodes)))];
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The name.</summary>
    public LocalizedText Name { get; }

    /// <summary>The code above it, or null.</summary>
    public string? Parent { get; }

    /// <summary>The codes of the version before that became this one, when they differ.</summary>
    public ValueList<string> ReplacesCodes { get; }

    /// <summary>Code and name.</summary>
    /// <returns>For example <c>late: Late delivery</c>.</returns>
    public override string ToString() => $"{Code}: {Name}";
}
