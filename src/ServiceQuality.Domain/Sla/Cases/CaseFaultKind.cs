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

    /// <summary>The agreement or obligation declares its custom events, and one has another name.</summary>
    UnknownEvent = 7,

    /// <summary>An event that starts a target until a date names none, or names what is not a date.</summary>
    InvalidDate = 8,

    /// <summary>An event names a date that lies before it.</summary>
    DateBeforeEvent = 9,

    /// <summary>An obligation is kept apart by a key, and an event of it names none.</summary>
    MissingKey = 10,

    /// <summary>A duty begins again while it is still outstanding, and nothing keeps the two apart.</summary>
    Overlap = 11,

    /// <summary>The id of the case is blank, has white space at its ends or is not a text.</summary>
    InvalidId = 12,
}
