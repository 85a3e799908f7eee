using NodaTime;
using NodaTime.Text;

namespace ServiceQuality.Scoring.Sla.Json;

// The times of one key: times in hours, minutes and seconds, and how many stopped and were open at each.
internal sealed class TimesToStopRowDto : KeyDto
{
    public required string[] Times { get; set; }

    public required long[] Stopped { get; set; }

    public required long[] Open { get; set; }

    public long NotTimed { get; set; }

    internal static TimesToStopRowDto From(TimesToStopRow row)
    {
        TimesToStopRowDto dto = new()
        {
            Times = [.. row.Times.Select(DurationPattern.JsonRoundtrip.Format)],
            Stopped = [.. row.StoppedCounts],
            Open = [.. row.OpenCounts],
            NotTimed = row.NotTimed,
        };
        dto.Set(row.Key);
        return dto;
    }

    internal TimesToStopRow ToModel(AttainmentPlan plan, AttainmentKey key, string path)
    {
        if (Times.Length != Stopped.Length || Times.Length != Open.Length)
        {
            throw new InvalidJsonException(
                $"Row \"{key}\" has lists of different lengths; allowed are as many counts as times.", path);
        }

        List<Duration> times = [];
        for (var i = 0; i < Times.Length; i++)
        {
            var place = $"{path}.times{JsonPlace.Step(i)}";
            if (DurationConverter.Read(Times[i], out var time) is { } problem)
            {
                throw new InvalidJsonException(problem, place);
            }

            var count =
                Count(Stopped[i], $"{path}.stopped{JsonPlace.Step(i)}") + Count(Open[i], $"{path}.open{JsonPlace.Step(i)}");
            if (count == 0)
            {
                throw new InvalidJsonException(
                    $"Time {Times[i]} of row \"{key}\" counts none; allowed are times that count something.", place);
            }

            if (times.Count > 0 && time <= times[^1])
            {
                throw new InvalidJsonException($"Time {Times[i]} of row \"{key}\" does not come after the one before.", place);
            }

            times.Add(time);
        }

        if (Count(NotTimed, $"{path}.notTimed") == 0 && times.Count == 0)
        {
            throw new InvalidJsonException($"Row \"{key}\" counts nothing; allowed are rows that count something.", path);
        }

        return new(plan.Keys, key, [.. times], [.. Stopped], [.. Open], NotTimed);
    }
}
