using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Tests.Gaps.Alternatives;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Gaps.Segments;

/// <summary>Derived importance against a plain regression on two predictors, written down anew.</summary>
public class DerivedImportanceProperties
{
    private static readonly Gen<AnyRespondent[]> Thirty =
        AnySurvey.All.Where(a => a.Length > 0).Select(a => a[0]).ListOf(30).Select(l => l.ToArray());

    [Law]
    public Property Perceptions_alone_explain_a_rating_as_a_plain_regression_says() => Laws.ForAll(
        from respondents in Thirty
        from policy in Gen.Elements(MissingPolicy.PersonMean, MissingPolicy.ItemGapMean, MissingPolicy.Listwise)
        select (respondents, policy),
        x =>
        {
            var found = DerivedImportance.Estimate(PerceptionsOnly(x.respondents), "overall", x.policy);
            Assert.Equal(MeasureForm.Performance, found.Form);
            var rows = x.respondents
                .Select(r => (Y: (double?)r.Overall, First: Mean(r, 0, x.policy), Second: Mean(r, 1, x.policy)))
                .Where(r => r is { Y: not null, First: not null, Second: not null })
                .Select(r => (r.Y!.Value, r.First!.Value, r.Second!.Value)).ToArray();
            AssertPlain(rows, found);
        });

    [Law]
    public Property Gaps_explain_a_rating_as_a_plain_regression_says() => Laws.ForAll(Thirty, respondents =>
    {
        var found = DerivedImportance.Estimate(AnySurvey.Of(respondents), "overall", MissingPolicy.Listwise);
        Assert.Equal(MeasureForm.Gap, found.Form);
        static double? Gap(AnyRespondent r, int dimension)
        {
            int?[] gaps = [.. AnySurvey.Dimensions[dimension].Select(i => r.Perception[i] - r.Expectation[i])];
            return Array.TrueForAll(gaps, g => g is not null) ? gaps.Average() : null;
        }

        var rows = respondents.Select(r => (Y: (double?)r.Overall, First: Gap(r, 0), Second: Gap(r, 1)))
            .Where(r => r is { Y: not null, First: not null, Second: not null })
            .Select(r => (r.Y!.Value, r.First!.Value, r.Second!.Value)).ToArray();
        AssertPlain(rows, found);
    });

    // What else the survey asks does not matter, nor does the name of the form when it is the usual one.
    [Law]
    public Property Perceptions_count_alike_with_and_without_expectations() => Laws.ForAll(
        from respondents in Thirty
        from policy in Gen.Elements(
            MissingPolicy.PersonMean, MissingPolicy.ItemGapMean, MissingPolicy.Listwise, MissingPolicy.TwoWayImputation)
        select (respondents, policy),
        x =>
        {
            var both = AnySurvey.Of(x.respondents.Select(r => r with { Weight = -1 }));
            AssertSame(
                DerivedImportance.Estimate(PerceptionsOnly(x.respondents), "overall", x.policy),
                DerivedImportance.Estimate(both, "overall", x.policy, form: MeasureForm.Performance));
            AssertSame(
                DerivedImportance.Estimate(both, "overall", x.policy),
                DerivedImportance.Estimate(both, "overall", x.policy, form: MeasureForm.Gap));
        });

    private static SurveyData PerceptionsOnly(IEnumerable<AnyRespondent> respondents)
    {
        var layout = SurveyLayout.PerceptionsOnly.WithRating("overall", new(1, 10));
        var survey = SurveyData.Create(AnySurvey.Instrument(), layout);
        foreach (var r in respondents)
        {
            survey.Add(s => s.Answers(AnswerKind.Perception, r.Perception).Rating("overall", r.Overall));
        }

        return survey.Build();
    }

    // At least half of the items, 2 of 3 and 1 of 2, or all of them.
    private static double? Mean(AnyRespondent respondent, int dimension, MissingPolicy policy)
    {
        int[] given = [.. AnySurvey.Dimensions[dimension].Select(i => respondent.Perception[i]).OfType<int>()];
        var items = AnySurvey.Dimensions[dimension].Length;
        var isEnough = policy == MissingPolicy.Listwise ? given.Length == items : 2 * given.Length >= items;
        return isEnough ? given.Average() : null;
    }

    private static void AssertPlain((double Y, double First, double Second)[] rows, DerivedImportance found)
    {
        Assert.Equal(rows.Length, found.Regression.N);
        if (rows.Length == 0)
        {
            Assert.Null(found.Regression.RSquared);
            return;
        }

        // Sums of squares and products about the means.
        double Sum(
            Func<(double Y, double First, double Second), double> a, Func<(double Y, double First, double Second), double> b)
        {
            var (meanA, meanB) = (rows.Average(a), rows.Average(b));
            return rows.Sum(r => (a(r) - meanA) * (b(r) - meanB));
        }

        var (yy, aa, bb) = (Sum(r => r.Y, r => r.Y), Sum(r => r.First, r => r.First), Sum(r => r.Second, r => r.Second));
        var (ay, by, ab) = (Sum(r => r.First, r => r.Y), Sum(r => r.Second, r => r.Y), Sum(r => r.First, r => r.Second));
        var determinant = (aa * bb) - (ab * ab);
        if (rows.Length < 3 || yy < 1e-9 || determinant < 1e-9)
        {
            Assert.Null(found.Regression.RSquared);
            return;
        }

        var (first, second) = (((ay * bb) - (by * ab)) / determinant, ((by * aa) - (ay * ab)) / determinant);
        var intercept = rows.Average(r => r.Y - (first * r.First) - (second * r.Second));
        Assert.Equal(intercept, found.Regression.Coefficients[0].Estimate.Value!.Value, 1e-7);
        Assert.Equal(first, found.Regression.Coefficients[1].Estimate.Value!.Value, 1e-8);
        Assert.Equal(second, found.Regression.Coefficients[2].Estimate.Value!.Value, 1e-8);
        var (both, one, other) = (((first * ay) + (second * by)) / yy, ay * ay / aa / yy, by * by / bb / yy);
        Assert.Equal(both, found.Regression.RSquared!.Value, 1e-8);
        Assert.Equal((one + both - other) / 2, found.Shapley!.Shares[0].Share.Fraction, 1e-8);
        Assert.Equal((other + both - one) / 2, found.Shapley!.Shares[1].Share.Fraction, 1e-8);
        Assert.Equal(both, found.RelativeWeights.Shares.Sum(s => s.Share.Fraction), 1e-8);
    }

    private static void AssertSame(DerivedImportance expected, DerivedImportance actual)
    {
        Assert.Equal(expected.Form, actual.Form);
        Assert.Equal(expected.ToString(), actual.ToString());
        Assert.Equal(expected.ToTable().ToRows(), actual.ToTable().ToRows());
    }
}
