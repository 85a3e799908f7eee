using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Gaps;

/// <summary>The tallies of whole numbers against the scores of the respondents one by one, and the laws of merging.</summary>
public class GapSummaryProperties
{
    private static readonly MissingPolicy[] ByRespondent =
        [MissingPolicy.PersonMean, MissingPolicy.ItemGapMean, MissingPolicy.Listwise];

    // Blocks of rows end within these numbers of respondents; some columns lack nothing, so that whole blocks are complete.
    private static readonly Gen<SurveyData> Surveys =
        from sizes in Gen.Choose(1, 5).NonEmptyListOf()
        from steps in Gen.Choose(2, 9)
        from count in Gen.Frequency((9, Gen.Choose(0, 60)), (1, Gen.Choose(4000, 4200)))
        from gaps in Gen.Elements(0, 3, 30)
        from seed in Gen.Choose(0, int.MaxValue)
        select Survey([.. sizes.Take(4)], steps, count, gaps, seed);

    [Law]
    public Property Tallies_are_what_the_scores_of_the_respondents_come_to() => Laws.ForAll(
        from data in Surveys
        from policy in Gen.Elements(ByRespondent)
        select (data, policy), x =>
    {
        var (scores, analysis) = (RespondentScores.Run(x.data, x.policy), GapAnalysis.Run(x.data, x.policy));
        for (var d = 0; d < analysis.Dimensions.Count; d++)
        {
            AssertClose(MeanEstimate.FromValues(Present(scores.Gaps(d))), analysis.Dimensions[d].Gap);
            AssertClose(MeanEstimate.FromValues(Present(scores.Expectations(d))), analysis.Dimensions[d].Expectation);
            AssertClose(MeanEstimate.FromValues(Present(scores.Perceptions(d))), analysis.Dimensions[d].Perception);
            var gaps = Present(scores.Gaps(d));
            Assert.Equal(gaps.Length, analysis.Dimensions[d].Signs.Above + analysis.Dimensions[d].Signs.Equal
                + analysis.Dimensions[d].Signs.Below);
            Assert.Equal(gaps.Count(g => g < 0), analysis.Dimensions[d].Signs.Below);
            // to the last bit, so that ties are ties on both ways
            Assert.Equal(gaps.Order().Distinct(), analysis.Summary.Tally.Dimensions[d].Gaps.Values);
        }

        var overall = Present(scores.Overall(d => scores.Gaps(d), weighted: false));
        AssertClose(MeanEstimate.FromValues(overall), analysis.Overall(Weighting.Unweighted));
        Assert.Equal(overall.Order().Distinct(), analysis.Summary.Tally.Overall.Values);
    });

    [Law]
    public Property Complete_answers_give_the_same_numbers_by_person_mean_and_listwise_to_the_last_bit() => Laws.ForAll(
        from sizes in Gen.Choose(1, 7).NonEmptyListOf()
        from steps in Gen.Choose(2, 9)
        from count in Gen.Choose(0, 60)
        from seed in Gen.Choose(0, int.MaxValue)
        select Survey([.. sizes.Take(4)], steps, count, 0, seed), data =>
    {
        var listwise = GapAnalysis.Run(data, MissingPolicy.Listwise);
        foreach (var policy in (MissingPolicy[])[MissingPolicy.PersonMean, MissingPolicy.ItemGapMean])
        {
            var other = GapAnalysis.Run(data, policy);
            Assert.Equal(listwise.Overall(Weighting.Unweighted), other.Overall(Weighting.Unweighted));
            foreach (var (expected, actual) in listwise.Dimensions.Zip(other.Dimensions))
            {
                Assert.Equal((expected.Expectation, expected.Perception, expected.Gap),
                    (actual.Expectation, actual.Perception, actual.Gap));
                Assert.Equal((expected.Correlation, expected.PairedT.Statistic, expected.PairedT.P),
                    (actual.Correlation, actual.PairedT.Statistic, actual.PairedT.P));
                Assert.Equal((expected.SignedRank.Statistic, expected.SignedRank.P),
                    (actual.SignedRank.Statistic, actual.SignedRank.P));
                Assert.Equal(expected.PairedT.EffectSizes, actual.PairedT.EffectSizes);
                Assert.Equal((expected.AdjustedP, expected.SignedRankAdjustedP), (actual.AdjustedP, actual.SignedRankAdjustedP));
            }
        }
    });

    [Law]
    public Property Items_are_what_their_pairs_come_to() => Laws.ForAll(Surveys, data =>
    {
        var analysis = GapAnalysis.Run(data);
        for (var i = 0; i < analysis.Items.Count; i++)
        {
            var (e, p) = (data.Answers(AnswerKind.Expectation, i).Codes.ToArray(),
                data.Answers(AnswerKind.Perception, i).Codes.ToArray());
            var pairs = e.Zip(p).Where(x => x.First != 0 && x.Second != 0)
                .Select(x => ((double)x.First, (double)x.Second)).ToArray();
            // the scale starts at 0, the stored bytes at 1
            AssertClose(MeanEstimate.FromValues([.. pairs.Select(x => x.Item1 - 1)]), analysis.Items[i].Expectation);
            AssertClose(MeanEstimate.FromValues([.. pairs.Select(x => x.Item2 - 1)]), analysis.Items[i].Perception);
            AssertClose(MeanEstimate.FromValues([.. pairs.Select(x => x.Item2 - x.Item1)]), analysis.Items[i].Gap);
        }
    });

