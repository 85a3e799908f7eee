namespace ServiceQuality.Domain.Json.Sla;

// What is wrong at one place of a case history: its path, a stable code and a sentence.
internal sealed record HistoryProblem(string Path, string Code, string Message);
