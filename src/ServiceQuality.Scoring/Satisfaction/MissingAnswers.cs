namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>How missing answers are treated. Rows without any answer are never used.</summary>
public enum MissingAnswers
{
    /// <summary>Only rows with every answer are used.</summary>
    Listwise = 0,

    /// <summary>
    /// A missing answer counts as the mean of its indicator, which shrinks its spread; in a bootstrap as the mean of the
    /// resample. The default of seminr.
    /// </summary>
    MeanReplacement = 1,

    /// <summary>
    /// Each correlation uses the rows that have both answers, each mean and standard deviation those that have the answer.
    /// </summary>
    Pairwise = 2,
}
