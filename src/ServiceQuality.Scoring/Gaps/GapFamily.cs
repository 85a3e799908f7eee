namespace ServiceQuality.Scoring.Gaps;

/// <summary>Which tests are adjusted together for their number.</summary>
public enum GapFamily
{
    /// <summary>All items are one family, all dimensions another.</summary>
    ItemsAndDimensionsApart = 0,

    /// <summary>All items and dimensions are one family.</summary>
    ItemsAndDimensionsTogether = 1,
}
