namespace ServiceQuality.Domain.Gaps;

// The terms for what the gap model compares and for what a gap is measured by, in English and Chinese.
internal static class GapTerms
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

    private static readonly LocalizedText[] Kinds =
    [
        new("survey item", "调查题项"),
        new("indicator result", "指标结果"),
        new("SLA attainment", "SLA达成率"),
        new("promise", "服务承诺"),
    ];

    internal static LocalizedText Name(this GapSide side) => Sides[(int)side];

    internal static LocalizedText Name(this EvidenceKind kind) => Kinds[(int)kind];
}
