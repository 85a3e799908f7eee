using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// The state of one target in two readings of the same case: under an agreement and a revision of it, under another calendar,
/// limit or policy, or at two instants.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<TargetDifference>))]
public sealed record TargetDifference
{
    internal TargetDifference(string name, TargetReading? before, TargetReading? after)
    {
        Name = name;
        Before = before;
        After = after;
    }

    /// <summary>The name of the target.</summary>
    public string Name { get; }

    /// <summary>The first reading; null when its agreement has no such target.</summary>
    public TargetReading? Before { get; }

    /// <summary>The second reading; null when its agreement has no such target.</summary>
    public TargetReading? After { get; }

    /// <summary>Whether the verdicts differ.</summary>
    public bool ChangesVerdict => Before?.Verdict != After?.Verdict;

    /// <summary>Whether phase, verdict or due differ.</summary>
    public bool IsDifferent => (Before?.Phase, Before?.Verdict, Before?.Due) != (After?.Phase, After?.Verdict, After?.Due);

    /// <summary>
    /// The wall time by which the due is later in the second reading; below zero when earlier, null when one of them has no due.
    /// </summary>
    public Duration? DueShift => After?.Due - Before?.Due;

    /// <summary>Verdicts and shift of the due.</summary>
    /// <returns>For example <c>Resolution: Breached -> Met, due 4:00:00 later</c>.</returns>
    public override string ToString() => $"{Name}: {DescribeVerdicts()}{DescribeShift()}";

    private string DescribeVerdicts() =>
        ChangesVerdict ? $"{Describe(Before)} -> {Describe(After)}" : $"{Before?.Verdict}";

    private static string Describe(TargetReading? reading) => reading is { } r ? r.Verdict.ToString() : "(none)";

    private string DescribeShift()
    {
        if (DueShift is not { } by || by == Duration.Zero)
        {
            return "";
        }

        return by > Duration.Zero ? $", due {InvariantText.Format(by)} later" : $", due {InvariantText.Format(-by)} earlier";
    }
}
