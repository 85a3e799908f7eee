namespace ServiceQuality.Domain.Gaps;

/// <summary>
/// What quality is measured from. Service quality is the difference between the level of service and a reference, and definitions differ in which one
/// they take: the expectation of the customer or the standard (期望或服务标准). <see cref="ServiceGap.OfQuality"/> tells the gap that each of them makes.
/// </summary>
public enum QualityReference
{
    /// <summary>What customers expect: quality is perceived minus expected, gap 5.</summary>
    Expectation = 0,

    /// <summary>The standard that was set: quality is delivered minus standard, gap 3.</summary>
    Standard = 1,
}
