namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>Which weights the index of a construct is made with.</summary>
public enum IndexWeighting
{
    /// <summary>Unstandardised: the outer weight divided by the standard deviation of its indicator (Fornell et al. 1996; cSEM's unstandardised scores).</summary>
    Unstandardised = 0,

    /// <summary>The outer weights of the standardised indicators as they are, as plspm's rescaled scores have them. Another index unless all standard deviations are equal.</summary>
    Standardised = 1,
}
