using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Gaps;

/// <summary>The laws of gap analysis, over random answers with missing ones.</summary>
public class GapAnalysisProperties
{
    private const int Items = 5;

    private static readonly string[] Header = [.. Names("E"), .. Names("P"), "W_A", "W_B"];

    /// <summary>Respondents: answers 1..5 or null for missing, first the expectations, then the perceptions; and a weight or -1
    /// for none.</summary>
    private static readonly Gen<(int?[] Answers, int Weight)[]> Surveys =
        from rows in (
            from answers in Gen.Frequency((9, Gen.Choose(1, 5).Select(a => (int?)a)), (1, Gen.Constant<int?>(null)))
                .ListOf(2 * Items)
            from weight in Gen.Choose(-10, 100)
            select (answers.ToArray(), Math.Max(weight, -1))).ListOf()
        select rows.ToArray();

    private static readonly Gen<MissingPolicy> Policies = Gen.Elements(Enum.GetValues<MissingPolicy>());

    [Law]
    public Property The_order_of_the_respondents_changes_nothing() => Laws.ForAll(
        from survey in Surveys
        from policy in Policies
        from shuffled in Gen.Shuffle(survey)
        select (survey, shuffled, policy), x =>
        AssertSame(Analyse(x.survey, x.policy), Analyse(x.shuffled, x.policy), 1));

    [Law]
    public Property Swapping_expectation_and_perception_turns_the_gap_around() => Laws.ForAll(
        from survey in Surveys
        from policy in Policies
        select (survey, policy), x =>
    {
        var swapped = x.survey.Select(r => (r.Answers[Items..].Concat(r.Answers[..Items]).ToArray(), r.Weight)).ToArray();
        AssertSame(Analyse(x.survey, x.policy), Analyse(swapped, x.policy), -1);
    });

    [Law]
    public Property Moving_every_answer_by_one_moves_no_gap() => Laws.ForAll(
        from survey in Surveys
        from policy in Policies
        from shift in Gen.Choose(-30, 90)
        select (survey, policy, shift), x =>
    {
        var moved = x.survey.Select(r => (r.Answers.Select(a => a + x.shift).ToArray(), r.Weight)).ToArray();
        AssertSame(Analyse(x.survey, x.policy), Analyse(moved, x.policy, x.shift), 1);
    });

    [Law]
    public Property Multiplying_every_answer_multiplies_every_gap() => Laws.ForAll(
        from survey in Surveys
        from policy in Policies
        select (survey, policy), x =>
    {
        var scaled = x.survey.Select(r => (r.Answers.Select(a => 3 * a).ToArray(), r.Weight)).ToArray();
        AssertSame(Analyse(x.survey, x.policy), Analyse(scaled, x.policy, 0, 3), 3);
    });

    [Law]
    public Property Repeating_every_respondent_keeps_every_mean() => Laws.ForAll(
        from survey in Surveys
        from policy in Policies
        select (survey, policy), x =>
    {
        var (once, twice) = (Analyse(x.survey, x.policy), Analyse([.. x.survey, .. x.survey], x.policy));
        foreach (var (a, b) in Estimates(once).Zip(Estimates(twice)))
        {
            Assert.Equal(2 * a.N, b.N);
            AssertClose(a.Mean, b.Mean);
        }
    });

    [Law]
    public Property Complete_answers_are_scored_alike_by_every_policy() => Laws.ForAll(Surveys, survey =>
    {
        var complete = survey.Where(r => r.Answers.All(a => a is not null)).ToArray();
        var all = Enum.GetValues<MissingPolicy>().Where(p => p != MissingPolicy.MeanOfItemMeans)
            .Select(p => Analyse(complete, p)).ToList();
        Assert.All(all, analysis => AssertSame(all[0], analysis, 1));
        var means = Analyse(complete, MissingPolicy.MeanOfItemMeans);
        Assert.All(all[0].Dimensions.Zip(means.Dimensions), d => AssertClose(d.First.Gap.Mean, d.Second.Gap.Mean));
    });

