using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics;

/// <summary>
/// An estimate compared with a bound: whether the value itself satisfies it, as contracts ask, and what the interval says about
/// the cases to come. Shares, means, rates and times are all assessed in this way.
/// </summary>
/// <remarks>
/// The verdict is <see cref="AssessmentVerdict.Met"/> when the whole interval satisfies the bound,
/// <see cref="AssessmentVerdict.NotMet"/> when no part of it does, and otherwise <see cref="AssessmentVerdict.Unproven"/>. With
/// fewer observations than the minimum it is <see cref="AssessmentVerdict.InsufficientData"/>. A value at the bound satisfies
/// it. Numbers are compared to 15 digits, which a double holds of any decimal.
/// </remarks>
[JsonConverter(typeof(ScoringJsonConverter<Assessment>))]
public sealed record Assessment
{
    /// <summary>How many observations are needed before the interval is used, unless another number is given: 10.</summary>
    public const int DefaultMinimum = 10;

    private readonly string _boundText;
    private readonly string _estimateText;

    private Assessment(double bound, BoundDirection direction, int minimum, string? boundText, AssessedValue value)
    {
        Bound = Guard.Against.InvalidValue(bound);
        Direction = Guard.Against.UndefinedEnum(direction);
        Guard.Against.LessThan(minimum, 1);
        Minimum = minimum;
        Value = value.Value;
        Lower = value.Lower;
        Upper = value.Upper;
        N = value.N;
        IsAttained = Value is { } known ? Satisfies(known) : null;
        Verdict = Judge();
        Reason = Explain(value.Reason);
        _boundText = boundText ?? InvariantText.Format(bound);
        _estimateText = value.Text;
    }

    /// <summary>The bound, in the unit of <see cref="Value"/>: a fraction for shares, hours for times to stop.</summary>
    public double Bound { get; }

    /// <summary>On which side of the bound the value is to be.</summary>
    public BoundDirection Direction { get; }

    /// <summary>How many observations are needed before the interval is used.</summary>
    public int Minimum { get; }

    /// <summary>The value, or null when the data give none.</summary>
    public double? Value { get; }

    /// <summary>The lower end of the interval, or null when the data give none.</summary>
    public double? Lower { get; }

    /// <summary>The upper end of the interval, or null when the data give none.</summary>
    public double? Upper { get; }

    /// <summary>How many observations the value is over.</summary>
    public long N { get; }

    /// <summary>
    /// Whether the value itself satisfies the bound: the plain yes or no, whatever the interval and the minimum. Null when it is
    /// not known.
    /// </summary>
    public bool? IsAttained { get; private init; }

    /// <summary>What the interval says about the bound.</summary>
    public AssessmentVerdict Verdict { get; private init; }

    /// <summary>
    /// Why the verdict is neither met nor not met, and what else a reader of the verdict must know; otherwise null.
    /// </summary>
    public string? Reason { get; private init; }

    /// <summary>Returns the bound, whether it is attained, the verdict and the estimate.</summary>
    /// <returns>
    /// For example <c>at least 95 %: attained, Unproven: 0.960 [0.865, 0.989], n = 50 (Wilson score)</c>.
    /// </returns>
    public override string ToString()
    {
        var side = Direction == BoundDirection.AtLeast ? "at least" : "at most";
        var attained = IsAttained switch
        {
            true => "attained",
            false => "not attained",
            null => "not decided",
        };
        return $"{side} {_boundText}: {attained}, {Verdict}: {_estimateText}";
    }

    internal static Assessment Run(
        AssessedValue value, double bound, BoundDirection direction, int minimum, string? boundText = null) =>
        new(bound, direction, minimum, boundText, value);

    // With a plain answer that is known more exactly than by comparing doubles, or where there is no value.
    internal Assessment WithPlainAnswer(bool? isAttained) => this with { IsAttained = isAttained };

    // With a verdict that is known by other means than the interval.
    internal Assessment WithVerdict(AssessmentVerdict verdict, string? reason) =>
        this with { Verdict = verdict, Reason = reason };

    private AssessmentVerdict Judge()
    {
        if (N < Minimum || (Lower is null && Upper is null))
        {
            return AssessmentVerdict.InsufficientData;
        }

        // The end that satisfies the bound last, and the one that satisfies it first.
        var (last, first) = Direction == BoundDirection.AtLeast ? (Lower, Upper) : (Upper, Lower);
        if (last is { } worst && Satisfies(worst))
        {
            return AssessmentVerdict.Met;
        }

        return first is { } best && !Satisfies(best) ? AssessmentVerdict.NotMet : AssessmentVerdict.Unproven;
    }

    private string? Explain(string? missing) => Verdict switch
    {
        AssessmentVerdict.InsufficientData when N < Minimum =>
            $"n = {InvariantText.Format(N)}; at least {InvariantText.Format(Minimum)} are needed",
        AssessmentVerdict.InsufficientData => missing,
        AssessmentVerdict.Unproven => missing ?? "the bound is within the interval",
        _ => null,
    };

    private bool Satisfies(double value) =>
        Direction == BoundDirection.AtLeast ? Compare(value, Bound) >= 0 : Compare(value, Bound) <= 0;

    // A decimal is made of the 15 digits that were meant; its range is smaller than that of a double.
    internal static int Compare(double first, double second)
    {
        var size = Math.Max(Math.Abs(first), Math.Abs(second));
        return size is > 1e-12 and < 1e28 ? ((decimal)first).CompareTo((decimal)second) : first.CompareTo(second);
    }
}
