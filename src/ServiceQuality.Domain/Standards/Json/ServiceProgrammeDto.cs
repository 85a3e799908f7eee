using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// A programme of recurring tasks.
internal sealed class ServiceProgrammeDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    public required List<ProgrammeTask> Tasks { get; set; }

    internal static ServiceProgrammeDto From(ServiceProgramme programme) => new()
    {
        Code = programme.Code,
        Name = programme.Name,
        Tasks = [.. programme.Tasks],
    };

    internal ServiceProgramme ToModel() => ServiceProgramme.Create(Code, Name, Tasks);
}
