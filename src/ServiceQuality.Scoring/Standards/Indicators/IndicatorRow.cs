using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// A row that an indicator is measured from: a case, or counts of a unit in a period. The default value is a case of the whole
/// that is not finished.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<IndicatorRow>))]
public readonly record struct IndicatorRow
{
    /// <summary>Creates a row. What is not allowed is refused when rows are measured, all of it at once.</summary>
    /// <param name="unit">Who or what it is of, such as a branch; null for the whole.</param>
    /// <param name="value">
    /// Of a share 1 when the case counts and 0 when it does not; of a rate the number of events; otherwise the value. Null when
    /// it is not known yet.
    /// </param>
    /// <param name="period">The period by its text, such as <c>2026-03</c>; null for none, or when there is an instant.</param>
    /// <param name="at">The instant that puts the row into a period of the indicator; null for none.</param>
    /// <param name="exposure">The exposure of a rate, such as customers; rows of events alone have 0.</param>
    /// <param name="isOpen">
    /// Whether the case is not finished. The value of a quantile is then the time that it has used so far; other values of such
    /// cases are not used.
    /// </param>
    /// <param name="exclusion">Why the row is left out, by a reason of the indicator; null when it counts.</param>
    public IndicatorRow(
        string? unit,
        double? value,
        string? period = null,
        Instant? at = null,
        decimal exposure = 0,
        bool isOpen = false,
        string? exclusion = null)
    {
        Unit = unit;
        Value = value;
        Period = period;
        At = at;
        Exposure = exposure;
        IsFinished = !isOpen && value is not null;
        Exclusion = exclusion;
    }

    /// <summary>Who or what it is of; null for the whole.</summary>
    public string? Unit { get; }

    /// <summary>The value, or null.</summary>
    public double? Value { get; }

    /// <summary>The period by its text, or null.</summary>
    public string? Period { get; }

    /// <summary>The instant that puts it into a period, or null.</summary>
    public Instant? At { get; }

    /// <summary>The exposure of a rate.</summary>
    public decimal Exposure { get; }

    /// <summary>Whether the case is not finished.</summary>
    public bool IsOpen => !IsFinished;

    /// <summary>Why it is left out, or null.</summary>
    public string? Exclusion { get; }

    private bool IsFinished { get; }

    /// <summary>Unit, period and value.</summary>
    /// <returns>For example <c>web 2026-03: 1</c>.</returns>
    public override string ToString()
    {
        var period = Period ?? (At is { } at ? InvariantText.Format(at) : "");
        var value = Value is { } known ? InvariantText.Format(known) : "not known";
        return $"{Unit} {period}".Trim() + $": {value}{(IsOpen ? ", open" : "")}{(Exclusion is null ? "" : $", {Exclusion}")}";
    }

    // Why it cannot be a row of the indicator; null when it can. What is left out is not looked at.
    internal string? ProblemOf(ServiceIndicator indicator)
    {
        if (Period is not null && At is not null)
        {
            return $"it has the period {InvariantText.Shorten(Period)} and an instant; allowed is one of them.";
        }

        if (Exclusion is not null)
        {
            return ExclusionCounts.ProblemOf(indicator, Exclusion);
        }

        if (indicator.Formula == IndicatorFormula.Rate)
        {
            return Value is >= 0 and <= 1e15 && Value == Math.Floor(Value.Value) && Exposure >= 0 ? null : InvariantText.Compose(
                $"it has {Value} events and the exposure {Exposure}; allowed are whole numbers of events, both from 0.");
        }

        if (Value is not { } value || (IsOpen && indicator.Formula != IndicatorFormula.Quantile))
        {
            return null;
        }

        return indicator.Formula switch
        {
            IndicatorFormula.Proportion => value is 0 or 1 ? null : InvariantText.Compose(
                $"it is {value}; allowed are 1 for a case that counts and 0 for one that does not."),
            IndicatorFormula.Total => ServiceIndicatorExtensions.SizeProblem(value),
            _ => IndicatorGuards.ProblemOf(indicator, value),
        };
    }
}
