using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>How a step of a process was done over all cases. Each number counts cases.</summary>
[JsonConverter(typeof(ScoringJsonConverter<StepConformance>))]
public sealed record StepConformance
{
    internal StepConformance(
        string code, long due, long right, long missing, long outOfOrder, long late, long timed, long repeated)
    {
        Code = code;
        Done = CountedShare.FromCounts(right, due);
        Missing = missing;
        OutOfOrder = outOfOrder;
        Late = CountedShare.FromCounts(late, timed);
        Repeated = repeated;
    }

    /// <summary>The code of the step.</summary>
    public string Code { get; }

    /// <summary>Of the cases in which the step was due, those in which it was done, in order and not late.</summary>
    public CountedShare Done { get; }

    /// <summary>In how many cases it was due and not done.</summary>
    public long Missing { get; }

    /// <summary>In how many cases it was done out of order.</summary>
    public long OutOfOrder { get; }

    /// <summary>Of the cases in which its time is known and a time is expected, those in which it took longer.</summary>
    public CountedShare Late { get; }

    /// <summary>In how many cases it was done more than once without a cycle that allows it.</summary>
    public long Repeated { get; }

    /// <summary>The step and its share.</summary>
    /// <returns>For example <c>book: 18 of 20 (90.0 %), 1 missing, 0 out of order, 1 late, 0 repeated</c>.</returns>
    public override string ToString() => InvariantText.Compose(
        $"{Code}: {Done}, {Missing} missing, {OutOfOrder} out of order, {Late.Count} late, {Repeated} repeated");

    internal StepConformance Merge(StepConformance other) => checked(new(
        Code, Done.Base + other.Done.Base, Done.Count + other.Done.Count, Missing + other.Missing,
        OutOfOrder + other.OutOfOrder, Late.Count + other.Late.Count, Late.Base + other.Late.Base, Repeated + other.Repeated));
}
