using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>What is wrong at one place of a case that cannot be created.</summary>
[JsonConverter(typeof(DomainJsonConverter<CaseProblem>))]
public sealed record CaseProblem
{
    private readonly FilledSentence _sentence;

    internal CaseProblem(CaseFault fault, CaseEvent? given, FilledSentence sentence)
    {
        Fault = fault;
        Event = given;
        _sentence = sentence;
    }

    /// <summary>What is wrong, and at which event.</summary>
    public CaseFault Fault { get; }

    /// <summary>The event; null when it is missing, or the id is wrong.</summary>
    public CaseEvent? Event { get; }

    /// <summary>The values in the sentence: what was given, shortened, and what is allowed.</summary>
    public ValueList<string> Arguments => _sentence.Values;

    /// <summary>A sentence for people in English: what was given, what is allowed.</summary>
    public string Message => MessageIn(null);

    /// <summary>The sentence in the language of a culture.</summary>
    /// <param name="culture">The culture, by the rule of <see cref="LocalizedText.In"/>.</param>
    /// <returns>The sentence.</returns>
    public string MessageIn(CultureInfo? culture) => _sentence.In(culture);

    /// <summary>The sentence in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Message;
}
