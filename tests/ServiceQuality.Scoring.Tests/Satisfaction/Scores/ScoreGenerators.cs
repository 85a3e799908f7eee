using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Scores;

/// <summary>Random answers, questions and groups.</summary>
internal static class ScoreGenerators
{
    internal static Gen<Recommendation?[]> Recommendations { get; } =
        Gen.Choose(-1, 10).Select(v => v < 0 ? (Recommendation?)null : Recommendation.Of(v)).ArrayOf();

    /// <summary>Detractors, passives and promoters, often none of some.</summary>
    internal static Gen<(long Down, long Middle, long Up)> Groups { get; } =
        from down in Count
        from middle in Count
        from up in Count
        where down + middle + up > 0
        select (down, middle, up);

    internal static Gen<Proportion> Level { get; } = Gen.Choose(1, 9999).Select(l => Proportion.FromFraction(l / 10000.0));

    internal static Gen<RatingQuestion> Question { get; } =
        from minimum in Gen.Choose(-3, 3)
        from steps in Gen.Choose(2, 12)
        from top in Gen.Choose(1, steps - 1)
        from bottom in Gen.Choose(0, steps - top)
        from direction in Gen.Elements(ScaleDirection.HighestIsMost, ScaleDirection.LowestIsMost)
        from isEffort in Gen.Elements(true, false)
        let scale = new RatingScale(minimum, minimum + steps - 1)
        select isEffort ? RatingQuestion.Effort(scale, top, bottom, direction)
            : RatingQuestion.Satisfaction(scale, top, bottom, direction);

    /// <summary>A question with stored answers to it.</summary>
    internal static Gen<(RatingQuestion Question, byte[] Answers)> Ratings { get; } =
        from question in Question
        from answers in Gen.Choose(0, question.Scale.Maximum - question.Scale.Minimum + 1).Select(v => (byte)v).ArrayOf()
        select (question, answers);

    private static Gen<long> Count => Gen.Frequency(
        (2, Gen.Constant(0L)), (4, Gen.Choose(0, 30).Select(v => (long)v)), (2, Gen.Choose(0, 100_000).Select(v => (long)v)),
        (1, Gen.Choose(0, int.MaxValue).Select(v => (long)v * 1000)));

    internal static RecommendationTally Tally((long Down, long Middle, long Up) g) =>
        RecommendationTally.FromCounts([g.Down, 0, 0, 0, 0, 0, 0, 0, g.Middle, g.Up, 0]);
}
