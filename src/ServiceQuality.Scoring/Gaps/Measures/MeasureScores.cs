using ServiceQuality.Domain.Surveys;

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

    internal static string Name(MeasureForm form, MeasureWeighting weighting)
    {
        var name = form switch
        {
            MeasureForm.Performance => "SERVPERF",
            MeasureForm.Gap => "SERVQUAL",
            MeasureForm.EvaluatedPerformance => "evaluated performance",
            MeasureForm.NormedQuality => "normed quality",
            MeasureForm.DirectGap => "direct gap",
            MeasureForm.Adequacy => "adequacy",
            _ => "superiority",
        };
        return weighting switch
        {
            MeasureWeighting.Unweighted => name,
            MeasureWeighting.DimensionWeights => "weighted " + name,
            _ => "importance-weighted " + name,
        };
    }

    internal static string Formula(MeasureForm form, MeasureWeighting weighting)
    {
        var item = form switch
        {
            MeasureForm.Performance => "P",
            MeasureForm.Gap => "P - E",
            MeasureForm.EvaluatedPerformance => "-|P - D|",
            MeasureForm.NormedQuality => "-(|P - D| - |E - D|)",
            MeasureForm.DirectGap => "the gap asked directly",
            MeasureForm.Adequacy => "P - M",
            _ => "P - D",
        };
        return weighting switch
        {
            MeasureWeighting.Unweighted => $"mean over dimensions of the mean of {item}",
            MeasureWeighting.DimensionWeights =>
                $"sum over dimensions of w times the mean of {item}, w the respondent's points / 100",
            _ => $"sum over items of I times ({item}) / sum of I",
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
    internal static string? Lack(SurveyData data, MeasureForm form)
    {
        var kinds = Kinds(form);
        var missing = Array.FindAll(kinds, k => !data.Has(k));
        if (missing.Length > 0)
        {
            return $"the survey has no answers of {string.Join(" and ", missing)}";
        }

        foreach (var kind in kinds)
        {
            if (data.Scale(kind) != data.Scale(kinds[0]))
            {
                return $"{kind} is on {data.Scale(kind)} and {kinds[0]} on {data.Scale(kinds[0])}, and differences "
                    + $"need one scale";
            }
        }

        return null;
    }

    internal static string? Lack(SurveyData data, MeasureWeighting weighting) => weighting switch
    {
        MeasureWeighting.DimensionWeights when !data.HasWeights => "the survey has no weights of dimensions",
        MeasureWeighting.ItemImportance when !data.Has(AnswerKind.Importance) => "the survey has no answers of Importance",
        MeasureWeighting.ItemImportance when data.Scale(AnswerKind.Importance).Minimum < 0 =>
            $"Importance is on {data.Scale(AnswerKind.Importance)}, and a weight cannot be below zero",
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
