using System.Numerics;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using ServiceQuality.Scoring.Statistics.Kernels;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace ServiceQuality.Benchmarks;

/// <summary>
/// A million respondents with 44 answers of 1 to 7, one byte each, column after column: against a plain read of the same bytes,
/// and
/// cross products of 22 columns against X'X of MathNet over the same values as doubles.
/// </summary>
[MemoryDiagnoser]
[MedianColumn]
public class ColumnKernelBenchmarks
{
    private const int Rows = 1_000_000;
    private const int Columns = 22;
    private const int Half = Rows * Columns;

    private readonly byte[] _data = new byte[2 * Half];
    private readonly long[] _counts = new long[511];
    private readonly long[][] _sums = [.. Enumerable.Range(0, 4).Select(_ => new long[Columns * Columns])];
    private Matrix? _matrix;

    [Params(0, 3)]
    public int MissingPercent { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Random random = new(1);
        for (var i = 0; i < _data.Length; i++)
        {
            _data[i] = random.Next(100) < MissingPercent ? (byte)0 : (byte)random.Next(1, 8);
        }
    }

    [GlobalSetup(Target = nameof(MathNet_cross_products_22))]
    public void SetupMatrix()
    {
        Setup();
        _matrix = Matrix.Build.Dense(Rows, Columns, [.. _data[..Half].Select(x => (double)x)]);
    }

    [Benchmark(Baseline = true)]
    public long Plain_read_44()
    {
        var words = MemoryMarshal.Cast<byte, Vector<long>>(_data);
        var (a, b, c, d) = (Vector<long>.Zero, Vector<long>.Zero, Vector<long>.Zero, Vector<long>.Zero);
        for (var i = 0; i <= words.Length - 4; i += 4)
        {
            a ^= words[i];
            b ^= words[i + 1];
            c ^= words[i + 2];
            d ^= words[i + 3];
        }

        return Vector.Sum(a ^ b ^ c ^ d);
    }

    [Benchmark]
    public long Moments_44()
    {
        var sum = 0L;
        for (var c = 0; c < 2 * Columns; c++)
        {
            sum += ColumnKernels.Moments(_data.AsSpan(c * Rows, Rows)).SumOfSquares;
        }

        return sum;
    }

    [Benchmark]
    public void Counts_44()
    {
        for (var c = 0; c < 2 * Columns; c++)
        {
            CountKernel.Counts(_data.AsSpan(c * Rows, Rows), _counts.AsSpan(0, CountKernel.Values));
        }
    }

    [Benchmark]
    public void Difference_counts_22()
    {
        for (var c = 0; c < Columns; c++)
        {
            CountKernel.DifferenceCounts(_data.AsSpan(c * Rows, Rows), _data.AsSpan((Columns + c) * Rows, Rows), _counts);
        }
    }

    [Benchmark]
    public void Cross_products_22() => CrossProductKernel.Sums(_data.AsSpan(0, Half), Rows, Columns, _sums[0]);

    [Benchmark]
    public void Cross_products_22_portable() =>
        CrossProductKernel.Sums(_data.AsSpan(0, Half), Rows, Columns, _sums[0], KernelPath.Portable);

    [Benchmark]
    public void Pairwise_22() =>
        PairwiseKernel.Sums(_data.AsSpan(0, Half), Rows, Columns, _sums[0], _sums[1], _sums[2], _sums[3]);

    [Benchmark]
    public void Pairwise_22_portable() =>
        PairwiseKernel.Sums(_data.AsSpan(0, Half), Rows, Columns, _sums[0], _sums[1], _sums[2], _sums[3], KernelPath.Portable);

    [Benchmark]
    public Matrix MathNet_cross_products_22() => _matrix!.TransposeThisAndMultiply(_matrix);
}
