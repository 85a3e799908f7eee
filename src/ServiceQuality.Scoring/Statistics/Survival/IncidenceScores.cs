namespace ServiceQuality.Scoring.Statistics.Survival;

// The scores of Gray (1988) by group, endings observed less expected, and their covariance. The number at risk of a group is
// inflated by (1 - F(t-)) / S(t-), so that cases that ended with another outcome stay in it as far as they would not be censored;
// the score is then that of the log-rank test. The covariance is the sum over both kinds of endings and the groups in which they
// occur, as section 3 of the paper derives it; ties are corrected as in a hypergeometric distribution.
internal sealed class IncidenceScores
{
    private const double Singular = 1e-10; // of the variance left of a group, relative to its own

    private readonly int _count;
    private readonly double[] _atRisk;
    private readonly double[] _before; // S(t-) of all endings, by group
    private readonly double[] _after; // S(t)
    private readonly double[] _incidence; // F(t-) of the outcome, by group
    private readonly double[,] _step; // weights of the scores at this time
    private readonly double[,] _sum; // the same, summed over the endings with hazard of the pooled incidence
    private readonly double[,] _covariance;
    private readonly double[,] _mixed;
    private readonly double[] _square;
    private double _pooled; // F of all groups, of the inflated numbers at risk

    internal IncidenceScores(OutcomeTimes cases, ReadOnlySpan<int> outcomes, int[] groups, int count, int tested)
    {
        _count = count;
        Cases = new int[count];
        Observed = new double[count];
        Expected = new double[count];
        foreach (var group in groups)
        {
            Cases[group]++;
        }

        _atRisk = [.. Cases.Select(n => (double)n)];
        (_before, _after, _incidence) = (new double[count], new double[count], new double[count]);
        Array.Fill(_before, 1);
        (_step, _sum, _covariance) = (new double[count, count], new double[count, count], new double[count, count]);
        (_mixed, _square) = (new double[count, count], new double[count]);
        var (own, other) = (new double[count], new double[count]);
        for (int first = 0, next; first < cases.Times.Length; first = next)
        {
            next = cases.EndOfTies(first);
            Array.Clear(own);
            Array.Clear(other);
            var tied = cases.Rows.AsSpan(first, next - first);
            foreach (var row in tied)
            {
                own[groups[row]] += outcomes[row] == tested ? 1 : 0;
                other[groups[row]] += outcomes[row] > 0 && outcomes[row] != tested ? 1 : 0;
            }

            AddTime(own, other);
            foreach (var row in tied)
            {
                _atRisk[groups[row]]--;
            }
        }

        AddSums();
    }

    internal int[] Cases { get; }

    internal double[] Observed { get; }

    internal double[] Expected { get; }

    // The quadratic form of the scores in the inverse of their covariance, without one group, which follows from the others. Null
    // when the covariance has no inverse.
    internal double? ChiSquare()
    {
        int[] compared = [.. Enumerable.Range(0, _count).Where(g => Expected[g] > 0).SkipLast(1)];
        var size = compared.Length;
        var (root, solved, chiSquare) = (new double[size, size], new double[size], 0.0);
        for (var i = 0; i < size; i++)
        {
            var rest = Observed[compared[i]] - Expected[compared[i]];
            for (var j = 0; j <= i; j++)
            {
                var left = _covariance[compared[i], compared[j]];
                for (var k = 0; k < j; k++)
                {
                    left -= root[i, k] * root[j, k];
                }

                if (j < i)
                {
                    root[i, j] = left / root[j, j];
                    rest -= root[i, j] * solved[j];
                    continue;
                }

                if (!(left > Singular * _covariance[compared[i], compared[i]]))
                {
                    return null;
                }

                root[i, i] = Math.Sqrt(left);
                solved[i] = rest / root[i, i];
                chiSquare += solved[i] * solved[i];
            }
        }

        return chiSquare;
    }

