using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// A value of an indicator compared with a target. There are two answers: <see cref="Verdict"/> is the plain one of contracts,
/// by the value alone; <see cref="Statistical"/> is by the interval, with the minimum of cases of the indicator, and says what
/// may be promised for the cases to come.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<IndicatorAssessment>))]
public sealed record IndicatorAssessment
{
    internal IndicatorAssessment(IndicatorValue value, IndicatorTarget target)
    {
        Value = value;
        Target = target;
        var indicator = value.Indicator;
        var isRange = indicator.Direction == IndicatorDirection.WithinRange;
        Assessments = isRange
            ? [.. Bound(indicator.RangeFrom, BoundDirection.AtLeast), .. Bound(indicator.RangeTo, BoundDirection.AtMost)]
            : [.. Bound(target.Target, Direction)];
        Statistical = Assessments.Any(a => a.Verdict == AssessmentVerdict.NotMet) ? AssessmentVerdict.NotMet
            : Assessments.All(a => a.Verdict == AssessmentVerdict.Met) ? AssessmentVerdict.Met
            : Assessments.Any(a => a.Verdict == AssessmentVerdict.InsufficientData) ? AssessmentVerdict.InsufficientData
            : AssessmentVerdict.Unproven;
        Reason = Assessments.Select(a => a.Reason).FirstOrDefault(r => r is not null);
        Verdict = Judged is { } known ? indicator.Judge((decimal)known, target) : JudgeOpen();
        IsBelowMinimum = IsWorse(target.Minimum);
        IsOverPromised = Statistical == AssessmentVerdict.InsufficientData
            ? null
            : IsAnyBeyond([.. Assessments.Select(IsEndBeyond)]);
    }

    /// <summary>The value.</summary>
    public IndicatorValue Value { get; }

    /// <summary>The target.</summary>
    public IndicatorTarget Target { get; }

    /// <summary>
    /// The plain verdict: the value itself against the target and what is tolerated, by <see cref="ServiceIndicator.Judge"/>.
    /// Numbers are compared to 15 digits. A quantile of times is at most a limit when its share of them is. Null when the verdict
    /// is not known.
    /// </summary>
    public StandardVerdict? Verdict { get; }

    /// <summary>What the interval says about the target itself; <see cref="Assessment"/> has the rule.</summary>
    public AssessmentVerdict Statistical { get; }

    /// <summary>The assessment of the target, or those of the two ends of the range.</summary>
    public ValueList<Assessment> Assessments { get; }

    /// <summary>Why the statistical verdict is not a yes or no; otherwise null.</summary>
    public string? Reason { get; }

    /// <summary>
    /// Whether the value is worse than the lowest level of service. Null without such a level, and when it is not known.
    /// </summary>
    public bool? IsBelowMinimum { get; }

    /// <summary>
    /// Whether more was promised than what was achieved shows: the worse end of the interval is worse than the target (of a
    /// range, beyond it). Null with too few cases or without an interval.
    /// </summary>
    public bool? IsOverPromised { get; }

    /// <summary>Indicator, value, target and both verdicts.</summary>
    /// <returns>
    /// For example <c>first-contact-resolution web: 0.82, n = 50, target 0.8: Met, Unproven, over-promised</c>.
    /// </returns>
    public override string ToString()
    {
        var range = Value.Indicator;
        var target = Target.Target is { } value
            ? $"target {InvariantText.Format(value)}"
            : $"range {InvariantText.Format(range.RangeFrom)} to {InvariantText.Format(range.RangeTo)}";
        var verdict = Verdict?.ToString() ?? "not known";
        var minimum = IsBelowMinimum == true ? ", below the minimum" : "";
        return $"{Value.Place}: {Value.NumbersText}, {target}: {verdict}, {Statistical}{minimum}"
            + (IsOverPromised == true ? ", over-promised" : "");
    }

    // 90 % within 30 minutes is kept when 90 % are, however long the others take.
    private double? Judged => Value.Indicator.Direction == IndicatorDirection.LowerIsBetter
        ? Value.Numbers.Smallest ?? Value.Value
        : Value.Value;

    private BoundDirection Direction => Value.Indicator.Direction == IndicatorDirection.LowerIsBetter
        ? BoundDirection.AtMost
        : BoundDirection.AtLeast;

    private IEnumerable<Assessment> Bound(decimal? bound, BoundDirection direction)
    {
        if (bound is { } known)
        {
            yield return Assess(known, direction);
        }
    }

    private Assessment Assess(decimal bound, BoundDirection direction)
    {
        var (indicator, numbers) = (Value.Indicator, Value.Numbers);
        var isOpen = direction == BoundDirection.AtLeast ? bound > 0 : bound < 1;
        if (indicator.Formula == IndicatorFormula.Proportion && Value is { Count: { } count, Base: { } trials }
            && bound is >= 0 and <= 1 && isOpen)
        {
            return ProportionEstimate.Assess(
                count, (long)trials, Proportion.FromFraction((double)bound), direction, indicator.MinimumSample, Value.Level);
        }

        var assessment = Assessment.Run(
            new(direction == BoundDirection.AtMost ? Judged : numbers.Value, numbers.Lower, numbers.Upper, Value.N, Value.Reason,
                Value.NumbersText),
            (double)bound,
            direction,
            indicator.MinimumSample,
            InvariantText.Format(bound));
        return Value.Times is null || direction == BoundDirection.AtLeast || bound < 0
            ? assessment
            : WithOpenClocks(assessment, bound);
    }

    // Clocks that are still open may be known to be late.
    private Assessment WithOpenClocks(Assessment assessment, decimal bound)
    {
        var (indicator, times) = (Value.Indicator, Value.Times!);
        var limit = Duration.FromNanoseconds((double)bound * TimeUnits.Of(indicator, "target").TotalNanoseconds);
        var known = indicator.Quantile is { } share
            ? times.AssessQuantile(share, limit, indicator.MinimumSample, Value.Level)
            : times.AssessMean(limit, indicator.MinimumSample, Value.Level);
        return assessment.WithPlainAnswer(known.IsAttained).WithVerdict(known.Verdict, known.Reason);
    }

    // Without a value, open clocks can be known to be late all the same.
    private StandardVerdict? JudgeOpen() => IsWorse(Target.Target) != true ? null
        : Target.Tolerated is null || IsWorse(Target.Tolerated) == true ? StandardVerdict.Breached
        : null;

    private bool? IsWorse(decimal? level) => level is not { } known ? null
        : Judged is { } value
            ? Direction == BoundDirection.AtLeast ? (decimal)value < known : (decimal)value > known
            : Value.Indicator.Direction == IndicatorDirection.WithinRange ? null : !Assess(known, Direction).IsAttained;

    private static bool? IsAnyBeyond(bool?[] ends) =>
        ends.Contains(true) ? true : ends.Contains(null) ? null : false;

    private bool? IsEndBeyond(Assessment assessment) => assessment.Direction == BoundDirection.AtLeast
        ? Value.Lower is { } lower ? Assessment.Compare(lower, assessment.Bound) < 0 : null
        : Value.Upper is { } upper ? Assessment.Compare(upper, assessment.Bound) > 0 : null;
}
