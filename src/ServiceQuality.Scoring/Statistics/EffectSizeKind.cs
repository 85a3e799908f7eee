namespace ServiceQuality.Scoring.Statistics;

/// <summary>Measures of how large an effect is, apart from whether it is proven.</summary>
public enum EffectSizeKind
{
    /// <summary>Cohen's d of paired data: mean difference / SD of the differences.</summary>
    CohenDz = 0,

    /// <summary><see cref="CohenDz"/> without its small-sample bias: times 1 - 3 / (4 (n - 1) - 1) (Hedges 1981).</summary>
    HedgesGz = 1,

    /// <summary>Mean difference of paired data / root of the mean of both variances.</summary>
    CohenDav = 2,

    /// <summary><see cref="CohenDz"/> times the root of 2 (1 - r), r the correlation of the pairs (repeated measures).</summary>
    CohenDrm = 3,

    /// <summary>Cohen's d of independent samples: mean difference / pooled SD.</summary>
    CohenD = 4,

    /// <summary><see cref="CohenD"/> without its small-sample bias: times 1 - 3 / (4 (n1 + n2 - 2) - 1) (Hedges 1981).</summary>
    HedgesG = 5,

    /// <summary>
    /// Rank-biserial correlation: the share of pairs, or of rank sums of paired data, that favours the first less the share that
    /// favours the second; from -1 to 1 (Kerby 2014).
    /// </summary>
    RankBiserial = 6,

    /// <summary>Share of the sum of squares between groups.</summary>
    EtaSquared = 7,

    /// <summary><see cref="EtaSquared"/> with the bias taken out by Hays: (SSB - (k - 1) MSW) / (SST + MSW).</summary>
    OmegaSquared = 8,

    /// <summary><see cref="EtaSquared"/> with the bias taken out by Kelley: (SSB - (k - 1) MSW) / SST.</summary>
    EpsilonSquared = 9,

    /// <summary>Epsilon squared of ranks: H (n + 1) / (n^2 - 1) (Tomczak and Tomczak 2014).</summary>
    RankEpsilonSquared = 10,

    /// <summary>Eta squared of ranks: (H - k + 1) / (n - k) (Tomczak and Tomczak 2014); it may fall below 0.</summary>
    RankEtaSquared = 11,

    /// <summary>Kendall's coefficient of concordance W, from 0 to 1.</summary>
    KendallW = 12,

    /// <summary>Cramer's V of a table, from 0 to 1; of two rows and two columns it is phi.</summary>
    CramerV = 13,

    /// <summary>
    /// Cohen's h of two shares: 2 arcsin root of the one less 2 arcsin root of the other; from -pi to pi (Cohen 1988).
    /// </summary>
    CohenH = 14,

    /// <summary>
    /// The r of a signed rank test: Z / root of n, Z without continuity correction and n all pairs, those without a difference
    /// included (Rosenthal 1994; some count only those with one).
    /// </summary>
    RankZOverRootN = 15,
}
