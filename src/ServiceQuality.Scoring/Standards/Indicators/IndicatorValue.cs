using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// A measured value of an indicator: of a unit and a period, with n, its interval, what was left out and its band. What the data
/// cannot give is null and <see cref="Reason"/> says why.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<IndicatorValue>))]
public sealed record IndicatorValue
{
    internal IndicatorValue(ServiceIndicator indicator, string? unit, string? period, MeasuredNumbers numbers)
    {
        Indicator = indicator;
        Unit = IndicatorGuards.CheckName(unit, nameof(unit));
        Period = IndicatorGuards.CheckName(period, nameof(period));
        Numbers = numbers;
        if (numbers.Value is { } value)
        {
            var problem = IndicatorGuards.ProblemOf(indicator, value);
            IndicatorGuards.Refuse(indicator, problem is null ? [] : [$"Its value {problem}"], "values");
            Band = indicator.Bands?.Find((decimal)value);
        }
    }

    /// <summary>The definition.</summary>
    public ServiceIndicator Indicator { get; }

    /// <summary>Who or what it is of, such as a branch, a person or a supplier; null for the whole.</summary>
    public string? Unit { get; }

    /// <summary>
    /// The period, such as <c>2026-03</c> or <c>2026-01-01 to 2026-03-31</c>; null when it is of no period. Periods come in the
    /// ordinal order of their texts, which is that of their dates.
    /// </summary>
    public string? Period { get; }

    /// <summary>The value, a share as a fraction; null when there is none.</summary>
    public double? Value => Numbers.Value;

    /// <summary>The lower end of the interval; null when there is none.</summary>
    public double? Lower => Numbers.Lower;

    /// <summary>The upper end of the interval; null when there is none.</summary>
    public double? Upper => Numbers.Upper;

    /// <summary>The level of the interval.</summary>
    public Proportion Level => Numbers.Level;

    /// <summary>
    /// How many observations it is over: the cases of a share, mean or quantile, the events of a rate, the values of a total.
    /// </summary>
    public long N => Numbers.N;

    /// <summary>The method of the interval by name, such as <c>Wilson score</c>.</summary>
    public string Method => Numbers.Method;

    /// <summary>Why something is null, or null when nothing is.</summary>
    public string? Reason => Numbers.Reason;

    /// <summary>How many cases are left out, by reason, in ordinal order.</summary>
    public ValueList<ExclusionCount> Exclusions { get; internal init; } = [];

    /// <summary>How many cases are left out.</summary>
    public long Excluded => Exclusions.Sum(e => e.Count);

    /// <summary>
    /// How many cases are not finished. They are in no share or mean; a quantile counts them as longer than the time that they
    /// have used, where that is given.
    /// </summary>
    public long Open { get; internal init; }

    /// <summary>Whether the indicator applies to the unit. One that does not is left out of scorecards.</summary>
    public bool IsApplicable { get; internal init; } = true;

    /// <summary>The band of the value; null without a value or bands.</summary>
    public ValueBand? Band { get; }

    /// <summary>
    /// What a reader must know of the data: too few cases, cases that are left out or not finished. Null for nothing.
    /// </summary>
    public string? Quality
    {
        get
        {
            List<string> parts = [];
            if (IsApplicable && N < Indicator.MinimumSample && Indicator.Formula is not IndicatorFormula.Total && !IsPlain)
            {
                parts.Add($"n = {InvariantText.Format(N)}; at least {InvariantText.Format(Indicator.MinimumSample)} are needed");
            }

            if (Open > 0)
            {
                parts.Add($"{InvariantText.Count(Open, "case")} not finished");
            }

            if (Excluded > 0)
            {
                parts.Add(string.Join(", ", Exclusions));
            }

            return parts.Count == 0 ? null : string.Join("; ", parts);
        }
    }

    // A bare number, that no cases are known of.
    internal bool IsPlain { get; init; }

    internal MeasuredNumbers Numbers { get; }

    // The counts of a share, or the events and the exposure of a rate; null when only the value is known.
    internal long? Count { get; init; }

    internal decimal? Base { get; init; }

    // The times that it was measured from, which say more of a limit than the value does while clocks are open.
    internal TimesToStopRow? Times { get; init; }

    internal string NumbersText
    {
        get
        {
            var value = $"{Text(Value)}";
            var interval = Lower is null && Upper is null ? "" : $" [{Text(Lower)}, {Text(Upper)}]";
            var n = IsPlain ? "" : $", n = {InvariantText.Format(N)}";
            return $"{value}{interval}{n} ({Reason ?? Method})";
        }
    }

    /// <summary>
    /// Compares the value with a target: by itself, as contracts do, and by its interval, for the cases to come.
    /// </summary>
    /// <param name="target">The target of the indicator.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentException">The target is one of another indicator, or is not allowed for it.</exception>
    public IndicatorAssessment Assess(IndicatorTarget target)
    {
        Guard.Against.Null(target);
        _ = Indicator.Judge(Indicator.RangeFrom ?? Indicator.RangeTo ?? 0, target); // refuses a target that does not fit
        return new(this, target);
    }

    /// <summary>Indicator, unit, period, value, interval, n and method, or the reason.</summary>
    /// <returns>For example <c>first-contact-resolution web 2026-03: 0.8 [0.711, 0.867], n = 100 (Wilson score)</c>.</returns>
    public override string ToString() => $"{Place}: {(IsApplicable ? NumbersText : "does not apply")}";

    internal string Place =>
        $"{Indicator.Code}{(Unit is null ? "" : $" {Unit}")}{(Period is null ? "" : $" {Period}")}";

    private static string Text(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "-";
}
