using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// The JSON forms of processes.
internal static class ProcessForms
{
    private static readonly ProcessContext Context = ProcessContext.Default;

    internal static JsonConverter[] All =>
    [
        new DtoConverter<ServiceProcess, ServiceProcessDto>(
            () => Context.ServiceProcessDto, d => d.ToModel(), ServiceProcessDto.From),
        new DtoConverter<ProcessFault, ProcessFaultDto>(() => Context.ProcessFaultDto, null, ProcessFaultDto.From),
    ];
}
