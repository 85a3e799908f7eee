namespace ServiceQuality.Domain.Sla;

/// <summary>Why a case cannot be read.</summary>
public enum CaseFaultKind
{
    /// <summary>The case can be read.</summary>
    None = 0,

    /// <summary>The first event is missing or is not an opening.</summary>
    NoOpening = 1,

    /// <summary>There is a second opening.</summary>
    SecondOpening = 2,

    /// <summary>An event is earlier than the one before.</summary>
    GoesBack = 3,

    /// <summary>An event is outside the range of business time.</summary>
    OutOfRange = 4,

    /// <summary>A target declares neither a limit nor that there is none for the priority and tier of the case.</summary>
    Undeclared = 5,

    /// <summary>The agreement declares its statuses, and an event has another.</summary>
    UnknownStatus = 6,
}
