using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>One question that measures a construct: the name of its column and the scale that the questionnaire allows.</summary>
[JsonConverter(typeof(DomainJsonConverter<Indicator>))]
public sealed record Indicator
{
    internal Indicator(string name, RatingScale scale, bool isReverseScored, string? wording)
    {
        Name = name;
        Encoding = new(scale, isReverseScored);
        Wording = wording;
    }

    /// <summary>The name, which is also that of its column.</summary>
    public string Name { get; }

    /// <summary>
    /// The answers that the questionnaire allows. The ends of the index, 0 and 100, are the ends of this scale, not those of the
    /// answers given.
    /// </summary>
    public RatingScale Scale => Encoding.Scale;

    /// <summary>Whether the lowest answer is the best one.</summary>
    public bool IsReverseScored => Encoding.IsReverseScored;

    /// <summary>How the answers are encoded: the scale, and whether they are reverse scored.</summary>
    public AnswerEncoding Encoding { get; }

    /// <summary>The wording of the question; null if none is attached.</summary>
    public string? Wording { get; }

    /// <summary>Name and scale.</summary>
    /// <returns>For example <c>CUSA1 (1..10)</c>.</returns>
    public override string ToString() => $"{Name} ({Encoding})";
}
