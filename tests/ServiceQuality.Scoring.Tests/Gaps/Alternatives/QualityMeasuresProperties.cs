using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Gaps.Alternatives;

/// <summary>The laws of measures of quality, over random answers with missing ones.</summary>
public class QualityMeasuresProperties
{
    private static readonly Gen<(AnyRespondent[] Survey, MissingPolicy Policy)> Cases =
        from survey in AnySurvey.All
        from policy in Gen.Elements(MissingPolicy.PersonMean, MissingPolicy.ItemGapMean, MissingPolicy.Listwise)
        select (survey, policy);

    // The slow and obvious way: one respondent after the other, with the formula of each form.
    [Law]
    public Property Every_measure_is_what_its_formula_gives() => Laws.ForAll(Cases, x =>
    {
        var compared = QualityMeasures.Compare(AnySurvey.Of(x.Survey), policy: x.Policy);
        foreach (var form in Enum.GetValues<MeasureForm>().Where(f => f != MeasureForm.DirectGap))
        {
            foreach (var weighting in Enum.GetValues<MeasureWeighting>())
            {
                double[] scores = [.. x.Survey.Select(r => Score(r, form, weighting, x.Policy)).OfType<double>()];
                var measure = compared.Find(form, weighting);
                Assert.Equal(scores.Length, measure?.Score.N ?? 0);
                Assert.Equal(scores.Length == 0 ? 0 : scores.Average(), measure?.Score.Mean ?? 0, 1e-11);
            }
        }
    });

    [Law]
    public Property Equal_weights_are_no_weights() => Laws.ForAll(Cases, x =>
    {
        var compared = QualityMeasures.Compare(AnySurvey.Of(x.Survey.Select(r => r with { Weight = 50 })), policy: x.Policy);
        foreach (var measure in compared.Measures.Where(m => m.Weighting == MeasureWeighting.DimensionWeights))
        {
            Same(compared.Find(measure.Form)!.Score.Mean, measure.Score.Mean);
            Same(compared.Find(measure.Form)!.Score.StandardDeviation, measure.Score.StandardDeviation);
        }
    });

    [Law]
    public Property Moving_every_answer_moves_performance_alone() => Laws.ForAll(
        from x in Cases
        from shift in Gen.Choose(-30, 90)
        select (x.Survey, x.Policy, shift), x =>
    {
        var plain = QualityMeasures.Compare(AnySurvey.Of(x.Survey), "overall", x.Policy);
        var moved = QualityMeasures.Compare(AnySurvey.Of(x.Survey, x.shift), "overall", x.Policy);
        Assert.Equal(plain.N, moved.N);
        Assert.Equal(plain.Measures.Count, moved.Measures.Count);
        foreach (var measure in plain.Measures)
        {
            var other = moved.Find(measure.Form, measure.Weighting)!;
            Same(measure.Score.Mean + (measure.Form == MeasureForm.Performance ? x.shift : 0), other.Score.Mean, 1e-10);
            Same(measure.Correlation!.Estimate?.Value, other.Correlation!.Estimate?.Value, 1e-8);
        }
    });

    [Law]
    public Property The_order_of_the_respondents_changes_nothing() => Laws.ForAll(
        from x in Cases
        from shuffled in Gen.Shuffle(x.Survey)
        select (x.Survey, x.Policy, shuffled), x =>
    {
        var (plain, other) = (QualityMeasures.Compare(AnySurvey.Of(x.Survey), "overall", x.Policy),
            QualityMeasures.Compare(AnySurvey.Of(x.shuffled), "overall", x.Policy));
        Assert.Equal(plain.N, other.N);
        foreach (var measure in plain.Measures)
        {
            var same = other.Find(measure.Form, measure.Weighting)!;
            Assert.Equal(measure.Score.N, same.Score.N);
            Same(measure.Score.Mean, same.Score.Mean);
            Same(measure.Correlation!.Estimate?.Value, same.Correlation!.Estimate?.Value, 1e-10);
        }
    });

