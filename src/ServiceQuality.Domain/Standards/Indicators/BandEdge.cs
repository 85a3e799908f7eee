namespace ServiceQuality.Domain.Standards;

/// <summary>To which band a value belongs that is exactly at the edge between two.</summary>
public enum BandEdge
{
    /// <summary>To the upper one: a band begins with its edge.</summary>
    Upper = 0,

    /// <summary>To the lower one: a band ends with the edge of the next.</summary>
    Lower = 1,
}
