using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ServiceQuality.Scoring.Satisfaction.Paths;

// Partial least squares path modelling on a correlation matrix (Wold 1982; Lohmoeller 1989; Tenenhaus et al. 2005): the rows are never touched. All
// of its memory is taken once; one of these belongs to one thread. Only operations that IEEE 754 rounds alike everywhere are used.
internal sealed class PathSolver
{
    private readonly ModelPlan _plan;
    private readonly int _stride;
    private readonly int _constructs;
    private readonly double[] _next;
    private readonly double[] _inner;
    private readonly double[] _blockRoots;
    private readonly int[] _blockStarts;
    private readonly double[] _system;
    private readonly double[] _side;
    private double[] _correlations = [];

    internal PathSolver(ModelPlan plan)
    {
        (_plan, _stride, _constructs) = (plan, plan.Stride, plan.Constructs);
        Weights = new double[_stride];
        _next = new double[_stride];
        Loadings = new double[_stride];
        CrossLoadings = new double[_constructs * _stride];
        ScoreCorrelations = new double[_constructs * _constructs];
        Correlations = new double[_constructs * _constructs];
        _inner = new double[_constructs * _constructs];
        Paths = new double[_constructs * _constructs];
        Totals = new double[_constructs * _constructs];
        RSquared = new double[_constructs];
        Reliability = new double[_constructs];
        _blockStarts = new int[_constructs];
        var cells = 0;
        for (var j = 0; j < _constructs; j++)
        {
            _blockStarts[j] = cells;
            cells += plan.IsModeB[j] ? plan.Length[j] * plan.Length[j] : 0;
        }

        _blockRoots = new double[cells];
        _system = new double[_constructs * _constructs];
        _side = new double[Math.Max(_constructs, plan.Length.Max())];
    }

    // The outer weights of standardised indicators, scaled to scores of variance 1.
    internal double[] Weights { get; }

    internal double[] Loadings { get; }

    // By construct, then by indicator, with the stride of the plan: correlations of indicators with scores.
    internal double[] CrossLoadings { get; }

    // Of the scores; and the same, disattenuated when the fit is consistent.
    internal double[] ScoreCorrelations { get; }

    internal double[] Correlations { get; }

    // From row to column.
    internal double[] Paths { get; }

    internal double[] Totals { get; }

    internal double[] RSquared { get; }

    // rho_A where mode A has more than one indicator, else 1.
    internal double[] Reliability { get; }

    internal int Updates { get; private set; }

    internal double Change { get; private set; }

    // The construct a problem is about.
    internal int Culprit { get; private set; }

    // Whether a consistent fit is one that data can have: no correlation, loading or R squared above 1, causes whose correlations are positive definite, and
    // correlations of all constructs that are not indefinite.
    internal bool IsAdmissible()
    {
        const double most = 1 + 1e-12;
        foreach (var value in Correlations)
        {
            if (!(Math.Abs(value) <= most))
            {
                return false;
            }
        }

        foreach (var loading in Loadings.AsSpan(0, _plan.Indicators))
        {
            if (!(Math.Abs(loading) <= most))
            {
                return false;
            }
        }

        foreach (var j in _plan.Explained)
        {
            if (!(RSquared[j] <= most) || !IsDefinite(j))
            {
                return false;
            }
        }

        return AreRealisable();
    }

    // Whether some data have the correlations of all constructs: these have no eigenvalue below 0. A little on the diagonal lets those of 0 pass.
    internal bool AreRealisable()
    {
        Correlations.CopyTo(_system, 0);
        for (var j = 0; j < _constructs; j++)
        {
            _system[j * (_constructs + 1)] += 3e-10;
        }

        return Cholesky.Factor(_system, _constructs);
    }

    // Whether the correlations of the causes of a construct are positive definite.
    internal bool IsDefinite(int construct)
    {
        FillSystem(Correlations, construct);
        return Cholesky.Factor(_system, _plan.Causes[construct].Length);
    }

