using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>How one case kept to a process. Steps are named by code, in the order of the process.</summary>
[JsonConverter(typeof(ScoringJsonConverter<CaseConformance>))]
public sealed record CaseConformance
{
    internal CaseConformance(
        string id, CountedShare done, ValueList<string> missing, ValueList<string> repeated, ValueList<string> outOfOrder,
        ValueList<string> late, int extra)
    {
        Id = id;
        Done = done;
        Missing = missing;
        Repeated = repeated;
        OutOfOrder = outOfOrder;
        Late = late;
        Extra = extra;
    }

    /// <summary>The id of the case.</summary>
    public string Id { get; }

    /// <summary>
    /// Of the steps that were due, those that were done, in order and not late: the execution rate of the case.
    /// </summary>
    public CountedShare Done { get; }

    /// <summary>The steps that were due and not done.</summary>
    public ValueList<string> Missing { get; }

    /// <summary>The steps that were done more than once without a cycle that allows it.</summary>
    public ValueList<string> Repeated { get; }

    /// <summary>The steps that were done out of order.</summary>
    public ValueList<string> OutOfOrder { get; }

    /// <summary>The steps that took longer than expected.</summary>
    public ValueList<string> Late { get; }

    /// <summary>How many events are beyond the process: of unknown steps, and of steps that were done before.</summary>
    public int Extra { get; }

    /// <summary>Whether no step was changed or skipped: none is missing, out of order or extra.</summary>
    public bool IsFollowed => Missing.Count == 0 && OutOfOrder.Count == 0 && Extra == 0;

    /// <summary>The case and what is wrong with it.</summary>
    /// <returns>For example <c>C-7: 3 of 5 (60.0 %), missing book, out of order cater</c>.</returns>
    public override string ToString() => $"{Id}: {Done}" + Named("missing", Missing) + Named("repeated", Repeated)
        + Named("out of order", OutOfOrder) + Named("late", Late) + (Extra == 0 ? "" : $", {InvariantText.Format(Extra)} extra");

    private static string Named(string what, ValueList<string> steps) =>
        steps.Count == 0 ? "" : $", {what} {InvariantText.Join(steps)}";
}
