namespace ServiceQuality.Domain.Standards;

/// <summary>How a version of a catalogue differs from an earlier one.</summary>
public enum CatalogueChangeKind
{
    /// <summary>It is new.</summary>
    [LocalizedName("added", "新增")]
    Added = 0,

    /// <summary>It is gone.</summary>
    [LocalizedName("removed", "删除")]
    Removed = 1,

    /// <summary>It differs.</summary>
    [LocalizedName("changed", "变更")]
    Changed = 2,
}
