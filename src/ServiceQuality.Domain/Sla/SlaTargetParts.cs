
namespace ServiceQuality.Domain.Sla;

// What a target is made of, while it is put together.
internal sealed class SlaTargetParts(string name)
{
    internal string Name { get; } = name;

    internal List<CaseTrigger> StartedBy { get; } = [];

    internal List<CaseTrigger> StoppedBy { get; } = [];

    internal bool StopsWhenAll { get; set; }

    internal List<CaseTrigger> ResetBy { get; } = [];

    internal List<CaseStatus> PausedOn { get; } = [];

    internal List<CaseTrigger> PausedBy { get; } = [];

    internal List<CaseTrigger> ResumedBy { get; } = [];

    internal ReopenPolicy OnReopening { get; set; }

    internal ChangePolicy OnChange { get; set; }

    internal List<SlaWarning> Warnings { get; } = [];
}
