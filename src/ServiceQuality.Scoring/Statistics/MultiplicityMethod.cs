namespace ServiceQuality.Scoring.Statistics;

/// <summary>How the p-values of a family of tests are adjusted for their number.</summary>
public enum MultiplicityMethod
{
    /// <summary>
    /// Holm (1979): bounds the chance of any false rejection, whatever the tests have to do with each other. For confirming.
    /// </summary>
    Holm = 0,

    /// <summary>
    /// Benjamini and Hochberg (1995): bounds the expected share of false rejections among the rejections, for independent or
    /// positively dependent tests. For screening.
    /// </summary>
    BenjaminiHochberg = 1,

    /// <summary>Benjamini and Yekutieli (2001): the same under any dependence.</summary>
    BenjaminiYekutieli = 2,

    /// <summary>
    /// Bonferroni: each p-value times their number. Bounds the same chance as <see cref="Holm"/>, which never rejects less.
    /// </summary>
    Bonferroni = 3,
}
