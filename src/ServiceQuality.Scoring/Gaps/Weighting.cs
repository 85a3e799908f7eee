namespace ServiceQuality.Scoring.Gaps;

/// <summary>How the dimensions of one respondent become one overall score.</summary>
public enum Weighting
{
    /// <summary>Each dimension counts the same, however many items it has.</summary>
    Unweighted = 0,

    /// <summary>Each respondent's own importance weights, divided by their sum (the sum over k of w_ik g_ik / 100).</summary>
    Individual = 1,
}
