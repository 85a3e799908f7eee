namespace ServiceQuality.Domain.Sla;

// The events and roles of a step, while it is being built.
internal sealed class StepDefinition
{
    internal List<string> AddressedTo { get; } = [];

    internal List<string> CopiesTo { get; } = [];

    internal List<CaseTrigger> StartedBy { get; } = [];

    internal List<CaseTrigger> DoneBy { get; } = [];

    internal bool IsDoneByAll { get; set; }
}
