using System.Collections.Frozen;

namespace ServiceQuality.Scoring.Tables;

// The reasons for a missing number and the names of methods that are whole constants, in both languages. A reason with numbers or
// names in it is not here: it stays in English.
internal static class TableReasons
{
    // English = Chinese, a line each.
    private const string Reasons =
        """
        there is no value = 没有数值
        there is no answer = 没有回答
        one value has no spread = 只有一个数值，没有离散程度
        the statistic is larger than a number can be = 统计量超出数值范围
        there is no spread to measure the difference by = 没有离散程度，无法衡量差异
        what was observed cannot happen under the hypothesis = 观察到的结果在原假设下不可能出现
        nobody gave both answers = 无人作答两问
        refused by the agreement = 协议拒绝
        computed from means, so it has no spread = 由均值计算，没有离散程度
        a part of it has no value = 其中一部分没有数值
        the policy gives no respondent a score, so the mean has no spread = 该缺失值处理不产生个人得分，均值没有离散程度
        both sides are single values = 两侧都是单一数值
        the mean minimum and the mean desired level are the same = 平均最低期望与平均理想期望相同
        the mean desired level is below the mean minimum = 平均理想期望低于平均最低期望
        there is one dimension of quality, and nothing to compare it with = 只有一个质量维度，无可比较
        no respondent gave enough answers = 没有受访者作答足够题项
        the values are constant before and after the change = 变化前后的数值各自不变
        a change of a mean needs three points = 均值的变化至少需要三个点
        a change needs two points = 变化至少需要两个点
        there is no event = 没有事件
        an indicator alone in its construct has the weight and loading 1 = 构念只有一个指标时，其权重和载荷为1
        the scores do not vary in one of the groups, or by the weights of one = 得分在其中一组内或按其中一组的权重没有变异
        a wave has no answer = 有一个调查期没有回答
        a single item says nothing of its own reliability = 单一题项不能说明自身的信度
        a sample has no value = 有一个样本没有数值
        the values are all the same = 所有数值相同
        there are fewer than three pairs = 成对数据少于三对
        an interval needs four pairs = 区间至少需要四对数据
        there are too many ways to distribute the values = 数值的分配方式过多
        there are too many orders of the ranks within the blocks = 区组内的秩次排列过多
        the curve is 0, where the standard error does not exist = 曲线为0，标准误不存在
        the curve is 1, where the log-log interval does not exist = 曲线为1，log-log区间不存在
        the share is 0, where the interval does not exist = 占比为0，区间不存在
        the share is 1, where the log-log interval does not exist = 占比为1，log-log区间不存在
        there is no case = 没有工单
        there is no trial = 没有观察
        the response is constant, so there is nothing to explain = 因变量不变，没有可解释的变异
        there are as many coefficients as rows, so nothing is left to judge them by = 系数与行数一样多，无从判断
        the predictors give the response without a residual, so nothing is left to judge them by = 自变量完全决定因变量，没有残差，无从判断
        one item has no alpha, so there is no reliability of the parts = 单一题项没有alpha，因此没有各部分的信度
        the items of a part cancel each other out, or pairwise covariances contradict each other = 某部分的题项相互抵消，或成对协方差相互矛盾
        pairwise covariances of the parts contradict each other = 各部分的成对协方差相互矛盾
        the differences of the items have no alpha = 题项差值没有alpha
        one item has no internal consistency = 单一题项没有内部一致性
        one item has no correlations = 单一题项没有相关
        one item has no halves = 单一题项无法分半
        the items cancel each other out: their sum does not vary = 题项相互抵消：总分没有变异
        one factor takes three items or more: with fewer, many loadings would do as well = 单因子至少需要三个题项：更少时载荷不唯一
        the search for the best loadings did not end = 最优载荷的搜索没有收敛
        one factor always fits three items = 单因子总能拟合三个题项
        the number of respondents is unknown = 受访者人数未知
        there are too few respondents for so many items = 受访者太少，题项太多
        a total is counted and not sampled, so it has no interval = 总数是计数而非抽样，没有区间
        only the value is known, so it has no interval = 只知道数值，没有区间
        it does not apply = 不适用
        the values do not give a standard deviation = 数值不能得出标准差
        Student t = Student t区间
        Wilson score = Wilson得分法
        Clopper-Pearson = Clopper-Pearson精确法
        order statistics = 次序统计量
        bootstrap t, normal = 自助法t检验，正态分布
        bootstrap t, Student = 自助法t检验，t分布
        equal = 等权
        normal = 正态
        Poisson = 泊松
        binomial = 二项
        """;

    private static readonly FrozenDictionary<string, string> Chinese = Reasons.Split('\n')
        .Select(l => l.Split(" = "))
        .ToFrozenDictionary(l => l[0].Trim(), l => l[1].Trim(), StringComparer.Ordinal);

    internal static IEnumerable<string> All => Chinese.Keys;

    internal static TableText Of(string reason) => new(reason, Chinese.GetValueOrDefault(reason, reason));
}
