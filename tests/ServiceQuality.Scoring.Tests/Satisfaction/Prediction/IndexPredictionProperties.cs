using FsCheck.Fluent;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Prediction;

/// <summary>Predictions against a slow one that estimates the other rows by themselves and works through the rows left out one by
/// one.</summary>
public sealed class IndexPredictionProperties
{
    private static readonly IndexModel Model = IndexModel.Create("chain")
        .Construct("X", "X1", "X2").Construct("Y", "Y1", "Y2").Construct("Z", "Z1", "Z2", "Z3").Path("X", "Y", "Z")
            .Path("Y", "Z").Build();

    [Law]
    public Property Folds_agree_with_rows_one_by_one() => Laws.ForAll(
        from rows in Gen.Choose(14, 30)
        from folds in Gen.Choose(2, 6)
        from isWeighted in ArbMap.Default.GeneratorFor<bool>()
        from holes in Gen.Choose(0, 2)
        from cells in Gen.Choose(0, 1_000_000).ArrayOf(rows * 9)
        select (rows, folds, isWeighted, holes, cells),
        c =>
        {
            var bytes = new byte[c.rows * 7];
            for (var i = 0; i < 7; i++)
            {
                for (var r = 0; r < c.rows; r++)
                {
                    var value = 1 + (c.cells[r] % 5) + (c.cells[((i + 1) * c.rows) + r] % 4);
                    bytes[(i * c.rows) + r] = c.cells[((i + 1) * c.rows) + r] / 7 % 12 < c.holes ? (byte)0 : (byte)value;
                }
            }

            double[] weights = c.isWeighted
                ? [.. Enumerable.Range(0, c.rows).Select(r => 0.5 + (c.cells[(8 * c.rows) + r] % 7))] : [];
            var answers = IndexAnswers.FromColumns(
                Model, c.rows, bytes, weights, c.isWeighted ? RowWeights.Sampling : RowWeights.None);
            var options = new IndexOptions(missing: MissingAnswers.MeanReplacement, tolerance: 1e-12, maxUpdates: 2000);
            if (Enumerable.Range(0, c.rows).Any(r => Enumerable.Range(0, 7).All(i => answers.Answers(i).Codes[r] == 0)))
            {
                return;
            }

            var prediction = SatisfactionIndex.Estimate(Model, answers, options).Predict(PredictionFolds.InTurn(c.folds));
            var slow = Slow(answers, c.folds, options);
            Assert.Equal(slow is null, prediction.Reason is not null);
            if (slow is null)
            {
                return;
            }

            var at = 0;
            foreach (var found in prediction.Indicators)
            {
                foreach (var errors in new[] { found.Direct, found.Earliest, found.Linear })
                {
                    var (rmse, mae, q2) = slow[at++];
                    if (errors.Rmse is null)
                    {
                        Assert.NotNull(found.LinearReason);
                        continue;
                    }

                    // The benchmark of few rows can be far off: relative to its size.
                    AssertClose(rmse, errors.Rmse, 1e-7);
                    AssertClose(mae, errors.Mae, 1e-7);
                    AssertClose(q2, errors.QSquared, 1e-6);
                }
            }

            foreach (var found in prediction.Constructs)
            {
                AssertClose(slow[at].Rmse, found.Direct.Rmse, 1e-7);
                AssertClose(slow[at].Mae, found.Direct.Mae, 1e-7);
                AssertClose(slow[at].Q2, found.Direct.QSquared, 1e-6);
                AssertClose(slow[at + 1].Rmse, found.Errors(earliest: true).Rmse, 1e-7);
                at += 3;
            }
        });

    private static void AssertClose(double expected, double? actual, double tolerance) =>
        Assert.True(Math.Abs(expected - actual!.Value) <= tolerance * Math.Max(1, Math.Abs(expected)),
            $"{expected} and {actual}");

