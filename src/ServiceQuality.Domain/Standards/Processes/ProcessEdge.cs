using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// A connection from one step to the next. A case follows all edges of a step that have no condition. Those that have one it may
/// follow; when all edges of a step have one, it follows one of them. An edge to or from physical evidence says where the
/// evidence is seen; it is no order.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ProcessEdge>))]
public sealed record ProcessEdge
{
    /// <summary>Creates an edge.</summary>
    /// <param name="from">The code of the step that it leaves.</param>
    /// <param name="to">The code of the step to which it leads.</param>
    /// <param name="condition">When a case follows it; null means always.</param>
    /// <exception cref="ArgumentException">A code is blank or has white space at its ends.</exception>
    public ProcessEdge(string from, string to, LocalizedText? condition = null)
    {
        From = Guard.Against.InvalidCode(from);
        To = Guard.Against.InvalidCode(to);
        Condition = condition;
    }

    /// <summary>The code of the step that it leaves.</summary>
    public string From { get; }

    /// <summary>The code of the step to which it leads.</summary>
    public string To { get; }

    /// <summary>When a case follows it; null means always.</summary>
    public LocalizedText? Condition { get; }

    /// <summary>The edges of steps that follow one another.</summary>
    /// <param name="codes">The codes of the steps in their order.</param>
    /// <returns>The edges, one fewer than there are codes.</returns>
    /// <exception cref="ArgumentException">A code is blank or has white space at its ends.</exception>
    public static ValueList<ProcessEdge> Sequence(params ReadOnlySpan<string> codes)
    {
        List<ProcessEdge> edges = [];
        for (var i = 1; i < codes.Length; i++)
        {
            edges.Add(new(codes[i - 1], codes[i]));
        }

        return [.. edges];
    }

    /// <summary>The steps, and the condition if there is one.</summary>
    /// <returns>For example <c>check to repair (in scope)</c>.</returns>
    public override string ToString() => $"{From} to {To}" + (Condition is null ? "" : $" ({Condition})");
}
