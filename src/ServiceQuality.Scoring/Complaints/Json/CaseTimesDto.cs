namespace ServiceQuality.Scoring.Complaints.Json;

// The times of cases by group.
internal sealed class CaseTimesDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required CaseTimesRowDto[] Rows { get; set; }

    public long NotStarted { get; set; }

    internal static CaseTimesDto From(CaseTimes times) =>
        new() { Rows = [.. times.Rows.Select(CaseTimesRowDto.From)], NotStarted = times.NotStarted };

    internal CaseTimes ToModel()
    {
        HashSet<string> groups = new(StringComparer.Ordinal);
        for (var i = 0; i < Rows.Length; i++)
        {
            if (!groups.Add(Rows[i].Group))
            {
                throw new InvalidJsonException(
                    $"Group \"{InvariantText.Shorten(Rows[i].Group)}\" appears twice; each may appear once.",
                    $"$.rows{JsonPlace.Step(i)}.group");
            }
        }

        return new(
            [.. Rows.Select((r, i) => r.ToModel("$.rows" + JsonPlace.Step(i))).OrderBy(r => r.Group, StringComparer.Ordinal)],
            JsonCounts.Check(NotStarted, "$.notStarted"));
    }
}
