using ServiceQuality.Domain;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.ControlCharts;

// Estimates each phase, draws its lines and applies the rules to its points.
internal sealed class ChartDrawing
{
    // What NHSRplotthedots asks for.
    private const int EnoughPoints = 12;

    private readonly ChartModel _model;
    private readonly ControlChartOptions _options;
    private readonly RunRules _rules;
    private readonly bool[] _isExcluded;
    private readonly List<ChartPhase> _phases = [];
    private readonly List<ChartSignal> _signals = [];
    private readonly List<ChartWarning> _warnings = [];

    internal ChartDrawing(ChartModel model, ControlChartOptions options, RunRules rules, bool[] isExcluded)
    {
        (_model, _options, _rules, _isExcluded) = (model, options, rules, isExcluded);
        for (var phase = 0; phase <= options.Phases.Count; phase++)
        {
            Draw(phase);
        }
    }

    internal ValueList<ChartPhase> Phases => [.. _phases];

    internal ValueList<ChartSignal> Signals => [.. _signals];

    internal ValueList<ChartWarning> Warnings => [.. _warnings];

    private void Draw(int phase)
    {
        var (start, end) = (_options.Start(phase), _options.End(phase, _model.Columns.Count));
        var baseline = _options.Baseline(phase, end - start);
        var points = Points(start, end);
        var used = baseline == end - start ? points : Points(start, start + baseline);
        var estimate = used.Length == 0 ? PhaseEstimate.None("there is no value")
            : used.Length < _options.MinimumPoints && !IsKnown
                ? PhaseEstimate.None(InvariantText.Compose($"{used.Length} points are fewer than {_options.MinimumPoints}"))
            : _model.Estimate(used, _options);
        _model.Draw(start, end, estimate, _options);
        RuleScan scan = new(_model.Columns, double.IsNaN(estimate.Centre) ? [] : points, _signals);
        var first = _signals.Count;
        foreach (var rule in _rules.Rules)
        {
            scan.Find(rule);
        }

        Sort(first);
        _phases.Add(new(start, end - start, baseline, used.Length, estimate, scan.Runs, estimate.Reason));
        Warn(phase, _phases[^1]);
    }

    private int[] Points(int start, int end)
    {
        List<int> points = new(end - start);
        for (var i = start; i < end; i++)
        {
            if (!_isExcluded[i] && !double.IsNaN(_model.Columns.Scores[i]))
            {
                points.Add(i);
            }
        }

        return [.. points];
    }

    // By completion, those of one point in the order of the rules.
    private void Sort(int first)
    {
        var sorted = _signals.Skip(first).OrderBy(s => s.CompletedAt).ToList();
        _signals.RemoveRange(first, _signals.Count - first);
        _signals.AddRange(sorted);
    }

    private void Warn(int index, ChartPhase phase)
    {
        if (phase.Reason is { } reason)
        {
            Add(ChartWarningKind.NoLimits, TableText.Compose(
                $"Phase {index} has no limits: {reason}.", $"阶段{index}没有控制限：{TableReasons.Of(reason)}。"));
        }
        else if (phase.N < EnoughPoints && _model.Kind != ChartKind.Run && !IsKnown)
        {
            Add(ChartWarningKind.FewPoints, TableText.Compose(
                $"Phase {index}: limits are from {phase.N} points; {EnoughPoints} or more are advised.",
                $"阶段{index}：控制限由{phase.N}个点得出；建议至少{EnoughPoints}个。"));
        }

        if (_model.Kind is ChartKind.C or ChartKind.Np or ChartKind.U or ChartKind.P
            && phase is { SigmaZ: > 1 and var sigmaZ, Dispersion.P: { } p } && p < 0.05)
        {
            var (times, kind) = (sigmaZ.RoundTo(2), TableWords.Of(_model.Kind));
            Add(ChartWarningKind.Overdispersed, TableText.Compose(
                $"Phase {index}: points vary {times} times as much as limits of {_model.Kind} charts allow for (p {p}).",
                $"阶段{index}：点的变异为{kind}控制限所允许的{times}倍（p {p}）。"));
        }

        void Add(ChartWarningKind kind, TableText text) => _warnings.Add(new(kind, index, text));
    }

    // Nothing is estimated.
    private bool IsKnown => _options.Centre is not null && (_options.Sigma is not null
        || _model.Kind is ChartKind.C or ChartKind.Np or ChartKind.U or ChartKind.P or ChartKind.G);
}
