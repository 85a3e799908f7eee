namespace ServiceQuality.Domain.Standards;

/// <summary>How the value of an indicator is computed.</summary>
public enum IndicatorFormula
{
    /// <summary>A share: of the cases of the base, those that count. From 0 to 1.</summary>
    [LocalizedName("proportion", "比例")]
    Proportion = 0,

    /// <summary>Events for each unit of exposure, such as complaints for each customer.</summary>
    [LocalizedName("rate", "比率")]
    Rate = 1,

    /// <summary>The mean of values.</summary>
    [LocalizedName("mean", "均值")]
    Mean = 2,

    /// <summary>A quantile of values, such as the time within which 90 % are answered.</summary>
    [LocalizedName("quantile", "分位数")]
    Quantile = 3,

    /// <summary>The sum of values.</summary>
    [LocalizedName("total", "总数")]
    Total = 4,

    /// <summary>A value that is computed elsewhere, such as a satisfaction index or a score.</summary>
    [LocalizedName("index", "指数")]
    Index = 5,
}
