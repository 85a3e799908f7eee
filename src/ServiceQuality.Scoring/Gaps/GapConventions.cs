using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

// The conventions of a gap analysis in words, a line each.
internal static class GapConventions
{
    internal static IEnumerable<TableText> Describe(GapAnalysis analysis)
    {
        var source = analysis.Summary.Source;
        var gap = GapText.Describe(source.Reference);
        yield return TableText.Compose(
            $"Gap = {gap} on {source.Scale}; negative is a shortfall.", $"差距 = {gap}，评分范围{source.Scale}；负值表示未达到。");
        if (source.Reversal is { } reversal)
        {
            yield return reversal;
        }

        yield return DescribeScores(source);
        yield return DescribeTests(source, analysis.Options);
        var families = DescribeFamilies(analysis);
        yield return TableText.Compose(
            $"Adjusted p: {analysis.Options.Multiplicity} over {families}.", $"校正p：{analysis.Options.Multiplicity}，{families}。");
        string[] others = [.. analysis.Dimensions.Where(d => !d.IsPartOfQuality).Select(d => d.Name)];
        if (others.Length > 0)
        {
            yield return (
                $"Not part of quality: {string.Join(", ", others)}; described, but without part in overall scores and adjusted "
                    + "p.",
                $"不属于服务质量：{string.Join("、", others)}；仅作描述，不计入总体得分和校正p。");
        }
    }

    private static TableText DescribeScores(GapSource source)
    {
        var dimensions = source.IsDirect
            ? GapText.DescribeDirect(source.Policy)
            : GapText.Describe(source.Policy, GapText.Letter(source.Reference));
        TableText scope = source.IsDirect ? ("respondents who answered", "已作答的受访者") : source.Scope;
        return TableText.Compose($"Items: {scope}. Dimensions: {dimensions}", $"题项：{scope}。维度：{dimensions}");
    }

    private static TableText DescribeTests(GapSource source, GapOptions options)
    {
        TableText test = source.IsDirect ? ("t test", "t检验") : ("paired t test", "配对t检验");
        TableText zeros = options.Zeros == ZeroDifferences.Drop ? ("zeros dropped", "剔除零差") : ("Pratt's zeros", "Pratt零差处理");
        var ranks = DescribeRanks(options.Ranks);
        var level = options.Level.Describe();
        return TableText.Compose(
            $"SD with n - 1; {level} t intervals; {test}, two-sided; signed ranks with {zeros}, p {ranks}.",
            $"SD以n - 1计；{level} t区间；{test}，双侧；符号秩检验{zeros}，p值{ranks}。");
    }

    private static TableText DescribeRanks(RankMethod ranks) => ranks switch
    {
        RankMethod.Auto => (
            "exact for at most 50 gaps, normal with continuity beyond", "在差距不超过50个时为精确值，更多时为连续性校正的正态近似"),
        RankMethod.Exact => ("exact", "为精确值"),
        RankMethod.Normal => ("normal", "为正态近似"),
        _ => ("normal with continuity", "为连续性校正的正态近似"),
    };

    private static TableText DescribeFamilies(GapAnalysis analysis)
    {
        var items = analysis.Items.Count(IsTested);
        var dimensions = analysis.Dimensions.Count(IsTested);
        return analysis.Options.AdjustsTogether
            ? TableText.Compose(
                $"{items + dimensions} tests of items and dimensions", $"题项与维度的{items + dimensions}项检验一并校正")
            : TableText.Compose(
                $"{items} tests of items, and over {dimensions} of dimensions",
                $"题项的{items}项检验与维度的{dimensions}项检验分别校正");
    }

    private static bool IsTested(GapScore score) => score.IsPartOfQuality && score.PairedT.P is not null;
}
