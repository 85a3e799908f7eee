namespace ServiceQuality.Domain.Sla;

// The problems of a log of cases.
internal static class CaseLogProblemKinds
{
    internal static readonly ProblemKind UnseenStatus = new(
        "unseen-status",
        "The layout gives a meaning to status \"{0}\", which no row has; the log has {1}.",
        "布局为状态“{0}”规定了含义，但没有任何行是该状态；记录中有 {1}。");

    internal static readonly ProblemKind Ignored = new(
        "ignored", "The layout does not name \"{0}\": {1:row} ignored.", "布局中没有“{0}”：忽略 {1} 行。");

    internal static readonly ProblemKind MoreIgnored = new(
        "ignored", "And {0} more names: {1:row} ignored.", "另有 {0} 个名称：忽略 {1} 行。");

    internal static readonly ProblemKind CaseRejected = new(
        "case-rejected",
        "Case {0} is read whole or not at all, and row {1} is rejected.",
        "工单 {0} 须整体读入，而第 {1} 行已被拒绝。");

    internal static readonly ProblemKind Repeated = new(
        "repeated",
        "\"{0}\" is in row {1} already, at the same time; it was read once.",
        "“{0}”已在第 {1} 行出现，时间相同；只读入一次。");

    internal static readonly ProblemKind OldValueDiffers = new(
        "old-value-differs",
        "\"{0}\" is not \"{1}\", the status before it; a row may be missing.",
        "“{0}”与此前的状态“{1}”不符；可能缺少一行。");

    internal static readonly ProblemKind NoEvent = new(
        "no-event",
        "\"{0}\" is the id of a case whose rows the layout ignores; allowed is a row that opens it.",
        "工单“{0}”的各行均被布局忽略；至少应有一行开单。");

    internal static readonly ProblemKind SecondOpening = new(
        "second-opening",
        "\"{0}\" is an opening after the case was opened at {1}; allowed is one, first.",
        "“{0}”再次开单，而工单已于 {1} 开单；只能有一次，且在最前。");

    internal static readonly ProblemKind Sorted = new(
        "sorted",
        "\"{0}\" is before \"{1}\" in row {2}; the rows of the case were sorted.",
        "“{0}”早于第 {2} 行的“{1}”；该工单的各行已按时间排序。");

    internal static readonly ProblemKind GoesBack = new(
        "goes-back",
        "\"{0}\" is before \"{1}\" in row {2}; allowed is the same time or later.",
        "“{0}”早于第 {2} 行的“{1}”；应为同一时刻或更晚。");

    internal static readonly ProblemKind GoesBackOfFirstPass = GoesBack with
    {
        Sentence = new(
            "\"{0}\" is before \"{1}\" in row {2}; allowed is the same time or later "
            + "(a time of a repeated hour is read as its first pass).",
            "“{0}”早于第 {2} 行的“{1}”；应为同一时刻或更晚（重复的一小时按第一次计）。"),
    };

    internal static readonly ProblemKind BeforeOpening = new(
        "before-opening",
        "\"{0}\" is before the opening \"{1}\"; allowed is the same time or later.",
        "“{0}”早于开单“{1}”；应为同一时刻或更晚。");

    internal static readonly ProblemKind BeforeOpeningOfFirstPass = BeforeOpening with
    {
        Sentence = new(
            "\"{0}\" is before the opening \"{1}\"; allowed is the same time or later "
            + "(a time of a repeated hour is read as its first pass).",
            "“{0}”早于开单“{1}”；应为同一时刻或更晚（重复的一小时按第一次计）。"),
    };

    internal static readonly ProblemKind OpeningDiffers = new(
        "opening-differs",
        "\"{0}\" is not \"{1}\", the opening in row {2}; allowed is one opening a case.",
        "“{0}”与第 {2} 行的开单“{1}”不符；每个工单只能有一个开单时间。");

    internal static readonly ProblemKind MissingCase = new(
        "missing-case",
        "\"{0}\" is not the id of a case; allowed is any text that is not blank.",
        "“{0}”不是工单编号；可填任何非空文本。");

    internal static readonly ProblemKind MissingActivity = new(
        "missing-activity",
        "\"{0}\" is not an activity; allowed is any text that is not blank.",
        "“{0}”不是活动名称；可填任何非空文本。");

    internal static readonly ProblemKind MissingStatus = new(
        "missing-status",
        "\"{0}\" is not a status; allowed is any text that is not blank.",
        "“{0}”不是状态；可填任何非空文本。");

    internal static readonly ProblemKind MissingPriority = new(
        "missing-priority",
        "\"{0}\" is not a priority; allowed is any text that is not blank.",
        "“{0}”不是优先级；可填任何非空文本。");

    internal static readonly ProblemKind UnknownActivity = new(
        "unknown-activity",
        "\"{0}\" is not an activity of the layout; allowed are {1}.",
        "“{0}”不是布局中的活动；可填 {1}。");

    internal static readonly ProblemKind UnknownStatus = new(
        "unknown-status",
        "\"{0}\" is not a status of the layout; allowed are {1}.",
        "“{0}”不是布局中的状态；可填 {1}。");

    internal static readonly ProblemKind UnknownPriority = new(
        "unknown-priority",
        "\"{0}\" is not a priority of the layout; allowed are {1}.",
        "“{0}”不是布局中的优先级；可填 {1}。");

    internal static readonly ProblemKind NotATime = new(
        "not-a-time",
        "\"{0}\" is not a time; allowed are times like {1}, such as {2}.",
        "“{0}”不是时间；格式应为 {1}，例如 {2}。");

    internal static readonly ProblemKind SkippedTime = new(
        "skipped-time",
        "\"{0}\" does not exist in {1}, whose clocks skip it; allowed are other times.",
        "“{0}”在 {1} 不存在，时钟跳过了它；请填其他时间。");

    internal static readonly ProblemKind RepeatedTime = new(
        "repeated-time",
        "\"{0}\" occurs twice in {1}; allowed are times that occur once.",
        "“{0}”在 {1} 出现两次；只能填仅出现一次的时间。");
}
