using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// The open cases that breach first unless something happens, and, apart from them, those that are late already. Every case is
/// counted once: as running, else as late, else as paused, else as not at risk. A case that is late with one target and running
/// with another counts as running and is in both lists.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<RiskList>))]
public sealed record RiskList
{
    private RiskList(
        ValueList<CaseAtRisk> atRisk, ValueList<CaseAtRisk> late, long running, long onlyLate, long paused, long notAtRisk)
    {
        AtRisk = atRisk;
        Late = late;
        Running = running;
        OnlyLate = onlyLate;
        Paused = paused;
        NotAtRisk = notAtRisk;
    }

    /// <summary>
    /// The first of the cases with a running clock that has a due and is not late, each with the target that puts it there: the
    /// one that is due first, or by ratio the one that has used the largest part of its time.
    /// </summary>
    public ValueList<CaseAtRisk> AtRisk { get; }

    /// <summary>
    /// The first of the cases that are late while open, each with the target that was due first; the longest overdue first.
    /// </summary>
    public ValueList<CaseAtRisk> Late { get; }

    /// <summary>How many cases have a running clock that is not late, listed or not.</summary>
    public long Running { get; }

    /// <summary>How many cases are late while open, and have no other clock that runs.</summary>
    public long OnlyLate { get; }

    /// <summary>How many cases have paused clocks only: they breach only some time after they are resumed.</summary>
    public long Paused { get; }

    /// <summary>How many cases cannot breach by themselves: stopped, not started, not applicable, or never due.</summary>
    public long NotAtRisk { get; }

    /// <summary>How many cases there are.</summary>
    public long Total => Running + OnlyLate + Paused + NotAtRisk;

    /// <summary>
    /// Lists the cases that are due first, and those that are late. Only the listed cases are sorted and measured. Ties are in
    /// ordinal order of the ids.
    /// </summary>
    /// <param name="readings">The readings, one for each case of an agreement, in any order.</param>
    /// <param name="max">How many cases to list at most, in each list.</param>
    /// <param name="target">The only target to look at; null for every target.</param>
    /// <returns>The lists.</returns>
    /// <exception cref="ArgumentException">
    /// A reading is null, its agreement has no target of that name, or a case occurs twice under one agreement.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static RiskList ByDue(IEnumerable<CaseReading> readings, int max, string? target = null) =>
        Run(readings, max, target, byUsedRatio: false);

    /// <summary>
    /// Lists the cases that have used the largest part of the time to due, each with its target that has used the most, and those
    /// that are late. Every case is measured. Clocks whose ratio is unknown come last; ties are in the order of due, then of the
    /// ids (ordinal).
    /// </summary>
    /// <inheritdoc cref="ByDue"/>
    public static RiskList ByUsedRatio(IEnumerable<CaseReading> readings, int max, string? target = null) =>
        Run(readings, max, target, byUsedRatio: true);

    /// <summary>Returns the counts and the first case.</summary>
    /// <returns>For example <c>3 running, 1 only late, 0 paused, 2 not at risk; first C-7 Resolution: due ...</c>.</returns>
    public override string ToString()
    {
        var counts = string.Create(
            CultureInfo.InvariantCulture, $"{Running} running, {OnlyLate} only late, {Paused} paused, {NotAtRisk} not at risk");
        return AtRisk.Count == 0 ? counts : $"{counts}; first {AtRisk[0]}";
    }

    private static RiskList Run(IEnumerable<CaseReading> readings, int max, string? target, bool byUsedRatio)
    {
        Guard.Against.LessThan(max, 0);
        FirstCases running = new(max);
        FirstCases late = new(max);
        var (runningCount, onlyLate, paused, notAtRisk) = (0L, 0L, 0L, 0L);
        foreach (var reading in CaseReadings.CheckDistinct(readings, nameof(readings)))
        {
            var targets = OpenTargets.Find(reading, target, byUsedRatio);
            if (targets.Running is { } r)
            {
                running.Offer(r, byUsedRatio ? -OpenTargets.UsedRatio(r) : 0);
            }

            if (targets.Late is { } l)
            {
                late.Offer(l, 0);
            }

            if (targets.Running is not null)
            {
                runningCount++;
            }
            else if (targets.Late is not null)
            {
                onlyLate++;
            }
            else if (targets.HasPaused)
            {
                paused++;
            }
            else
            {
                notAtRisk++;
            }
        }

        return new(running.ToList(), late.ToList(), runningCount, onlyLate, paused, notAtRisk);
    }
}
