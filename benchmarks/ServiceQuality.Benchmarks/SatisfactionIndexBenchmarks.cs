using BenchmarkDotNet.Attributes;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tests.Satisfaction;

namespace ServiceQuality.Benchmarks;

/// <summary>
/// The ECSI on the made survey of 250 respondents and 24 questions, on one thread: one resample with weights, loadings, paths,
/// effects, R squared and
/// indices against one that copies its rows, standardises them and iterates on them, as a straight implementation does (path
/// scheme, mode A, the same stop rule).
/// </summary>
[MemoryDiagnoser]
public class SatisfactionIndexBenchmarks
{
    private const int Resamples = 1000;

    private static readonly int[][] Causes = [[], [0], [1], [1, 2], [0, 1, 2, 3], [4], [0, 4, 5]];

    private static readonly ResampleSource Source = ResampleSource.Philox(42);

    private IndexAnswers _answers = null!;
    private IndexFit _fit = null!;
    private IndexEngine _engine = null!;
    private FitStatistics _layout = null!;
    private double[][] _rows = null!;
    private int[][] _blocks = null!;
    private int[] _drawn = null!;
    private int[] _counts = null!;
    private double[] _results = null!;
    private IndexBootstrap _bootstrap = null!;
    private int _resample;

    [GlobalSetup]
    public void Setup()
    {
        _answers = Answers(1);
        _fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, _answers);
        (_engine, _layout) = (new(_fit.Plan, _fit.Sample.Source), new(_fit.Plan));
        (_drawn, _counts, _results) = (new int[_answers.Count], new int[_answers.Count], new double[_layout.Count]);
        _rows = [.. Enumerable.Range(0, _answers.Count)
            .Select(r => Enumerable.Range(0, 24).Select(i => (double)_answers.Answers(i).Codes[r]).ToArray())];
        _blocks = [.. Enumerable.Range(0, 7)
            .Select(j => Enumerable.Range(0, 24).Take(IndexModels.Ecsi.IndicatorsOf(j)).ToArray())];
        _engine.Fit(_fit.Sample.Counts);
        _bootstrap = _fit.Bootstrap(Resamples, 42);
    }

    [Benchmark(Baseline = true)]
    public double ResampleOfRows()
    {
        Source.Draw(_resample++ % Resamples, _drawn);
        RowPathModel model = new([.. _drawn.Select(r => (double[])_rows[r].Clone())], _blocks, Causes);
        model.Iterate("path", new bool[7], 1e-10);
        return Enumerable.Range(1, 6).Sum(j => model.Explained(j).RSquared);
    }

    [Benchmark]
    public double Resample()
    {
        Source.Draw(_resample++ % Resamples, _drawn);
        _counts.AsSpan().Clear();
        foreach (var row in _drawn)
        {
            _counts[row]++;
        }

        _layout.Write(_engine, _engine.Fit(_counts), _results);
        return _results[0];
    }

    [Benchmark]
    public bool SolveFromCorrelations() => _engine.Solver.Solve(_engine.Moments.Correlations) == FitProblem.None;

    [Benchmark]
    public IndexFit Estimate() => SatisfactionIndex.Estimate(IndexModels.Ecsi, _answers);

    [Benchmark(OperationsPerInvoke = Resamples)]
    public double BootstrapPerResample() => _fit.Bootstrap(Resamples, 42).Indices["Satisfaction"]!.Values[0];

    [Benchmark(OperationsPerInvoke = Resamples)]
    public double PermutationOfTwoGroups() =>
        PermutationComparison.Run(IndexModels.Ecsi, _answers, "region", "north", "south",
            new(Source, Resamples))[IndexQuantity.Index, "Satisfaction"]!.P!.Value.Log;

    [Benchmark(OperationsPerInvoke = Resamples)]
    public double PermutationOfMeasurement() =>
        MeasurementInvariance.Run(IndexModels.Ecsi, _answers, "region", "north", "south",
        new(Source, Resamples))["Image"].CorrelationP!.Value.Log;

    [Benchmark(OperationsPerInvoke = Resamples)]
    public double HtmtPerResample() => _bootstrap.Htmt()["Image", "Loyalty"]!.Values[0];

    // The respondents of the survey, so many times.
    internal static IndexAnswers Answers(int times)
    {
        string[][] lines = [.. File.ReadLines(Path.Combine(Root(), "docs", "samples", "data", "ecsi250.csv"))
            .Select(l => l.Split(',').Select(c => c.Trim('"')).ToArray())];
        return IndexAnswers.FromRows(IndexModels.Ecsi, [lines[0], .. Enumerable.Repeat(lines.Skip(1), times).SelectMany(l => l)],
            IndexLayout.Default.WithGroups("region")).Accepted;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException(
                "No global.json above the benchmarks: they run from a clone of the repository.");
        }

        return folder.FullName;
    }
}
