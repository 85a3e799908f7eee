namespace ServiceQuality.Domain.Sla.Json;

// What may be wrong in a list of case histories.
internal static class CaseListSentences
{
    internal static readonly LocalizedText DuplicateId = new(
        "Case \"{0}\" is in row {1} already; each may appear once.", "工单“{0}”已在第 {1} 行出现；每个工单只能出现一次。");

    internal static readonly LocalizedText TooManyFields = new(
        "The event has {0} fields; allowed are {1}.", "该事件有 {0} 个字段；最多 {1} 个。");

    internal static readonly LocalizedText InvalidField = new(
        "\"{0}\" is blank or has white space at its ends; allowed is text without it.",
        "“{0}”为空或首尾有空白；文本首尾不能有空白。");

    internal static readonly LocalizedText MissingMember = new(
        "Missing here: \"{0}\", which an event of kind {1} has.", "此处缺少“{0}”；种类为 {1} 的事件必须有它。");

    internal static readonly LocalizedText UnknownMember = new(
        "An event of kind {0} has no {1}.", "种类为 {0} 的事件没有“{1}”。");

    private static readonly Dictionary<string, LocalizedText> ByCode = new(StringComparer.Ordinal)
    {
        ["unknown-member"] = new("{0}", "此处不能有该成员。"),
        ["missing-member"] = new("{0}", "此处缺少必需的成员。"),
        ["repeated-member"] = new("{0}", "该成员重复；每个成员只能出现一次。"),
        ["not-a-case"] = new("{0}", "不是工单记录；应为含编号和事件列表的对象。"),
        ["not-a-field"] = new("{0}", "不是字段；名称和值应为首尾没有空白的文本。"),
        ["missing-case"] = new("{0}", "不是工单编号；可填任何非空文本。"),
        ["not-a-list"] = new("{0}", "不是列表；应为事件的列表。"),
        ["not-an-event"] = new("{0}", "不是事件；应为含种类和时间的对象。"),
        ["unknown-kind"] = new("{0}", "不是事件的种类；可填 {1}。"),
        ["not-a-time"] = new("{0}", "不是时间；应为 UTC 时刻，例如 2026-03-02T09:00:00Z。"),
        ["not-a-text"] = new("{0}", "不是文本；应为首尾没有空白的文本。"),
    };

    // What the reader of JSON says in English, and in Chinese what the code says.
    internal static FilledSentence Of(string code, string message)
    {
        var kinds = Enum.GetValues<CaseEventKind>().Select(NameConverter<CaseEventKind>.Write);
        return new(ByCode[code], [message, string.Join(", ", kinds)]);
    }
}
