using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Satisfaction.Json;
using ServiceQuality.Scoring.Statistics.Summaries.Json;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Sla.Json;

// The members of the times of one key in JSON: times in hours, minutes and seconds, and how many stopped and were open at each.
internal sealed class ClockTimesRowDto : KeyDto
{
    public required string[] Times { get; set; }

    public required long[] Stopped { get; set; }

    public required long[] Open { get; set; }

    public long NotTimed { get; set; }

    internal static ClockTimesRowDto Of(TimesToStopRow row)
    {
        ClockTimesRowDto parts = new()
        {
            Times = [.. row.Times.Select(DurationPattern.JsonRoundtrip.Format)],
            Stopped = [.. row.StoppedCounts],
            Open = [.. row.OpenCounts],
            NotTimed = row.NotTimed,
        };
        parts.Take(row.Key);
        return parts;
    }

    internal TimesToStopRow Model(AttainmentPlan plan, AttainmentKey key)
    {
        if (Times.Length != Stopped.Length || Times.Length != Open.Length)
        {
            throw new JsonException($"Row \"{key}\" has lists of different lengths; allowed are as many counts as times.");
        }

        List<Duration> times = [];
        for (var i = 0; i < Times.Length; i++)
        {
            var time = DurationPattern.JsonRoundtrip.Parse(Times[i] ?? "") is { Success: true, Value: var value } && value >= Duration.Zero
                ? value : throw new JsonException($"\"{Times[i]}\" is no time; allowed are times such as 1:30:00.");
            if ((times.Count > 0 && time <= times[^1]) || Count(Stopped[i]) == Count(Open[i]) && Open[i] == 0)
            {
                throw new JsonException($"Time {Times[i]} of row \"{key}\" counts none, or does not come after the one before.");
            }

            times.Add(time);
        }

        if (times.Count == 0 && Count(NotTimed) == 0)
        {
            throw new JsonException($"Row \"{key}\" counts nothing; allowed are rows that count something.");
        }

        return new(plan.Keys, key, [.. times], [.. Stopped], [.. Open], Count(NotTimed));
    }
}
