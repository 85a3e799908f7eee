namespace ServiceQuality.Scoring.Tests.Gaps.Alternatives;

/// <summary>One respondent to a survey with every kind of answer; -1 is no weight.</summary>
internal sealed record AnyRespondent(
    int?[] Minimum, int?[] Desired, int?[] Perception, int?[] Expectation, int?[] Importance, int Weight, int? Overall);
