using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>The number of resamples or permutations that gave no estimate for one reason.</summary>
[JsonConverter(typeof(ScoringJsonConverter<ResampleFailure>))]
public sealed record ResampleFailure
{
    internal ResampleFailure(string reason, int resamples)
    {
        (Reason, Resamples) = (reason, resamples);
    }

    /// <summary>The reason.</summary>
    public string Reason { get; }

    /// <summary>The number of resamples.</summary>
    public int Resamples { get; }

    /// <summary>Number and reason.</summary>
    /// <returns>For example <c>3: an indicator does not vary</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Resamples}: {Reason}");

    internal static ValueList<ResampleFailure> CountByReason(IEnumerable<FitProblem> problems)
    {
        var failures = problems.Where(p => p != FitProblem.None).GroupBy(p => p).OrderBy(g => g.Key);
        return [.. failures.Select(g => new ResampleFailure(Describe(g.Key), g.Count()))];
    }

    // A note, such as "3 permutations have no estimate: an indicator does not vary."
    internal string Describe(string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{Resamples} {what} have no estimate: {Reason}.");

    // Which indicator or construct it is differs from resample to resample.
    private static string Describe(FitProblem problem) => problem switch
    {
        FitProblem.TooFewRows => "there are fewer than two rows",
        FitProblem.Constant => "an indicator does not vary",
        FitProblem.NoCommonRows => "two indicators have no rows in common in which both vary",
        FitProblem.SingularBlock => "the indicators of a construct in mode B are collinear",
        FitProblem.ZeroScore => "the indicators of a construct covary with nothing it is linked to",
        FitProblem.SingularCauses => "the causes of a construct are collinear",
        FitProblem.NotConverged => "the outer weights were not found",
        FitProblem.Unreliable => "a reliability is not above 0",
        _ => throw new InvalidOperationException($"There is no reason for {problem}."),
    };
}
