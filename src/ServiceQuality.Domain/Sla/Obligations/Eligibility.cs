namespace ServiceQuality.Domain.Sla;

/// <summary>
/// When, in a period of a recurring duty, its condition must hold for the duty to be owed in that period. A subject whose record
/// has not begun is not eligible.
/// </summary>
public enum Eligibility
{
    /// <summary>At the start of the period: a period that begins before the record does is not owed.</summary>
    AtStart = 0,

    /// <summary>At the end of the period, as far as the record tells: an event that has occurred by now, a time that will have
    /// passed.</summary>
    AtEnd = 1,

    /// <summary>At any time of the period: also in a period that began before the record did.</summary>
    AtAnyTime = 2,
}
