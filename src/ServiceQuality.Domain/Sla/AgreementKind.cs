namespace ServiceQuality.Domain.Sla;

/// <summary>To whom an agreement makes its promise.</summary>
public enum AgreementKind
{
    /// <summary>A service-level agreement: to the customer.</summary>
    [LocalizedName("service-level agreement", "服务级别协议")]
    Service = 0,

    /// <summary>An operational-level agreement (OLA): of one group of the provider to another.</summary>
    [LocalizedName("operational-level agreement", "运营级别协议")]
    Operational = 1,

    /// <summary>An underpinning contract (UC): of a supplier to the provider.</summary>
    [LocalizedName("underpinning contract", "支撑合同")]
    Underpinning = 2,
}
