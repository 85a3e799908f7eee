namespace ServiceQuality.Domain.Standards.Json;

// A fault of the design of a process, for people to read.
internal sealed class ProcessFaultDto
{
    public required string Code { get; set; }

    public required List<string> Steps { get; set; }

    public required LocalizedText Text { get; set; }

    public required bool IsCandidate { get; set; }

    internal static ProcessFaultDto From(ProcessFault fault) =>
        new() { Code = fault.Code, Steps = [.. fault.Steps], Text = fault.Text, IsCandidate = fault.IsCandidate };
}
