using System.Numerics;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Benchmarks;

/// <summary>Ten million answers, one byte each, to a tally and its score, against a plain read of the same bytes.</summary>
[MemoryDiagnoser]
[MedianColumn]
public class SatisfactionBenchmarks
{
    private const int Answers = 10_000_000;

    private static readonly RatingQuestion Ease = RatingQuestion.Effort(RatingScale.OneToSeven);
    private static readonly AnswerEncoding ZeroToTen = new(Recommendation.Scale);

    private readonly byte[] _stored = new byte[Answers];
    private readonly byte[] _rated = new byte[Answers];
    private readonly byte[] _later = new byte[Answers];
    private readonly Recommendation[] _answers = new Recommendation[Answers];

    [GlobalSetup]
    public void Setup()
    {
        Random random = new(1);
        for (var i = 0; i < Answers; i++)
        {
            _stored[i] = (byte)random.Next(0, 12);
            _later[i] = (byte)random.Next(0, 12);
            _rated[i] = (byte)random.Next(0, 8);
            _answers[i] = Recommendation.Of(random.Next(0, 11));
        }
    }

    [Benchmark(Baseline = true)]
    public long Plain_read()
    {
        var words = MemoryMarshal.Cast<byte, Vector<long>>(_stored);
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
    public RecommendationScore Recommendations_stored() =>
        RecommendationScore.FromTally(RecommendationTally.FromColumn(ZeroToTen.Wrap(_stored)));

    [Benchmark]
    public RecommendationScore Recommendations() => RecommendationScore.FromTally(RecommendationTally.FromAnswers(_answers));

    [Benchmark]
    public RecommendationScore Recommendations_score_interval() =>
        RecommendationScore.FromTally(RecommendationTally.FromColumn(ZeroToTen.Wrap(_stored)), NetScoreMethod.Score);

    [Benchmark]
    public RatingScore Ratings_of_seven() => RatingScore.FromTally(RatingTally.FromColumn(Ease, Ease.Encoding.Wrap(_rated)));

    [Benchmark]
    public WavePanel Panel_of_two_waves() => WavePanel.FromRecommendations(ZeroToTen.Wrap(_stored), ZeroToTen.Wrap(_later));
}
