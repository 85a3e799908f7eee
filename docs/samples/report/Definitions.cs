using ServiceQuality.Domain;

namespace ServiceReport;

/// <summary>What the figures of the report mean.</summary>
public static class Definitions
{
    public static IReadOnlyDictionary<string, (LocalizedText Term, LocalizedText Meaning)> All { get; } =
        new Dictionary<string, (LocalizedText, LocalizedText)>
        {
            ["attainment"] = (
                new("Attainment", "达成率"),
                new(
                    "The share of targets that were met, of those that are decided: met, stopped late, or still open after their due. The band is the Wilson score interval at 95 %.",
                    "已判定的目标（达成、逾期停止、或到期后仍未结束）中达成的占比。色带为 95% 的 Wilson 得分区间。")),
            ["timeline"] = (
                new("Timeline of a case", "工单时间线"),
                new(
                    "Time counts only while the calendar is open and the clock is not paused. The target is met when its clock stops at or before the due.",
                    "只有在日历营业且时钟未暂停时才计时。时钟在到期时刻或之前停止即为达成。")),
            ["backlog"] = (
                new("Backlog", "积压"),
                new("The cases that are open at the end of the report, by their age in days.", "报告结束时仍未结束的案件，按时长（天）分组。")),
            ["control-chart"] = (
                new("Control chart", "控制图"),
                new(
                    "Points between the control limits, without a pattern, vary by common causes. A signal is a pattern that common causes rarely make; look for what changed.",
                    "控制限之间且没有异常排列的点，其波动来自普通原因。异常信号是普通原因很少造成的排列，应查找发生了什么变化。")),
            ["pareto"] = (
                new("Ranking of causes", "原因排序"),
                new("Causes by the number of complaints, with the cumulative share. The coloured ones make up 80 %.", "按投诉数量排列的原因及累计占比。着色的原因合计占 80%。")),
            ["time-to-end"] = (
                new("Time to the end of a complaint", "投诉结束所需时间"),
                new(
                    "The Kaplan-Meier curve: which share of complaints is still open after so many days. Open complaints count as long as they have been seen.",
                    "Kaplan-Meier 曲线：若干天后仍未结束的投诉占比。未结束的投诉按已观察的时间计入。")),
            ["scorecard"] = (
                new("Scorecard", "记分卡"),
                new("Each indicator becomes points from 0 to 100; the score is their weighted mean.", "每个指标折算为 0 至 100 分，总分为加权平均。")),
            ["blueprint"] = (
                new("Service blueprint", "服务蓝图"),
                new(
                    "The steps of the service in lanes: what the customer does, what staff do in view and out of view, and what supports them. A thick border marks a step that can fail.",
                    "按泳道排列的服务步骤：顾客、前台、后台与支持。粗边框表示可能失误的步骤。")),
            ["gap"] = (
                new("Gap", "差距"),
                new(
                    "Perception minus expectation: below 0, customers get less than they expect. The line is the confidence interval of the mean at 95 %.",
                    "感知减期望：小于 0 表示顾客得到的低于期望。横线为均值的 95% 置信区间。")),
            ["index"] = (
                new("Satisfaction index", "满意度指数"),
                new(
                    "A score from 0 to 100 for each construct, estimated with the path model from the answers of respondents. Arrows carry path coefficients; brackets are bootstrap intervals at 95 %.",
                    "由受访者的答案通过路径模型估计的各构念得分，0 至 100。箭头上为路径系数，方括号内为 95% 自助法区间。")),
            ["importance"] = (
                new("Importance and performance", "重要性与绩效"),
                new(
                    "Importance is how many points the target moves when the construct moves by one; performance is the index. Important and low comes first.",
                    "重要性：构念提高一分时目标提高的分数；绩效：指数。重要而绩效低的应优先改进。")),
        };
}