    // The largest variance inflation factor among the causes of a construct, which must be positive definite; 1 with fewer than two.
    internal double LargestInflation(int construct)
    {
        var (rows, largest) = (_plan.Causes[construct].Length, 1.0);
        if (rows > 1 && IsDefinite(construct))
        {
            for (var i = 0; i < rows; i++)
            {
                _side.AsSpan().Clear();
                _side[i] = 1;
                Cholesky.Solve(_system, rows, _side);
                largest = Math.Max(largest, _side[i]);
            }
        }

        return largest;
    }

    // Finds everything. The weights start from equal ones, on resamples too: where data have several fixed points the start decides, and a resample
    // is estimated as a sample is.
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

        for (Updates = 1; Updates <= _plan.Options.MaximumUpdates; Updates++)
        {
            Project();
            if (!InnerWeights())
            {
                return FitProblem.SingularCauses;
            }

            OuterWeights();
            if (!Scale(_next))
            {
                return FitProblem.ZeroScore;
            }

            Change = 0;
            for (var i = 0; i < _plan.Indicators; i++)
            {
                Change = Math.Max(Change, Math.Abs(_next[i] - Weights[i]));
            }

            _next.CopyTo(Weights, 0);
            if (Change < _plan.Options.Tolerance)
            {
                return Finish();
            }
        }

        Updates--;
        return FitProblem.NotConverged;
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

