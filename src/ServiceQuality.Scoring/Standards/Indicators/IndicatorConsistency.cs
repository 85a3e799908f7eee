using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>How steadily a unit keeps a level of service over its periods.</summary>
[JsonConverter(typeof(ScoringJsonConverter<IndicatorConsistency>))]
public sealed record IndicatorConsistency
{
    private IndicatorConsistency(
        string? unit, decimal? level, CountedShare kept, ControlChart? chart, bool? isStable, string? reason)
    {
        Unit = unit;
        Level = level;
        Kept = kept;
        Chart = chart;
        IsStable = isStable;
        Reason = reason;
    }

    /// <summary>The unit; null for the whole.</summary>
    public string? Unit { get; }

    /// <summary>The level that counts; null for the good range of the indicator.</summary>
    public decimal? Level { get; }

    /// <summary>In how many of the periods with a value it was kept; periods without one are left out.</summary>
    public CountedShare Kept { get; }

    /// <summary>The control chart of the values; null when there is none.</summary>
    public ControlChart? Chart { get; }

    /// <summary>Whether the chart has no signal; null without a chart or limits.</summary>
    public bool? IsStable { get; }

    /// <summary>Why stability is not known; null when it is.</summary>
    public string? Reason { get; }

    /// <summary>The share of periods and the stability.</summary>
    /// <returns>For example <c>web: 11 of 12 (91.7 %) at 0.7 or better, stable</c>.</returns>
    public override string ToString()
    {
        var level = Level is { } known ? $"at {InvariantText.Format(known)} or better" : "within the range";
        var stable = IsStable switch { true => "stable", false => "not stable", null => Reason };
        return $"{(Unit is null ? "" : $"{Unit}: ")}{Kept} {level}, {stable}";
    }

    internal static IndicatorConsistency Find(
        ServiceIndicator indicator,
        string? unit,
        ValueList<IndicatorValue> values,
        IndicatorTarget target,
        ControlChartOptions? options)
    {
        var level = target.Minimum ?? target.Target;
        var known = values.Where(v => v.Value is not null).ToList();
        var kept = known.LongCount(v => IsKept(v.Assess(target)));
        var share = CountedShare.FromCounts(kept, known.Count, values.Count - known.Count);
        if (indicator.RollingPeriods > 1)
        {
            return new(unit, level, share, null, null, "rolling periods overlap, so a chart of them would signal by itself");
        }

        var chart = Draw(indicator.Formula, values, options ?? DefaultOptions(indicator.Direction));
        var reason = chart.Count == 0 ? "there is no period" : chart.Phases[^1].Reason;
        return new(unit, level, share, chart, reason is null ? chart.Signals.Count == 0 : null, reason);

        bool IsKept(IndicatorAssessment assessment) => target.Minimum is not null
            ? assessment.IsBelowMinimum == false
            : assessment.Verdict == StandardVerdict.Met;
    }

    private static ControlChartOptions DefaultOptions(IndicatorDirection direction) => new(improvement: direction switch
    {
        IndicatorDirection.HigherIsBetter => ImprovementDirection.Increase,
        IndicatorDirection.LowerIsBetter => ImprovementDirection.Decrease,
        _ => ImprovementDirection.None,
    });

    private static ControlChart Draw(IndicatorFormula formula, ValueList<IndicatorValue> values, ControlChartOptions options)
    {
        long[] counts = [.. values.Select(v => v.Count ?? 0)];
        double[] column = [.. values.Select(v => v.Value ?? double.NaN)];
        var areCounted = values.All(v => v.Count is not null);
        return formula switch
        {
            IndicatorFormula.Proportion when areCounted =>
                ControlChart.Shares(counts, [.. values.Select(v => (long)v.Base!.Value)], options),
            IndicatorFormula.Rate when areCounted =>
                ControlChart.Rates(counts, [.. values.Select(v => (double)v.Base!.Value)], options),
            IndicatorFormula.Mean when values.All(v => !v.IsPlain) =>
                ControlChart.IPrime(column, [.. values.Select(v => (double)Math.Max(v.N, 1))], options),
            _ => ControlChart.XmR(column, options),
        };
    }
}
