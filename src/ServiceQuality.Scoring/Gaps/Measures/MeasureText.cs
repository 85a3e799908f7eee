using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

// The conventions of measures of quality in words, a line each.
internal static class MeasureText
{
    internal static IEnumerable<TableText> Describe(QualityMeasures measures)
    {
        yield return (
            "Means: the respondents with a score by that measure, on the scale of the items; t intervals.",
            "均值：按该方式有得分的受访者，用题项的评分范围；t区间。");
        var dimensions = GapText.Describe(measures.Policy);
        yield return measures.Policy == MissingPolicy.PersonMean
            ? (
                $"Dimensions: {dimensions.English} Forms that are no difference of two means: items with every answer they need, "
                    + "at least half.",
                $"维度：{dimensions.Chinese}不是两个均值之差的方式：所需回答齐全的题项，至少一半。")
            : TableText.Compose($"Dimensions: {dimensions}", $"维度：{dimensions}");
        if (measures.Rating is not { } rating)
        {
            yield break;
        }

        var n = InvariantText.Format(measures.N);
        yield return (
            $"Correlations with \"{rating}\": the same {n} respondents for all, those with every score and a rating; "
                + "intervals by Fisher's z.",
            $"与“{rating}”的相关：各方式均用相同的{n}名受访者，即各项得分和评分齐全者；区间用Fisher z。");
        yield return (
            "Against the best: t of Williams for correlations that share the rating, adjusted by Holm.",
            "与最佳比较：共用同一评分的相关的Williams t检验，按Holm校正。");
        if (measures.Plan is { } plan)
        {
            yield return ($"P(best): share of {plan} of the respondents.", $"P（最佳）：在受访者的{plan.Text.Chinese}中所占比例。");
        }
    }
}
