namespace ServiceQuality.Domain.Standards;

/// <summary>The lines between the lanes of a service blueprint.</summary>
public enum ProcessLine
{
    /// <summary>The line of interaction, between the customer and the staff in view.</summary>
    Interaction = 0,

    /// <summary>The line of visibility, between the staff in view and those out of view.</summary>
    Visibility = 1,

    /// <summary>The line of internal interaction, between the staff out of view and support.</summary>
    InternalInteraction = 2,
}
