using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla.Obligations;

/// <summary>A step: by or at a limit from the duty or an event, or a time before or after the due; what completes it.</summary>
internal sealed record StepPlan(string Name, bool IsBy, string Time, string? StartedBy, string[] DoneBy, bool WaitsForAll)
{
    internal bool IsMark => Time.EndsWith("before", StringComparison.Ordinal) || Time.EndsWith("after", StringComparison.Ordinal);

    internal void Set(ObligationStepBuilder s)
    {
        _ = IsBy ? s.By(Time) : s.At(Time);
        _ = WaitsForAll ? s.DoneByAll(DutyPlan.Triggers(DoneBy)) : s.DoneBy(DutyPlan.Triggers(DoneBy));
        _ = StartedBy is null ? s : s.StartedBy(CaseTrigger.Custom(StartedBy));
    }
}
