using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// That one respondent was flagged by one rule. The default value is the respondent at position 0 with a run of 0.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<CarelessFlag>))]
public readonly record struct CarelessFlag
{
    private readonly string? _id;

    internal CarelessFlag(int respondent, string id, CarelessRule rule, AnswerKind? block, double value)
    {
        (Respondent, _id, Rule, Block, Value) = (respondent, id, rule, block, value);
    }

    /// <summary>The position of the respondent, from 0.</summary>
    public int Respondent { get; }

    /// <summary>What identifies the respondent.</summary>
    public string Id => _id ?? "";

    /// <summary>The rule.</summary>
    public CarelessRule Rule { get; }

    /// <summary>The answers in which it was found, or null for those of all kinds.</summary>
    public AnswerKind? Block { get; }

    /// <summary>
    /// What the rule looked at: the length of the run, the standard deviation, the consistency, the squared distance, or how many
    /// answers are the same or at the top.
    /// </summary>
    public double Value { get; }

    /// <summary>The respondent, the rule and what it found.</summary>
    /// <returns>For example <c>33: Constant in Perception (22)</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Id}: {Rule} in {Block?.ToString() ?? "all answers"} ({Value:0.###})");
}
