namespace ServiceQuality.Domain.Standards;

/// <summary>Who inspects.</summary>
public enum AssessmentSource
{
    /// <summary>Those who do the work.</summary>
    Self = 0,

    /// <summary>A supervisor, head office or internal auditor.</summary>
    Internal = 1,

    /// <summary>A customer.</summary>
    Customer = 2,

    /// <summary>An outside organisation, such as a certification body.</summary>
    ThirdParty = 3,

    /// <summary>A mystery shopper, who is taken for a customer.</summary>
    MysteryShopper = 4,
}
