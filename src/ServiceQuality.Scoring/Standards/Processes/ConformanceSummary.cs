using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// How cases kept to a process, by step and in all. The summaries of parts merge to that of the whole when all events of a case
/// are in one part.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ConformanceSummary>))]
public sealed record ConformanceSummary
{
    internal ConformanceSummary(
        string process, int version, CountedShare followed, NamedList<StepConformance> steps, Pareto unknown)
    {
        ProcessId = process;
        ProcessVersion = version;
        Followed = followed;
        Steps = steps;
        Unknown = unknown;
    }

    /// <summary>The id of the process.</summary>
    public string ProcessId { get; }

    /// <summary>The version of the process.</summary>
    public int ProcessVersion { get; }

    /// <summary>
    /// Of the cases, those in which no step was changed or skipped: none is missing, out of order, repeated or unknown. Late
    /// steps do not count here.
    /// </summary>
    public CountedShare Followed { get; }

    /// <summary>The steps in the order of the process, physical evidence left out; they can be found by their codes.</summary>
    public NamedList<StepConformance> Steps { get; }

    /// <summary>The codes in the log that are no steps of the process, ranked by their counts.</summary>
    public Pareto Unknown { get; }

    /// <summary>
    /// The execution rate: of the steps that were due, those that were done, in order and not late. Its interval by Wilson holds
    /// for steps that are independent of one another; steps of one case often are not.
    /// </summary>
    public CountedShare Execution => CountedShare.FromCounts(
        Steps.Aggregate(0L, (sum, s) => checked(sum + s.Done.Count)),
        Steps.Aggregate(0L, (sum, s) => checked(sum + s.Done.Base)));

    /// <summary>Merges two summaries of different cases.</summary>
    /// <param name="other">A summary of the same version of the process.</param>
    /// <returns>The summary of all cases; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The processes, their versions or their steps differ.</exception>
    /// <exception cref="OverflowException">The counts exceed 64 bits.</exception>
    public ConformanceSummary Merge(ConformanceSummary other)
    {
        Guard.Against.Null(other);
        Guard.Against.Invalid(
            other.ProcessId != ProcessId || other.ProcessVersion != ProcessVersion
                || !other.Steps.Names.SequenceEqual(Steps.Names, StringComparer.Ordinal),
            $"The other summary is of process {other.ProcessId} version {other.ProcessVersion} with {other.Steps.Count} steps; "
                + $"allowed is {ProcessId} version {ProcessVersion} with the same steps.",
            nameof(other));
        return new(
            ProcessId, ProcessVersion, Followed.Merge(other.Followed),
            new(Steps.Zip(other.Steps, (mine, theirs) => mine.Merge(theirs)), s => s.Code), Unknown.Merge(other.Unknown));
    }

    /// <summary>The process, the execution rate and the cases that kept to it.</summary>
    /// <returns>
    /// For example <c>meeting version 1: 110 of 120 (91.7 %) steps right, 14 of 20 (70.0 %) cases as designed</c>.
    /// </returns>
    public override string ToString() => InvariantText.Compose(
        $"{ProcessId} version {ProcessVersion}: {Execution} steps right, {Followed} cases as designed");
}
