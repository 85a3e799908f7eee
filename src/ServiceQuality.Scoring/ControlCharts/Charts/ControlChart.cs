using System.Collections;
using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>
/// A control chart: its points with centre line and limits, and the signals of its rules. It is the list of its points. Rates and
/// shares are drawn with the spread between points (<see cref="Rates"/>, <see cref="Shares"/>: u' and p'), because limits that
/// assume independent events are far too narrow for large bases; the classic charts have methods of their own. What the data do
/// not give is null with a reason. A limit that a point cannot pass, such as 0 of a count, stays at that bound. Points without a
/// value and excluded points are passed over: those before and after them are neighbours. Immutable.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ControlChart>))]
public sealed partial class ControlChart : IReadOnlyList<ChartPoint>
{
    private readonly ChartModel _model;
    private readonly bool[] _isExcluded;
    private readonly SignalIndex _index;

    private ControlChart(ChartModel model, ControlChartOptions options)
    {
        var columns = model.Columns;
        options.Check(columns.Count);
        Guard.Against.Invalid(
            options.Centre is not null && model.Kind is ChartKind.S or ChartKind.MovingRange,
            $"The centre line of {model.Kind} charts follows from sigma; allowed is none.",
            nameof(options));
        Guard.Against.Invalid(
            options.Sigma is not null && model.Kind is not (ChartKind.XmR or ChartKind.XBar or ChartKind.S or ChartKind.Ewma),
            $"A known sigma is for XmR, XBar, S and Ewma charts, not for {model.Kind}.",
            nameof(options));
        _model = model;
        _isExcluded = new bool[columns.Count];
        foreach (var point in options.Excluded)
        {
            _isExcluded[point] = true;
        }

        Options = options;
        Rules = model.IsDependent ? options.Rules.Only(RunRuleKind.BeyondLimits) : options.Rules;
        var drawing = new ChartDrawing(model, options, Rules, _isExcluded);
        Phases = drawing.Phases;
        Signals = drawing.Signals;
        Warnings = drawing.Warnings;
        _index = new(Signals, columns.Count);
    }

    /// <summary>The kind.</summary>
    public ChartKind Kind => _model.Kind;

    /// <summary>The choices it was made with.</summary>
    public ControlChartOptions Options { get; }

    /// <summary>
    /// The rules that were applied: those of the options; of moving ranges and moving averages, whose points depend on each
    /// other, only the limits.
    /// </summary>
    public RunRules Rules { get; }

    /// <summary>The number of points.</summary>
    public int Count => _model.Columns.Count;

    /// <summary>The phases; at least one.</summary>
    public ValueList<ChartPhase> Phases { get; }

    /// <summary>The signals by phase, in the order of their completion and then of the rules.</summary>
    public ValueList<ChartSignal> Signals { get; }

    /// <summary>The conventions of centre line, limits and spread, as a sentence.</summary>
    /// <example>centre at the mean; limits at 3 sigma; sigma from moving ranges divided by 1.128, not screened.</example>
    public string Conventions => ChartConventions.Describe(Kind, Options).English;

    /// <summary>Reasons to read the chart with care.</summary>
    public ValueList<ChartWarning> Warnings { get; }

    /// <summary>
    /// Whether the process as it is will meet the target: the target against the limits of the last point. A target on a limit is
    /// within. Null without a target, a direction of improvement, a point or limits.
    /// </summary>
    public Assurance? Assurance
    {
        get
        {
            if (Options.Target is not { } target || Options.Improvement == ImprovementDirection.None || Count == 0
                || this[Count - 1] is not { Lower: { } lower, Upper: { } upper })
            {
                return null;
            }

            var isIncrease = Options.Improvement == ImprovementDirection.Increase;
            return target < lower ? Side(isIncrease) : target > upper ? Side(!isIncrease) : ControlCharts.Assurance.HitOrMiss;

            static Assurance Side(bool isPassing) => isPassing
                ? ControlCharts.Assurance.ConsistentlyPassing
                : ControlCharts.Assurance.ConsistentlyFailing;
        }
    }

    /// <summary>The point at a position.</summary>
    /// <param name="index">The position, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the chart.</exception>
    public ChartPoint this[int index]
    {
        get
        {
            Guard.Against.IndexOutOfRange(index, Count);
            var centre = ChartPoint.Known(_model.ToPlot(_model.Columns.Centres[index]));
            var signals = _index.At(index);
            return new(_model.Columns, index, centre, PhaseOf(index), _isExcluded[index])
            {
                Signals = signals,
                Variation = VariationOf(signals),
            };
        }
    }

    /// <summary>The points that a rule marks.</summary>
    /// <param name="rule">The rule, one of <see cref="Rules"/>.</param>
    /// <param name="marking">Whether the whole pattern is marked or only what completes it and follows.</param>
    /// <returns>The points, counted from 0, in order, each once.</returns>
    /// <exception cref="ArgumentException">The rule is not one of the chart's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The marking is none of the enumeration.</exception>
    public ValueList<int> Marked(RunRule rule, SignalMarking marking)
    {
        Guard.Against.Null(rule);
        Guard.Against.UndefinedEnum(marking);
        Guard.Against.Invalid(
            !Rules.Rules.Contains(rule), $"The rule {rule.Name} is not one of the chart's: {Rules}.", nameof(rule));
        return [.. Signals.Where(s => s.Rule == rule).SelectMany(s => s.Marked(marking)).Distinct().Order()];
    }

    /// <summary>Enumerates the points in order.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<ChartPoint> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The kind, the number of points and of signals, and the phases.</summary>
    /// <returns>For example <c>UPrime chart, 20 points, 0 signals; points 0 to 19, centre 0.0049973, sigmaZ 5.3174, n = 20</c>.
    /// </returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind} chart, {Count} points, {Signals.Count} signals; {string.Join("; ", Phases)}");

    private int PhaseOf(int point)
    {
        var found = Options.Phases.AsSpan().BinarySearch(point);
        return found < 0 ? ~found : found + 1;
    }

    private Variation VariationOf(ValueList<ChartSignal> signals)
    {
        if (signals.Count == 0)
        {
            return Variation.CommonCause;
        }

        var (above, below) = (signals.Any(s => s.Side == SignalSide.Above), signals.Any(s => s.Side == SignalSide.Below));
        if (Options.Improvement == ImprovementDirection.None || (!above && !below))
        {
            return Variation.SpecialCause;
        }

        return above && below ? Variation.Mixed
            : above == (Options.Improvement == ImprovementDirection.Increase) ? Variation.Improvement
            : Variation.Concern;
    }
}
