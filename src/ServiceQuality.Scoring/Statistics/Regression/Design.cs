using System.Globalization;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Regression;

// The rows of a regression, checked, centred and brought into a triangle; without one when they do not determine it, and then with the reason.
internal sealed class Design
{
    private Design(ReadOnlySpan<double> response, ReadOnlySpan<Predictor> predictors, ReadOnlySpan<double> weights)
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

        var roots = Roots(weights);
        Response = CentredColumn.Of(response, roots);
        Predictors = new CentredColumn[Names.Length];
        for (var j = 0; j < Names.Length; j++)
        {
            Predictors[j] = CentredColumn.Of(predictors[j].Values.AsSpan(), roots);
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
        (Triangle, Reason) = CorrelationTriangle.OfColumns(Names, Predictors, Response);
    }

    internal int N { get; }

    internal string[] Names { get; }

    internal CentredColumn[] Predictors { get; } = [];

    internal CentredColumn Response { get; } = CentredColumn.Of([], []);

    // Weights are measured by the largest one.
    internal double TotalWeight { get; }

    internal double LargestWeight { get; private set; } = 1;

    internal CorrelationTriangle? Triangle { get; }

    internal string? Reason { get; }

    internal static Design Of(ReadOnlySpan<double> response, ReadOnlySpan<Predictor> predictors, ReadOnlySpan<double> weights)
    {
        Guard.Against.InvalidValues(response);
        if (predictors.IsEmpty)
        {
            throw new ArgumentException("There are no predictors; allowed is one or more.", nameof(predictors));
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var predictor in predictors)
        {
            if (predictor is null)
            {
                throw new ArgumentException("A predictor is null; allowed are predictors.", nameof(predictors));
            }

            if (!seen.Add(predictor.Name))
            {
                throw new ArgumentException($"The name \"{predictor.Name}\" is there twice; allowed is each name once.", nameof(predictors));
            }

            if (predictor.Values.Count != response.Length)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"\"{predictor.Name}\" has {predictor.Values.Count} values for {response.Length} of the response; allowed are as many."),
                    nameof(predictors));
            }
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
            if (!(weights[i] > 0 && weights[i] <= NumberLimits.MaxMagnitude))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Weight {weights[i]} at index {i} is not allowed; allowed are numbers above 0 and up to 1e150. Leave out a row that is not to count."),
                    nameof(weights));
            }
        }
    }

    private double[] Roots(ReadOnlySpan<double> weights)
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
