using BenchmarkDotNet.Attributes;
using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Benchmarks;

/// <summary>
/// A million respondents with 22 answers of 1 to 7, one byte each, column after column: sums over complete rows beside pairwise
/// ones, and
/// what is made of them, which does not depend on the number of respondents.
/// </summary>
[MemoryDiagnoser]
[MedianColumn]
public class ReliabilityBenchmarks
{
    private const int Rows = 1_000_000;
    private const int Columns = 22;

    private readonly byte[] _data = new byte[Rows * Columns];
    private CrossProducts? _products;
    private CovarianceMatrix? _covariances;

    [Params(0, 3)]
    public int MissingPercent { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Random random = new(1);
        for (var row = 0; row < Rows; row++)
        {
            var common = random.Next(0, 4);
            for (var column = 0; column < Columns; column++)
            {
                _data[(column * Rows) + row] = random.Next(100) < MissingPercent ? (byte)0
                    : (byte)(1 + common + random.Next(0, 4));
            }
        }

        _products = CrossProducts.FromColumnsListwise(_data, Columns);
        _covariances = CovarianceMatrix.FromCrossProducts(_products);
    }

    [Benchmark(Baseline = true)]
    public CrossProducts Pairwise_22() => CrossProducts.FromColumnsPairwise(_data, Columns);

    [Benchmark]
    public CrossProducts Complete_22() => CrossProducts.FromColumnsListwise(_data, Columns);

    [Benchmark]
    public ScaleReliability Reliability_of_the_sums_22() => ScaleReliability.Estimate(_products!);

    [Benchmark]
    public OneFactorModel One_factor_22() => OneFactorModel.Fit(_covariances!);

    [Benchmark]
    public Factorability Factorability_22() => Factorability.Run(_covariances!);
}
