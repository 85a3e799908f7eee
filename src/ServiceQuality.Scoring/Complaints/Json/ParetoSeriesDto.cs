using NodaTime;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Complaints.Json;

// Rankings by period.
internal sealed class ParetoSeriesDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required PeriodDto[] Periods { get; set; }

    public required Pareto[] Rankings { get; set; }

    public long Outside { get; set; }

    internal static ParetoSeriesDto From(ParetoSeries series) => new()
    {
        Periods = [.. series.Periods.Select(PeriodDto.From)],
        Rankings = [.. series.Rankings],
        Outside = series.Outside,
    };

    internal ParetoSeries ToModel()
    {
        ValueList<Interval> periods = [.. Periods.Select((p, i) => p.ToModel("$.periods" + JsonPlace.Step(i)))];
        JsonDocuments.Create("$.periods", () =>
        {
            ParetoSeries.CheckPeriods(periods.AsSpan(), nameof(periods));
            return periods;
        });
        if (Rankings.Length != Periods.Length)
        {
            throw new InvalidJsonException(
                InvariantText.Compose($"There are {Rankings.Length} rankings; allowed are {Periods.Length}."), "$.rankings");
        }

        return new(periods, [.. Rankings], JsonCounts.Check(Outside, "$.outside"));
    }
}
