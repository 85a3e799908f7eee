namespace ServiceQuality.Scoring.Satisfaction;

// Permutes what two groups make of the constructs: how the scores by their weights correlate, and how the means and variances of
// the common scores differ. The moments of the groups suffice.
internal sealed class InvarianceRun : PermutationRun
{
    // A sum that is smaller than this times the sizes of its terms consists of rounding.
    private const double Rounding = 1e-13;

    private readonly IndexEngine _pooled;
    private readonly double[] _observed;
    private readonly int _constructs;

    internal InvarianceRun(IndexFit pooled, TwoGroups groups)
        : base(pooled.Plan, groups, 3 * pooled.Plan.Constructs, pooled.Plan.Stride)
    {
        (_pooled, _constructs) = (pooled.Engine, pooled.Plan.Constructs);
        var worker = CreateWorker();
        Compute(worker);
        _observed = [.. worker.Statistics];
    }

    // By construct, then by permutation; not a number without an estimate of both groups.
    internal double[][] Correlations { get; private set; } = [];

    // The observed statistics of a construct; not numbers where they are not defined.
    internal double Correlation(int construct) => _observed[construct];

    internal double MeanDifference(int construct) => _observed[_constructs + construct];

    internal double LogVarianceRatio(int construct) => _observed[(2 * _constructs) + construct];

    // In how many permutations a statistic was at least as extreme. An undefined one counts as such, so that it makes no p too
    // small.
    internal long CorrelationAsLow(int construct) => AsExtreme[construct];

    internal long MeanAsFar(int construct) => AsExtreme[_constructs + construct];

    internal long VarianceAsFar(int construct) => AsExtreme[(2 * _constructs) + construct];

    private protected override void Prepare(int permutations)
    {
        Correlations = new double[_constructs][];
        for (var j = 0; j < _constructs; j++)
        {
            Correlations[j] = new double[permutations];
            Array.Fill(Correlations[j], double.NaN);
        }
    }

    private protected override void Keep(int permutation, double[] statistics)
    {
        for (var j = 0; j < _constructs; j++)
        {
            Correlations[j][permutation] = statistics[j];
        }
    }

    private protected override FitProblem Compute(PermutationWorker worker)
    {
        var (engine, statistics) = (worker.Engine, worker.Statistics);
        var problem = engine.Fit(worker.Groups.First);
        if (problem != FitProblem.None)
        {
            return problem;
        }

        engine.Solver.Weights.CopyTo(worker.First, 0);
        for (var j = 0; j < _constructs; j++)
        {
            statistics[_constructs + j] = Mean(engine.Moments, j);
            statistics[(2 * _constructs) + j] = Math.Log(Variance(engine.Moments, j));
        }

        problem = engine.Fit(worker.Groups.Second);
        if (problem != FitProblem.None)
        {
            return problem;
        }

        for (var j = 0; j < _constructs; j++)
        {
            statistics[j] = Correlation(j, worker.First, engine.Solver.Weights);
            statistics[_constructs + j] -= Mean(engine.Moments, j);
            statistics[(2 * _constructs) + j] -= Math.Log(Variance(engine.Moments, j));
        }

        return problem;
    }

    private protected override bool? IsAsExtreme(int statistic, double permuted)
    {
        var observed = _observed[statistic];
        var slack = ComparisonLayout.Slack(observed, 0);

        // Correlations are tested to the lower side, differences to both. What is not a number is neither above nor nearer to 0.
        var isLessExtreme = statistic < _constructs
            ? permuted > observed + slack
            : Math.Abs(permuted) < Math.Abs(observed) - slack;
        return !isLessExtreme;
    }

    // How the scores by two sets of weights correlate over both groups. The sign of a construct is a convention in each group:
    // each set takes the sign that makes it correlate positively with the scores of both groups together.
    private double Correlation(int construct, double[] first, double[] second)
    {
        var whole = _pooled.Solver.Weights;
        var sign = Math.Sign(Product(construct, first, whole)) * Math.Sign(Product(construct, second, whole));
        var sizes = Math.Sqrt(Product(construct, first, first) * Product(construct, second, second));
        var correlation = Product(construct, first, second) / sizes;
        return sign < 0 ? -correlation : correlation;
    }

    private double Product(int construct, double[] left, double[] right)
    {
        var (from, end, sum, size) = (Plan.First[construct], Plan.First[construct] + Plan.Length[construct], 0.0, 0.0);
        for (var i = from; i < end; i++)
        {
            for (var h = from; h < end; h++)
            {
                var part = left[i] * _pooled.Moments.Correlations[(i * Plan.Stride) + h] * right[h];
                sum += part;
                size += Math.Abs(part);
            }
        }

        return Math.Abs(sum) > Rounding * size ? sum : 0;
    }

    // The mean in one group of the scores of both groups together.
    private double Mean(Moments group, int construct)
    {
        var sum = 0.0;
        for (var i = Plan.First[construct]; i < Plan.First[construct] + Plan.Length[construct]; i++)
        {
            sum += RawWeight(i) * (group.Means[i] - _pooled.Moments.Means[i]);
        }

        return sum;
    }

    private double Variance(Moments group, int construct)
    {
        var (from, end, sum, size) = (Plan.First[construct], Plan.First[construct] + Plan.Length[construct], 0.0, 0.0);
        for (var i = from; i < end; i++)
        {
            for (var h = from; h < end; h++)
            {
                var correlation = group.Correlations[(i * Plan.Stride) + h];
                var part = RawWeight(i) * group.Deviations[i] * correlation * group.Deviations[h] * RawWeight(h);
                sum += part;
                size += Math.Abs(part);
            }
        }

        return sum > Rounding * size ? sum : 0;
    }

    // The weight of an indicator as answered, not standardised.
    private double RawWeight(int indicator) => _pooled.Solver.Weights[indicator] / _pooled.Moments.Deviations[indicator];
}
