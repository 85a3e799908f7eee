namespace ServiceQuality.Domain.Sla;

// What a target consists of beside its limits, while it is being built.
internal sealed class TargetDefinition(string name)
{
    internal string Name { get; } = name;

    internal List<CaseTrigger> StartedBy { get; } = [];

    internal List<CaseTrigger> StoppedBy { get; } = [];

    internal bool StopsWhenAll { get; set; }

    internal List<EventOrder> Order { get; } = [];

    internal List<CaseTrigger> ResetBy { get; } = [];

    internal List<CaseStatus> PausedOn { get; } = [];

    internal List<CaseTrigger> PausedBy { get; } = [];

    internal List<CaseTrigger> ResumedBy { get; } = [];

    internal ReopenPolicy OnReopening { get; set; }

    internal ChangePolicy OnChange { get; set; }

    internal List<SlaWarning> Warnings { get; } = [];

    internal static TargetDefinition Of(SlaTarget target)
    {
        TargetDefinition definition = new(target.Name)
        {
            StopsWhenAll = target.StopsWhenAll,
            OnReopening = target.OnReopening,
            OnChange = target.OnChange,
        };
        definition.StartedBy.AddRange(target.StartedBy);
        definition.StoppedBy.AddRange(target.StoppedBy);
        definition.Order.AddRange(target.Order);
        definition.ResetBy.AddRange(target.ResetBy);
        definition.PausedOn.AddRange(target.PausedOn);
        definition.PausedBy.AddRange(target.PausedBy);
        definition.ResumedBy.AddRange(target.ResumedBy);
        definition.Warnings.AddRange(target.Warnings);
        return definition;
    }
}
