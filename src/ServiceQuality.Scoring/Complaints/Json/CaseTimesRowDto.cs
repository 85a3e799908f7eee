using NodaTime;
using NodaTime.Text;

namespace ServiceQuality.Scoring.Complaints.Json;

// The times of one group: how many cases are open after each time, and how many ended at it by outcome.
internal sealed class CaseTimesRowDto
{
    public required string Group { get; set; }

    public required string[] Times { get; set; }

    public required long[] Open { get; set; }

    public required Dictionary<string, long[]> Ended { get; set; }

    internal static CaseTimesRowDto From(CaseTimesRow row) => new()
    {
        Group = row.Group,
        Times = [.. row.Times.Select(DurationPattern.JsonRoundtrip.Format)],
        Open = [.. row.OpenCounts],
        Ended = row.Outcomes.ToDictionary(o => o, o => row.EndedCounts(o).ToArray(), StringComparer.Ordinal),
    };

    internal CaseTimesRow ToModel(string path)
    {
        CheckName(Group, path + ".group");
        JsonCounts.Check(Open, Times.Length, path + ".open");
        foreach (var (outcome, counts) in Ended)
        {
            var place = path + ".ended" + JsonPlace.Step(outcome);
            CheckName(outcome, place);
            JsonCounts.Check(counts, Times.Length, place);
        }

        CaseTimesCounter counter = new();
        Duration? before = null;
        for (var i = 0; i < Times.Length; i++)
        {
            var place = $"{path}.times{JsonPlace.Step(i)}";
            if (DurationConverter.Read(Times[i], out var time) is { } problem)
            {
                throw new InvalidJsonException(problem, place);
            }

            if (time <= before)
            {
                throw new InvalidJsonException($"Time {Times[i]} does not come after the one before.", place);
            }

            before = time;
            Add(counter, time, i, place);
        }

        return counter.ToRow(Group);
    }

    private void Add(CaseTimesCounter counter, Duration time, int index, string place)
    {
        var all = Open[index];
        if (Open[index] > 0)
        {
            counter.Add(time, null, Open[index]);
        }

        foreach (var (outcome, counts) in Ended)
        {
            all = checked(all + counts[index]);
            if (counts[index] > 0)
            {
                counter.Add(time, outcome, counts[index]);
            }
        }

        if (all == 0)
        {
            throw new InvalidJsonException(
                $"Time {Times[index]} counts none; allowed are times that count something.", place);
        }
    }

    private static void CheckName(string name, string path) => JsonDocuments.Create(path, () =>
    {
        ColumnGuards.CheckName(name, 0, "name");
        return name;
    });
}
