namespace ServiceQuality.Domain.Gaps;

// The seven gaps as data. Antecedents and causes are named by their English names.
internal static class GapCatalogue
{
    private const string Model = "Parasuraman, Zeithaml and Berry (1985), A conceptual model of service quality, Journal of "
        + "Marketing 49(4)";
    private const string Extension = "Luk and Layton (2002), Perception gaps in customer expectations, The Service Industries "
        + "Journal 22(2)";

    internal static ValueList<ServiceGap> All() =>
    [
        new(
            1,
            new("knowledge gap", "管理层认知差距"),
            [
                "management perception gap", "listening gap", "market information gap",
                "not knowing what customers expect", "认知差距", "知识差距", "倾听差距", "管理者认识的差距", "质量感知差距",
                "不了解客户的期望", "客户期望与企业对客户期望之间的差距",
            ],
            GapSide.ManagementView,
            GapSide.CustomerExpectation,
            new("Managers think that customers expect less than they do.", "管理层低估了客户的期望。"),
            new(
                "Managers think that customers expect more than they do: effort may go where nobody asked for it.",
                "管理层高估了客户的期望，资源可能用在客户并不看重的地方。"),
            [EvidenceKind.SurveyItem, EvidenceKind.IndicatorResult],
            GapCauses.Of1,
            Model),
        new(
            2,
            new("standards gap", "服务质量标准差距"),
            [
                "design gap", "service design gap", "specification gap", "quality specification gap",
                "policy gap", "not having the right service designs and standards", "标准差距", "设计差距", "质量标准差距",
                "质量规范差距", "未选择正确的服务设计和标准", "企业对客户的期望与服务质量标准之间的差距",
            ],
            GapSide.Standard,
            GapSide.ManagementView,
            new("The standards ask for less than managers know customers to expect.", "服务标准低于管理层所认识到的客户期望。"),
            new("The standards ask for more than managers think customers expect.", "服务标准高于管理层所认识到的客户期望。"),
            [EvidenceKind.SurveyItem, EvidenceKind.IndicatorResult],
            GapCauses.Of2,
            Model),
        new(
            3,
            new("delivery gap", "服务传递差距"),
            [
                "service delivery gap", "performance gap", "service performance gap", "conformance gap",
                "not delivering to service standards", "传递差距", "交付差距", "服务交付差距", "服务交易差距", "服务绩效差距",
                "执行差距", "未按标准提供服务", "服务质量标准与实际传递之间的差距",
            ],
            GapSide.Delivery,
            GapSide.Standard,
            new("The service that is delivered stays behind the standards.", "实际传递的服务未达到服务标准。"),
            new("The service that is delivered goes beyond the standards.", "实际传递的服务超过服务标准。"),
            [EvidenceKind.SurveyItem, EvidenceKind.IndicatorResult, EvidenceKind.SlaAttainment],
            GapCauses.Of3,
            Model),
        new(
            4,
            new("communication gap", "沟通差距"),
            [
                "promise gap", "external communication gap", "market communication gap",
                "not matching performance to promises", "承诺差距", "对外沟通差距", "市场沟通差距", "营销沟通差距", "宣传差距",
                "服务传递与对外承诺不相匹配", "实际传递与客户感受之间的差距",
            ],
            GapSide.Delivery,
            GapSide.Promise,
            new("Less is delivered than was promised.", "实际传递的服务低于对外承诺。"),
            new("More is delivered than was promised.", "实际传递的服务超过对外承诺。"),
            [EvidenceKind.SurveyItem, EvidenceKind.IndicatorResult, EvidenceKind.SlaAttainment, EvidenceKind.Promise],
            GapCauses.Of4,
            Model),
        new(
            5,
            new("customer gap", "客户差距"),
            [
                "service quality gap", "perceived service quality gap", "SERVQUAL gap", "顾客差距", "服务质量差距",
                "感知服务质量差距", "客户感受与客户期望之间的差距",
            ],
            GapSide.CustomerPerception,
            GapSide.CustomerExpectation,
            new("Customers perceive less than they expect.", "客户的感知低于期望。"),
            new("Customers perceive more than they expect.", "客户的感知高于期望。"),
            [EvidenceKind.SurveyItem, EvidenceKind.IndicatorResult],
            GapCauses.Of5,
            Model),
        new(
            6,
            new("employee perception gap", "员工认知差距"),
            ["front-line perception gap", "customer-employee gap", "一线员工认知差距", "客户期望与员工认知之间的差距"],
            GapSide.EmployeeView,
            GapSide.CustomerExpectation,
            new("Front-line employees think that customers expect less than they do.", "一线员工低估了客户的期望。"),
            new("Front-line employees think that customers expect more than they do.", "一线员工高估了客户的期望。"),
            [EvidenceKind.SurveyItem, EvidenceKind.IndicatorResult],
            GapCauses.Of6,
            Extension),
        new(
            7,
            new("internal perception gap", "内部认知差距"),
            [
                "employee-management gap", "management-employee perception gap", "员工与管理层认知差距",
                "员工认知与管理层认知之间的差距",
            ],
            GapSide.ManagementView,
            GapSide.EmployeeView,
            new("Managers think that customers expect less than front-line employees think.", "管理层对客户期望的估计低于一线员工。"),
            new("Managers think that customers expect more than front-line employees think.", "管理层对客户期望的估计高于一线员工。"),
            [EvidenceKind.SurveyItem, EvidenceKind.IndicatorResult],
            GapCauses.Of7,
            Extension),
    ];
}
