namespace ServiceQuality.Domain.Satisfaction;

// The problems of the weights of respondents, by the meaning of the weights.
internal static class IndexProblemKinds
{
    private static readonly ProblemKind NotACount = new(
        "not-a-number",
        "\"{0}\" is not a number; allowed are whole numbers from {1} to {2}.",
        "“{0}”不是数字；可填 {1} 到 {2} 的整数。");

    private static readonly ProblemKind NotANumber = new(
        "not-a-number",
        "\"{0}\" is not a number; allowed are 0 and numbers from {1} to {2}.",
        "“{0}”不是数字；可填 0 或 {1} 到 {2} 的数。");

    private static readonly ProblemKind CountOutOfRange = new(
        "weight-out-of-range",
        "\"{0}\" is not allowed as a weight; allowed are whole numbers from {1} to {2}.",
        "“{0}”不能作为权重；可填 {1} 到 {2} 的整数。");

    private static readonly ProblemKind WeightOutOfRange = new(
        "weight-out-of-range",
        "\"{0}\" is not allowed as a weight; allowed are 0 and numbers from {1} to {2}.",
        "“{0}”不能作为权重；可填 0 或 {1} 到 {2} 的数。");

    internal static ProblemKind NoNumber(RowWeights meaning) => meaning == RowWeights.Frequency ? NotACount : NotANumber;

    internal static ProblemKind NotAllowed(RowWeights meaning) =>
        meaning == RowWeights.Frequency ? CountOutOfRange : WeightOutOfRange;
}
