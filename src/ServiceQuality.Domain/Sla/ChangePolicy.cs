namespace ServiceQuality.Domain.Sla;

/// <summary>
/// What another limit or calendar does to a clock that has started, when the priority of the case or the tier of its customer
/// changes. A change after which limit and calendar are the same changes nothing.
/// </summary>
public enum ChangePolicy
{
    /// <summary>
    /// The time used is kept: what is left is the new limit less the time used; when nothing is left, due is the earliest instant
    /// at which the time used reached the new limit. Limits in dates have no time used: as <see cref="RecomputeFromStart"/>. All
    /// limits of the target must be of one kind. Time used was counted by the calendar of its time; a time without any limit
    /// counts as the limit in force does. A pause that begins just when the new limit was reached moves that instant to its end.
    /// </summary>
    KeepElapsed = 0,

    /// <summary>The clock starts again at the change with the whole new limit.</summary>
    Restart = 1,

    /// <summary>As if the new limit and calendar had been in force from the start, with the pauses so far.</summary>
    RecomputeFromStart = 2,

    /// <summary>
    /// The limit that is due first stays in force: the one so far, or the new one as under <see cref="RecomputeFromStart"/>, both
    /// at the change and, while the clock is paused, as if it were resumed then. Not applicable, or a due that cannot be reached,
    /// is never the stricter one.
    /// </summary>
    StricterOfBoth = 3,
}
