using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Scoring.Gaps;

// Each respondent's expectation, perception and gap in one dimension; not a number where the respondent does not count.
internal sealed record DimensionScores(double[] Expectation, double[] Perception, double[] Gap)
{
    internal static DimensionScores Of(SurveyData data, int firstItem, int items, MissingPolicy policy)
    {
        DimensionScores scores = new(new double[data.Count], new double[data.Count], new double[data.Count]);
        var needed = policy == MissingPolicy.Listwise ? items : (items + 1) / 2;
        var pairsOnly = policy != MissingPolicy.PersonMean;
        var shift = data.Instrument.Scale.Minimum - 1.0; // what the stored bytes leave out
        for (var i = 0; i < data.Count; i++)
        {
            long answeredE = 0, sumE = 0, answeredP = 0, sumP = 0;
            for (var item = firstItem; item < firstItem + items; item++)
            {
                var (e, p) = (data.Expectations(item)[i], data.Perceptions(item)[i]);
                if (e != 0 && (p != 0 || !pairsOnly))
                {
                    answeredE++;
                    sumE += e;
                }

                if (p != 0 && (e != 0 || !pairsOnly))
                {
                    answeredP++;
                    sumP += p;
                }
            }

            var counts = answeredE >= needed && answeredP >= needed;
            scores.Expectation[i] = counts ? shift + ((double)sumE / answeredE) : double.NaN;
            scores.Perception[i] = counts ? shift + ((double)sumP / answeredP) : double.NaN;

            // One division of whole numbers: equal gaps are equal to the last bit.
            scores.Gap[i] = counts ? (double)((sumP * answeredE) - (sumE * answeredP)) / (answeredP * answeredE) : double.NaN;
        }

        return scores;
    }
}
