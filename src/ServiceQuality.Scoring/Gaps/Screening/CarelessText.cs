using System.Globalization;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

// What each rule flags, a line each.
internal static class CarelessText
{
    internal static IEnumerable<TableText> Describe(CarelessResponding careless, int items)
    {
        var options = careless.Options;
        var run = options.LongRun.ToString(null, null);
        yield return Line(
            CarelessRule.LongRun,
            $"{run} of the items of a block or more are one run of equal printed answers, missing ones dropped.",
            $"题组中{run}或更多的题项为一段连续相同的原始回答，缺失不计。");
        yield return Line(
            CarelessRule.Constant,
            "all printed answers of a block, or of all blocks, are the same, of at least half of the items.",
            "一个题组或全部题组的原始回答全部相同，至少作答一半题项。");
        if (options.MinVariation is { } variation)
        {
            yield return Line(
                CarelessRule.LowVariation,
                $"the standard deviation (n - 1) of the printed answers of a block is below {Shorten(variation)}.",
                $"题组原始回答的标准差（n - 1）低于{Shorten(variation)}。");
        }

        if (options.MinConsistency is { } consistency)
        {
            yield return Line(
                CarelessRule.Inconsistent,
                "the correlation of odd and even halves over the dimensions, 2r / (1 + |r|), is below "
                    + $"{Shorten(consistency)}.",
                $"各维度奇偶两半的相关2r / (1 + |r|)低于{Shorten(consistency)}。");
        }

        var (none, chinese) = careless.OutlierReasonText is { } reason
            ? ($"; none, for {reason.English}", $"；无，因为{reason.Chinese}")
            : ("", "");
        var (p, complete) = (Shorten(options.OutlierP), InvariantText.Format(careless.Complete));
        yield return Line(
            CarelessRule.Outlier,
            $"squared Mahalanobis distance with p below {p} (chi-square, {InvariantText.Format(items)} degrees of "
                + $"freedom), over the {complete} complete rows of {careless.OutlierBlock}{none}.",
            $"马氏距离平方的p值低于{p}（卡方，自由度{InvariantText.Format(items)}），"
                + $"基于{TableWords.Of(careless.OutlierBlock).Chinese}的{complete}行完整回答{chinese}。");
        yield return Line(
            CarelessRule.SameAsExpected,
            "expectation and perception are the same wherever both are answered, at least half of the items.",
            "两问均作答时期望与感知全部相同，至少一半题项。");
        yield return Line(
            CarelessRule.ExpectationsAtTop,
            "every expectation is at the end that means the most, at least half of the items.",
            "每个期望都取最高的一端，至少一半题项。");
    }

    private static TableText Line(CarelessRule rule, string english, string chinese)
    {
        var name = TableWords.Of(rule).AsTitle();
        return ($"{name.English}: {english}", $"{name.Chinese}：{chinese}");
    }

    private static string Shorten(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