    // Correlations of every indicator with every score, and of the scores.
    private void Project()
    {
        ref var correlations = ref MemoryMarshal.GetArrayDataReference(_correlations);
        ref var cross = ref MemoryMarshal.GetArrayDataReference(CrossLoadings);
        for (var j = 0; j < _constructs; j++)
        {
            ref var row = ref Unsafe.Add(ref cross, j * _stride);
            var (first, end) = (_plan.First[j], _plan.First[j] + _plan.Length[j]);
            for (nuint at = 0; at < (nuint)_stride; at += 4)
            {
                var sum = Vector256<double>.Zero;
                for (var h = first; h < end; h++)
                {
                    sum += Vector256.LoadUnsafe(ref Unsafe.Add(ref correlations, h * _stride), at) * Weights[h];
                }

                sum.StoreUnsafe(ref row, at);
            }
        }

        for (var j = 0; j < _constructs; j++)
        {
            ScoreCorrelations[(j * _constructs) + j] = 1;
            for (var l = j + 1; l < _constructs; l++)
            {
                var weights = Weights.AsSpan(_plan.First[l], _plan.Length[l]);
                var row = CrossLoadings.AsSpan((j * _stride) + _plan.First[l], weights.Length);
                var sum = 0.0;
                for (var i = 0; i < row.Length; i++)
                {
                    sum += weights[i] * row[i];
                }

                ScoreCorrelations[(j * _constructs) + l] = ScoreCorrelations[(l * _constructs) + j] = sum;
            }
        }
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
                if (!Regress(ScoreCorrelations, j))
                {
                    return false;
                }

                for (var i = 0; i < causes.Length; i++)
                {
                    row[causes[i]] = _side[i];
                }
            }
        }

        return true;
    }

    // The coefficients of the causes of a construct, into the first cells of the side.
    private bool Regress(double[] correlations, int construct)
    {
        var causes = _plan.Causes[construct];
        FillSystem(correlations, construct);
        for (var i = 0; i < causes.Length; i++)
        {
            _side[i] = correlations[(causes[i] * _constructs) + construct];
        }

        Culprit = construct;
        if (correlations == Correlations && _plan.Options.Consistent)
        {
            return Elimination.Solve(_system.AsSpan(0, causes.Length * causes.Length), causes.Length, _side);
        }

        if (causes.Length > 1)
        {
            if (!Cholesky.Factor(_system, causes.Length))
            {
                return false;
            }

            Cholesky.Solve(_system, causes.Length, _side);
        }

        return true;
    }

    private void FillSystem(double[] correlations, int construct)
    {
        var causes = _plan.Causes[construct];
        for (var i = 0; i < causes.Length; i++)
        {
            for (var h = 0; h < causes.Length; h++)
            {
                _system[(i * causes.Length) + h] = correlations[(causes[i] * _constructs) + causes[h]];
            }
        }
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

    private FitProblem Finish()
    {
        Project();
        Orient();
        for (var j = 0; j < _constructs; j++)
        {
            CrossLoadings.AsSpan((j * _stride) + _plan.First[j], _plan.Length[j]).CopyTo(Loadings.AsSpan(_plan.First[j]));
        }

        ScoreCorrelations.CopyTo(Correlations, 0);
        return FindReliability() && (!_plan.Options.Consistent || Disattenuate()) ? FindPaths() : FitProblem.Unreliable;
    }

    // The dominant indicator loads positively, or else the sum of the loadings is positive.
    private void Orient()
    {
        for (var j = 0; j < _constructs; j++)
        {
            var row = CrossLoadings.AsSpan(j * _stride, _stride);
            var sum = 0.0;
            foreach (var loading in row.Slice(_plan.First[j], _plan.Length[j]))
            {
                sum += loading;
            }

            if ((_plan.Dominant[j] >= 0 ? row[_plan.Dominant[j]] : sum) >= 0)
            {
                continue;
            }

            Negate(row);
            Negate(Weights.AsSpan(_plan.First[j], _plan.Length[j]));
            for (var l = 0; l < _constructs; l++)
            {
                if (l != j)
                {
                    ScoreCorrelations[(j * _constructs) + l] = ScoreCorrelations[(l * _constructs) + j] = -ScoreCorrelations[(j * _constructs) + l];
                }
            }
        }
    }

    private static void Negate(Span<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = -values[i];
        }
    }

    // rho_A of Dijkstra and Henseler (2015); false when there is none although one is needed.
    private bool FindReliability()
    {
        for (var j = 0; j < _constructs; j++)
        {
            Reliability[j] = 1;
            if (_plan.IsModeB[j] || _plan.Length[j] == 1)
            {
                continue;
            }

            var (squares, fourths) = (0.0, 0.0);
            foreach (var weight in Weights.AsSpan(_plan.First[j], _plan.Length[j]))
            {
                squares += weight * weight;
                fourths += weight * weight * weight * weight;
            }

            var below = (squares * squares) - fourths;
            Reliability[j] = below > 1e-14 * squares * squares ? squares * squares * (1 - squares) / below : 0;
            if (_plan.Options.Consistent && !(Reliability[j] > 0))
            {
                Culprit = j;
                return false;
            }
        }

        return true;
    }

    private bool Disattenuate()
    {
        for (var j = 0; j < _constructs; j++)
        {
            for (var l = 0; l < _constructs; l++)
            {
                if (l != j)
                {
                    Correlations[(j * _constructs) + l] = ScoreCorrelations[(j * _constructs) + l] / Math.Sqrt(Reliability[j] * Reliability[l]);
                }
            }

            if (_plan.IsModeB[j] || _plan.Length[j] == 1)
            {
                continue;
            }

            var weights = Weights.AsSpan(_plan.First[j], _plan.Length[j]);
            var squares = 0.0;
            foreach (var weight in weights)
            {
                squares += weight * weight;
            }

            for (var i = 0; i < weights.Length; i++)
            {
                Loadings[_plan.First[j] + i] = weights[i] * Math.Sqrt(Reliability[j]) / squares;
            }
        }

        return true;
    }

    private FitProblem FindPaths()
    {
        Totals.AsSpan().Clear();
        foreach (var to in _plan.Order)
        {
            RSquared[to] = 0;
            if (_plan.Causes[to] is not { Length: > 0 } causes)
            {
                continue;
            }

            if (!Regress(Correlations, to))
            {
                return FitProblem.SingularCauses;
            }

            for (var i = 0; i < causes.Length; i++)
            {
                var (cause, path) = (causes[i], _side[i]);
                Paths[(cause * _constructs) + to] = path;
                RSquared[to] += path * Correlations[(cause * _constructs) + to];
                Totals[(cause * _constructs) + to] += path;
                for (var from = 0; from < _constructs; from++)
                {
                    Totals[(from * _constructs) + to] += Totals[(from * _constructs) + cause] * path;
                }
            }
        }

        return FitProblem.None;
    }
}
