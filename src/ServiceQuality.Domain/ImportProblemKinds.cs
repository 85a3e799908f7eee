namespace ServiceQuality.Domain;

// The problems of every table.
internal static class ImportProblemKinds
{
    internal static readonly ProblemKind Blank = new(
        "ragged", "The row is blank; the header has {0:cell}.", "该行为空；表头有 {0} 个单元格。");

    internal static readonly ProblemKind Ragged = new(
        "ragged", "The row has {0:cell}; the header has {1:cell}.", "该行有 {0} 个单元格，表头有 {1} 个。");

    internal static readonly ProblemKind TooLong = new(
        "too-long", "\"{0}\" has {1} characters; allowed are {2}.", "“{0}”有 {1} 个字符；最多 {2} 个。");

    internal static readonly ProblemKind OutOfRange = new("out-of-range", "\"{0}\" is outside {1}.", "“{0}”超出范围 {1}。");

    internal static readonly ProblemKind NotAText = new(
        "not-a-text",
        "\"{0}\" has half of a surrogate pair; allowed is text of whole characters.",
        "“{0}”含有不成对的代理项；文本须由完整的字符组成。");
}
