namespace ServiceQuality.Scoring.Satisfaction;

// Regressions of constructs on what acts on them, from their correlations, in memory taken once; for one thread.
internal sealed class CauseRegression(ModelPlan plan)
{
    private readonly double[] _system = new double[plan.Constructs * plan.Constructs];
    private readonly double[] _side = new double[plan.Constructs];

    // The coefficients found last, in the order of the causes.
    internal ReadOnlySpan<double> Coefficients => _side;

    // Finds the coefficients; false when the causes are collinear. Correlations that no data have are solved too where that is
    // allowed.
    internal bool Solve(double[] correlations, int construct, bool mayBeIndefinite = false)
    {
        var causes = plan.Causes[construct];
        FillSystem(correlations, construct);
        for (var i = 0; i < causes.Length; i++)
        {
            _side[i] = correlations[(causes[i] * plan.Constructs) + construct];
        }

        if (mayBeIndefinite)
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

    // Whether some data have the correlations of all constructs: these have no eigenvalue below 0. A little on the diagonal lets
    // those of 0 pass.
    internal bool AreRealisable(double[] correlations)
    {
        correlations.CopyTo(_system, 0);
        for (var j = 0; j < plan.Constructs; j++)
        {
            _system[j * (plan.Constructs + 1)] += 3e-10;
        }

        return Cholesky.Factor(_system, plan.Constructs);
    }

    // Whether the correlations of the causes of a construct are positive definite.
    internal bool IsDefinite(double[] correlations, int construct)
    {
        FillSystem(correlations, construct);
        return Cholesky.Factor(_system, plan.Causes[construct].Length);
    }

    private void FillSystem(double[] correlations, int construct)
    {
        var causes = plan.Causes[construct];
        for (var i = 0; i < causes.Length; i++)
        {
            for (var h = 0; h < causes.Length; h++)
            {
                _system[(i * causes.Length) + h] = correlations[(causes[i] * plan.Constructs) + causes[h]];
            }
        }
    }
}
