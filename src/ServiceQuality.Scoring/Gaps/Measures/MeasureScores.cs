using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

// The score of each respondent by one measure; not a number for those without one.
internal static class MeasureScores
{
    internal static AnswerKind[] Kinds(MeasureForm form) => form switch
    {
        MeasureForm.Performance => [AnswerKind.Perception],
        MeasureForm.Gap => [AnswerKind.Perception, AnswerKind.Expectation],
        MeasureForm.EvaluatedPerformance or MeasureForm.Superiority => [AnswerKind.Perception, AnswerKind.Desired],
        MeasureForm.NormedQuality => [AnswerKind.Perception, AnswerKind.Desired, AnswerKind.Expectation],
        MeasureForm.DirectGap => [AnswerKind.DirectGap],
        MeasureForm.Adequacy => [AnswerKind.Perception, AnswerKind.Minimum],
        _ => throw new InvalidOperationException($"Unknown form {form}."),
    };

    internal static TableText Name(MeasureForm form, MeasureWeighting weighting)
    {
        TableText name = form switch
        {
            MeasureForm.Performance => "SERVPERF",
            MeasureForm.Gap => "SERVQUAL",
            MeasureForm.EvaluatedPerformance => ("evaluated performance", "评价绩效"),
            MeasureForm.NormedQuality => ("normed quality", "标准化质量"),
            MeasureForm.DirectGap => ("direct gap", "直接差距"),
            MeasureForm.Adequacy => ("adequacy", "适当性"),
            _ => ("superiority", "优越性"),
        };
        return weighting switch
        {
            MeasureWeighting.Unweighted => name,
            MeasureWeighting.DimensionWeights => TableText.Compose($"weighted {name}", $"加权{name}"),
            _ => TableText.Compose($"importance-weighted {name}", $"重要性加权{name}"),
        };
    }

    internal static TableText Formula(MeasureForm form, MeasureWeighting weighting)
    {
        TableText item = form switch
        {
            MeasureForm.Performance => "P",
            MeasureForm.Gap => "P - E",
            MeasureForm.EvaluatedPerformance => "-|P - D|",
            MeasureForm.NormedQuality => "-(|P - D| - |E - D|)",
            MeasureForm.DirectGap => ("the gap asked directly", "直接询问的差距"),
            MeasureForm.Adequacy => "P - M",
            _ => "P - D",
        };
        return weighting switch
        {
            MeasureWeighting.Unweighted => TableText.Compose(
                $"mean over dimensions of the mean of {item}", $"各维度的{item}均值的均值"),
            MeasureWeighting.DimensionWeights => TableText.Compose(
                $"sum over dimensions of w times the mean of {item}, w the respondent's points / 100",
                $"各维度的w × {item}均值之和，w为受访者所给分数 / 100"),
            _ => TableText.Compose(
                $"sum over items of I times ({item}) / sum of I", $"各题项的I × ({item})之和 / I之和，I为重要性"),
        };
    }

    // What a form takes the perception from as one difference; null for none, or for more than a difference.
    internal static AnswerKind? Reference(MeasureForm form) => form switch
    {
        MeasureForm.Gap => AnswerKind.Expectation,
        MeasureForm.Adequacy => AnswerKind.Minimum,
        MeasureForm.Superiority => AnswerKind.Desired,
        MeasureForm.DirectGap => AnswerKind.DirectGap,
        _ => null,
    };

    // Why the survey does not allow a form, or null when it does.
    internal static TableText? Lack(SurveyData data, MeasureForm form)
    {
        var kinds = Kinds(form);
        var missing = Array.FindAll(kinds, k => !data.Has(k));
        if (missing.Length > 0)
        {
            return (
                $"the survey has no answers of {string.Join(" and ", missing)}",
                $"调查没有{string.Join("、", missing.Select(k => TableWords.Of(k).Chinese))}的回答");
        }

        foreach (var kind in kinds)
        {
            if (data.Scale(kind) != data.Scale(kinds[0]))
            {
                var (scale, first) = (data.Scale(kind), data.Scale(kinds[0]));
                return (
                    $"{kind} is on {scale} and {kinds[0]} on {first}, and differences need one scale",
                    $"{TableWords.Of(kind).Chinese}的评分范围为{scale}，{TableWords.Of(kinds[0]).Chinese}为{first}，差值需要同一评分范围");
            }
        }

        return null;
    }

