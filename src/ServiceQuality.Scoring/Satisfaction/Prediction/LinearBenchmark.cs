namespace ServiceQuality.Scoring.Satisfaction;

// Each indicator of an explained construct by least squares on all indicators outside its own block, solved from the moments of
// the training rows.
internal sealed class LinearBenchmark
{
    private readonly ModelPlan _plan;
    private readonly double[] _system;
    private readonly double[] _side;
    private readonly int[][] _outside;

    // By indicator, the slopes of the indicators outside its block.
    private readonly double[][] _slopes;

    internal LinearBenchmark(ModelPlan plan)
    {
        _plan = plan;
        _outside = new int[plan.Constructs][];
        for (var j = 0; j < plan.Constructs; j++)
        {
            var (first, end) = (plan.First[j], plan.First[j] + plan.Length[j]);
            _outside[j] = [.. Enumerable.Range(0, plan.Indicators).Where(i => i < first || i >= end)];
        }

        _slopes = new double[plan.Indicators][];
        foreach (var j in plan.Explained)
        {
            for (var i = plan.First[j]; i < plan.First[j] + plan.Length[j]; i++)
            {
                _slopes[i] = new double[_outside[j].Length];
            }
        }

        var largest = plan.Explained.Max(j => _outside[j].Length);
        (_system, _side) = (new double[largest * largest], new double[largest]);
    }

    internal int Predictors(int construct) => _outside[construct].Length;

    // False when the outside indicators are collinear.
    internal bool Solve(Moments moments, int construct)
    {
        var outside = _outside[construct];
        for (var a = 0; a < outside.Length; a++)
        {
            for (var b = 0; b < outside.Length; b++)
            {
                _system[(a * outside.Length) + b] = moments.Correlations[(outside[a] * _plan.Stride) + outside[b]];
            }
        }

        if (!Cholesky.Factor(_system, outside.Length))
        {
            return false;
        }

        for (var i = _plan.First[construct]; i < _plan.First[construct] + _plan.Length[construct]; i++)
        {
            for (var a = 0; a < outside.Length; a++)
            {
                _side[a] = moments.Correlations[(i * _plan.Stride) + outside[a]];
            }

            Cholesky.Solve(_system, outside.Length, _side);
            for (var a = 0; a < outside.Length; a++)
            {
                _slopes[i][a] = _side[a] * moments.Deviations[i];
            }
        }

        return true;
    }

    // The prediction of an indicator, minus its mean, from the standardised answers of a row.
    internal double Predict(int construct, int indicator, double[] standardised)
    {
        var (outside, slopes) = (_outside[construct], _slopes[indicator]);
        var sum = 0.0;
        for (var a = 0; a < outside.Length; a++)
        {
            sum += slopes[a] * standardised[outside[a]];
        }

        return sum;
    }
}
