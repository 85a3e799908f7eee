namespace ServiceQuality.Domain.Surveys;

// The problems of the answers of respondents.
internal static class SurveyProblemKinds
{
    internal static readonly ProblemKind NoAnswers = new(
        "no-answers", "The row has no answers; it does not count.", "该行没有任何答案，不计入。");

    // With the code of the layout.
    internal static readonly ProblemKind LeftOut = new(
        "left-out", "\"{0}\" marks a row that the layout leaves out.", "“{0}”标记的行按布局不计入。");

    internal static readonly ProblemKind MissingId = new(
        "missing-id", "\"{0}\" is missing; each respondent must have an id.", "“{0}”视为缺失；每位受访者必须有编号。");

    internal static readonly ProblemKind DuplicateId = new(
        "duplicate-id",
        "\"{0}\" appears in an earlier row; each respondent may appear once.",
        "“{0}”已在前面的行中出现；每位受访者只能出现一次。");

    internal static readonly ProblemKind NotAWholeNumber = new(
        "not-a-whole-number",
        "\"{0}\" is not a whole number; allowed are {1} or blank for missing.",
        "“{0}”不是整数；可填 {1}，缺失留空。");

    internal static readonly ProblemKind NotALabel = new(
        "not-a-whole-number",
        "\"{0}\" is not a whole number or a label of the layout; allowed are {1}, {2} or blank for missing.",
        "“{0}”既不是整数，也不是布局中的选项文字；可填 {1} 或 {2}，缺失留空。");

    internal static readonly ProblemKind OffScale = new(
        "off-scale",
        "\"{0}\" is off the scale; allowed are {1} or blank for missing.",
        "“{0}”超出评分范围；可填 {1}，缺失留空。");

    internal static readonly ProblemKind WeightSum = new(
        "weight-sum",
        "The weights {0} sum to {1}; allowed is 100 within {2}.",
        "权重 {0} 之和为 {1}；应为 100，允许相差 {2}。");

    internal static readonly ProblemKind MissingWeight = new(
        "missing-weight",
        "\"{0}\" is missing; allowed are all weights or none.",
        "“{0}”视为缺失；权重须全部填写或全部留空。");

    internal static readonly ProblemKind NotANumber = new(
        "not-a-number",
        "\"{0}\" is not a number; allowed are weights from 0 to 100.",
        "“{0}”不是数字；权重可填 0 到 100。");

    internal static readonly ProblemKind WeightOutOfRange = new(
        "weight-out-of-range",
        "\"{0}\" is outside the allowed weights, 0 to 100.",
        "“{0}”超出权重的允许范围 0 到 100。");
}
