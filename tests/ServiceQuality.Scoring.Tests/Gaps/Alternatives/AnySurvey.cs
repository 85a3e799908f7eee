using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Tests.Statistics;

namespace ServiceQuality.Scoring.Tests.Gaps.Alternatives;

/// <summary>Surveys on 1..9 with dimensions of three and of two items.</summary>
internal static class AnySurvey
{
    internal const int Items = 5;

    internal static readonly int[][] Dimensions = [[0, 1, 2], [3, 4]];

    private static readonly Gen<int?[]> Answers =
        Gen.Frequency((12, Gen.Choose(1, 9).Select(a => (int?)a)), (1, Gen.Constant<int?>(null))).ListOf(Items)
            .Select(l => l.ToArray());

    internal static readonly Gen<AnyRespondent[]> All = (
        from m in Answers
        from d in Answers
        from p in Answers
        from e in Answers
        from i in Answers
        from weight in Gen.Choose(-8, 100)
        from overall in Gen.Choose(0, 10)
        select new AnyRespondent(m, d, p, e, i, Math.Max(weight, -1), overall == 0 ? null : overall)).ListOf()
            .Select(l => l.ToArray());

    internal static Instrument Instrument(int shift = 0) => new(
        "Any", new RatingScale(1 + shift, 9 + shift),
        [new("A", "First", [new("1"), new("2"), new("3")]), new("B", "Second", [new("4"), new("5")])]);

    internal static SurveyData Of(IEnumerable<AnyRespondent> respondents, int shift = 0)
    {
        var layout = SurveyLayout.ZoneOfTolerance.WithAnswers(AnswerKind.Expectation, "E")
            .WithAnswers(AnswerKind.Importance, "I", new(1, 9)).WithRating("overall", new(1, 10));
        var survey = SurveyData.Create(Instrument(shift), layout);
        foreach (var r in respondents)
        {
            int?[] Moved(int?[] answers) => [.. answers.Select(a => a + shift)];
            survey.Add(s =>
            {
                s.Answers(AnswerKind.Minimum, Moved(r.Minimum)).Answers(AnswerKind.Desired, Moved(r.Desired))
                    .Answers(AnswerKind.Perception, Moved(r.Perception))
                    .Answers(AnswerKind.Expectation, Moved(r.Expectation)).Answers(AnswerKind.Importance, r.Importance)
                        .Rating("overall", r.Overall);
                if (r.Weight >= 0)
                {
                    s.Weights(r.Weight, 100 - r.Weight);
                }
            });
        }

        return survey.Build();
    }

    // The survey of tests/goldens/alternatives.R.
    internal static SurveyData Made()
    {
        var golden = GoldenCase.Of("alternatives.csv", "made-survey");
        var n = (int)golden.Count("n");
        int?[][] Rows(string name)
        {
            var cells = golden.Numbers(name); // item after item
            return [.. Enumerable.Range(0, n)
                .Select(r => Enumerable.Range(0, Items)
                .Select(i => cells[(i * n) + r] is var c && double.IsNaN(c) ? (int?)null : (int)c).ToArray())];
        }

        var (m, d, p, e, importance) =
            (Rows("minimum"), Rows("desired"), Rows("perception"), Rows("expectation"), Rows("importance"));
        var (weights, overall) = (golden.Numbers("weight"), golden.Numbers("overall"));
        return Of(Enumerable.Range(0, n)
            .Select(r => new AnyRespondent(m[r], d[r], p[r], e[r], importance[r], (int)weights[r], (int)overall[r])));
    }
}
