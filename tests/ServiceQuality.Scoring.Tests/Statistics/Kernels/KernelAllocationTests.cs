using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Tests.Statistics.Kernels;

/// <summary>After the first call, which may fill the pools, nothing is allocated.</summary>
public class KernelAllocationTests
{
    private const int Rows = 5_000;
    private const int Columns = 22;

    private readonly byte[] _data = KernelCases.Fill(1, 0, Rows, [.. Enumerable.Repeat((7, 3), Columns)])[..(Rows * Columns)];
    private readonly long[][] _matrices = [.. Enumerable.Range(0, 4).Select(_ => new long[Columns * Columns])];
    private readonly long[] _complete = new long[(Columns + 1) * (Columns + 1)];
    private readonly long[] _counts = new long[256];
    private readonly long[] _differences = new long[511];

    [Fact]
    public void Moments_allocate_nothing() => AssertAllocatesNothing(() => ColumnKernels.Moments(_data));

    [Fact]
    public void Counts_allocate_nothing() => AssertAllocatesNothing(() => CountKernel.Counts(_data, _counts));

    [Fact]
    public void Difference_counts_allocate_nothing() =>
        AssertAllocatesNothing(() => CountKernel.DifferenceCounts(_data, _data, _differences));

    [Fact]
    public void Cross_products_allocate_nothing() =>
        AssertAllocatesNothing(() => CrossProductKernel.Sums(_data, Rows, Columns, _matrices[0]));

    [Fact]
    public void Pairwise_sums_allocate_nothing() => AssertAllocatesNothing(() =>
        PairwiseKernel.Sums(_data, Rows, Columns, _matrices[0], _matrices[1], _matrices[2], _matrices[3]));

    [Fact]
    public void Complete_sums_allocate_nothing() =>
        AssertAllocatesNothing(() => CompleteKernel.Sums(_data, Rows, Columns, _complete));

    private static void AssertAllocatesNothing(Action call)
    {
        call();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
        {
            call();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
