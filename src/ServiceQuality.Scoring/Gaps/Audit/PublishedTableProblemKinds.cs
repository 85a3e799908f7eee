namespace ServiceQuality.Scoring.Gaps.Audit;

// The problems of a published table.
internal static class PublishedTableProblemKinds
{
    internal static readonly ProblemKind NoSuchRow = new(
        "no-such-row",
        "\"{0}\" is not the name of an accepted row; allowed are such names or blank.",
        "“{0}”不是已接受的行的名称；可填这类名称，或留空。");

    internal static readonly ProblemKind RowItself = new(
        "no-such-row", "\"{0}\" is the row itself; allowed is another row.", "“{0}”就是本行；应为另一行。");

    internal static readonly ProblemKind UnknownColumn = new(
        "unknown-column", "The column \"{0}\" is not read; known are {1}.", "不读取列“{0}”；可识别的列有 {1}。");

    internal static readonly ProblemKind Ragged = new(
        "ragged", "The row has {0} cells; the header has {1}.", "该行有 {0} 个单元格，表头有 {1} 个。");

    internal static readonly ProblemKind NoName = new(
        "no-name", "\"{0}\" is blank; allowed is the name of the row.", "“{0}”为空；应填写行的名称。");

    internal static readonly ProblemKind NameTwice = new(
        "name-twice",
        "\"{0}\" is the name of an earlier row; each name may appear once.",
        "“{0}”已是前面某行的名称；每个名称只能出现一次。");

    internal static readonly ProblemKind ItemsOutOfRange = new(
        "items-out-of-range", "\"{0}\" is outside 1 to 1000, which are allowed.", "“{0}”超出允许范围 1 到 1000。");

    internal static readonly ProblemKind NotAWholeNumber = new(
        "not-a-whole-number",
        "\"{0}\" is not a whole number; allowed are whole numbers or blank.",
        "“{0}”不是整数；可填整数，或留空。");

    internal static readonly ProblemKind NotANumber = new(
        "not-a-number",
        "\"{0}\" is not a number; allowed are texts such as 5.57, or blank.",
        "“{0}”不是数字；可填 5.57 这样的数字，或留空。");

    internal static readonly ProblemKind Limit = new(
        "limit",
        "\"{0}\" is a limit; allowed are numbers, and limits for p only.",
        "“{0}”是界限值；应为数字，只有 p 可以填界限值。");
}
