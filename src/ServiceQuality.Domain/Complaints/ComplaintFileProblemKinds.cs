namespace ServiceQuality.Domain.Complaints;

// The problems of a file of complaints.
internal static class ComplaintFileProblemKinds
{
    internal static readonly ProblemKind MissingNumber = new(
        "missing-number",
        "\"{0}\" is not a number; allowed is any text that is not blank.",
        "“{0}”不是投诉编号；可填任何非空文本。");

    internal static readonly ProblemKind DuplicateNumber = new(
        "duplicate-number",
        "\"{0}\" is the number of an earlier row; each may appear once.",
        "投诉编号“{0}”已在前面的行中出现；每个编号只能出现一次。");

    internal static readonly ProblemKind BeforeReceipt = new(
        "before-receipt",
        "\"{0}\" is before the receipt \"{1}\"; allowed is its date or a later one.",
        "“{0}”早于受理日期“{1}”；可填同日或之后的日期。");

    internal static readonly ProblemKind UndatedEnd = new(
        "undated-end",
        "\"{0}\" has no date; allowed is the date on which it ended.",
        "“{0}”没有日期；应填写结束的日期。");

    internal static readonly ProblemKind UndatedOutcome = new(
        "undated-outcome",
        "{0} outcomes have no date: they count in outcomes, not in times, and their complaints count as open.",
        "有 {0} 个处理结果没有日期：计入处理结果的统计，不计入用时的统计，其投诉按未结计。");

    internal static readonly ProblemKind UnknownOutcome = new(
        "unknown-outcome",
        "\"{0}\" is not an outcome of the layout; allowed are {1}.",
        "“{0}”不是布局中的处理结果；可填 {1}。");

    internal static readonly ProblemKind NotADate = new(
        "not-a-date",
        "\"{0}\" is not a date; allowed are dates like {1}, such as {2}.",
        "“{0}”不是日期；格式应为 {1}，例如 {2}。");
}
