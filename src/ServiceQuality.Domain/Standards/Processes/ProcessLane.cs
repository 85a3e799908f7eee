namespace ServiceQuality.Domain.Standards;

/// <summary>
/// The lanes of a service blueprint, from the customer's side to the inside of the firm (Shostack 1984; Bitner, Ostrom and Morgan
/// 2008). Three lines are between them; see <see cref="ProcessLine"/>.
/// </summary>
public enum ProcessLane
{
    /// <summary>What the customer sees or touches at a step. It is a thing and not an act.</summary>
    [LocalizedName("physical evidence", "有形展示")]
    PhysicalEvidence = 0,

    /// <summary>What the customer does.</summary>
    [LocalizedName("customer", "客户")]
    Customer = 1,

    /// <summary>What staff do in view of the customer.</summary>
    [LocalizedName("onstage", "前台")]
    Onstage = 2,

    /// <summary>What staff do out of view for this customer.</summary>
    [LocalizedName("backstage", "后台")]
    Backstage = 3,

    /// <summary>What others and systems do so that staff can serve.</summary>
    [LocalizedName("support", "支持")]
    Support = 4,
}
