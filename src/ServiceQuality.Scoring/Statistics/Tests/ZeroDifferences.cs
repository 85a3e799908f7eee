namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>How the signed rank test treats differences of zero.</summary>
public enum ZeroDifferences
{
    /// <summary>They are left out before ranking (Wilcoxon 1945); R, SPSS, SciPy by default.</summary>
    Drop = 0,

    /// <summary>They are ranked with the others and then left out (Pratt 1959); R's coin by default.</summary>
    Pratt = 1,
}
