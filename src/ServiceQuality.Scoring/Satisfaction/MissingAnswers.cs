namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>What is done about answers that are missing. Rows without any answer count in nothing under all of them.</summary>
public enum MissingAnswers
{
    /// <summary>Only rows with every answer are used.</summary>
    Listwise = 0,

    /// <summary>A missing answer counts as the mean of its indicator, which shrinks its spread; in a bootstrap as the mean within the resample. The default of seminr.</summary>
    MeanReplacement = 1,

    /// <summary>Each correlation is over the rows that have both answers, each mean and standard deviation over those that have the answer.</summary>
    Pairwise = 2,
}