    internal static TableText? Lack(SurveyData data, MeasureWeighting weighting) => weighting switch
    {
        MeasureWeighting.DimensionWeights when !data.HasWeights =>
            ("the survey has no weights of dimensions", "调查没有维度权重"),
        MeasureWeighting.ItemImportance when !data.Has(AnswerKind.Importance) =>
            ("the survey has no answers of Importance", "调查没有重要性的回答"),
        MeasureWeighting.ItemImportance when data.Scale(AnswerKind.Importance) is { Minimum: < 0 } scale =>
            ($"Importance is on {scale}, and a weight cannot be below zero", $"重要性的评分范围为{scale}，权重不能为负"),
        _ => null,
    };

    // The scores of all respondents in each dimension; not a number for those who do not count in it.
    internal static double[][] OfDimensions(SurveyData data, MeasureForm form, MissingPolicy policy)
    {
        if (form == MeasureForm.Performance)
        {
            var alone = DimensionScores.Of(data.Instrument, AnswerPairs.OfPerceptions(data), policy);
            return Array.ConvertAll(alone, d => d.Perceptions);
        }

        var reference = Reference(form);
        Guard.Against.OutOfRange(
            reference is null, form, "Allowed are Performance, Gap, DirectGap, Adequacy and Superiority.");
        var scores = DimensionScores.Of(data.Instrument, AnswerPairs.Of(data, reference.Value), policy);
        return Array.ConvertAll(scores, d => d.Gaps);
    }

    internal static double[] Of(SurveyData data, MeasureForm form, MeasureWeighting weighting, MissingPolicy policy)
    {
        // Of gaps the person means of both sides may be over different items, which RespondentScores knows.
        var reference = Reference(form);
        if (reference is { } of && weighting != MeasureWeighting.ItemImportance)
        {
            var scores = RespondentScores.Run(data, policy, of);
            return scores.Overall(d => scores.Gaps(d), weighting == MeasureWeighting.DimensionWeights);
        }

        return OfItems(data, form, weighting, policy);
    }

    // Over the items where every answer that the measure needs is there.
    private static double[] OfItems(SurveyData data, MeasureForm form, MeasureWeighting weighting, MissingPolicy policy)
    {
        var kinds = Kinds(form);
        var first = data.Codes(kinds[0]);
        var second = data.Codes(kinds[Math.Min(1, kinds.Length - 1)]);
        var third = data.Codes(kinds[^1]);
        var byImportance = weighting == MeasureWeighting.ItemImportance;
        var importance = byImportance ? data.Codes(AnswerKind.Importance) : first;
        var leastImportance = byImportance ? data.Scale(AnswerKind.Importance).Minimum : 0;
        var shift = form is MeasureForm.Performance or MeasureForm.DirectGap ? data.Answers(kinds[0], 0).Encoding.Offset : 0;
        var instrument = data.Instrument;
        var (sums, totals) = (new double[data.Count], new double[data.Count]);
        for (var d = 0; d < instrument.Dimensions.Count; d++)
        {
            if (!instrument.Dimensions[d].IsPartOfQuality)
            {
                continue;
            }

            var (start, items) = instrument.ItemsOf(d).GetOffsetAndLength(instrument.Items.Count);
            var needed = policy == MissingPolicy.Listwise ? items : (items + 1) / 2;
            var points = weighting == MeasureWeighting.DimensionWeights ? data.Weights(d) : [];
            for (var i = 0; i < sums.Length; i++)
            {
                long answered = 0, sum = 0, weights = 0;
                for (var item = start; item < start + items; item++)
                {
                    var at = (item * data.Count) + i;
                    if (first[at] == 0 || second[at] == 0 || third[at] == 0 || importance[at] == 0)
                    {
                        continue;
                    }

                    var weight = byImportance ? importance[at] - 1 + leastImportance : 1;
                    answered++;
                    sum += weight * (long)(Value(form, first[at], second[at], third[at]) + shift);
                    weights += weight;
                }

                // Not a number in one dimension makes the whole not a number.
                var point = points.Length > 0 ? points[i] : 1;
                sums[i] += answered < needed ? double.NaN : byImportance ? sum : point * sum / answered;
                totals[i] += byImportance ? weights : point;
            }
        }

        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = totals[i] == 0 ? double.NaN : sums[i] / totals[i];
        }

        return sums;
    }

    private static int Value(MeasureForm form, int first, int second, int third) => form switch
    {
        MeasureForm.Performance or MeasureForm.DirectGap => first,
        MeasureForm.EvaluatedPerformance => -Math.Abs(first - second),
        MeasureForm.NormedQuality => Math.Abs(third - second) - Math.Abs(first - second),
        _ => first - second,
    };
}
