namespace ServiceQuality.Domain.Records;

/// <summary>Why an event is refused.</summary>
public enum MoveRefusalReason
{
    /// <summary>No move that the event makes is possible from the present state.</summary>
    NotFromThisState = 0,

    /// <summary>Something that must hold for the move does not.</summary>
    RuleBroken = 1,

    /// <summary>The move is forbidden.</summary>
    Forbidden = 2,

    /// <summary>The event is earlier than the last one of the record.</summary>
    GoesBack = 3,

    /// <summary>It is an opening, and the record is open already.</summary>
    SecondOpening = 4,

    /// <summary>The event is outside the range of business time.</summary>
    OutOfRange = 5,

    /// <summary>It is a custom event whose name the life cycle does not declare.</summary>
    UnknownEvent = 6,
}
