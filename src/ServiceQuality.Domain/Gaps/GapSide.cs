namespace ServiceQuality.Domain.Gaps;

/// <summary>One of the things that the gap model compares. A gap is the difference of two of them.</summary>
public enum GapSide
{
    /// <summary>What customers expect.</summary>
    [LocalizedName("customers' expectations", "客户期望")]
    CustomerExpectation = 0,

    /// <summary>What customers perceive.</summary>
    [LocalizedName("customers' perceptions", "客户感知")]
    CustomerPerception = 1,

    /// <summary>What managers think customers expect.</summary>
    [LocalizedName("managers' view of customers' expectations", "管理层对客户期望的认知")]
    ManagementView = 2,

    /// <summary>What front-line employees think customers expect.</summary>
    [LocalizedName("front-line employees' view of customers' expectations", "一线员工对客户期望的认知")]
    EmployeeView = 3,

    /// <summary>The service quality standards that are set.</summary>
    [LocalizedName("service quality standards", "服务质量标准")]
    Standard = 4,

    /// <summary>The service that is delivered.</summary>
    [LocalizedName("service delivered", "实际传递的服务")]
    Delivery = 5,

    /// <summary>The service that is promised to the outside: advertising, contracts, service charters.</summary>
    [LocalizedName("service promised", "对外承诺的服务")]
    Promise = 6,
}
