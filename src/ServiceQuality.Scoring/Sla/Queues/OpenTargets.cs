using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

// Of the open targets of a case: the one that is due first of those that run and are not late, the one that was due first of
// those that are late, and whether one is paused and not late.
internal readonly record struct OpenTargets(TargetReading? Running, TargetReading? Late, bool HasPaused)
{
    // Looks at every target, or at the one with a name.
    internal static OpenTargets Find(CaseReading reading, string? target)
    {
        var only = target is null ? null : reading.Target(target).Name;
        var targets = reading.Agreement.Targets;
        var clocks = reading.Clocks;
        var running = -1;
        var late = -1;
        var hasPaused = false;
        for (var i = 0; i < clocks.Length; i++)
        {
            ref readonly var clock = ref clocks[i];
            if (clock.Phase is not (SlaPhase.Running or SlaPhase.Paused) || (only is not null && targets[i].Name != only))
            {
                continue;
            }

            if (clock.Verdict == SlaVerdict.Breached)
            {
                late = late < 0 || clock.Due < clocks[late].Due ? i : late;
            }
            else if (clock.Phase == SlaPhase.Paused)
            {
                hasPaused = true;
            }
            else if (clock.Due is { } due)
            {
                running = running < 0 || due < clocks[running].Due ? i : running;
            }
        }

        return new(At(running), At(late), hasPaused);

        TargetReading? At(int index) => index < 0 ? null : reading.Target(targets[index].Name);
    }
}
