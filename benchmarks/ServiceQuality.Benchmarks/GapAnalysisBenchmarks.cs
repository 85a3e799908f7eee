using BenchmarkDotNet.Attributes;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Benchmarks;

/// <summary>The gap report of a million respondents and 22 pairs of answers kept as bytes, against a plain sum of the same
/// bytes.</summary>
[MemoryDiagnoser]
public class GapAnalysisBenchmarks
{
    private const int Respondents = 1_000_000;

    private static readonly BootstrapPlan Plan = new(ResampleSource.Philox(1), 2000);

    private SurveyData _data = null!;
    private GapAnalysis _analysis = null!;

    [Params(0, 3)]
    public int MissingPercent { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        // Perceptions and expectations that hang together by respondent, as real ones do.
        Random random = new(1);
        var items = Instruments.Servqual1991.Items.Count;
        var (expectations, perceptions) = (new byte[items * Respondents], new byte[items * Respondents]);
        for (var r = 0; r < Respondents; r++)
        {
            var mood = random.Next(-1, 2);
            for (var i = 0; i < items; i++)
            {
                expectations[(i * Respondents) + r] = Answer(6 + (mood / 2));
                perceptions[(i * Respondents) + r] = Answer(5 + mood);
            }
        }

        _data = SurveyData.FromColumns(
            Instruments.Servqual1991,
            Respondents,
            new Dictionary<AnswerKind,
            ReadOnlyMemory<byte>>
            { [AnswerKind.Expectation] = expectations, [AnswerKind.Perception] = perceptions });
        _analysis = GapAnalysis.Run(_data);

        byte Answer(int about) =>
            random.Next(100) < MissingPercent ? (byte)0 : (byte)Math.Clamp(about + random.Next(-2, 3), 1, 7);
    }

    [Benchmark(Baseline = true)]
    public long PlainRead()
    {
        var sum = 0L;
        foreach (var answer in _data.Codes(AnswerKind.Expectation))
        {
            sum += answer;
        }

        foreach (var answer in _data.Codes(AnswerKind.Perception))
        {
            sum += answer;
        }

        return sum;
    }

    [Benchmark]
    public GapAnalysis Report() => GapAnalysis.Run(_data);

    /// <summary>With both covariance matrices of 22 items, pairwise, and the alphas of the five dimensions of each.</summary>
    [Benchmark]
    public double ReportWithAlphasAndCovariances()
    {
        var total = GapAnalysis.Run(_data).Items[0].Gap.Mean!.Value;
        foreach (var kind in new[] { AnswerKind.Expectation, AnswerKind.Perception })
        {
            var products = CrossProducts.FromColumnsPairwise(_data.Codes(kind), _data.Instrument.Items.Count);
            total += CovarianceMatrix.FromCrossProducts(products, respondents: _data.Count).Covariance(0, 1)!.Value;
            for (var d = 0; d < _data.Instrument.Dimensions.Count; d++)
            {
                var (first, count) = _data.Instrument.ItemsOf(d).GetOffsetAndLength(_data.Instrument.Items.Count);
                total += ScaleReliability.Estimate(
                    products.Select([.. Enumerable.Range(first, count)]), respondents: _data.Count).Alpha!.Value;
            }
        }

        return total;
    }

    /// <summary>Every scale listwise, omega and the reliability of differences included.</summary>
    [Benchmark]
    public SurveyReliability Reliability() => SurveyReliability.Estimate(_data);

    /// <summary>2,000 resamples of the mean gap of every item.</summary>
    [Benchmark]
    public double BootstrapOfItems()
    {
        var total = 0.0;
        foreach (var item in _analysis.Items)
        {
            total += item.Bootstrap(Plan).StandardError!.Value;
        }

        return total;
    }
}
