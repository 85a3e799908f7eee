using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Tables;

// The words of the tables in both languages, as in docs/reference/glossary.md; names of results are those of their
// enumerations. Symbols such as n, p, t, SD and AVE are in no language.
internal static class TableWords
{
    // English = Chinese, separated by bars: words of all areas and surveys, then the other areas.
    private const string Words =
        """
        name=名称 | value=数值 | id=编号 | item=题项 | items=题项数 | dimension=维度 | construct=构念 | indicator=指标 | indicators=指标数
        group=组 | unit=部门 | period=期间 | rule=规则 | code=代码 | reason=原因 | note=备注 | row=行 | measure=测量方式 | quantity=量 | mean=均值
        means=均值 | median=中位数 | lower=下限 | upper=上限 | from=下限 | to=上限 | interval=区间 | adjusted p=校正p | p (ranks)=p（秩）
        rank=名次 | order=顺序 | place=名次 | may be=可能名次 | weight=权重 | weights=权重 | share=占比 | share %=占比 % | score=得分 | points=分
        change=变化 | difference=差异 | first=第一个 | second=第二个 | all=全部 | none=无 | yes=是 | no=否 | answers=回答 | customers=客户数
        customer=客户 | revenue=收入 | tier=客户等级 | scale=评分范围 | started=已开始 | stopped=已停止 | stopped of started %=解决率 %
        decided=已判定 | met=达成 | met of decided %=达成率 % | p against best=与最佳比较的p | P(best)=P（最佳） | feature=功能 | category=类别
        tie=并列 | clear=明确 | better=更优 | worse=更差 | category strength=类别强度 | total strength=总强度 | alpha E=alpha（E）
        omega E=omega（E） | alpha P=alpha（P） | omega P=omega（P） | alpha gap=alpha（差距） | r of P - E=P - E的信度 | gap=差距
        lower rank=名次下限 | upper rank=名次上限 | worst %=最差 % | block=题组 | flagged=标记数 | ids=编号 | run=连续相同 | even-odd=奇偶一致性
        flags=标记 | Perception=感知 | Importance=重要性 | Minimum=最低期望 | Desired=理想期望 | evidence=依据 | method=方法 | part=组成
        actual=实际 | reference=参照 | size=大小 | found=结果 | cause=原因 | signs=表现 | remedies=改进措施 | severity=严重程度 | finding=发现
        check=检验项目 | made=已检验 | not made=未检验 | failed=未通过 | lowest=最小值 | highest=最大值 | follows from=推算依据 | printed=已发表
        mean P=均值P | SD P=SD（P） | mean E=均值E | SD E=SD（E） | SD of gap=差距的SD | standard error=标准误 | CI lower=区间下限
        CI upper=区间上限 | Shapley %=Shapley占比 % | relative weight %=相对权重 % | stated %=陈述重要性 % | performance=绩效 | changes=是否变化
        priority=优先度 | Medians=中位数 | ScaleMidpoints=评分中点 | Given=给定 | perceived=感知 | width=宽度 | position=位置 | below=低于
        within=之内 | above=高于 | inverted=倒置 | p of c=c的p | p of means=均值的p | log variances=方差对数比 | p of variances=方差的p
        invariance=等价性 | p greater=p（大于） | Path=路径系数 | Loading=载荷 | Index=指数 | satisfied %=满意 % | dissatisfied %=不满意 %
        easy %=容易 % | difficult %=费力 % | net, points=净值（分） | satisfaction=满意度 | effort=费力度 | mean less weight=均值减权重
        promoters (9, 10)=推荐者（9、10） | passives (7, 8)=中立者（7、8） | detractors (0 to 6)=贬损者（0至6） | with=与 | quadrant=象限
        moved by=受其影响 | frozen=固定权重 | frozen from=固定权重下限 | frozen to=固定权重上限 | mix=构成 | linear RMSE=线性RMSE | linear MAE=线性MAE
        linear Q2=线性Q² | path model=路径模型 | linear=线性 | here=本库 | there=对方 | of=对象 | number here=本库数值 | number there=对方数值
        std. alpha=标准化alpha | largest HTMT=最大HTMT | largest VIF=最大VIF | variance=方差 | reliability=信度
        r with the difference=与差值的r | eigenvalue=特征值 | uniqueness=独特性 | standardised loading=标准化载荷
        standardised uniqueness=标准化独特性 | item-total r=题总r | corrected r=校正r | alpha if deleted=删除后alpha | standardised=标准化
        grade=等级 | before=调整前 | deducted=扣分 | added=加分 | lost=失分 | standards=标准 | standard=标准 | driver=驱动因素 | owner=责任人
        target=目标 | verdict=判定 | agreement %=协议达成率 % | not measured=未测量 | not known=未知 | engineer=工程师 | nonconforming %=不合格品 %
        accepted %=接收概率 % | average outgoing %=平均检出质量 % | key=键 | ours=己方 | theirs=对方 | only ours=仅己方有 | only theirs=仅对方有
        records=记录数 | of the age=符合账龄 | checked=已抽查 | keys=记录 | limit=限值 | follow-up=需跟进 | band=区段 | Outer weights=外部权重
        Loadings=载荷 | R squared=R² | Adjusted R squared=校正R² | Cross-loadings=交叉载荷 | Indicator VIF=指标VIF
        Standardised alpha=标准化alpha | Indices=指数 | Path coefficients=路径系数 | Total effects=总效应 | Indirect effects=间接效应
        Importances=重要性 | Construct correlations=构念相关 | Correlations=相关 | Inner VIF=内部模型VIF | accountable=负责 | does=执行
        consulted=被咨询 | informed=被告知 | case=工单 | cases=工单数 | count=个数 | state=状态 | due=到期 | remaining=剩余时间 | used %=已用 %
        next change=下次变化 | at risk=有风险 | late=逾期 | open=未结束 | ended=已结束 | not timed=未计时 | decided before=之前已判定
        met before %=之前达成率 % | decided after=之后已判定 | met after %=之后达成率 % | changed=变化数 | only before=仅之前有 | only after=仅之后有
        measured %=实测 % | fee=费用 | before the cap=封顶前 | cap=封顶额 | credit=赔偿额 | agreed time=约定时间 | maintenance=维护时间
        service time=服务时间 | downtime=中断时间 | availability %=可用性 % | outages counted=计入的中断 | outages ignored=不计入的中断
        mean time to restore=平均恢复时间 | mean time between failures=平均故障间隔 | in service=服务时间内 | objective=目标 | burn rate=燃尽率
        burn rate, long=燃尽率（长窗口） | burn rate, short=燃尽率（短窗口） | consumed %=已消耗 % | remaining %=剩余 % | time to exhaustion=耗尽所需时间
        page=立即呼叫 | ticket=登记处理 | (none)=（无） | long window=长窗口 | short window=短窗口 | firing=触发 | cumulative %=累计 %
        rank before=之前名次 | count before=之前个数 | open at the start=期初未结 | opened=新开 | reopened=重开 | closed=关闭
        open at the end=期末未结 | mean open=平均未结 | arrivals per day=日均到达 | days in process (Little)=在办天数（Little）
        days of work=待办天数 | median age in days=账龄中位数（天） | oldest in days=最长账龄（天） | overdue=逾期数 | from day=起（天） | to day=止（天）
        Undecided=未决定 | Upheld=支持 | PartlyUpheld=部分支持 | NotUpheld=不支持 | WithoutDecision=未作决定 | uphold rate %=支持率 %
        overturn rate %=改判率 % | paid=已赔付数 | redress=赔偿总额 | redress per upheld=每件支持的赔偿 | median redress=赔偿中位数 | no failure=无失误
        recovered=已补救 | not recovered=未补救 | after a breach=违约之后 | after a target met=达成之后 | preceded by a breach=之前有违约
        left out=未计入 | label=标签 | point=点 | centre line=中心线 | lower limit=下控制限 | upper limit=上控制限 | phase=阶段 | signals=异常信号
        variation=变异 | first point=起点 | baseline=基线点数 | longest run=最长游程 | crossings=穿越次数 | dispersion p=离散检验p | run rule=判异准则
        side=侧 | completed at=完成于 | upper sum=上累积和 | lower sum=下累积和 | first point after the change=变化后的首点 | earliest=最早
        latest=最晚 | mean before=之前水平 | mean after=之后水平 | statistic=统计量 | estimate=估计 | (intercept)=（截距）
        of the variance=解释的方差 | RelativeWeights=相对权重 | criterion=准则 | time=时间 | survival %=未结束比例 % | incidence %=发生率 %
        outcome=结局 | observed=观察数 | expected=期望数 | by the interval=按区间判定 | below the minimum=低于最低水平 | over-promised=承诺过高
        level=水平 | periods kept=达标期数 | in control=受控 | contribution=得分贡献 | changed when raised=提高时变化
        changed when lowered=降低时变化 | critical weight=临界权重 | followed=按流程 | done=已执行 | done %=已执行 % | missing=缺失
        out of order=顺序错误 | repeated=重复 | extra=多余 | step=步骤 | total time=总时间 | waiting=等待 | waiting %=等待 % | start=开始
        slack=时差 | critical=关键 | fail point=失误点 | risk priority number=风险优先数 | needs action=需要措施 | action=措施
        countermeasure=对策 | touchpoint=触点 | total effect=总效应 | kind=类型 | cross-loading=交叉载荷 | other=另一方 | own=自身 | rival=对方
        weighting=加权方式 | Unweighted=不加权 | Individual=个人权重 | Aggregate=平均权重 | WorksheetPoints=工作表（分）
        WorksheetFraction=工作表（比例） | MeanOfDimensions=维度均值 | MeanOfItems=题项均值 | antecedent=前因 | standing=水平（0至1） | shares=占比
        equal=等权 | standardised r=标准化r | overlap-corrected r=重叠校正r | end=结束 | base=基数 | number of points=点数 | passes=通过
        conforming=符合项数 | nonconforming=不符合项 | critical failures=关键项不符合 | not applicable=不适用 | without an answer=未作答
        observed agreement=实际一致性 | expected agreement=期望一致性
        """;

    private static readonly FrozenDictionary<string, string> Chinese = Words.Split(['|', '\n'])
        .Select(w => w.Split('='))
        .ToFrozenDictionary(w => w[0].Trim(), w => w[1].Trim(), StringComparer.OrdinalIgnoreCase);

    internal static TableText[] All(params ReadOnlySpan<string> english)
    {
        var words = new TableText[english.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Of(english[i]);
        }

        return words;
    }

    // A header that has both texts already, or one that is looked up.
    internal static TableText Of(TableText header) => header.English == header.Chinese ? Of(header.English) : header;

    // A member of an enumeration that has names.
    internal static TableText Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(T member)
        where T : struct, Enum => LocalizedText.Of(member);

    // A word in both languages; a word that is not in the list is a symbol, which both share.
    internal static TableText Of(string english) => new(english, Chinese.GetValueOrDefault(english, english));
}
