namespace ServiceQuality.Domain.Standards;

/// <summary>Who inspects.</summary>
public enum AssessmentSource
{
    /// <summary>Those who do the work.</summary>
    [LocalizedName("self-check", "自查")]
    Self = 0,

    /// <summary>A supervisor, head office or internal auditor.</summary>
    [LocalizedName("internal audit", "内部审核")]
    Internal = 1,

    /// <summary>A customer.</summary>
    [LocalizedName("customer", "客户")]
    Customer = 2,

    /// <summary>An outside organisation, such as a certification body.</summary>
    [LocalizedName("third party", "第三方")]
    ThirdParty = 3,

    /// <summary>A mystery shopper, who is taken for a customer.</summary>
    [LocalizedName("mystery shopper", "神秘顾客")]
    MysteryShopper = 4,
}
