using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Tests.Statistics.Kernels;

/// <summary>Moments, counts and counts of differences against row by row: every length to 300 at every offset to 64.</summary>
public class ColumnKernelsTests
{
    private const int Lengths = 300;
    private const int Offsets = 64;

    public static IEnumerable<object[]> Kinds() =>
        KernelCases.Maxima.SelectMany(m => KernelCases.MissingPercents.Select(p => new object[] { m, p }));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_length_and_offset_is_as_row_by_row(int maximum, int missing)
    {
        var buffer = KernelCases.Fill(1, 0, Lengths + Offsets, (maximum, missing), (maximum, missing));
        var other = buffer.AsSpan(Lengths + Offsets);
        for (var length = 0; length <= Lengths; length++)
        {
            for (var offset = 0; offset <= Offsets; offset++)
            {
                AssertMoments(buffer.AsSpan(offset, length));
            }

            // These ask for one vector after the other, so the offsets that differ are few.
            foreach (var offset in new[] { 0, 1, 31, 64 })
            {
                AssertCounts(buffer.AsSpan(offset, length), other.Slice(offset, length));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(255)]
    public void Long_columns_of_one_value_overflow_nothing(byte value)
    {
        var column = Enumerable.Repeat(value, 100_000).ToArray();
        AssertMoments(column);
        AssertCounts(column, column);
        AssertCounts(column, Enumerable.Repeat((byte)1, column.Length).ToArray());
        AssertCounts(Enumerable.Repeat((byte)1, column.Length).ToArray(), column);
    }

    [Fact]
    public void A_column_may_become_larger_at_any_row()
    {
        for (var at = 0; at < 10_000; at += 97)
        {
            var column = Enumerable.Repeat((byte)7, 10_000).ToArray();
            column.AsSpan(at).Fill(40);
            column.AsSpan((at + 10_000) / 2).Fill(255);
            AssertMoments(column);
            AssertCounts(column, [.. column.Reverse()]);
        }
    }

    [Fact]
    public void Lengths_that_do_not_match_are_refused()
    {
        var counts = Assert.Throws<ArgumentException>(() => CountKernel.Counts([1], new long[255]));
        Assert.Equal("Length 255 is not 256. (Parameter 'counts')", counts.Message);
        var right = Assert.Throws<ArgumentException>(() => CountKernel.DifferenceCounts([1, 2], [1], new long[511]));
        Assert.Equal("Length 1 is not 2. (Parameter 'right')", right.Message);
        var differences = Assert.Throws<ArgumentException>(() => CountKernel.DifferenceCounts([1], [1], new long[256]));
        Assert.Equal("Length 256 is not 511. (Parameter 'counts')", differences.Message);
    }

    private static void AssertMoments(ReadOnlySpan<byte> column)
    {
        var moments = ColumnKernels.Moments(column);
        Assert.Equal(KernelOracle.Moments(column),
            (moments.N, moments.Sum, moments.SumOfSquares, moments.Minimum, moments.Maximum));
    }

    private static void AssertCounts(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        foreach (var path in Enum.GetValues<KernelPath>())
        {
            // What was there before does not count.
            var counts = Enumerable.Repeat(-1L, 256).ToArray();
            CountKernel.Counts(left, counts, path);
            Assert.True(KernelOracle.Counts(left).AsSpan().SequenceEqual(counts), $"{path}, length {left.Length}");
            var differences = Enumerable.Repeat(-1L, 511).ToArray();
            CountKernel.DifferenceCounts(left, right, differences, path);
            Assert.True(KernelOracle.DifferenceCounts(left, right).AsSpan()
                .SequenceEqual(differences), $"{path}, length {left.Length}");
        }
    }
}
