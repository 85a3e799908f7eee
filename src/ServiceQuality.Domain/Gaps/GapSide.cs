namespace ServiceQuality.Domain.Gaps;

/// <summary>One of the things that the gap model compares. A gap is the difference of two of them.</summary>
public enum GapSide
{
    /// <summary>What customers expect.</summary>
    CustomerExpectation = 0,

    /// <summary>What customers perceive.</summary>
    CustomerPerception = 1,

    /// <summary>What managers think customers expect.</summary>
    ManagementView = 2,

    /// <summary>What front-line employees think customers expect.</summary>
    EmployeeView = 3,

    /// <summary>The service quality standards that are set.</summary>
    Standard = 4,

    /// <summary>The service that is delivered.</summary>
    Delivery = 5,

    /// <summary>The service that is promised to the outside: advertising, contracts, service charters.</summary>
    Promise = 6,
}
