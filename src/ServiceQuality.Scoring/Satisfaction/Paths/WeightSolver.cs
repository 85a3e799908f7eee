using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ServiceQuality.Scoring.Satisfaction;

// The outer weights of partial least squares path modelling on a correlation matrix (Wold 1982; Lohmoeller 1989; Tenenhaus et al.
// 2005): the rows are never touched. All of its memory is taken once; one of these belongs to one thread. Only operations that
// IEEE 754 rounds alike everywhere are used.
internal sealed class WeightSolver
{
    private readonly ModelPlan _plan;
    private readonly CauseRegression _regression;
    private readonly ScoreProjection _projection;
    private readonly int _stride;
    private readonly int _constructs;
    private readonly double[] _next;
    private readonly double[] _inner;
    private readonly double[] _blockRoots;
    private readonly int[] _blockStarts;
    private double[] _correlations = [];

    internal WeightSolver(ModelPlan plan, CauseRegression regression)
    {
        (_plan, _regression, _projection, _stride, _constructs) = (plan, regression, new(plan), plan.Stride, plan.Constructs);
        Weights = new double[_stride];
        _next = new double[_stride];
        _inner = new double[_constructs * _constructs];
        _blockStarts = new int[_constructs];
        var cells = 0;
        for (var j = 0; j < _constructs; j++)
        {
            _blockStarts[j] = cells;
            cells += plan.IsModeB[j] ? plan.Length[j] * plan.Length[j] : 0;
        }

        _blockRoots = new double[cells];
    }

    // Of standardised indicators, scaled to scores of variance 1.
    internal double[] Weights { get; }

    // By construct, then by indicator, with the stride of the plan: correlations of indicators with scores.
    internal double[] CrossLoadings => _projection.CrossLoadings;

    internal double[] ScoreCorrelations => _projection.ScoreCorrelations;

    internal int Updates { get; private set; }

    internal double Change { get; private set; }

    // The construct a problem is about.
    internal int Culprit { get; private set; }

    // Finds the weights, which start from equal ones, on resamples too: where data have several fixed points the start decides,
    // and a resample is estimated as a sample is.
    internal FitProblem Solve(double[] correlations)
    {
        _correlations = correlations;
        if (!FactorBlocks())
        {
            return FitProblem.SingularBlock;
        }

        Weights.AsSpan(0, _plan.Indicators).Fill(1);
        if (!Scale(Weights))
        {
            // Equal weights may cancel out; one indicator alone never does.
            Weights.AsSpan().Clear();
            foreach (var first in _plan.First)
            {
                Weights[first] = 1;
            }
        }

        for (Updates = 1; Updates <= _plan.Options.MaxUpdates; Updates++)
        {
            _projection.Find(_correlations, Weights);
            if (!InnerWeights())
            {
                return FitProblem.SingularCauses;
            }

            OuterWeights();
            if (!Scale(_next))
            {
                return FitProblem.ZeroScore;
            }

            Change = Replace();
            if (Change < _plan.Options.Tolerance)
            {
                _projection.Find(_correlations, Weights);
                _projection.Orient(Weights);
                return FitProblem.None;
            }
        }

        Updates--;
        return FitProblem.NotConverged;
    }

    // Takes the new weights; gives the largest change.
    private double Replace()
    {
        ref var next = ref MemoryMarshal.GetArrayDataReference(_next);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(Weights);
        var largest = Vector256<double>.Zero;
        for (nuint at = 0; at < (nuint)_stride; at += 4)
        {
            var found = Vector256.LoadUnsafe(ref next, at);
            largest = Vector256.Max(largest, Vector256.Abs(found - Vector256.LoadUnsafe(ref weights, at)));
            found.StoreUnsafe(ref weights, at);
        }

        return Math.Max(Math.Max(largest[0], largest[1]), Math.Max(largest[2], largest[3]));
    }

    private bool FactorBlocks()
    {
        for (var j = 0; j < _constructs; j++)
        {
            if (!_plan.IsModeB[j])
            {
                continue;
            }

            var (first, length) = (_plan.First[j], _plan.Length[j]);
            var root = _blockRoots.AsSpan(_blockStarts[j], length * length);
            for (var i = 0; i < length; i++)
            {
                _correlations.AsSpan(((first + i) * _stride) + first, length).CopyTo(root[(i * length)..]);
            }

            if (!Cholesky.Factor(root, length))
            {
                Culprit = j;
                return false;
            }
        }

        return true;
    }

    // Scales weights to scores of variance 1; false when a score has none.
    private bool Scale(double[] weights)
    {
        for (var j = 0; j < _constructs; j++)
        {
            var block = weights.AsSpan(_plan.First[j], _plan.Length[j]);
            if (block.Length == 1)
            {
                // One indicator is the construct, to the last bit.
                block[0] = 1;
                continue;
            }

            var (variance, sizes) = (0.0, 0.0);
            for (var i = 0; i < block.Length; i++)
            {
                var row = _correlations.AsSpan(((_plan.First[j] + i) * _stride) + _plan.First[j], block.Length);
                var sum = 0.0;
                for (var h = 0; h < i; h++)
                {
                    sum += row[h] * block[h];
                }

                variance += block[i] * ((2 * sum) + block[i]);
                sizes += block[i] * block[i];
            }

            // Rounding alone is no variance.
            if (!(variance > 1e-14 * sizes))
            {
                Culprit = j;
                return false;
            }

            var factor = 1 / Math.Sqrt(variance);
            for (var i = 0; i < block.Length; i++)
            {
                block[i] *= factor;
            }
        }

        return true;
    }

    private bool InnerWeights()
    {
        var scheme = _plan.Options.Scheme;
        for (var j = 0; j < _constructs; j++)
        {
            var row = _inner.AsSpan(j * _constructs, _constructs);
            var correlations = ScoreCorrelations.AsSpan(j * _constructs, _constructs);
            foreach (var effect in _plan.Effects[j])
            {
                row[effect] = scheme == InnerScheme.Centroid ? Math.Sign(correlations[effect]) : correlations[effect];
            }

            if (scheme != InnerScheme.Path)
            {
                foreach (var cause in _plan.Causes[j])
                {
                    row[cause] = scheme == InnerScheme.Centroid ? Math.Sign(correlations[cause]) : correlations[cause];
                }
            }
            else if (_plan.Causes[j] is { Length: > 0 } causes)
            {
                if (!_regression.Solve(ScoreCorrelations, j))
                {
                    Culprit = j;
                    return false;
                }

                for (var i = 0; i < causes.Length; i++)
                {
                    row[causes[i]] = _regression.Coefficients[i];
                }
            }
        }

        return true;
    }

    private void OuterWeights()
    {
        for (var j = 0; j < _constructs; j++)
        {
            var block = _next.AsSpan(_plan.First[j], _plan.Length[j]);
            block.Clear();
            Add(block, j, _plan.Effects[j]);
            Add(block, j, _plan.Causes[j]);
            if (_plan.IsModeB[j])
            {
                Cholesky.Solve(_blockRoots.AsSpan(_blockStarts[j], block.Length * block.Length), block.Length, block);
            }
        }
    }

    // The covariances of the indicators with the weighted scores of linked constructs.
    private void Add(Span<double> block, int construct, int[] links)
    {
        foreach (var link in links)
        {
            var weight = _inner[(construct * _constructs) + link];
            var row = CrossLoadings.AsSpan((link * _stride) + _plan.First[construct], block.Length);
            for (var i = 0; i < block.Length; i++)
            {
                block[i] += weight * row[i];
            }
        }
    }
}