    [Law]
    public Property Equal_weights_are_no_weights() => Laws.ForAll(Surveys, survey =>
    {
        var analysis = Analyse([.. survey.Select(r => (r.Answers, 50))], MissingPolicy.PersonMean);
        AssertClose(analysis.Overall(Weighting.Unweighted).Mean, analysis.Overall(Weighting.Individual).Mean);
    });

    [Law]
    public Property Nothing_is_ever_not_a_number_and_every_gap_says_why_it_is_missing() => Laws.ForAll(
        from survey in Surveys
        from policy in Policies
        select (survey, policy), x =>
    {
        foreach (var score in Scores(Analyse(x.survey, x.policy)))
        {
            foreach (var e in new[] { score.Expectation, score.Perception, score.Gap })
            {
                Assert.All(
                    new[] { e.Mean, e.StandardDeviation, e.StandardError, e.Interval?.Lower, e.Interval?.Upper },
                    v => Assert.True(v is null || double.IsFinite(v.Value)));
                Assert.Equal(e.Interval is null, e.Reason is not null);
                Assert.True(e.Interval is not { } i || (i.Lower <= e.Mean && e.Mean <= i.Upper));
            }

            Assert.Equal(score.PairedT.Statistic is null, score.PairedT.Reason is not null);
            Assert.True(score.PairedT.P is not { } p || double.IsFinite(p.Log));
        }
    });

    private static void AssertSame(GapAnalysis expected, GapAnalysis actual, int factor)
    {
        // Imputed answers are kept in steps.
        var tolerance = MissingPolicy.TwoWayImputation == expected.Policy || MissingPolicy.TwoWayImputation == actual.Policy
            ? 1e-8 : 1e-12;
        foreach (var (a, b) in Estimates(expected).Zip(Estimates(actual)))
        {
            Assert.Equal(a.N, b.N);
            AssertClose(factor * a.Mean, b.Mean, tolerance);
            AssertClose(Math.Abs(factor) * a.StandardDeviation, b.StandardDeviation, tolerance);
        }

        foreach (var (a, b) in Scores(expected).Zip(Scores(actual)))
        {
            AssertClose(a.PairedT.P?.Log, b.PairedT.P?.Log, tolerance);
        }
    }

    private static IEnumerable<GapScore> Scores(GapAnalysis analysis) => analysis.Items.Concat(analysis.Dimensions);

    private static IEnumerable<MeanEstimate> Estimates(GapAnalysis analysis) =>
        [.. Scores(analysis).Select(s => s.Gap), analysis.Overall(Weighting.Unweighted), analysis.Overall(Weighting.Individual)];

    private static void AssertClose(double? expected, double? actual, double tolerance = 1e-12)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } value)
        {
            Assert.Equal(value, actual!.Value, tolerance * Math.Max(1, Math.Abs(value)));
        }
    }

    private static GapAnalysis Analyse((int?[] Answers, int Weight)[] survey, MissingPolicy policy, int shift = 0, int factor = 1)
    {
        Instrument instrument = new("Any", new(Math.Min(1, factor) + shift, (5 * factor) + shift),
        [
            new("A", "First", [new("1"), new("2"), new("3")]),
            new("B", "Second", [new("4"), new("5")]),
        ]);
        var read = SurveyData.FromRows(instrument, [Header, .. survey.Select(r => (string[])
        [
            .. r.Answers.Select(a => $"{a}"),
            .. r.Weight < 0 ? new[] { "", "" } : [$"{r.Weight}", $"{100 - r.Weight}"],
        ])]);
        Assert.Empty(read.Rejected);
        return GapAnalysis.Run(read.Accepted, policy);
    }

    private static IEnumerable<string> Names(string prefix) => Enumerable.Range(1, Items).Select(i => $"{prefix}{i}");
}
