namespace ServiceQuality.Domain.Sla;

/// <summary>To whom an agreement makes its promise.</summary>
public enum AgreementKind
{
    /// <summary>A service-level agreement: to the customer.</summary>
    Service = 0,

    /// <summary>An operational-level agreement (OLA): of one group of the provider to another.</summary>
    Operational = 1,

    /// <summary>An underpinning contract (UC): of a supplier to the provider.</summary>
    Underpinning = 2,
}
