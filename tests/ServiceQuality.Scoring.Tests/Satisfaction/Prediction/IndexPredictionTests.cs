using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Prediction;

public sealed class IndexPredictionTests
{
    private static readonly IndexModel Small = IndexModel.Create("small")
        .Construct("X", "X1", "X2").Construct("Y", "Y1", "Y2").Construct("Z", "Z1", "Z2").Path("X", "Y").Path("Y", "Z")
            .Path("X", "Z").Build();

    private static readonly IndexFit Fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete);

    [Fact]
    public void Leave_one_out_is_as_many_folds_as_rows()
    {
        var (single, folds) = (Fit.Predict(), Fit.Predict(PredictionFolds.InTurn(250)));

        Assert.Equal(single.FoldCount, folds.FoldCount);
        AssertSame(single, folds, 1e-12);
        AssertSame(single, Fit.Predict(PredictionFolds.Random(250, 7)), 1e-12);
    }

    [Fact]
    public void Folds_at_random_are_those_of_the_shuffled_order()
    {
        var order = new int[250];
        ResampleSource.Philox(42).Shuffle(0, order);
        var shuffled = IndexSurveys.Of(
            IndexModels.Ecsi, [.. Enumerable.Range(0, 24)
            .Select(i => order.Select(r => (int)IndexSurveys.Complete.Answers(i).Codes[r]).ToArray())]);

        AssertSame(
            SatisfactionIndex.Estimate(IndexModels.Ecsi, shuffled).Predict(PredictionFolds.InTurn(7)),
            Fit.Predict(PredictionFolds.Random(7, 42)), 1e-12);
        Assert.NotEqual(Fit.Predict(PredictionFolds.Random(7, 43)).Indicators[0].Direct,
            Fit.Predict(PredictionFolds.Random(7, 42)).Indicators[0].Direct);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(11)]
    public void Frequencies_are_repeated_rows(int folds)
    {
        int[] times = [1, 2, 3, 1, 1, 4, 2, 1, 2, 1];
        var columns = Columns(10, 5);
        double[] weights = [.. times.Select(t => (double)t)];
        var weighted = IndexAnswers.FromColumns(Small, 10, Bytes(columns), weights, RowWeights.Frequency);
        var repeated = IndexSurveys.Of(
            Small, [.. columns.Select(c => c.SelectMany((x, r) => Enumerable.Repeat(x, times[r])).ToArray())]);
        var plan = folds == 0 ? PredictionFolds.LeaveOneOut : PredictionFolds.InTurn(folds);

        var (left, right) = (SatisfactionIndex.Estimate(Small, weighted)
            .Predict(plan), SatisfactionIndex.Estimate(Small, repeated).Predict(plan));

        Assert.Null(left.Reason);
        Assert.Equal(18, left.N);
        Assert.Equal(right.FoldCount, left.FoldCount);
        AssertSame(right, left, 1e-10);
        if (folds > 0)
        {
            AssertSame(
                SatisfactionIndex.Estimate(Small, repeated).Predict(PredictionFolds.Random(folds, 3)),
                SatisfactionIndex.Estimate(Small, weighted).Predict(PredictionFolds.Random(folds, 3)),
                1e-10);
        }
    }

    [Fact]
    public void Equal_sampling_weights_are_none_and_unequal_ones_weight_errors()
    {
        var columns = Columns(40, 6);
        IndexPrediction Weighted(Func<int, double> weight) => SatisfactionIndex.Estimate(
            Small, IndexAnswers.FromColumns(Small, 40, Bytes(columns), [.. Enumerable.Range(0, 40).Select(weight)],
                RowWeights.Sampling)).Predict(PredictionFolds.InTurn(8));

        var plain = SatisfactionIndex.Estimate(Small, IndexSurveys.Of(Small, columns)).Predict(PredictionFolds.InTurn(8));
        AssertSame(plain, Weighted(_ => 2.5), 1e-8);
        AssertSame(Weighted(r => 1 + (r % 3)), Weighted(r => 10.0 * (1 + (r % 3))), 1e-8);
        Assert.True(Math.Abs(
            (plain.Indicators[0].Direct.Rmse - Weighted(r => 1 + (r % 3)).Indicators[0].Direct.Rmse)!.Value) > 1e-4);
    }

    [Fact]
    public void A_fold_that_cannot_be_left_out_is_told_by_number_and_reason()
    {
        // The only answers that vary are in the second row.
        var columns = Columns(12, 2);
        columns[3] = [.. Enumerable.Range(0, 12).Select(r => r == 1 ? 9 : 5)];
        var prediction = SatisfactionIndex.Estimate(Small, IndexSurveys.Of(Small, columns)).Predict();

        Assert.Equal("there is no estimate without fold 2: \"Y2\" does not vary, or has no answers", prediction.Reason);
        Assert.Equal("fold 2: \"Y2\" does not vary, or has no answers", Assert.Single(prediction.FailedFolds));
        Assert.Equal(12, prediction.FoldCount);
        Assert.All(prediction.Indicators, i =>
            Assert.Equal(
            (0, default, default, default, prediction.Reason), (i.N, i.Direct, i.Earliest, i.Linear, i.LinearReason)));
        Assert.All(prediction.Constructs, c => Assert.Equal(default, c.Direct));
        Assert.Equal((0, 0), prediction.BetterThanLinear());
        Assert.Contains("no prediction", prediction.ToString(), StringComparison.Ordinal);
        Assert.Contains(prediction.ToTable().Notes, n => n.StartsWith("No prediction", StringComparison.Ordinal));
        Assert.Equal("none", prediction.Indicators[0].Direct.ToString());
    }

    [Fact]
    public void Every_failed_fold_is_told()
    {
        var columns = Columns(12, 2);
        columns[3] = [.. Enumerable.Range(0, 12).Select(r => r is 0 or 6 ? 9 : 5)];

        var prediction = SatisfactionIndex.Estimate(Small, IndexSurveys.Of(Small, columns)).Predict(PredictionFolds.InTurn(6));
        Assert.Equal(["fold 1"], prediction.FailedFolds.Select(f => f.Split(':')[0]));

        columns[5] = [.. Enumerable.Range(0, 12).Select(r => r is 5 or 11 ? 9 : 5)];
        prediction = SatisfactionIndex.Estimate(Small, IndexSurveys.Of(Small, columns)).Predict(PredictionFolds.InTurn(6));
        Assert.Equal(["fold 1", "fold 6"], prediction.FailedFolds.Select(f => f.Split(':')[0]));
        Assert.StartsWith("there is no estimate without 2 of the folds; fold 1: ", prediction.Reason, StringComparison.Ordinal);
        Assert.Contains("Also fold 6: \"Z2\" does not vary, or has no answers.", prediction.ToTable().Notes);
    }

    [Fact]
    public void Folds_of_frequencies_are_numbered_by_observation()
    {
        var columns = Columns(12, 2);
        columns[3] = [.. Enumerable.Range(0, 12).Select(r => r == 5 ? 9 : 5)];
        double[] times = [.. Enumerable.Range(0, 12).Select(r => r < 3 ? 4.0 : 1)];

        var prediction = SatisfactionIndex.Estimate(
            Small, IndexAnswers.FromColumns(Small, 12, Bytes(columns), times, RowWeights.Frequency)).Predict();

        Assert.StartsWith("fold 15: ", Assert.Single(prediction.FailedFolds), StringComparison.Ordinal);
        Assert.Equal(21, prediction.FoldCount);
    }

    [Fact]
    public void Too_few_rows_for_the_benchmark_leave_the_path_model()
    {
        // Four indicators outside each block and four training rows: three differences from the mean.
        var prediction = SatisfactionIndex.Estimate(
            Small, IndexSurveys.Of(Small,
            [[1, 5, 3, 8, 6], [2, 4, 3, 9, 5], [3, 4, 4, 7, 8], [1, 6, 2, 8, 7], [2, 6, 4, 8, 5], [1, 7, 3, 9, 8]])).Predict();

        Assert.Null(prediction.Reason);
        Assert.NotNull(prediction.Indicators["Y1"].Direct.Rmse);
        Assert.Null(prediction.Indicators["Y1"].Linear.Rmse);
        Assert.Null(prediction.Indicators["Y1"].RmseDifference());
        Assert.Null(prediction.Indicators["Y1"].MaeDifference());
        Assert.Null(prediction.Indicators["Y1"].IsBetterThanLinear());
        Assert.Equal("without fold 1 the 4 indicators outside Y are collinear over 4 observations",
            prediction.Indicators["Y1"].LinearReason);
        Assert.Contains(prediction.ToTable().Notes, n =>
            n.StartsWith("No linear benchmark: without fold 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Refusals_have_reasons()
    {
        IndexPrediction With(IndexOptions options) =>
            SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete, options).Predict();
        Assert.StartsWith("pairwise correlations", With(new(missing: MissingAnswers.Pairwise)).Reason, StringComparison.Ordinal);
        Assert.StartsWith("consistent PLS", With(new(consistent: true)).Reason, StringComparison.Ordinal);
        Assert.StartsWith("there is no estimate of all observations: the outer weights still changed",
            With(new(maxUpdates: 1)).Reason, StringComparison.Ordinal);
        Assert.Equal("there are 251 folds and 250 observations; allowed are at most as many folds as observations",
            Fit.Predict(PredictionFolds.InTurn(251)).Reason);
        Assert.Null(With(new(missing: MissingAnswers.MeanReplacement)).Reason);
        Assert.Equal(0, With(new(consistent: true)).FoldCount);
    }

    [Fact]
    public void What_is_none_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PredictionFolds.InTurn(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PredictionFolds.Random(1, 1));
        var prediction = Fit.Predict(PredictionFolds.InTurn(2));
        Assert.Throws<KeyNotFoundException>(() => prediction.Indicators["IMAG1"]);
        Assert.Throws<KeyNotFoundException>(() => prediction.Constructs["Image"]);
        Assert.ThrowsAny<OperationCanceledException>(() => Fit.Predict(cancellation: new(canceled: true)));
    }

    [Fact]
    public void Missing_answers_are_not_judged_and_predict_as_the_mean()
    {
        var answers = IndexSurveys.Read("ecsi-missing.csv");
        var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, answers, new(missing: MissingAnswers.MeanReplacement));
        var prediction = fit.Predict(PredictionFolds.InTurn(10));

        for (var i = 5; i < 24; i++)
        {
            Assert.Equal(answers.Answers(i).Codes.ToArray().Count(a => a > 0), prediction.Indicators[i - 5].N);
        }

        var listwise = SatisfactionIndex.Estimate(IndexModels.Ecsi, answers).Predict(PredictionFolds.InTurn(10));
        Assert.All(listwise.Indicators, i => Assert.Equal(listwise.N, i.N));
        Assert.True(listwise.N < 250);
    }

    [Fact]
    public void It_prints()
    {
        var prediction = Fit.Predict(PredictionFolds.InTurn(10));
        var (better, of) = prediction.BetterThanLinear();
        Assert.Equal(19, of);
        Assert.Equal(prediction.Indicators.Count(i => i.Direct.Rmse < i.Linear.Rmse), better);
        Assert.InRange(better, 1, 18);
        Assert.Equal($"ECSI, n = 250, 10 folds in turn: better than linear for {better} of 19 indicators", prediction.ToString());
        Assert.Equal(19, prediction.ToTable(earliest: true).Rows.Count);
        Assert.Contains("earliest", prediction.ToTable(earliest: true).Title, StringComparison.Ordinal);
        Assert.Equal(prediction.Indicators["CUSA1"].Earliest, prediction.Indicators["CUSA1"].Errors(earliest: true));
        Assert.Equal(prediction.Indicators["CUSA1"].Earliest.Rmse - prediction.Indicators["CUSA1"].Linear.Rmse,
            prediction.Indicators["CUSA1"].RmseDifference(earliest: true));
        Assert.Equal(prediction.Indicators["CUSA1"].Direct.Mae - prediction.Indicators["CUSA1"].Linear.Mae,
            prediction.Indicators["CUSA1"].MaeDifference());
        Assert.Equal("leave-one-out", PredictionFolds.LeaveOneOut.ToString());
        Assert.Equal("10 folds at random (Philox 4x32-10, seed 42)", PredictionFolds.Random(10, 42).ToString());
        Assert.StartsWith("Satisfaction: RMSE ", prediction.Constructs["Satisfaction"].ToString(), StringComparison.Ordinal);
    }

    private static int[][] Columns(int rows, uint seed)
    {
        var state = seed;
        int Draw() => (int)((state = unchecked((state * 1664525) + 1013904223)) >> 16) % 4;
        var latent = Enumerable.Range(0, rows).Select(_ => Draw()).ToArray();
        return [.. Enumerable.Range(0, 6).Select(_ => latent.Select(l => 1 + l + Draw()).ToArray())];
    }

    private static byte[] Bytes(int[][] columns) => [.. columns.SelectMany(c => c.Select(x => (byte)x))];

    private static void AssertSame(IndexPrediction expected, IndexPrediction actual, double tolerance)
    {
        Assert.Null(expected.Reason);
        Assert.Null(actual.Reason);
        static double?[] Numbers(IndexPrediction p) =>
        [
            .. p.Indicators.SelectMany(i =>
                new[] { i.N, i.Direct.Rmse, i.Direct.Mae, i.Direct.QSquared, i.Earliest.Rmse, i.Earliest.Mae, i.Linear.Rmse,
                i.Linear.Mae, i.Linear.QSquared }),
            .. p.Constructs.SelectMany(c => new[] { c.N, c.Direct.Rmse, c.Direct.Mae, c.Direct.QSquared, c.Earliest.Rmse }),
        ];
        Assert.All(Numbers(expected).Zip(Numbers(actual)), pair =>
        {
            Assert.Equal(pair.First is null, pair.Second is null);
            Assert.True(pair.First is null
                || Math.Abs((pair.First - pair.Second)!.Value) <= tolerance, $"{pair.First} and {pair.Second}");
        });
    }
}
