using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// The definition of an indicator: what is divided by what, over which period, which values are good and how many are needed. It
/// is measured by the package ServiceQuality.Scoring.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ServiceIndicator>))]
public sealed record ServiceIndicator
{
    /// <summary>How many cases are needed before an interval is used, unless another number is given: 10.</summary>
    public const int DefaultMinimumSample = 10;

    /// <summary>Creates an indicator.</summary>
    /// <param name="code">The code, such as <c>first-contact-resolution</c>.</param>
    /// <param name="name">The name.</param>
    /// <param name="formula">How its value is computed.</param>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The formula is not a member of the enumeration.</exception>
    public ServiceIndicator(string code, LocalizedText name, IndicatorFormula formula)
    {
        Code = Guard.Against.InvalidCode(code);
        Name = Guard.Against.Null(name);
        Formula = Guard.Against.UndefinedEnum(formula);
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The name.</summary>
    public LocalizedText Name { get; }

    /// <summary>How its value is computed.</summary>
    public IndicatorFormula Formula { get; }

    /// <summary>The unit of the value, such as <c>min</c>; null for a share and for a bare number.</summary>
    public string? Unit
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(Unit));
    }

    /// <summary>Which values are good.</summary>
    public IndicatorDirection Direction
    {
        get;
        init => field = Guard.Against.UndefinedEnum(value, nameof(Direction));
    }

    /// <summary>The share of cases of a quantile, such as 90 %; null for every other formula.</summary>
    public Proportion? Quantile { get; init; }

    /// <summary>The lowest value that is good, of an indicator with a range; null for no lower end.</summary>
    public decimal? RangeFrom { get; init; }

    /// <summary>The highest value that is good, of an indicator with a range; null for no upper end.</summary>
    public decimal? RangeTo { get; init; }

    /// <summary>The least value that is possible; null for none. Of a share it is 0.</summary>
    public decimal? Least { get; init; }

    /// <summary>The greatest value that is possible; null for none. Of a share it is 1.</summary>
    public decimal? Greatest { get; init; }

    /// <summary>The bands of its values; null for none.</summary>
    public ValueBands? Bands { get; init; }

    /// <summary>
    /// The periods over which it is computed, of the calendar or of a fiscal year (<c>quarterly from 02</c>); null when the
    /// caller chooses.
    /// </summary>
    public Recurrence? Period { get; init; }

    /// <summary>Over how many periods together each value is computed: 1, or more for a rolling window.</summary>
    public int RollingPeriods { get; init; } = 1;

    /// <summary>How many cases are needed before the interval decides about a target.</summary>
    public int MinimumSample { get; init; } = DefaultMinimumSample;

    /// <summary>The reasons for which a case is left out, such as <c>test case</c>. What is left out is counted.</summary>
    public ValueList<string> Exclusions
    {
        get;
        init => field = Guard.Against.InvalidCodes(value, nameof(Exclusions));
    } = [];

    /// <summary>The role that is accountable; null when none is named.</summary>
    public string? Owner
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(Owner));
    }

    /// <summary>What it is about.</summary>
    public ValueList<StandardTag> Tags
    {
        get;
        init => field = Guard.Against.UndefinedEnums(value, nameof(Tags));
    } = [];

    /// <summary>What counts: the numerator of a share or rate, the value of a mean, quantile or total.</summary>
    public LocalizedText? Numerator { get; init; }

    /// <summary>The base: the denominator of a share, the exposure of a rate, the cases of a mean or quantile.</summary>
    public LocalizedText? Denominator { get; init; }

    /// <summary>The records that it is computed from.</summary>
    public LocalizedText? Input { get; init; }

    /// <summary>By which date a case belongs to a period.</summary>
    public LocalizedText? Attribution { get; init; }

    /// <summary>Judges a value by a target, as contracts do: the value itself, whatever its interval.</summary>
    /// <param name="value">The value; a share as a fraction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="ArgumentException">The target is one of another indicator, or has no value and there is no
    /// range.</exception>
    public StandardVerdict Judge(decimal value, IndicatorTarget target)
    {
        Guard.Against.Null(target);
        List<string> problems = [.. IndicatorRules.FindProblems(this), .. IndicatorRules.FindProblems(this, target)];
        Guard.Against.Invalid(
            problems.Count > 0, InvariantText.Lines($"{Code} is not judged by this target:", [.. problems]), nameof(target));
        if (Direction == IndicatorDirection.WithinRange)
        {
            return IsWithin(value, 0) ? StandardVerdict.Met
                : target.Tolerated is { } distance && IsWithin(value, distance) ? StandardVerdict.Tolerated
                : StandardVerdict.Breached;
        }

        return IsAtLeast(value, target.Target!.Value) ? StandardVerdict.Met
            : target.Tolerated is { } worst && IsAtLeast(value, worst) ? StandardVerdict.Tolerated
            : StandardVerdict.Breached;
    }

    /// <summary>Code, name and formula.</summary>
    /// <returns>For example <c>first-contact-resolution: First-contact resolution (Proportion)</c>.</returns>
    public override string ToString() => $"{Code}: {Name} ({Formula})";

    // Whether a value is as good as another.
    internal bool IsAtLeast(decimal value, decimal other) =>
        Direction == IndicatorDirection.LowerIsBetter ? value <= other : value >= other;

    // Whether a value is in the range, or at most a distance from it.
    private bool IsWithin(decimal value, decimal distance) =>
        !(value < RangeFrom - distance) && !(value > RangeTo + distance);
}