    [Law]
    public Property Ranks_follow_correlations_and_what_is_missing_has_a_reason() => Laws.ForAll(Cases, x =>
    {
        var compared = QualityMeasures.Compare(AnySurvey.Of(x.Survey), "overall", x.Policy);
        Assert.Equal(compared.Measures.Any(m => m.Correlation!.Estimate?.Value is not null), compared.Best is not null);
        Assert.Equal(
            x.Survey.Count(r => r.Overall is not null
                && compared.Measures.All(m => Score(r, m.Form, m.Weighting, x.Policy) is not null)), compared.N);
        foreach (var measure in compared.Measures)
        {
            Assert.Equal(compared.N, measure.Correlation!.N);
            Assert.Equal(measure.Correlation.Estimate?.Value is null, measure.Rank is null);
            Assert.Equal(measure.AgainstBest?.P is null, measure.AdjustedP is null);
            Assert.True(measure.AdjustedP is not { } p || p >= measure.AgainstBest!.P!.Value);
            Assert.Equal(
                measure.Rank, measure.Rank is null ? null
                    : 1 + compared.Measures.Count(m => m.Correlation!.Estimate?.Value > measure.Correlation.Estimate!.Value));
        }
    });

    private static double? Score(AnyRespondent r, MeasureForm form, MeasureWeighting weighting, MissingPolicy policy)
    {
        double?[] Pairs(Func<int, double?> of) => [.. Enumerable.Range(0, AnySurvey.Items).Select(of)];
        static double? Minus(int? a, int? b) => (double?)a - b;
        static double? Away(int? a, int? b) => a is null || b is null ? null : Math.Abs(a.Value - b.Value);
        var items = form switch
        {
            MeasureForm.Performance => Pairs(i => r.Perception[i]),
            MeasureForm.Gap => Pairs(i => Minus(r.Perception[i], r.Expectation[i])),
            MeasureForm.EvaluatedPerformance => Pairs(i => -Away(r.Perception[i], r.Desired[i])),
            MeasureForm.NormedQuality =>
                Pairs(i => -(Away(r.Perception[i], r.Desired[i]) - Away(r.Expectation[i], r.Desired[i]))),
            MeasureForm.Adequacy => Pairs(i => Minus(r.Perception[i], r.Minimum[i])),
            _ => Pairs(i => Minus(r.Perception[i], r.Desired[i])),
        };
        int Needed(int count) => policy == MissingPolicy.Listwise ? count : (count + 1) / 2;
        double? Mean(IEnumerable<double?> values, int count) =>
            values.OfType<double>().ToList() is var there && there.Count >= Needed(count) ? there.Average() : null;
        if (weighting == MeasureWeighting.ItemImportance)
        {
            bool[] there = [.. items.Select((v, i) => v is not null && r.Importance[i] is not null)];
            return AnySurvey.Dimensions.All(d => d.Count(i => there[i]) >= Needed(d.Length))
                ? Enumerable.Range(0, AnySurvey.Items).Where(i => there[i]).Sum(i => items[i]!.Value * r.Importance[i]!.Value)
                    / Enumerable.Range(0, AnySurvey.Items).Where(i => there[i]).Sum(i => r.Importance[i]!.Value)
                : null;
        }

        var reference = form switch
        {
            MeasureForm.Gap => r.Expectation,
            MeasureForm.Adequacy =>
            r.Minimum,
            MeasureForm.Superiority => r.Desired,
            _ => null
        };
        double? OfDimension(int[] d) => policy == MissingPolicy.PersonMean && reference is not null
            ? Mean(d.Select(i => (double?)r.Perception[i]), d.Length) - Mean(d.Select(i => (double?)reference[i]), d.Length)
            : Mean(d.Select(i => items[i]), d.Length);
        var (first, second) = (OfDimension(AnySurvey.Dimensions[0]), OfDimension(AnySurvey.Dimensions[1]));
        return weighting == MeasureWeighting.Unweighted ? (first + second) / 2
            : r.Weight < 0 ? null
            : ((r.Weight * first) + ((100 - r.Weight) * second)) / 100;
    }

    private static void Same(double? expected, double? actual, double tolerance = 1e-11)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(expected ?? 0, actual ?? 0, tolerance);
    }
}
