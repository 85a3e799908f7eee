using System.Globalization;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

// Estimates the model without each fold and predicts the rows of the fold.
internal sealed class FoldRun
{
    private readonly ModelPlan _plan;
    private readonly IndexSample _sample;
    private readonly IndexEngine _engine;
    private readonly LinearBenchmark _linear;
    private readonly double[] _standardised;
    private readonly bool[] _isMissing;
    private readonly double[] _scores;
    private readonly double[] _direct;
    private readonly double[] _earliest;

    internal FoldRun(ModelPlan plan, IndexSample sample)
    {
        (_plan, _sample, _engine, _linear) = (plan, sample, new(plan, sample.Source), new(plan));
        (_standardised, _isMissing) = (new double[plan.Indicators], new bool[plan.Indicators]);
        (_scores, _direct, _earliest) = (new double[plan.Constructs], new double[plan.Constructs], new double[plan.Constructs]);
        Indicators = [.. Enumerable.Range(0, plan.Indicators).Select(_ => new ErrorSums())];
        Constructs = [.. Enumerable.Range(0, plan.Constructs).Select(_ => new ErrorSums())];
        LinearReasons = new string?[plan.Constructs];
    }

    internal ErrorSums[] Indicators { get; }

    internal ErrorSums[] Constructs { get; }

    // By construct, why its indicators have no linear benchmark.
    internal string?[] LinearReasons { get; }

    // The folds without an estimate, with their reasons.
    internal List<string> Failed { get; } = [];

    internal long Folds { get; private set; }

    internal void Run(PredictionFolds folds, CancellationToken cancellation)
    {
        int[] counts = [.. _sample.Counts];
        foreach (var fold in folds.Assign(_sample))
        {
            cancellation.ThrowIfCancellationRequested();
            Folds += fold.Times;
            foreach (var row in fold.Rows)
            {
                counts[row]--;
            }

            var problem = _engine.Fit(counts);
            if (problem != FitProblem.None)
            {
                Failed.Add(string.Create(CultureInfo.InvariantCulture, $"fold {fold.Number}: {_engine.Reason(problem)}"));
            }
            else if (Failed.Count == 0)
            {
                SolveLinear(fold.Number);
                foreach (var row in fold.Rows)
                {
                    Predict(_sample.Rows[row], fold.Times);
                }
            }

            foreach (var row in fold.Rows)
            {
                counts[row]++;
            }
        }
    }

    private void SolveLinear(long number)
    {
        foreach (var j in _plan.Explained)
        {
            if (LinearReasons[j] is null && !_linear.Solve(_engine.Moments, j))
            {
                var outside = string.Create(
                    CultureInfo.InvariantCulture, $"{_linear.Predictors(j)} indicators outside {_plan.ConstructNames[j]}");
                LinearReasons[j] = string.Create(
                    CultureInfo.InvariantCulture,
                    $"without fold {number} the {outside} are collinear over {_engine.Moments.N} observations");
            }
        }
    }

    private void Predict(int row, long times)
    {
        var (moments, solver, answers) = (_engine.Moments, _engine.Solver, _sample.Answers);
        for (var i = 0; i < _plan.Indicators; i++)
        {
            // A missing answer counts as the training mean.
            var answer = answers.Answers(i).Codes[row];
            _isMissing[i] = answer == 0;
            _standardised[i] = _isMissing[i] ? 0 : (answer - moments.Means[i]) / moments.Deviations[i];
        }

        for (var j = 0; j < _plan.Constructs; j++)
        {
            _scores[j] = 0;
            for (var i = _plan.First[j]; i < _plan.First[j] + _plan.Length[j]; i++)
            {
                _scores[j] += solver.Weights[i] * _standardised[i];
            }
        }

        foreach (var j in _plan.Order)
        {
            _direct[j] = 0;
            _earliest[j] = _plan.Causes[j].Length == 0 ? _scores[j] : 0;
            foreach (var cause in _plan.Causes[j])
            {
                var path = solver.Paths[(cause * _plan.Constructs) + j];
                _direct[j] += path * _scores[cause];
                _earliest[j] += path * _earliest[cause];
            }
        }

        var mass = times * (answers.WeightMeaning == RowWeights.Sampling ? answers.Weights[row] : 1);
        foreach (var j in _plan.Explained)
        {
            AddErrors(j, times, mass);
        }
    }

    // What is missing cannot be compared with a prediction.
    private void AddErrors(int construct, long times, double mass)
    {
        var (first, length) = (_plan.First[construct], _plan.Length[construct]);
        for (var i = first; i < first + length; i++)
        {
            if (!_isMissing[i])
            {
                var scale = _engine.Moments.Deviations[i];
                var loading = scale * _engine.Solver.Loadings[i];
                var linear = LinearReasons[construct] is null ? _linear.Predict(construct, i, _standardised) : 0;
                var (direct, earliest) = (loading * _direct[construct], loading * _earliest[construct]);
                Indicators[i].Add(times, mass, scale * _standardised[i], direct, earliest, linear);
            }
        }

        if (_isMissing.AsSpan(first, length).IndexOf(true) < 0)
        {
            Constructs[construct].Add(times, mass, _scores[construct], _direct[construct], _earliest[construct], 0);
        }
    }
}