    [Law]
    public Property Merged_parts_are_the_whole_to_the_last_bit() => Laws.ForAll(
        from data in Surveys
        from policy in Gen.Elements([.. ByRespondent, MissingPolicy.MeanOfItemMeans])
        from part in Gen.Choose(2, 5)
        from seed in Gen.Choose(0, int.MaxValue)
        select (data, policy, part, seed), x =>
    {
        Random random = new(x.seed);
        int[] parts = [.. Enumerable.Range(0, x.data.Count).Select(_ => random.Next(x.part))];
        var summaries = Enumerable.Range(0, x.part)
            .Select(k => GapSummary.Of(x.data.Where(r => parts[r] == k), x.policy)).ToList();
        var merged = summaries[0];
        foreach (var next in summaries.Skip(1).OrderBy(_ => random.Next()))
        {
            merged = next.Merge(merged);
        }

        var (whole, together) = (GapAnalysis.Run(x.data, x.policy), GapAnalysis.Run(merged));
        Assert.Equal(whole.ToItemTable().ToRows().ToList(), together.ToItemTable().ToRows().ToList());
        Assert.Equal(whole.ToDimensionTable().ToRows().ToList(), together.ToDimensionTable().ToRows().ToList());
        Assert.Equal(whole.Overall(Weighting.Unweighted), together.Overall(Weighting.Unweighted));
        Assert.Equal(whole.Conventions, together.Conventions);
        Assert.Equal(whole.Warnings, together.Warnings);
    });

    [Fact]
    public void Summaries_of_different_things_do_not_merge()
    {
        var data = Survey([2, 1], 5, 10, 0, 1);
        var summary = GapSummary.Of(data);
        Assert.Throws<ArgumentException>("other", () => summary.Merge(GapSummary.Of(data, MissingPolicy.Listwise)));
        Assert.Throws<ArgumentException>("other", () => summary.Merge(GapSummary.Of(Survey([2, 1], 6, 10, 0, 1))));
        Assert.Throws<InvalidOperationException>(() =>
            GapSummary.Of(data, MissingPolicy.TwoWayImputation).Merge(GapSummary.Of(data, MissingPolicy.TwoWayImputation)));
        Assert.Throws<ArgumentOutOfRangeException>("reference", () => GapSummary.Of(data, reference: AnswerKind.Importance));
        Assert.Throws<InvalidOperationException>(() => GapSummary.Of(data, reference: AnswerKind.Minimum));
    }

    // More items in a dimension than whole numbers can hold go one by one.
    [Fact]
    public void Long_dimensions_are_scored_one_by_one()
    {
        var data = Survey([40, 2], 7, 50, 10, 3);
        var (scores, analysis) = (RespondentScores.Run(data), GapAnalysis.Run(data));
        AssertClose(MeanEstimate.FromValues(Present(scores.Gaps(0))), analysis.Dimensions[0].Gap);
        AssertClose(MeanEstimate.FromValues(Present(scores.Expectations(0))), analysis.Dimensions[0].Expectation);
        Assert.Equal(GapAnalysis.Run(data).Dimensions[0].Gap,
            GapAnalysis.Run(
            GapSummary.Of(data.Where(r => r < 20)).Merge(GapSummary.Of(data.Where(r => r >= 20)))).Dimensions[0].Gap);
    }

    private static SurveyData Survey(int[] sizes, int steps, int count, int missingPercent, int seed)
    {
        Random random = new(seed);
        var items = sizes.Sum();
        byte[] Column(bool complete) =>
            [.. Enumerable.Range(0, count)
            .Select(_ => !complete && random.Next(100) < missingPercent ? (byte)0 : (byte)random.Next(1, steps + 1))];
        ReadOnlyMemory<byte> Columns() => (byte[])[.. Enumerable.Range(0, items).SelectMany(_ => Column(random.Next(2) == 0))];
        var item = 0;
        Instrument instrument = new("Any", new(0, steps - 1),
            sizes.Select((s, d) => new Dimension(
            $"D{d}", $"Dimension {d}", Enumerable.Range(0, s).Select(_ => new Item($"{++item}")), d == 0 || random.Next(4) > 0)));
        return SurveyData.FromColumns(instrument, count, new Dictionary<AnswerKind,
            ReadOnlyMemory<byte>>
        { [AnswerKind.Expectation] = Columns(), [AnswerKind.Perception] = Columns() });
    }

    private static double[] Present(ReadOnlySpan<double> values) => Array.FindAll(values.ToArray(), v => !double.IsNaN(v));

    private static void AssertClose(MeanEstimate expected, MeanEstimate actual)
    {
        Assert.Equal(expected.N, actual.N);
        Assert.Equal(expected.StandardDeviation is null, actual.StandardDeviation is null);
        if (expected.Mean is { } mean)
        {
            Assert.Equal(mean, actual.Mean!.Value, 1e-12);
            Assert.Equal(expected.StandardDeviation ?? 0, actual.StandardDeviation ?? 0, 1e-9);
        }
    }
}
