namespace ServiceQuality.Domain.Standards.Json;

// A task of a programme between two instants. Periods are written by their dates.
internal sealed class TaskReadingDto
{
    public required string Task { get; set; }

    public required int Due { get; set; }

    public required int Done { get; set; }

    public List<string>? Overdue { get; set; }

    public string? Open { get; set; }

    public required int Extra { get; set; }

    internal static TaskReadingDto From(TaskReading reading) => new()
    {
        Task = reading.Task.Code,
        Due = reading.Due,
        Done = reading.Done,
        Overdue = JsonDocuments.OrNull(reading.Overdue.Select(p => p.ToString())),
        Open = reading.Open?.ToString(),
        Extra = reading.Extra,
    };
}
