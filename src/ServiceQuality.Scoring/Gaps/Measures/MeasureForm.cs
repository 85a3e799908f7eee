using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// What a measure of quality makes of the answers to one item: P is the perception, E the expectation, D what is desired (the
/// ideal point) and M the minimum. A higher value is better in every form.
/// </summary>
public enum MeasureForm
{
    /// <summary>P alone: SERVPERF (Cronin and Taylor 1992).</summary>
    [LocalizedName("performance", "绩效")]
    Performance = 0,

    /// <summary>P - E: SERVQUAL (Parasuraman, Zeithaml and Berry 1988).</summary>
    [LocalizedName("gap", "差距")]
    Gap = 1,

    /// <summary>-|P - D|: evaluated performance, how near the perception comes to the ideal point (Teas 1993).</summary>
    [LocalizedName("evaluated performance", "评价绩效")]
    EvaluatedPerformance = 2,

    /// <summary>
    /// -(|P - D| - |E - D|): normed quality, how much nearer to the ideal point than the norm of excellence E it comes (Teas
    /// 1993).
    /// </summary>
    [LocalizedName("normed quality", "标准化质量")]
    NormedQuality = 3,

    /// <summary>The gap as it was asked in one question.</summary>
    [LocalizedName("direct gap", "直接差距")]
    DirectGap = 4,

    /// <summary>P - M: adequacy, MSA (Parasuraman, Zeithaml and Berry 1994).</summary>
    [LocalizedName("adequacy", "适当性")]
    Adequacy = 5,

    /// <summary>P - D: superiority, MSS (Parasuraman, Zeithaml and Berry 1994).</summary>
    [LocalizedName("superiority", "优越性")]
    Superiority = 6,
}
