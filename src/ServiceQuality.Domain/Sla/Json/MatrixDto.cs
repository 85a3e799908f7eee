using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
namespace ServiceQuality.Domain.Sla.Json;

// The members of a matrix of priorities in JSON: the columns, and the rows with their impact.
internal sealed class MatrixDto
{
    public required List<string> Urgencies { get; set; }

    public required List<MatrixRowDto> Impacts { get; set; }
}
