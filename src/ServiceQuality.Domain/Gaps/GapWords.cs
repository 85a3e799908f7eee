namespace ServiceQuality.Domain.Gaps;

/// <summary>The names of what the gap model compares and of what a gap is measured by, in English and Chinese.</summary>
public static class GapWords
{
    private static readonly LocalizedText[] Sides =
    [
        new("customers' expectations", "客户期望"),
        new("customers' perceptions", "客户感知"),
        new("managers' view of customers' expectations", "管理层对客户期望的认知"),
        new("front-line employees' view of customers' expectations", "一线员工对客户期望的认知"),
        new("service quality standards", "服务质量标准"),
        new("service delivered", "实际传递的服务"),
        new("service promised", "对外承诺的服务"),
    ];

    private static readonly LocalizedText[] References = [new("expectation", "期望"), new("standard", "服务标准")];

    private static readonly LocalizedText[] Kinds =
        [new("survey item", "调查题项"), new("indicator result", "指标结果"), new("SLA attainment", "SLA达成率"), new("promise", "服务承诺")];

    /// <summary>The name of a side of a gap.</summary>
    /// <param name="side">The side.</param>
    /// <returns>For example <c>service delivered</c>, 实际传递的服务.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The side is none of the enumeration.</exception>
    public static LocalizedText Name(this GapSide side) => Sides[(int)Guard.Against.UndefinedEnum(side)];

    /// <summary>The name of a reference of quality.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>For example <c>standard</c>, 服务标准.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The reference is none of the enumeration.</exception>
    public static LocalizedText Name(this QualityReference reference) => References[(int)Guard.Against.UndefinedEnum(reference)];

    /// <summary>The name of a kind of evidence.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>For example <c>promise</c>, 服务承诺.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none of the enumeration.</exception>
    public static LocalizedText Name(this EvidenceKind kind) => Kinds[(int)Guard.Against.UndefinedEnum(kind)];
}
