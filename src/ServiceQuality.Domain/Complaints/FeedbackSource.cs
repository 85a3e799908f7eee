namespace ServiceQuality.Domain.Complaints;

/// <summary>From whom feedback comes.</summary>
public enum FeedbackSource
{
    /// <summary>A customer.</summary>
    [LocalizedName("customer", "客户")]
    Customer = 0,

    /// <summary>A member of staff.</summary>
    [LocalizedName("staff", "员工")]
    Staff = 1,

    /// <summary>A third party, such as an authority or an association.</summary>
    [LocalizedName("third party", "第三方")]
    ThirdParty = 2,
}
