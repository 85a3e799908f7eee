namespace ServiceQuality.Domain.Standards;

/// <summary>How a version of a catalogue differs from an earlier one.</summary>
public enum CatalogueChangeKind
{
    /// <summary>It is new.</summary>
    Added = 0,

    /// <summary>It is gone.</summary>
    Removed = 1,

    /// <summary>It differs.</summary>
    Changed = 2,
}
