using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

// Of the open targets of a case: the one that is due first, or has used most of its time, of those that run and are not late, the
// one that was due first of those that are late, and whether one is paused and not late.
internal readonly record struct OpenTargets(TargetReading? Running, TargetReading? Late, bool HasPaused)
{
    // The part of the time to due that is used; below every ratio when it is unknown.
    internal static double UsedRatio(TargetReading reading) => reading.ShareUsed ?? -1;

    // Looks at every target, or at the one with a name.
    internal static OpenTargets Find(CaseReading reading, string? target, bool byUsedRatio)
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
            else if (clock.Due is not null)
            {
                running = running < 0 || ComesBefore(i, running) ? i : running;
            }
        }

        return new(At(running), At(late), hasPaused);

        TargetReading? At(int index) => index < 0 ? null : reading.Target(targets[index].Name);

        // Only when ratios decide, clocks are measured.
        bool ComesBefore(int index, int other)
        {
            var order = byUsedRatio ? UsedRatio(At(other)!.Value).CompareTo(UsedRatio(At(index)!.Value)) : 0;
            return order < 0 || (order == 0 && reading.Clocks[index].Due < reading.Clocks[other].Due);
        }
    }
}
