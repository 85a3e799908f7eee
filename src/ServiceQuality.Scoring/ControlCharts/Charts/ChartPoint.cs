using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>A point of a chart with its lines and signals. The default value is a point without a value.</summary>
[JsonConverter(typeof(ScoringJsonConverter<ChartPoint>))]
public readonly record struct ChartPoint
{
    private readonly ValueList<ChartSignal>? _signals;

    internal ChartPoint(ChartColumns columns, int index, double? centre, int phase, bool isExcluded)
    {
        Index = index;
        Value = Known(columns.Values[index]);
        Size = columns.Sizes is { } sizes ? sizes[index] : null;
        Centre = centre;
        Sigma = Known(columns.Sigmas[index]);
        Lower = Known(columns.Lower[index]);
        Upper = Known(columns.Upper[index]);
        Phase = phase;
        IsExcluded = isExcluded;
        IsScreened = columns.IsScreened[index];
    }

    /// <summary>The position in the chart, counted from 0.</summary>
    public int Index { get; }

    /// <summary>What is plotted; null when there is no value, as of a rate without an exposure.</summary>
    public double? Value { get; }

    /// <summary>The exposure, the number of trials or the size of the subgroup; null where the kind has none.</summary>
    public double? Size { get; }

    /// <summary>The centre line at this point, or null.</summary>
    public double? Centre { get; }

    /// <summary>
    /// The standard deviation of the point, or null. A t chart has it on the scale of time^(1/3.6).
    /// </summary>
    public double? Sigma { get; }

    /// <summary>The lower limit, or null; not below what a point can be.</summary>
    public double? Lower { get; }

    /// <summary>The upper limit, or null; not above what a point can be.</summary>
    public double? Upper { get; }

    /// <summary>The position of its phase, counted from 0.</summary>
    public int Phase { get; }

    /// <summary>Whether neither limits nor rules use it.</summary>
    public bool IsExcluded { get; }

    /// <summary>Whether the moving range to the point before was left out of the mean by the screening.</summary>
    public bool IsScreened { get; }

    /// <summary>The signals that it is part of, in the order of their completion.</summary>
    public ValueList<ChartSignal> Signals
    {
        get => _signals ?? [];
        internal init => _signals = value;
    }

    /// <summary>What its signals mean.</summary>
    public Variation Variation { get; internal init; }

    /// <summary>The value, the lines and the rules that signal.</summary>
    /// <returns>For example <c>3: 27, centre 14.83 [3.279, 26.39], Western Electric 1</c>.</returns>
    public override string ToString()
    {
        var limits = Lower is null && Upper is null ? "" : $" [{Text(Lower)}, {Text(Upper)}]";
        var rules = string.Concat(Signals.Select(s => s.Rule.Name).Distinct(StringComparer.Ordinal).Select(n => $", {n}"));
        var excluded = IsExcluded ? ", excluded" : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{Index}: {Text(Value)}, centre {Text(Centre)}{limits}{excluded}{rules}");
    }

    internal static double? Known(double value) => double.IsFinite(value) ? value : null;

    private static string Text(double? value) => value?.ToString("G4", CultureInfo.InvariantCulture) ?? "-";
}
