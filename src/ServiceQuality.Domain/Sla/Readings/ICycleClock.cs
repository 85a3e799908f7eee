namespace ServiceQuality.Domain.Sla;

// What computes the due of a cycle from the phases of its clock. The phases depend on the events alone, never on a limit or a
// due.
internal interface ICycleClock
{
    // A cycle begins, and its clock runs.
    void Begin(in ClockMoment now);

    // The running clock is paused or stopped.
    void Halt(SlaPhase to, in ClockMoment now);

    // The paused or stopped clock runs on.
    void Resume(SlaPhase from, in ClockMoment now);

    // Another priority or tier of the case, and with it perhaps another limit, while the clock is running or paused.
    void ChangeTerms(SlaPhase phase, in ClockMoment now);

    // An event names another date until which the cycle lasts.
    void ReviseDue(in ClockMoment now);

    // The stopped cycle is over: a new one begins.
    void End(int stoppedAt, int cycles);
}
