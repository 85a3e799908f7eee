namespace ServiceQuality.Domain.Satisfaction;

/// <summary>What the weight of a row means.</summary>
public enum RowWeights
{
    /// <summary>There are no weights: every row counts once.</summary>
    None = 0,

    /// <summary>How many respondents the row stands for, a whole number; the same as repeating the row.</summary>
    Frequency = 1,

    /// <summary>How many customers the respondent stands for, or any multiple of it; the rows stay as many as they are.</summary>
    Sampling = 2,
}