    private void AddTime(double[] own, double[] other)
    {
        var (ownAll, otherAll) = (own.Sum(), other.Sum());
        if (ownAll + otherAll == 0)
        {
            return;
        }

        var (inflated, free) = (0.0, 0.0); // the sums of Y / S(t-), and of Y (1 - F(t-)) / S(t-)
        for (var g = 0; g < _count; g++)
        {
            if (_atRisk[g] > 0)
            {
                _after[g] = _before[g] * (_atRisk[g] - own[g] - other[g]) / _atRisk[g];
                inflated += _atRisk[g] / _before[g];
                free += _atRisk[g] * (1 - _incidence[g]) / _before[g];
            }
        }

        var pooledBefore = _pooled;
        _pooled += ownAll / inflated;
        if (ownAll > 0)
        {
            AddScores(own, ownAll, free);
            AddWeights(inflated, ownAll / (inflated * (1 - pooledBefore)));
            AddOwn(ownAll, inflated);
        }

        if (otherAll > 0)
        {
            AddOther(other);
        }

        for (var g = 0; g < _count; g++)
        {
            if (_atRisk[g] > 0)
            {
                _incidence[g] += _before[g] * own[g] / _atRisk[g];
                _before[g] = _after[g];
            }
        }
    }

    private void AddScores(double[] own, double ownAll, double free)
    {
        for (var g = 0; g < _count; g++)
        {
            if (_atRisk[g] > 0)
            {
                Observed[g] += own[g];
                Expected[g] += ownAll * _atRisk[g] * (1 - _incidence[g]) / (_before[g] * free);
            }
        }
    }

    private void AddWeights(double inflated, double hazard)
    {
        for (var i = 0; i < _count; i++)
        {
            for (var j = 0; j < _count; j++)
            {
                if (_atRisk[i] == 0 || _atRisk[j] == 0)
                {
                    _step[i, j] = 0;
                    continue;
                }

                var (mine, theirs) = (_atRisk[i] / _before[i], _atRisk[j] / _before[j]);
                _step[i, j] = i == j ? mine * (1 - (mine / inflated)) : -mine * theirs / inflated;
                _sum[i, j] += _step[i, j] * hazard;
            }
        }
    }

    // The variance of endings with the outcome, at a time, in each group at risk.
    private void AddOwn(double ownAll, double inflated)
    {
        for (var g = 0; g < _count; g++)
        {
            if (_atRisk[g] > 0)
            {
                var factor = _after[g] > 0 ? 1 - ((1 - _pooled) / _after[g]) : 1;
                var ties = ownAll > 1 ? 1 - ((ownAll - 1) / ((inflated * _before[g]) - 1)) : 1;
                AddVariance(g, 1, factor, ties * _before[g] * ownAll / (inflated * _atRisk[g]));
            }
        }
    }

    // The variance of endings with other outcomes.
    private void AddOther(double[] other)
    {
        for (var g = 0; g < _count; g++)
        {
            if (_after[g] > 0 && other[g] > 0)
            {
                var ties = other[g] > 1 ? 1 - ((other[g] - 1) / (_atRisk[g] - 1)) : 1;
                var size = _before[g] * _before[g] * other[g] / (_atRisk[g] * _atRisk[g]);
                AddVariance(g, 0, -(1 - _pooled) / _after[g], ties * size);
            }
        }
    }

    // Adds the square of the influence of an ending in a group: the weight at this time where it has one, less the factor times
    // the sum of the weights so far, plus the factor times the sum at the end, which is known at the end only.
    private void AddVariance(int group, double hasStep, double factor, double size)
    {
        _square[group] += factor * factor * size;
        for (var i = 0; i < _count; i++)
        {
            var mine = (hasStep * _step[i, group]) - (factor * _sum[i, group]);
            _mixed[i, group] += mine * factor * size;
            for (var j = 0; j < _count; j++)
            {
                _covariance[i, j] += mine * ((hasStep * _step[j, group]) - (factor * _sum[j, group])) * size;
            }
        }
    }

    private void AddSums()
    {
        for (var i = 0; i < _count; i++)
        {
            for (var j = 0; j < _count; j++)
            {
                for (var g = 0; g < _count; g++)
                {
                    _covariance[i, j] += (_sum[i, g] * _sum[j, g] * _square[g])
                        + (_sum[i, g] * _mixed[j, g]) + (_sum[j, g] * _mixed[i, g]);
                }
            }
        }
    }
}
