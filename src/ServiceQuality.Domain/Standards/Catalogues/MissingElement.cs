using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>What a catalogue lacks: a standard or a step that nobody owns, or that nothing measures.</summary>
[JsonConverter(typeof(DomainJsonConverter<MissingElement>))]
public sealed record MissingElement
{
    internal MissingElement(string code, string place, LocalizedText text)
    {
        Code = code;
        Place = place;
        Text = text;
    }

    /// <summary>
    /// What is missing: <c>standard-without-owner</c>, <c>standard-without-measure</c>, <c>step-without-standard</c> or
    /// <c>step-without-owner</c>.
    /// </summary>
    public string Code { get; }

    /// <summary>The code of the standard, or those of the process and the step.</summary>
    public string Place { get; }

    /// <summary>What is missing, in a sentence.</summary>
    public LocalizedText Text { get; }

    /// <summary>Place and sentence.</summary>
    /// <returns>For example <c>answer-complaint: The standard has no owner.</c>.</returns>
    public override string ToString() => $"{Place}: {Text}";
}