    // Errors of each indicator of Y and Z, then of Y and Z themselves: direct, earliest, linear; null when a fold has no
    // estimate.
    private static List<(double Rmse, double Mae, double Q2)>? Slow(IndexAnswers answers, int folds, IndexOptions options)
    {
        var errors = new Dictionary<(int Indicator, int Kind), List<(double Weight, double Error, double Actual)>>();
        int[] of = [0, 0, 1, 1, 2, 2, 2];
        string[] names = ["X", "Y", "Z"];
        double Weight(int r) => answers.WeightMeaning == RowWeights.Sampling ? answers.Weights[r] : 1;
        for (var fold = 0; fold < folds; fold++)
        {
            var isHeld = (int r) => (r + 1) % folds == fold;
            var fit = SatisfactionIndex.Estimate(Model, answers.Where(r => !isHeld(r)), options);
            if (!fit.HasEstimate)
            {
                return null;
            }

            int[] train = [.. Enumerable.Range(0, answers.Count).Where(r => !isHeld(r))];
            var means = Enumerable.Range(0, 7)
                .Select(i => train.Where(r => answers.Answers(i).Codes[r] > 0).Sum(r => Weight(r) * answers.Answers(i).Codes[r])
                / train.Where(r => answers.Answers(i).Codes[r] > 0).Sum(Weight)).ToArray();
            double Filled(int r, int i) => answers.Answers(i).Codes[r] > 0 ? answers.Answers(i).Codes[r] : means[i];
            var deviations = Enumerable.Range(0, 7)
                .Select(i =>
                Math.Sqrt(train.Sum(r => Weight(r) * Math.Pow(Filled(r, i) - means[i], 2)) / train.Sum(Weight) * train.Length
                    / (train.Length - 1))).ToArray();
            for (var r = 0; r < answers.Count; r++)
            {
                if (!isHeld(r))
                {
                    continue;
                }

                double Score(int j) => Enumerable.Range(0, 7).Where(i => of[i] == j)
                    .Sum(i => fit.Weights.Values[i]!.Value * (Filled(r, i) - means[i]) / deviations[i]);
                double Path(string from, string to) => fit.Paths[from, to]!.Value;
                double[] direct = [0, Path("X", "Y") * Score(0), (Path("X", "Z") * Score(0)) + (Path("Y", "Z") * Score(1))];
                double[] earliest = [0, direct[1], (Path("X", "Z") * Score(0)) + (Path("Y", "Z") * Path("X", "Y") * Score(0))];
                void Add(int what, int kind, double actual, double mean, double predicted)
                {
                    if (!errors.TryGetValue((what, kind), out var list))
                    {
                        errors[(what, kind)] = list = [];
                    }

                    list.Add((Weight(r), actual - predicted, actual - mean));
                }

                foreach (var j in new[] { 1, 2 }.Where(j =>
                    Enumerable.Range(0, 7).All(i => of[i] != j || answers.Answers(i).Codes[r] > 0)))
                {
                    Add(6 + j, 0, Score(j), 0, direct[j]);
                    Add(6 + j, 1, Score(j), 0, earliest[j]);
                    Add(6 + j, 2, Score(j), 0, 0);
                }

                for (var i = 2; i < 7; i++)
                {
                    if (answers.Answers(i).Codes[r] == 0)
                    {
                        continue;
                    }

                    int[] outside = [.. Enumerable.Range(0, 7).Where(k => of[k] != of[i])];
                    var linear = Regression(train.Select(t =>
                        (Weight(t), outside.Select(k => Filled(t, k)).ToArray(), Filled(t, i))).ToList(),
                        outside.Select(k => Filled(r, k)).ToArray());
                    double[] predicted = [means[i] + (fit.Loadings.Values[i]!.Value * deviations[i] * direct[of[i]]),
                        means[i] + (fit.Loadings.Values[i]!.Value * deviations[i] * earliest[of[i]]), linear];
                    for (var kind = 0; kind < 3; kind++)
                    {
                        Add(i, kind, answers.Answers(i).Codes[r], means[i], predicted[kind]);
                    }
                }
            }
        }

        return
        [
            .. from i in Enumerable.Range(2, 7)
               from kind in Enumerable.Range(0, 3)
               let all = errors[(i, kind)]
               let mass = all.Sum(e => e.Weight)
               let squares = all.Sum(e => e.Weight * e.Error * e.Error)
               select (Math.Sqrt(squares / mass), all.Sum(e => e.Weight * Math.Abs(e.Error)) / mass,
                   1 - (squares / all.Sum(e => e.Weight * e.Actual * e.Actual))),
        ];
    }

    // Weighted least squares with a constant by normal equations.
    private static double Regression(List<(double Weight, double[] X, double Y)> rows, double[] at)
    {
        var p = at.Length + 1;
        var system = new double[p, p + 1];
        foreach (var (weight, x, y) in rows)
        {
            double[] all = [1, .. x];
            for (var a = 0; a < p; a++)
            {
                for (var b = 0; b < p; b++)
                {
                    system[a, b] += weight * all[a] * all[b];
                }

                system[a, p] += weight * all[a] * y;
            }
        }

        for (var a = 0; a < p; a++)
        {
            var pivot = Enumerable.Range(a, p - a).MaxBy(k => Math.Abs(system[k, a]));
            for (var b = 0; b <= p; b++)
            {
                (system[a, b], system[pivot, b]) = (system[pivot, b], system[a, b]);
            }

            for (var k = 0; k < p; k++)
            {
                var factor = k == a ? 0 : system[k, a] / system[a, a];
                for (var b = a; b <= p; b++)
                {
                    system[k, b] -= factor * system[a, b];
                }
            }
        }

        return (system[0, p] / system[0, 0]) + at.Select((x, k) => x * system[k + 1, p] / system[k + 1, k + 1]).Sum();
    }
}
