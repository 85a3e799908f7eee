namespace ServiceQuality.Domain.Surveys;

/// <summary>Which end of the scale means the most.</summary>
public enum ScaleDirection
{
    /// <summary>The highest number means the most, as in 7 = strongly agree.</summary>
    HighestIsMost = 0,

    /// <summary>The lowest number means the most, as in 1 = strongly agree. Answers are reverse scored.</summary>
    LowestIsMost = 1,
}
