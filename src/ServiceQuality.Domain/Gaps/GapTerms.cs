namespace ServiceQuality.Domain.Gaps;

// The other terms for what the gap model compares and for what a gap is measured by, in English and Chinese.
internal static class GapTerms
{
    // The other names of each side in texts about the gap model, in both languages.
    private static readonly string[][] OtherSides =
    [
        ["customer expectations", "customer expectation", "expectations", "expected service", "期望服务"],
        ["customer perceptions", "perceptions", "perceived service", "客户感受", "感知服务", "客户感知的服务"],
        [
            "management perceptions of customer expectations", "management perceptions", "management perception",
            "企业对客户的期望", "企业对客户期望的认知", "管理者对客户期望的认知", "管理层认知", "管理者认知",
        ],
        ["employee perceptions of customer expectations", "employee perceptions", "员工对客户期望的认知", "员工认知"],
        [
            "service quality specifications", "service quality specification", "service standards", "服务质量规范", "服务标准",
            "质量标准",
        ],
        ["service delivery", "actual service delivery", "delivered service", "实际传递", "服务传递", "实际服务传递"],
        ["external communications", "external communications to customers", "对外承诺", "对外沟通", "外部沟通", "市场沟通"],
    ];

    internal static LocalizedText Name(this GapSide side) => LocalizedText.Of(side);

    internal static IEnumerable<string> Wordings(this GapSide side) =>
        [side.Name().English, side.Name().Chinese, .. OtherSides[(int)side]];

    internal static LocalizedText Name(this EvidenceKind kind) => LocalizedText.Of(kind);
}
