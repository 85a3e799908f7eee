using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

// The conventions of a fit, one a line, from its options and its outcome.
internal static class ConventionLines
{
    private const string SignRule = "the sum of its loadings is positive";

    internal static IEnumerable<TableText> Describe(IndexFit fit)
    {
        if (fit.Reason is { } reason && !fit.HasEstimate)
        {
            yield return TableText.Compose($"No estimate: {reason}.", $"没有估计：{TableReasons.Of(reason)}。");
        }

        yield return DescribeObservations(fit);
        yield return DescribeDeviations(fit.Options);
        yield return DescribeModes(fit.Model);
        yield return ($"Inner scheme: {fit.Options.Scheme}.", $"内部加权：{Chinese(fit.Options.Scheme)}。");
        yield return DescribeStopRule(fit);
        yield return ($"Sign of a construct: {DescribeSign(fit.Model)}.", $"构念的符号：{DescribeSignInChinese(fit.Model)}。");
        yield return fit.Options.Consistent
            ? (
                "Loadings, correlations and paths: consistent PLS, correlations divided by the roots of rho_A, which is 1 for "
                    + "mode B and single items.",
                "载荷、相关与路径：一致PLS，相关除以rho_A的平方根，模式B和单一题项的rho_A为1。")
            : (
                "Loadings, correlations and paths: of the scores, not corrected for unreliability.",
                "载荷、相关与路径：按得分计算，未作信度校正。");
        yield return ("Adjusted R squared: n - k - 1 degrees of freedom.", "校正R²：自由度n - k - 1。");
        yield return DescribeIndex(fit.Options);
        yield return (
            "Alpha: of covariances; standardised alpha: of correlations. rho_C and AVE: of the loadings of the fit. "
                + "None of them for single items, no rho_A in mode B.",
            "alpha：按协方差；标准化alpha：按相关。rho_C和AVE：按本次估计的载荷。单一题项均不计算，模式B不计算rho_A。");
        yield return (
            "HTMT: of absolute correlations by default; single items count as 1.", "HTMT：默认按相关的绝对值；单一题项计为1。");
        yield return (
            "f squared: scores fixed; also given with everything estimated again. Inner VIF: of the correlations of the paths.",
            "f²：得分固定；另给出全部重新估计的值。内部模型VIF：按路径所用的相关。");
        yield return (
            "Bootstrap: everything estimated again with the same sign rule; quantiles of type 7; standard error by the resamples "
                + "minus 1; failures counted, never drawn again; no interval when fewer than half of the resamples succeed.",
            "自助法：以相同的符号规则全部重新估计；分位数为类型7；标准误除以重抽样次数减1；失败只计数，不再抽取；"
                + "成功的重抽样少于一半时不给区间。");
    }

    internal static string DescribeSign(IndexModel model)
    {
        string[] dominant = [.. Dominant(model).Select(c => $"{c.Dominant} of {c.Name}")];
        return dominant.Length == 0
            ? SignRule
            : $"the dominant indicator loads positively ({string.Join(", ", dominant)}), otherwise {SignRule}";
    }

    private static string DescribeSignInChinese(IndexModel model)
    {
        string[] dominant = [.. Dominant(model).Select(c => $"{c.LocalizedName.Chinese}的{c.Dominant}")];
        return dominant.Length == 0
            ? "载荷之和为正"
            : $"主导指标的载荷为正（{string.Join("、", dominant)}），其余构念载荷之和为正";
    }

    private static IEnumerable<Construct> Dominant(IndexModel model) => model.Constructs.Where(c => c.Dominant is not null);

    private static TableText DescribeObservations(IndexFit fit)
    {
        var (missing, weights) = (fit.Options.Missing, fit.Answers.WeightMeaning);
        var (chinese, rows) = (Chinese(missing), Chinese(weights));
        return TableText.Compose(
            $"Observations: {fit.N}, rows left out {fit.RowsLeftOut}; missing answers {missing}; weights of rows {weights}.",
            $"观察数：{fit.N}，剔除{fit.RowsLeftOut}行；缺失回答：{chinese}；行权重：{rows}。");
    }

    private static TableText DescribeDeviations(IndexOptions options)
    {
        const string rule = "Standard deviations: n - 1 in the denominator; indicators and scores have variance 1";
        const string chinese = "标准差：分母为n - 1；指标和得分的方差为1";
        return options.Missing == MissingAnswers.Pairwise
            ? (rule + " by the pairwise correlations; the scores of rows need not.", chinese + "，按成对相关；各行的得分不必如此。")
            : (rule + ".", chinese + "。");
    }

    private static TableText DescribeModes(IndexModel model)
    {
        var modes = model.Constructs.GroupBy(c => c.Mode).OrderBy(g => g.Key).Select(g => TableText.Compose(
            $"{g.Key} {string.Join(", ", g.Select(c => c.Name))}",
            $"{Chinese(g.Key)}为{string.Join("、", g.Select(c => c.LocalizedName.Chinese))}"));
        var text = TableText.Join("; ", "；", modes);
        return TableText.Compose($"Modes: {text}.", $"测量模式：{text}。");
    }

    private static TableText DescribeStopRule(IndexFit fit)
    {
        var (tolerance, most) = (fit.Options.Tolerance, fit.Options.MaxUpdates);
        TableText outcome = fit.Updates == 0
            ? new("", "")
            : TableText.Compose($"; {fit.LastChange:G3} at update {fit.Updates}", $"；第{fit.Updates}次更新时为{fit.LastChange:G3}");
        return TableText.Compose(
            $"Stop rule: the largest change of a scaled outer weight below {tolerance:G3}, at most {most} updates{outcome}.",
            $"停止规则：标准化外部权重的最大变化低于{tolerance:G3}，最多{most}次更新{outcome}。");
    }

    private static TableText DescribeIndex(IndexOptions options)
    {
        var (weights, chinese) = options.StandardisedWeights
            ? ("standardised weights", "标准化权重")
            : ("unstandardised weights, outer weight divided by standard deviation", "非标准化权重，即外部权重除以标准差");
        return (
            $"Index: 100 (mean - lowest)/(highest - lowest) of the answers by {weights}; lowest and highest are those of the "
                + "questionnaire.",
            $"指数：回答按{chinese}的100（均值 - 最低）/（最高 - 最低）；最低和最高为问卷的取值。");
    }

    private static string Chinese(InnerScheme scheme) => scheme switch
    {
        InnerScheme.Path => "路径法",
        InnerScheme.Factorial => "因子法",
        _ => "重心法",
    };

    private static string Chinese(MeasurementMode mode) => mode switch
    {
        MeasurementMode.ModeA => "模式A",
        MeasurementMode.ModeB => "模式B",
        _ => "单一题项",
    };

    private static string Chinese(MissingAnswers missing) => missing switch
    {
        MissingAnswers.Listwise => "整行剔除",
        MissingAnswers.MeanReplacement => "以均值替代",
        _ => "成对剔除",
    };

    private static string Chinese(RowWeights weights) => weights switch
    {
        RowWeights.None => "无",
        RowWeights.Frequency => "频数权重",
        _ => "抽样权重",
    };
}
