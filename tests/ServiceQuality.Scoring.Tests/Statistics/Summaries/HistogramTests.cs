using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Summaries;

public class HistogramTests
{
    private static readonly Gen<int[]> Values = Gen.OneOf(Gen.Choose(-6, 6), Gen.Choose(-300, 300)).ArrayOf();

    [Fact]
    public void Counts_are_kept_from_the_first_value_that_occurs_to_the_last()
    {
        var histogram = Histogram.FromCounts(-3, [0, 20, 0, 200, 80, 0], 1);
        Assert.Equal((-2, 300L, 1L), (histogram.First, histogram.N, histogram.Missing));
        Assert.Equal([20, 0, 200, 80], histogram.Counts);
        Assert.Equal((20L, 0L, 0L, 0L),
            (histogram.Count(-2), histogram.Count(-1), histogram.Count(2), histogram.Count(int.MinValue)));
        Assert.Equal("n = 300, 1 missing: -2 x 20, 0 x 200, 1 x 80", histogram.ToString());
        Assert.Equal("n = 0", Histogram.FromValues([]).ToString());
        Assert.Equal(Histogram.Empty, Histogram.FromCounts(5, [0, 0]));
        Assert.Equal(MomentSummary.Empty, Histogram.Empty.Moments);
    }

    [Fact]
    public void Bad_counts_are_refused()
    {
        Assert.Equal("counts", Assert.Throws<ArgumentException>(() => Histogram.FromCounts(0, [1, -1])).ParamName);
        Assert.Equal("missing", Assert.Throws<ArgumentOutOfRangeException>(() => Histogram.FromCounts(0, [1], -1)).ParamName);
        Assert.Throws<OverflowException>(() => Histogram.FromCounts(0, [long.MaxValue, 1]));
        Assert.Throws<ArgumentException>(() => Histogram.FromValues([0, Histogram.MaxRange + 1]));
        Assert.Equal(Histogram.MaxRange + 1, Histogram.FromValues([0, Histogram.MaxRange]).Counts.Count);
        Assert.Throws<ArgumentException>(() => Histogram.FromValues([int.MinValue, int.MaxValue]));
        Assert.Throws<ArgumentException>(() => Histogram.FromCounts(int.MaxValue, [1, 1]));
        Assert.Throws<ArgumentException>(() => Histogram.FromValues([0]).Merge(Histogram.FromValues([2_000_000])));
        Assert.Throws<OverflowException>(() => Histogram.FromCounts(0, [long.MaxValue]).Merge(Histogram.FromValues([0])));
        Assert.Throws<ArgumentException>(() => Histogram.FromDifferences(Given.Bytes.Wrap([1, 2]), Given.Bytes.Wrap([1])));
    }

    [Law]
    public Property Nothing_is_lost() => Laws.ForAll(Values, values =>
    {
        var histogram = Histogram.FromValues(values);
        Assert.Equal(values.Length, histogram.N);
        Assert.Equal(values.Length, histogram.Counts.Sum());
        Assert.All(values, v => Assert.Equal(values.Count(w => w == v), histogram.Count(v)));
        Assert.Equal(MomentSummary.FromValues([.. values.Select(v => (double)v)]), histogram.Moments);
    });

    [Law]
    public Property Parts_merge_to_the_whole_in_any_order_and_grouping() => Laws.ForAll(
        from a in Values
        from b in Values
        from c in Values
        select (a, b, c), x =>
    {
        var (a, b, c) = (Histogram.FromValues(x.a), Histogram.FromValues(x.b), Histogram.FromCounts(0, [], 3)
            .Merge(Histogram.FromValues(x.c)));
        var whole = Histogram.FromCounts(0, [], 3).Merge(Histogram.FromValues([.. x.a, .. x.b, .. x.c]));
        Assert.Equal(whole, a.Merge(b).Merge(c));
        Assert.Equal(whole, c.Merge(b.Merge(a)));
        Assert.Equal(a, a.Merge(Histogram.Empty));
        Assert.Equal(a, Histogram.Empty.Merge(a));
    });

    [Law]
    public Property Answers_and_their_differences_count_where_they_are() => Laws.ForAll(
        from n in Gen.Choose(0, 60)
        from most in Gen.Elements(3, 7, 255)
        from first in Gen.Choose(0, most).ArrayOf(n)
        from second in Gen.Choose(0, most).ArrayOf(n)
        select (First: first.Select(v => (byte)v).ToArray(), Second: second.Select(v => (byte)v).ToArray()), x =>
    {
        var answers = Histogram.FromAnswers(Given.Bytes.Wrap(x.First));
        Assert.Equal(x.First.Length, answers.N + answers.Missing);
        Assert.Equal(Histogram.FromValues([.. x.First.Where(a => a > 0).Select(a => (int)a)]).Counts, answers.Counts);
        int[] differences =
            [.. x.First.Zip(x.Second).Where(p => p is { First: > 0, Second: > 0 }).Select(p => p.First - p.Second)];
        var counted = Histogram.FromDifferences(Given.Bytes.Wrap(x.First), Given.Bytes.Wrap(x.Second));
        Assert.Equal(Histogram.FromCounts(0, [], x.First.Length - differences.Length)
            .Merge(Histogram.FromValues(differences)), counted);
    });

    [Law]
    public Property Quantiles_are_those_of_the_values() => Laws.ForAll(
        from values in Values
        from percent in Gen.Choose(0, 100)
        from definition in Gen.Elements(Enum.GetValues<QuantileDefinition>())
        select (values, percent, definition), x =>
        Assert.Equal(
            QuantileEstimate.FromValues([.. x.values.Select(v => (double)v)], Proportion.FromPercent(x.percent), x.definition),
            QuantileEstimate.FromHistogram(Histogram.FromValues(x.values), Proportion.FromPercent(x.percent), x.definition)));

    [Fact]
    public void Answers_are_counted_by_their_scores_on_the_scale()
    {
        AnswerEncoding plain = new(new(0, 10)), reversed = new(new(0, 10), isReverseScored: true);
        Assert.Equal("n = 3, 1 missing: 0 x 1, 10 x 2", Histogram.FromAnswers(plain.Encode(10, 0, null, 10)).ToString());
        Assert.Equal("n = 3, 1 missing: 0 x 2, 10 x 1", Histogram.FromAnswers(reversed.Encode(10, 0, null, 10)).ToString());
        Assert.Equal("n = 1, 1 missing: 7 x 1",
            Histogram.FromDifferences(plain.Encode(9, 3), reversed.Encode(8, null)).ToString());
        Assert.Throws<ArgumentException>(
            "second", () => Histogram.FromDifferences(plain.Encode(1), new AnswerEncoding(RatingScale.OneToFive).Encode(1)));
    }
}
