using FsCheck.Fluent;
using ServiceQuality.Scoring.Statistics.Survival;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Survival;

/// <summary>What holds for the incidence of any competing outcomes.</summary>
public class IncidenceProperties
{
    [Law]
    public Property Curves_are_those_of_the_definition() => Laws.ForAll(OutcomeCases.Any(), cases =>
    {
        var curves = CumulativeIncidence.Estimate(cases.Times, cases.Outcomes);
        Assert.Equal(cases.Outcomes.Where(o => o > 0).Distinct().Order(), curves.Outcomes);
        Assert.Equal(cases.Outcomes.Count(o => o == 0), curves.Open);
        foreach (var outcome in curves.Outcomes)
        {
            foreach (var step in curves.Steps(outcome))
            {
                Assert.Equal(cases.AtRisk(step.Time), step.AtRisk);
                Assert.Equal(cases.EndedAt(step.Time, outcome), step.Ended);
                Assert.Equal(cases.Incidence(outcome, step.Time), step.Incidence.Fraction, 1e-12);
                Assert.Equal(Variance(cases, outcome, step.Time), step.StandardError * step.StandardError, 1e-12);
                Assert.Equal(step.Incidence.Fraction, curves.At(outcome, step.Time).Value);
            }
        }
    });

    [Law]
    public Property Shares_of_all_outcomes_and_of_the_open_ones_add_up_to_1() => Laws.ForAll(OutcomeCases.Any(), cases =>
    {
        var curves = CumulativeIncidence.Estimate(cases.Times, cases.Outcomes);
        var open = KaplanMeier.Estimate(cases.Times, [.. cases.Outcomes.Select(o => o > 0)]);
        for (var i = 0; i < open.Count; i++)
        {
            Assert.Equal(1, open[i].Survival.Fraction + curves.Outcomes.Sum(o => curves.Steps(o)[i].Incidence.Fraction), 1e-12);
        }
    });

    [Law]
    public Property One_outcome_alone_is_what_the_curve_of_Kaplan_and_Meier_leaves() => Laws.ForAll(OutcomeCases.Any(1), cases =>
    {
        var curves = CumulativeIncidence.Estimate(cases.Times, cases.Outcomes);
        var open = KaplanMeier.Estimate(cases.Times, [.. cases.Outcomes.Select(o => o > 0)]);
        foreach (var outcome in curves.Outcomes)
        {
            Assert.All(curves.Steps(outcome).Zip(open), pair =>
            {
                Assert.Equal(1 - pair.Second.Survival.Fraction, pair.First.Incidence.Fraction, 1e-12);
                Assert.Equal(pair.Second.StandardError ?? 0, pair.First.StandardError, 1e-7);
            });
        }
    });

    [Law]
    public Property Scores_of_groups_are_those_of_the_definition() => Laws.ForAll(OutcomeCases.Any(), cases =>
    {
        var result = GrayTest.Run(cases.Times, cases.Outcomes, cases.Groups, 2);
        foreach (var group in result.Groups)
        {
            var times = cases.Times.Where((_, i) => cases.Outcomes[i] == 2).Distinct();
            Assert.Equal(cases.Groups.Count(g => g == group.Group), group.N);
            Assert.Equal(times.Sum(t => cases.EndedAt(t, 2, group.Group)), group.Observed);
            Assert.Equal(
                times.Sum(t => cases.EndedAt(t, 2) * Inflated(t, group.Group) / result.Groups.Sum(g => Inflated(t, g.Group))),
                group.Expected, 1e-10);
        }

        // Those at risk, inflated by those who ended otherwise.
        double Inflated(double time, int group)
        {
            var atRisk = cases.AtRisk(time, group);
            var before = cases.Times.Where(t => t < time).DefaultIfEmpty(-1).Max();
            return atRisk == 0 ? 0 : atRisk * (1 - cases.Incidence(2, before, group)) / cases.SurvivalBefore(time, group);
        }
    });

    // Then the numbers at risk are not inflated.
    [Law]
    public Property Without_competing_outcomes_the_scores_are_those_of_the_log_rank_test() =>
        Laws.ForAll(OutcomeCases.Any(1), cases =>
    {
        var gray = GrayTest.Run(cases.Times, cases.Outcomes, cases.Groups, 2);
        var logRank = LogRankTest.Run(cases.Times, [.. cases.Outcomes.Select(o => o > 0)], cases.Groups);
        Assert.All(gray.Groups.Zip(logRank.Groups), pair =>
        {
            Assert.Equal(pair.Second.Observed, pair.First.Observed);
            Assert.Equal(pair.Second.Expected, pair.First.Expected, 1e-10);
        });
    });

    [Law]
    public Property Names_of_groups_and_outcomes_and_the_order_of_cases_do_not_matter() => Laws.ForAll(
        from cases in OutcomeCases.Any() from seed in Gen.Choose(0, 1000) select (cases, seed), x =>
    {
        var one = GrayTest.Run(x.cases.Times, x.cases.Outcomes, x.cases.Groups, 2).Test;
        var (other, times) = (x.cases.Reordered(x.seed), 60.0);
        var renamed = GrayTest.Run(
            [.. other.Times.Select(t => t * times)], [.. other.Outcomes.Select(o => o == 0 ? 0 : 9 - o)],
            [.. other.Groups.Select(g => -3 * g)], 7).Test;
        Assert.Equal(one.Reason, renamed.Reason);
        Assert.Equal(one.DegreesOfFreedom, renamed.DegreesOfFreedom);
        Assert.Equal(one.Statistic ?? 0, renamed.Statistic ?? 0, 1e-7 * (1 + (one.Statistic ?? 0)));
    });

    [Law]
    public Property Groups_that_are_copies_of_each_other_do_not_differ() => Laws.ForAll(
        from cases in OutcomeCases.Any() from copies in Gen.Choose(2, 4) select (cases, copies), x =>
    {
        var result = GrayTest.Run(
            Copies(x.cases.Times), Copies(x.cases.Outcomes),
            [.. Enumerable.Range(0, x.copies).SelectMany(c => Enumerable.Repeat(c, x.cases.N))], 2).Test;
        Assert.Equal(0, result.Statistic ?? 0, 1e-15);

        T[] Copies<T>(T[] values) => [.. Enumerable.Repeat(values, x.copies).SelectMany(v => v)];
    });

    // The double sum of the delta method.
    private static double Variance(OutcomeCases cases, int outcome, double time)
    {
        var (sum, share) = (0.0, cases.Incidence(outcome, time));
        foreach (var u in cases.Times.Where(t => t <= time).Distinct())
        {
            double n = cases.AtRisk(u), d = cases.EndedAt(u), own = cases.EndedAt(u, outcome), s = cases.SurvivalBefore(u);
            var growth = share - cases.Incidence(outcome, u);
            sum += (d == n ? 0 : growth * growth * d / (n * (n - d))) + (s * s * own * (n - own) / (n * n * n))
                - (2 * growth * s * own / (n * n));
        }

        return sum;
    }
}
