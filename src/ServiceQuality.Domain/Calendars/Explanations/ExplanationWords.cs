using System.Globalization;
using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// The words of an explanation in one language. They are part of the library, not of the machine's culture data, so that a text is
// the same everywhere; dates and times are ISO in every language. Lists are in the order of their enumeration.
internal sealed record ExplanationWords
{
    internal static readonly ExplanationWords English = new()
    {
        Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        Counted = "counted",
        Skipped = "skipped",
        Elapsed = "{0} of open time from {1} to {2}",
        Deadline = "{0} from {1}: due {2}",
        Never = "{0} from {1}: never, the calendar has not that much ahead",
        Calendar = "calendar {0}",
        Version = "{0} revision {1}",
        InZone = "{0}, {1}",
        Operations = ["Union of ({0})", "Intersection of ({0})", "Difference of ({0})"],
        PartSeparator = "; ",
        ClockChange = "{0} to {1}",
        Total = "counted {0}, skipped {1}",
        LandsOn = "lands on {0}, {1}: {2}",
        MovesTo = "lands on {0}, {1}, moved to the next available time: {2}",
        Landings = ["same time", "end of business", "start of business", "end of the date"],
        Rolls = ["rolled to the next working day", "rolled to the previous working day", "not rolled"],
        BeyondKnownHolidays = "beyond the date until which the holidays are known: it may change",
        ReasonWithDetail = "{0}: {1}",
        Within = "within {0}",
        Limits = [], // as the limit prints itself
    };

    internal static readonly ExplanationWords Chinese = new()
    {
        Days = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
        Counted = "计入",
        Skipped = "不计",
        Elapsed = "从 {1} 到 {2} 的营业时间为 {0}",
        Deadline = "自 {1} 起 {0}：到期 {2}",
        Never = "自 {1} 起 {0}：永不到期，日历没有那么多时间",
        Calendar = "日历 {0}",
        Version = "{0} 第 {1} 版",
        InZone = "{0}，{1}",
        Operations = ["并集（{0}）", "交集（{0}）", "差集（{0}）"],
        PartSeparator = "；",
        ClockChange = "{0} 变为 {1}",
        Total = "计入 {0}，不计 {1}",
        LandsOn = "落在 {0}，{1}：{2}",
        MovesTo = "落在 {0}，{1}，顺延到下一个可用时刻：{2}",
        Landings = ["同一时刻", "营业结束", "营业开始", "当日结束"],
        Rolls = ["顺延到下一个工作日", "提前到上一个工作日", "不顺延"],
        BeyondKnownHolidays = "晚于已公布的假日，可能变动",
        ReasonWithDetail = "{0}：{1}",
        Within = "{0}内（至当日结束）",
        Limits =
        [
            ("bh", "营业时间 {0} 小时"), ("bmin", "营业时间 {0} 分钟"), ("bs", "营业时间 {0} 秒"), ("h", "{0} 小时"), ("min", "{0} 分钟"),
            ("s", "{0} 秒"), ("bd", "{0} 个工作日"), ("d", "{0} 天"), ("w", "{0} 周"), ("mo", "{0} 个月"),
        ],
    };

    internal required string[] Days { get; init; }

    internal required string Counted { get; init; }

    internal required string Skipped { get; init; }

    internal required string Elapsed { get; init; }

    internal required string Deadline { get; init; }

    internal required string Never { get; init; }

    internal required string Calendar { get; init; }

    internal required string Version { get; init; }

    internal required string InZone { get; init; }

    internal required string[] Operations { get; init; }

    internal required string PartSeparator { get; init; }

    internal required string ClockChange { get; init; }

    internal required string Total { get; init; }

    internal required string LandsOn { get; init; }

    internal required string MovesTo { get; init; }

    internal required string[] Landings { get; init; }

    internal required string[] Rolls { get; init; }

    internal required string BeyondKnownHolidays { get; init; }

    internal required string ReasonWithDetail { get; init; }

    internal required string Within { get; init; }

    internal required (string Unit, string Format)[] Limits { get; init; }

    internal static ExplanationWords Of(CultureInfo? culture) => LocalizedText.IsSimplifiedChinese(culture) ? Chinese : English;

    internal string Day(LocalDate date) => Days[(int)date.DayOfWeek - 1];

    internal string Reason(TimeReason reason) => Of(LocalizedText.Of(reason));

    internal string Of(LocalizedText text) => ReferenceEquals(this, Chinese) ? text.Chinese : text.English;

    internal string Landing(Landing landing) => Landings[(int)landing];

    // The conventions of a limit in dates that are not those of the default.
    internal IEnumerable<string> Conventions(TimeLimit limit, DeadlineRules rules)
    {
        if (!limit.CountsDates || limit.EndsWithDate)
        {
            yield break;
        }

        if (rules.Landing != DeadlineRules.Default.Landing)
        {
            yield return Landing(rules.Landing);
        }

        if (limit.Kind != TimeLimitKind.WorkingDays && rules.Roll != DeadlineRules.Default.Roll)
        {
            yield return Rolls[(int)rules.Roll];
        }
    }

    internal string Operation(CalendarOperation operation) => Operations[(int)operation];

    // 2 bd, or in Chinese 2 个工作日.
    internal string Limit(TimeLimit limit)
    {
        if (limit.EndsWithDate)
        {
            return string.Format(CultureInfo.InvariantCulture, Within, Limit(limit.WithoutWithin));
        }

        var text = InvariantText.Format(limit);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var (number, unit) = (text[..space], text[(space + 1)..]);
        foreach (var (name, format) in Limits)
        {
            if (name == unit)
            {
                return string.Format(CultureInfo.InvariantCulture, format, number);
            }
        }

        return text;
    }
}
