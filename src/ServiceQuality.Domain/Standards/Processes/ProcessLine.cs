namespace ServiceQuality.Domain.Standards;

/// <summary>The lines between the lanes of a service blueprint.</summary>
public enum ProcessLine
{
    /// <summary>The line of interaction, between the customer and the staff in view.</summary>
    [LocalizedName("line of interaction", "互动线")]
    Interaction = 0,

    /// <summary>The line of visibility, between the staff in view and those out of view.</summary>
    [LocalizedName("line of visibility", "可视线")]
    Visibility = 1,

    /// <summary>The line of internal interaction, between the staff out of view and support.</summary>
    [LocalizedName("line of internal interaction", "内部互动线")]
    InternalInteraction = 2,
}
