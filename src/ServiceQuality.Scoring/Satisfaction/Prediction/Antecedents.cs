namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>From whose scores a construct is predicted.</summary>
public enum Antecedents
{
    /// <summary>From the constructs that act on it directly, whose scores come from the answers (DA; the default of seminr).</summary>
    Direct = 0,

    /// <summary>From the constructs on which nothing acts; all between are predicted themselves (EA).</summary>
    Earliest = 1,
}
