namespace ServiceQuality.Domain.Gaps;

// Causes, signs and remedies by gap, in the library's own words. Gaps 1 to 5 follow the practice literature; where it names no
// cause for a construct (management commitment, teamwork, technology-job fit), and for gaps 6 and 7, they follow the definitions.
internal static class GapCauses
{
    internal static ValueList<GapCause> Of1 { get; } =
    [
        new(
            new("Nobody asks customers, and service is designed from the inside alone.", "缺少了解客户的信息来源，服务模式和标准由企业单方面设想。"),
            [
                new(
                    "There is no analysis of what customers need, such as the delivery time that suits them.",
                    "没有分析客户的服务需求，例如客户希望的送达时间。"),
            ],
            [new("Survey customers regularly, by questionnaire, telephone and interview, and set standards by what they "
                + "say.", "通过问卷、电话、访谈等方式定期调查客户需求，并据此制定标准。")],
            "marketing research orientation"),
        new(
            new("What contact staff learn from customers does not reach those who decide.", "一线人员了解到的客户信息传不到决策者那里。"),
            [new("Information gets stuck within the organisation.", "信息在企业内部传递不畅，中途中断。")],
            [
                new(
                    "Open channels upward and between colleagues, and act on what contact staff report and propose.",
                    "建立向上沟通与同事间平行沟通的渠道，并采纳一线人员的反馈和建议。"),
                new("Take out levels between contact staff and those who decide.", "减少一线人员与决策者之间的管理层级。"),
            ],
            "upward communication",
            "levels of management"),
    ];

    internal static ValueList<GapCause> Of2 { get; } =
    [
        new(
            new(
                "Known expectations are held to be too uncertain or not feasible, and do not become standards.",
                "受不确定因素限制，已知的客户期望被认为难以实现，没有落实为服务标准。"),
            [new("The technical equipment does not fit what the standards need.", "技术设备不能适应服务标准的要求。")],
            [
                new(
                    "Standardise tasks with hard technology (equipment) and soft technology (procedures, methods).",
                    "以硬技术（设备、科技）和软技术（流程、方法）推行任务标准化。"),
            ],
            "task standardization",
            "perception of feasibility"),
        new(
            new("Goals of service are missing, vague, or set over the heads of the staff.", "服务目标缺失、含糊，或未经员工参与就已设定。"),
            [new("The goals of service are incomplete.", "服务目标设置不完善。")],
            [
                new(
                    "Set specific and feasible standards, close to what customers expect, and work them out with the staff.",
                    "制定贴近客户期望、具体可行的标准，并让员工参与讨论和论证。"),
            ],
            "goal setting"),
        new(
            new("Managers give other aims precedence over the quality of service.", "管理层把其他目标置于服务质量之上。"),
            [new("Quality of service has neither resources nor a place in how managers are judged.", "服务质量既没有资源保障，也不纳入对管理者的考核。")],
            [
                new(
                    "Give the quality of service an owner in top management, resources and a part in appraisals.",
                    "由高层负责服务质量，配置资源，并纳入管理者考核。"),
            ],
            "management commitment to service quality"),
    ];

