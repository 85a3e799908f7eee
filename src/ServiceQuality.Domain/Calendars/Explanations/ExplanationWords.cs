using System.Globalization;
using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// The words of an explanation in one language. They are part of the library, not of the machine's culture data, so that a text is the
// same everywhere; dates and times are ISO in every language.
internal sealed record ExplanationWords(
    string[] Days, string Counted, string Skipped, string[] Reasons, string Elapsed, string Deadline, string Never, string Calendar, string Version, string Total, string Lands, string Moves, string[] Landings, string Beyond, string Because)
{
    internal static readonly ExplanationWords English = new(
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        "counted",
        "skipped",
        ["open", "closed", "holiday", "break", "hours of the date", "make-up day", "taken away", "clock change", "elapsed time", "date", "start", "paused", "stopped"],
        "{0} of open time from {1} to {2}",
        "{0} from {1}: due {2}",
        "{0} from {1}: never, the calendar has not that much ahead",
        "calendar {0}",
        "{0} revision {1}",
        "counted {0}, skipped {1}",
        "lands on {0}, {1}: {2}",
        "lands on {0}, {1}, moved to the next time there is: {2}",
        ["same time", "end of business", "start of business"],
        "beyond the date until which the holidays are known: it may change",
        "{0}: {1}");

    internal static readonly ExplanationWords Chinese = new(
        ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
        "计入",
        "不计",
        ["营业", "非营业", "假日", "休息", "当日时段", "调休上班", "被扣除", "时钟变更", "自然时间", "日期", "起始日", "暂停", "已停止"],
        "从 {1} 到 {2} 的营业时间为 {0}",
        "自 {1} 起 {0}：到期 {2}",
        "自 {1} 起 {0}：永不到期，日历没有那么多时间",
        "日历 {0}",
        "{0} 第 {1} 版",
        "计入 {0}，不计 {1}",
        "落在 {0}，{1}：{2}",
        "落在 {0}，{1}，顺延到下一个可用时刻：{2}",
        ["同一时刻", "营业结束", "营业开始"],
        "晚于已公布的假日，可能变动",
        "{0}：{1}");

    internal static ExplanationWords Of(CultureInfo? culture) =>
        culture is not null && culture.TwoLetterISOLanguageName == "zh" ? Chinese : English;

    internal string Day(LocalDate date) => Days[(int)date.DayOfWeek - 1];

    internal string Reason(TimeReason reason) => Reasons[(int)reason];

    internal string Landing(Landing landing) => Landings[(int)landing];
}
