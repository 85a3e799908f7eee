using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// What is wrong in the design of a process, or may be. <see cref="ServiceProcess.FindFaults"/> lists the codes.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ProcessFault>))]
public sealed record ProcessFault
{
    internal ProcessFault(string code, ValueList<string> steps, LocalizedText text, bool isCandidate = false)
    {
        Code = code;
        Steps = steps;
        Text = text;
        IsCandidate = isCandidate;
    }

    /// <summary>The code of the rule, such as <c>no-owner</c>.</summary>
    public string Code { get; }

    /// <summary>The codes of the steps: one, or the two of an edge or a likeness; none when the whole process is meant.</summary>
    public ValueList<string> Steps { get; }

    /// <summary>The fault in a sentence.</summary>
    public LocalizedText Text { get; }

    /// <summary>
    /// Whether it is something to look at and not to be mended at any rate: a step that may be redundant, or a bottleneck.
    /// </summary>
    public bool IsCandidate { get; }

    /// <summary>Code and sentence.</summary>
    /// <returns>For example <c>no-owner: Step book has no owner.</c>.</returns>
    public override string ToString() => $"{Code}: {Text}";
}
