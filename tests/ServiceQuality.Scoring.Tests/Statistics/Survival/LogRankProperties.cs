using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;
using ServiceQuality.Scoring.Statistics.Survival;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Survival;

/// <summary>What holds for the comparison of any groups.</summary>
public class LogRankProperties
{
    [Law]
    public Property Tests_are_those_that_asking_every_case_gives() => Laws.ForAll(
        from cases in CensoredCases.AnyOrLate
        from isPeto in Gen.Elements(false, true)
        select (cases, isPeto), x =>
    {
        var result = Test(x.cases, x.isPeto);
        var (numbers, difference, expected, covariance) = Oracle(x.cases, x.isPeto);
        Assert.Equal(numbers, result.Groups.Select(g => g.Group));
        for (var g = 0; g < numbers.Length; g++)
        {
            Assert.Equal(x.cases.Groups.Count(n => n == numbers[g]), result.Groups[g].N);
            Assert.Equal(expected[g], result.Groups[g].Expected, 1e-10);
            Assert.Equal(difference[g], result.Groups[g].Observed - result.Groups[g].Expected, 1e-10);
        }

        // Groups that were never at risk when a case ended are left out; of the others, one follows from the rest.
        var compared = Enumerable.Range(0, numbers.Length).Where(g => expected[g] > 0).Skip(1).ToArray();
        if (compared.Length == 0)
        {
            Assert.NotNull(result.Test.Reason);
            return;
        }

        var matrix = Matrix<double>.Build.Dense(compared.Length, compared.Length, (i, j) => covariance[compared[i], compared[j]]);
        var vector = Vector<double>.Build.Dense(compared.Length, i => difference[compared[i]]);
        var smallest = matrix.Evd(Symmetricity.Symmetric).EigenValues.Min(v => v.Real);
        if (result.Test.Statistic is { } chiSquare)
        {
            Assert.Equal(vector * matrix.Solve(vector), chiSquare, 1e-8 * (1 + chiSquare));
            Assert.Equal(compared.Length, result.Test.DegreesOfFreedom);
            Assert.True(smallest > 0);
        }
        else
        {
            Assert.Equal(0, smallest, 1e-12);
        }
    });

    [Law]
    public Property Names_of_groups_and_the_order_of_cases_do_not_matter() => Laws.ForAll(
        from cases in CensoredCases.AnyOrLate
        from seed in Gen.Choose(0, 1000)
        from isPeto in Gen.Elements(false, true)
        select (cases, seed, isPeto), x =>
    {
        var one = Test(x.cases, x.isPeto).Test;
        var renamed = Test(x.cases.Reordered(x.seed) with { Groups = [.. x.cases.Reordered(x.seed).Groups.Select(g => -3 * g)] },
            x.isPeto).Test;
        Assert.Equal(one.Reason, renamed.Reason);
        Assert.Equal(one.DegreesOfFreedom, renamed.DegreesOfFreedom);
        Assert.Equal(one.Statistic ?? 0, renamed.Statistic ?? 0, 1e-9 * (1 + (one.Statistic ?? 0)));
    });

    [Law]
    public Property Groups_that_are_copies_of_each_other_do_not_differ() => Laws.ForAll(
        from cases in CensoredCases.AnyOrLate
        from copies in Gen.Choose(2, 4)
        from isPeto in Gen.Elements(false, true)
        select (cases, copies, isPeto), x =>
    {
        var result = Test(
            new(Copies(x.cases.Times), Copies(x.cases.Ended), Copies(x.cases.Entered),
                [.. Enumerable.Range(0, x.copies).SelectMany(c => Enumerable.Repeat(c, x.cases.N))]),
            x.isPeto);
        if (result.Test.Statistic is { } chiSquare)
        {
            Assert.Equal(0, chiSquare, 1e-20);
            Assert.Equal(1, result.Test.P!.Value.Value, 1e-9);
        }

        T[] Copies<T>(T[] values) => [.. Enumerable.Repeat(values, x.copies).SelectMany(v => v)];
    });

    [Law]
    public Property Entry_at_0_for_all_is_no_late_entry_and_the_unit_of_time_does_not_matter() =>
        Laws.ForAll(CensoredCases.Any, cases =>
    {
        var result = Test(cases, false);
        Assert.Equal(result, Test(cases with { Entered = new double[cases.N] }, false));
        Assert.Equal(result, Test(cases with { Times = [.. cases.Times.Select(t => t * 60)] }, false));
    });

    // Endings are only shared out anew: what is expected adds up to what was observed.
    [Law]
    public Property As_many_endings_are_expected_as_observed() => Laws.ForAll(CensoredCases.AnyOrLate, cases =>
    {
        var groups = Test(cases, false).Groups;
        Assert.Equal(cases.Ended.Count(e => e), groups.Sum(g => g.Observed));
        Assert.Equal(groups.Sum(g => g.Observed), groups.Sum(g => g.Expected), 1e-9);
    });

    private static LogRankTest Test(CensoredCases cases, bool isPeto) => isPeto
        ? LogRankTest.RunPeto(cases.Times, cases.Ended, cases.Groups, cases.Entered)
        : LogRankTest.Run(cases.Times, cases.Ended, cases.Groups, cases.Entered);

    private static (int[] Numbers, double[] Difference, double[] Expected, double[,] Covariance) Oracle(
        CensoredCases cases, bool isPeto)
    {
        var numbers = cases.Groups.Distinct().Order().ToArray();
        var (difference, expected, covariance) =
            (new double[numbers.Length], new double[numbers.Length], new double[numbers.Length, numbers.Length]);
        var survival = 1.0;
        foreach (var time in cases.EndingTimes)
        {
            var weight = isPeto ? survival : 1;
            double n = cases.AtRisk(time).Count(), d = cases.EndedAt(time).Count();
            for (var g = 0; g < numbers.Length; g++)
            {
                var share = Share(g);
                expected[g] += weight * d * share;
                difference[g] += weight * (cases.EndedAt(time).Count(i => cases.Groups[i] == numbers[g]) - (d * share));
                for (var h = 0; h < numbers.Length; h++)
                {
                    covariance[g, h] += n == 1 ? 0
                        : weight * weight * d * (n - d) / (n - 1) * share * ((g == h ? 1 : 0) - Share(h));
                }
            }

            survival *= (n - d) / n;

            double Share(int group) => cases.AtRisk(time).Count(i => cases.Groups[i] == numbers[group]) / n;
        }

        return (numbers, difference, expected, covariance);
    }
}
