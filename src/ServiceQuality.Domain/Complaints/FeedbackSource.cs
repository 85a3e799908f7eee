namespace ServiceQuality.Domain.Complaints;

/// <summary>From whom feedback comes.</summary>
public enum FeedbackSource
{
    /// <summary>A customer.</summary>
    Customer = 0,

    /// <summary>A member of staff.</summary>
    Staff = 1,

    /// <summary>A third party, such as an authority or an association.</summary>
    ThirdParty = 2,
}
