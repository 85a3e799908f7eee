namespace ServiceQuality.Domain.Calendars;

/// <summary>Where a deadline in calendar days, weeks or months goes when its date is not a working day.</summary>
public enum DateRoll
{
    /// <summary>To the next working day.</summary>
    Next = 0,

    /// <summary>To the previous working day.</summary>
    Previous = 1,

    /// <summary>It stays on its date. Without hours there, it has the local time of the start, or ends at 24:00 by the
    /// landing.</summary>
    None = 2,
}