    internal static ValueList<GapCause> Of3 { get; } =
    [
        new(
            new("Staff are not able to carry the whole standard into the service.", "员工能力不足，不能把标准完整地体现在服务中。"),
            [new("The result depends on who serves the customer.", "服务结果因员工的业务水平不同而打折扣。")],
            [
                new(
                    "Build competence: attitude to service, knowledge of the market and the job, conduct and speech.",
                    "提高胜任力：培养服务意识，培训市场知识和业务技能，指导行为和语言。"),
            ],
            "employee-job fit"),
        new(
            new("Staff do not feel bound by the standard, and nobody checks.", "员工不愿受标准约束，也缺少监督。"),
            [new("Steps of the standard are left out, such as checking a delivery with the customer.", "省略标准规定的步骤，例如送货时不与客户核对。")],
            [
                new("Split the process into steps and find the points at which it fails.", "分解服务过程，找出容易失误的环节并制定措施。"),
                new("Check on the spot without notice, and tie appraisal and pay to the results.", "不定期现场抽查，并把服务结果与绩效挂钩。"),
            ],
            "supervisory control systems"),
        new(
            new(
                "Staff stand between demands that clash or that nobody explained, without a say of their own.",
                "员工夹在相互矛盾或不明确的要求之间，又缺少自主权。"),
            [new("Contact staff are irritated and reluctant, and work slows down.", "一线员工情绪烦躁、抵触，工作效率低。")],
            [
                new("Care for contact staff: talk with them, offer counselling, take pressure off.", "关心一线员工：谈心、心理疏导、减轻压力。"),
                new("Say which demand comes first, and let staff decide within stated limits.", "明确各项要求的先后，并在规定范围内授权员工自主处理。"),
            ],
            "perceived control",
            "role conflict",
            "role ambiguity"),
        new(
            new("Staff do not work as a team.", "员工之间缺少团队协作。"),
            [new("Colleagues do not step in for each other, and customers are passed on.", "同事之间不互相补位，客户被来回推转。")],
            [new("Give teams common goals, and reward what they reach together.", "设定团队共同目标，并奖励共同取得的成果。")],
            "teamwork"),
        new(
            new("Tools and systems do not fit the work.", "工具和系统与工作不匹配。"),
            [new("Staff work around the system, or customers wait for it.", "员工绕开系统操作，或客户因系统而等待。")],
            [new("Choose and mend tools together with those who use them.", "与使用者一起选择和改进工具。")],
            "technology-job fit"),
    ];

    internal static ValueList<GapCause> Of4 { get; } =
    [
        new(
            new("Departments do not talk with each other.", "各部门之间缺少横向沟通。"),
            [new("Departments tell customers different things.", "各部门对客户说法不一。")],
            [new("Hold joint meetings, share knowledge, and agree on one message.", "召开联席会议，共享业务知识，统一宣传口径。")],
            "horizontal communication"),
        new(
            new("More is promised than can be delivered, and expectations rise with the promises.", "对外承诺超出实际能力，客户期望随之升高。"),
            [new("Advertising goes beyond what is delivered.", "宣传言过其实，承诺无法兑现。")],
            [new("Promise what can be kept, and ask those who deliver before promising.", "宣传和承诺量力而行，承诺之前先征求服务部门的意见。")],
            "propensity to overpromise"),
    ];

    internal static ValueList<GapCause> Of5 { get; } =
    [
        new(
            new("It is the result of gaps 1 to 4.", "由差距1至差距4逐步形成。"),
            [
                new(
                    "Customers compare what was delivered, the staff and the process with what they expected.",
                    "客户把服务结果、服务人员和服务过程与期望相比较。"),
            ],
            [new("Narrow gaps 1 to 4.", "缩小差距1至差距4。")]),
    ];

    internal static ValueList<GapCause> Of6 { get; } =
    [
        new(
            new("Front-line employees are not told, or have not learned, what customers expect.", "一线员工没有被告知或没有掌握客户的期望。"),
            [new("Employees rank what matters to customers in another order than customers do.", "员工对客户所看重事项的排序与客户不一致。")],
            [new("Share the results of customer surveys with contact staff, and train them to ask and listen.",
                "向一线员工通报客户调查结果，并培训询问和倾听的技巧。")]),
    ];

    internal static ValueList<GapCause> Of7 { get; } =
    [
        new(
            new("Managers and front-line employees do not tell each other what they know of customers.", "管理层与一线员工没有交流各自对客户的了解。"),
            [new("Managers and employees give different answers to the question what customers want.", "对于客户想要什么，管理层与员工的回答不同。")],
            [
                new(
                    "Discuss what customers expect between managers and contact staff, with survey results at hand.",
                    "管理层与一线员工结合调查结果共同讨论客户期望。"),
            ],
            "upward communication"),
    ];
}
