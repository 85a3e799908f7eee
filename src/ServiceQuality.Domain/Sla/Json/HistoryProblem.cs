using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
namespace ServiceQuality.Domain.Sla.Json;

// What is wrong at one place of a case history: its path, a stable code and a sentence.
internal sealed record HistoryProblem(string Path, string Code, string Message);
