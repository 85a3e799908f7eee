namespace ServiceQuality.Domain.Sla.Json;

// What is wrong at one place of a case history: its path, a stable code and a sentence.
internal sealed record CaseHistoryProblem(string Path, string Code, string Message);
