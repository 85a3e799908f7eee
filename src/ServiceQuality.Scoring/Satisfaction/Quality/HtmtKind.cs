namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// How the heterotrait-monotrait ratio of two constructs averages correlations: those between their indicators, divided by the root of the product of those
/// inside each. A single item counts as 1.
/// </summary>
public enum HtmtKind
{
    /// <summary>HTMT of the sizes of the correlations, as seminr takes it. Invariant to turning an indicator round.</summary>
    Absolute = 0,

    /// <summary>HTMT of the correlations with their signs, and the size of the ratio at the end, as cSEM takes it (Henseler, Ringle and Sarstedt 2015). The same as <see cref="Absolute"/> when no correlation is negative.</summary>
    WithSigns = 1,

    /// <summary>HTMT2: geometric means of the sizes of the correlations (Roemer, Schuberth and Henseler 2021).</summary>
    Geometric = 2,

    /// <summary>HTMT2 of the correlations with their signs: undefined where their product is negative.</summary>
    GeometricWithSigns = 3,
}
