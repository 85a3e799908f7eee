namespace ServiceQuality.Scoring.Statistics.Regression;

// The rows of a regression, checked and centred, with their triangle; or the reason why they do not determine a regression.
internal sealed class RegressionDesign
{
    private RegressionDesign(ReadOnlySpan<double> response, ReadOnlySpan<Predictor> predictors, ReadOnlySpan<double> weights)
    {
        N = response.Length;
        Names = new string[predictors.Length];
        for (var j = 0; j < Names.Length; j++)
        {
            Names[j] = predictors[j].Name;
        }

        if (N <= Names.Length)
        {
            Reason = RegressionReason.TooFewRows(N, Names.Length);
            return;
        }

        var roots = RootWeights(weights);
        Response = CentredColumn.FromValues(response, roots);
        Predictors = new CentredColumn[Names.Length];
        for (var j = 0; j < Names.Length; j++)
        {
            Predictors[j] = CentredColumn.FromValues(predictors[j].Values.AsSpan(), roots);
            if (Predictors[j].IsConstant)
            {
                Reason = RegressionReason.ConstantPredictor(Names[j]);
                return;
            }
        }

        if (Response.IsConstant)
        {
            Reason = RegressionReason.ConstantResponse;
            return;
        }

        TotalWeight = roots.Sum(r => r * r);
        (Triangle, Reason) = CorrelationTriangle.FromColumns(Names, Predictors, Response);
    }

    internal int N { get; }

    internal string[] Names { get; }

    internal CentredColumn[] Predictors { get; } = [];

    internal CentredColumn Response { get; } = CentredColumn.FromValues([], []);

    // The sum of the weights divided by the largest one.
    internal double TotalWeight { get; }

    internal double LargestWeight { get; private set; } = 1;

    internal CorrelationTriangle? Triangle { get; }

    internal string? Reason { get; }

    internal static RegressionDesign Create(
        ReadOnlySpan<double> response, ReadOnlySpan<Predictor> predictors, ReadOnlySpan<double> weights)
    {
        Guard.Against.InvalidValues(response);
        Guard.Against.Invalid(predictors.IsEmpty, "There are no predictors; allowed is one or more.", nameof(predictors));
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var predictor in predictors)
        {
            Guard.Against.Invalid(predictor is null, "A predictor is null; allowed are predictors.", nameof(predictors));
            Guard.Against.Invalid(
                !seen.Add(predictor.Name),
                $"The name \"{predictor.Name}\" appears twice; each may appear once.",
                nameof(predictors));
            var count = predictor.Values.Count;
            Guard.Against.Invalid(
                count != response.Length,
                $"\"{predictor.Name}\" has {count} values for {response.Length} of the response; allowed are as many.",
                nameof(predictors));
        }

        CheckWeights(response.Length, weights);
        return new(response, predictors, weights);
    }

    private static void CheckWeights(int rows, ReadOnlySpan<double> weights)
    {
        if (weights.IsEmpty)
        {
            return;
        }

        Guard.Against.DifferentLength(rows, weights.Length, "response", nameof(weights));
        for (var i = 0; i < weights.Length; i++)
        {
            Guard.Against.Invalid(
                !(weights[i] > 0 && weights[i] <= NumberLimits.MaxMagnitude),
                $"Weight {weights[i]} at index {i} is not allowed; allowed are numbers above 0 and up to 1e150. "
                + $"Leave out a row that is not to count.",
                nameof(weights));
        }
    }

    private double[] RootWeights(ReadOnlySpan<double> weights)
    {
        var roots = new double[N];
        Array.Fill(roots, 1);
        if (!weights.IsEmpty)
        {
            LargestWeight = 0;
            foreach (var weight in weights)
            {
                LargestWeight = Math.Max(LargestWeight, weight);
            }

            for (var i = 0; i < N; i++)
            {
                roots[i] = Math.Sqrt(weights[i] / LargestWeight);
            }
        }

        return roots;
    }
}
