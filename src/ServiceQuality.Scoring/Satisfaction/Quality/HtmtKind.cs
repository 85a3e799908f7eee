namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// How the heterotrait-monotrait ratio of two constructs averages correlations: those between their indicators, divided by the
/// root of the product of those inside each. A single item counts as 1.
/// </summary>
public enum HtmtKind
{
    /// <summary>HTMT of absolute correlations, as in seminr. Reverse-scoring an indicator does not change it.</summary>
    Absolute = 0,

    /// <summary>
    /// HTMT of signed correlations, with the absolute ratio at the end, as in cSEM (Henseler, Ringle and Sarstedt 2015). The same
    /// as <see cref="Absolute"/> when no correlation is negative.
    /// </summary>
    WithSigns = 1,

    /// <summary>HTMT2: geometric means of absolute correlations (Roemer, Schuberth and Henseler 2021).</summary>
    Geometric = 2,

    /// <summary>HTMT2 of signed correlations: undefined where their product is negative.</summary>
    GeometricWithSigns = 3,
}
