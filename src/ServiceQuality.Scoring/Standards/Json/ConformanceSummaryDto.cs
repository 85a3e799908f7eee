using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Scoring.Standards.Json;

// How cases kept to a process.
internal sealed class ConformanceSummaryDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Process { get; set; }

    [JsonConverter(typeof(PositiveNumberConverter))]
    public required int? Version { get; set; }

    public required CountedShare Followed { get; set; }

    public required List<StepConformanceDto> Steps { get; set; }

    public Pareto? Unknown { get; set; }

    internal static ConformanceSummaryDto From(ConformanceSummary summary) => new()
    {
        Process = summary.ProcessId,
        Version = summary.ProcessVersion,
        Followed = summary.Followed,
        Steps = [.. summary.Steps.Select(StepConformanceDto.From)],
        Unknown = summary.Unknown.Rows.Count == 0 ? null : summary.Unknown,
    };

    internal ConformanceSummary ToModel()
    {
        var twice = Steps.GroupBy(s => s.Code, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any());
        if (twice is not null)
        {
            throw new InvalidJsonException(
                $"Step {InvariantText.Shorten(twice.Key)} appears twice; each may appear once.", "$.steps");
        }

        return new(
            Process,
            Version!.Value,
            Followed,
            new(Steps.Select((s, i) => s.ToModel("$.steps" + JsonPlace.Step(i), Followed.Base)), s => s.Code),
            Unknown ?? Pareto.Empty);
    }
}
