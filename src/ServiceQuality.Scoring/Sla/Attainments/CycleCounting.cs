namespace ServiceQuality.Scoring.Sla;

// How targets count that have several cycles for a case, such as the next response or the periodic update.
internal enum CycleCounting
{
    // Each case once, with its worst cycle: the first breached cycle, or else the current one.
    ByCase = 0,

    // Each cycle; a clock that has not started counts once.
    ByCycle = 1,
}
