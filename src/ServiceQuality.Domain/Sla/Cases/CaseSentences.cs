namespace ServiceQuality.Domain.Sla;

// What may be wrong with the events of a case. The first values are the index of the event and the event.
internal static class CaseSentences
{
    internal static readonly LocalizedText Event = new("event {0} ({1})", "事件 {0}（{1}）");

    internal static readonly LocalizedText InvalidId = new(
        "Id \"{0}\" is blank, has white space at its ends or half of a surrogate pair; allowed is text without them.",
        "编号“{0}”为空、首尾有空白或含有不成对的代理项；文本中不能有这些。");

    internal static readonly LocalizedText NoEvent = new(
        "the first event is missing; allowed is an opening.", "没有任何事件；第一个事件应为开单。");

    internal static readonly LocalizedText NoOpening = new(
        "the first event is {0}; allowed is an opening.", "第一个事件是 {0}；应为开单。");

    internal static readonly LocalizedText SecondOpening = new(
        "event {0} is a second opening ({1}); allowed is one. A case is reopened by Reopened.",
        "事件 {0}（{1}）再次开单；只能开单一次。工单重新打开时用 Reopened。");

    internal static readonly LocalizedText GoesBack = new(
        "event {0} ({1}) is earlier than event {2} ({3}); allowed is the same instant or later.",
        "事件 {0}（{1}）早于事件 {2}（{3}）；应为同一时刻或更晚。");

    internal static readonly LocalizedText OutOfRange = new(
        "event {0} ({1}) is outside {2}.", "事件 {0}（{1}）超出范围 {2}。");

    internal static readonly LocalizedText UndeclaredPriority = new(
        "target {0} does not declare priority {1} ({2}); declared are {3}.",
        "目标 {0} 未声明优先级 {1}（{2}）；已声明的有 {3}。");

    internal static readonly LocalizedText UndeclaredTier = new(
        "target {0} does not declare priority {1} of tier {4} ({2}); declared are {3}.",
        "目标 {0} 未声明客户等级 {4} 的优先级 {1}（{2}）；已声明的有 {3}。");

    internal static readonly LocalizedText UnknownStatus = new(
        "event {0} ({1}) has a status that is not declared; declared are {2}.",
        "事件 {0}（{1}）的状态未声明；已声明的有 {2}。");

    internal static readonly LocalizedText UnknownEvent = new(
        "event {0} ({1}) is not declared; declared are {2}.", "事件 {0}（{1}）未声明；已声明的有 {2}。");

    internal static readonly LocalizedText DateBeforeEvent = new(
        "event {0} ({1}) names \"{2}\" in {3}, which is before it; allowed are its own date and later ones.",
        "事件 {0}（{1}）的字段 {3} 为“{2}”，早于该事件；可填事件当日或之后的日期。");

    internal static readonly LocalizedText InvalidDate = new(
        "event {0} ({1}) names \"{2}\" in {3}, until which {4} is to be met; allowed is " + Dates,
        "事件 {0}（{1}）的字段 {3} 为“{2}”，目标 {4} 须在此之前完成；" + ChineseDates);

    internal static readonly LocalizedText MissingDate = new(
        "event {0} ({1}) names nothing in {2}, until which {3} is to be met; allowed is " + Dates,
        "事件 {0}（{1}）的字段 {2} 为空，目标 {3} 须在此之前完成；" + ChineseDates);

    internal static readonly LocalizedText MissingKey = new(
        "event {0} ({1}) names no {2}, by which duties are kept apart; allowed is an event with that field.",
        "事件 {0}（{1}）没有字段 {2}，而各次义务靠它区分；事件应带有该字段。");

    internal static readonly LocalizedText Overlap = new(
        "event {0} ({1}) starts the duty while it is still outstanding; allowed are a key that keeps both apart, a fulfilment "
        + "before, and IgnoreRepeatedStarts.",
        "事件 {0}（{1}）在上一次义务尚未完成时又开始一次；可用字段区分两次义务，或先完成上一次，或使用 IgnoreRepeatedStarts。");

    private const string Dates = "a date (2026-10-30, which ends at 24:00), a local time (2026-10-30T12:00) or an instant "
        + "(2026-10-30T04:00:00Z) of the years 1 to 9998.";

    private const string ChineseDates = "可填 1 至 9998 年的日期（2026-10-30，至当日 24:00）、当地时间（2026-10-30T12:00）"
        + "或 UTC 时刻（2026-10-30T04:00:00Z）。";
}
