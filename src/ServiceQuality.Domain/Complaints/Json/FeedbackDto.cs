using System.Text.Json;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Complaints.Json;

// Feedback: what happened to it, the facts of its receipt included, and the life cycle by which that was legal.
internal sealed class FeedbackDto
{
    public required CaseHistory History { get; set; }

    public required LifeCycle LifeCycle { get; set; }

    // What could not be read back is refused before it is written.
    internal static FeedbackDto From(Feedback feedback) => FeedbackChecks.Find(feedback) is { } problem
        ? throw new JsonException($"{problem.Message} It can be written as a history.")
        : new() { History = feedback.History, LifeCycle = feedback.LifeCycle };

    internal Feedback ToModel()
    {
        Feedback feedback = new(History, LifeCycle);
        return FeedbackChecks.Find(feedback) is { } problem
            ? throw new InvalidJsonException(problem.Message, problem.Path)
            : feedback;
    }
}
