using System.Globalization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

// The words of the explanation of a clock in one language, beside those of explained time.
internal sealed record ClockWords(
    ExplanationWords Time, string[] Phases, string[] Verdicts, string[] Events, string Head, string Limit, string NotStarted, string Due, string NoDue, string Late, string Left, string Cycle, string Total)
{
    private static readonly ClockWords English = new(
        ExplanationWords.English,
        ["not applicable", "not started", "running", "paused", "stopped"],
        ["pending", "met", "breached"],
        ["note", "opened", "reply of the service", "message of the customer", "status", "priority", "resolved", "reopened", "closed", "tier", "acknowledged", "arrived", "event"],
        "{0} of case {1}: {2}, {3} as of {4}",
        "limit {0}",
        "not started",
        "due {0}",
        "no due",
        "late {0} of open time ({1} by the clock on the wall)",
        "left {0} of open time ({1} by the clock on the wall)",
        "cycle {0}",
        "counted {0}, by the clock on the wall {1}");

    private static readonly ClockWords Chinese = new(
        ExplanationWords.Chinese,
        ["不适用", "未开始", "计时中", "暂停", "已停止"],
        ["待定", "达标", "违约"],
        ["备注", "开单", "服务方回复", "客户留言", "状态", "优先级", "已解决", "重新打开", "已关闭", "客户等级", "已确认", "已到场", "事件"],
        "工单 {1} 的{0}：{2}，{3}，截至 {4}",
        "时限 {0}",
        "未开始",
        "到期 {0}",
        "无到期",
        "逾期营业时间 {0}（自然时间 {1}）",
        "剩余营业时间 {0}（自然时间 {1}）",
        "第 {0} 轮",
        "计入 {0}，自然时间 {1}");

    internal static ClockWords Of(CultureInfo? culture) => ExplanationWords.Of(culture) == ExplanationWords.Chinese ? Chinese : English;

    internal string Phase(SlaPhase phase) => Phases[(int)phase];

    internal string Verdict(SlaVerdict verdict) => Verdicts[(int)verdict];

    internal string Event(CaseEvent e)
    {
        string?[] parts =
        [
            Events[(int)e.Kind], e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged ? e.Priority.ToString() : null, e.Code,
            e.Tier == CustomerTier.None ? null : e.Tier.ToString(),
        ];
        return string.Join(' ', parts.Where(p => p is not null));
    }
}
