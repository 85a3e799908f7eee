using System.Numerics;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Summaries;

public class MomentSummaryTests
{
    [Fact]
    public void No_value_and_one_value_have_what_they_have()
    {
        Assert.Equal(MomentSummary.Empty, MomentSummary.FromValues([]));
        Assert.Equal((0L, null, null, null, 0.0),
            (MomentSummary.Empty.N, MomentSummary.Empty.Mean, MomentSummary.Empty.Variance, MomentSummary.Empty.Minimum,
            MomentSummary.Empty.Sum));
        var one = MomentSummary.Empty.Add(0.1);
        Assert.Equal((1L, 0.1, null, 0.1, 0.1), (one.N, one.Mean, one.StandardDeviation, one.Minimum, one.Maximum));
        Assert.Equal("n = 0", MomentSummary.Empty.ToString());
        Assert.Equal("n = 1, mean 0.10", one.ToString());
        Assert.Equal("n = 2, mean 1.05, SD 1.34", one.Add(2).ToString());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1.1e150)]
    public void Values_that_cannot_be_summed_are_refused_with_their_place(double value)
    {
        var error = Assert.Throws<ArgumentException>(() => MomentSummary.FromValues([1, value]));
        Assert.Contains("index 1", error.Message, StringComparison.Ordinal);
        Assert.Equal("values", error.ParamName);
    }

    [Fact]
    public void Nothing_is_lost_where_plain_sums_lose_everything()
    {
        var summary = MomentSummary.FromValues([1e100, 1, -1e100, 1e-100]);
        Assert.Equal(1, summary.Sum);
        Assert.Equal(0, MomentSummary.FromValues([1e100, -1e100]).Sum);

        // The variance of 1, 2, 3 does not change by a shift of a billion; nor does that of equal values become anything but
        // zero.
        Assert.Equal(1, MomentSummary.FromValues([1e9 + 1, 1e9 + 2, 1e9 + 3]).Variance);
        // a mean between two doubles
        Assert.Equal(1.0 / 3, MomentSummary.FromValues([1e15, 1e15 + 1, 1e15 + 1]).Variance!.Value, 1e-15);
        Assert.Equal(0, MomentSummary.FromValues([0.1, 0.1, 0.1]).Variance);
        Assert.Equal(0.1, MomentSummary.FromValues([0.1, 0.1, 0.1]).Mean);
    }

    [Law]
    public Property Parts_merge_to_the_whole_in_any_order_and_grouping() => Laws.ForAll(
        from values in Samples.Of(Samples.Value, 0, 40)
        from cut in Gen.Choose(0, 40)
        from other in Gen.Choose(0, 40)
        from seed in Gen.Choose(0, 1000)
        select (values, cut, other, seed), x =>
    {
        var (a, b) = (Math.Min(x.cut, x.values.Length), Math.Min(x.other, x.values.Length));
        var (low, high) = (Math.Min(a, b), Math.Max(a, b));
        var whole = MomentSummary.FromValues(x.values);
        var (first, second, third) = (MomentSummary.FromValues(x.values.AsSpan(0, low)),
            MomentSummary.FromValues(x.values.AsSpan(low, high - low)), MomentSummary.FromValues(x.values.AsSpan(high)));
        Assert.Equal(whole, first.Merge(second).Merge(third));
        Assert.Equal(whole, third.Merge(second.Merge(first)));
        Assert.Equal(whole, MomentSummary.FromValues(Samples.Shuffled(x.values, x.seed)));
        Assert.Equal(whole, x.values.Aggregate(MomentSummary.Empty, (s, v) => s.Add(v)));
        Assert.Equal(whole.GetHashCode(), first.Merge(second).Merge(third).GetHashCode());
    });

    // The slow and obvious way: whole numbers of 2^-2200, which is finer than any square here.
    [Law]
    public Property Sum_mean_and_variance_are_the_true_ones_rounded() => Laws.ForAll(Samples.Of(Samples.Value, 2, 30), values =>
    {
        var exact = values.Select(Exact).ToArray();
        var sum = exact.Aggregate(BigInteger.Zero, (s, v) => s + v);
        var squares = exact.Aggregate(BigInteger.Zero, (s, v) => s + (v * v));
        var summary = MomentSummary.FromValues(values);
        var n = values.Length;
        Assert.Equal(Rounded(sum, 1100), summary.Sum);
        Assert.Equal(Rounded(sum / n, 1100), summary.Mean!.Value, 1e-15 * Math.Abs(summary.Mean.Value));
        var variance = Rounded(((n * squares) - (sum * sum)) / n / (n - 1), 2200);
        Assert.Equal(variance, summary.Variance!.Value, 4e-15 * variance);
        Assert.True(summary.Minimum <= summary.Mean && summary.Mean <= summary.Maximum);
    });

    [Law]
    public Property Answers_are_summed_without_the_missing_ones() =>
        Laws.ForAll(Gen.Choose(0, 255).Select(v => (byte)v).ArrayOf(), answers =>
        Assert.Equal(MomentSummary.FromValues([.. answers.Where(a => a != 0).Select(a => (double)a)]),
            MomentSummary.FromAnswers(Given.Bytes.Wrap(answers))));

    [Fact]
    public void Sums_of_whole_numbers_beyond_what_doubles_hold_are_exact()
    {
        var big = ((Int128)1 << 100) + 1;
        var summary = MomentSummary.FromIntegerSums(3, big, big, 0, 1);
        Assert.Equal((double)big, summary.Sum);
        Assert.Equal(1, MomentSummary.FromIntegerSums(3, -((Int128)1 << 100), -((Int128)1 << 100), 0, 1).Merge(summary).Sum);
    }

    private static BigInteger Exact(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        return new BigInteger(value < 0 ? -mantissa : mantissa) << (1100 - 1075 + Math.Max(exponent, 1));
    }

    // The double nearest to a number of 2^-scale, a tie to the even one.
    private static double Rounded(BigInteger value, int scale)
    {
        var length = (int)BigInteger.Abs(value).GetBitLength();
        if (length <= 53)
        {
            return Math.ScaleB((double)value, -scale);
        }

        var cut = length - 53;
        var (quotient, rest) = (BigInteger.Abs(value) >> cut, BigInteger.Abs(value) & ((BigInteger.One << cut) - 1));
        var half = BigInteger.One << (cut - 1);
        quotient += rest > half || (rest == half && !quotient.IsEven) ? 1 : 0;
        return Math.ScaleB((double)quotient, cut - scale) * value.Sign;
    }

    [Fact]
    public void Answers_are_summarised_by_their_scores_on_the_scale()
    {
        AnswerEncoding encoding = new(new(-3, 3), isReverseScored: true);
        Assert.Equal(MomentSummary.FromValues([-3, 0, 2]), MomentSummary.FromAnswers(encoding.Encode(3, null, 0, -2)));
        Assert.Equal(MomentSummary.Empty, MomentSummary.FromAnswers(encoding.Encode(null, null)));
    }
}
