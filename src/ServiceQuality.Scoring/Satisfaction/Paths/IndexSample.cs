using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Satisfaction;

// The rows of an estimate, and how often each counts.
internal sealed class IndexSample
{
    // The largest number of observations that are resampled, permuted or assigned to folds; each takes some bytes on every
    // thread.
    internal const int MaxResampled = 100_000_000;

    private readonly Lazy<MomentSource> _source;
    private readonly ModelPlan _plan;

    private IndexSample(ModelPlan plan, IndexAnswers answers, int[] rows)
    {
        (Answers, Rows) = (answers, rows);
        Counts = new int[rows.Length];
        for (var r = 0; r < rows.Length; r++)
        {
            Counts[r] = answers.WeightMeaning == RowWeights.Frequency ? (int)answers.Weights[rows[r]] : 1;
            Observations += Counts[r];
        }

        _source = new(() => MomentSource.Of(plan, answers, rows));
        _plan = plan;
    }

    internal IndexAnswers Answers { get; }

    // The positions of the rows used.
    internal int[] Rows { get; }

    internal int[] Counts { get; }

    // The number of observations, repeated rows counted.
    internal long Observations { get; }

    // Read from the answers when first asked for: given weights need none.
    internal MomentSource Source => _source.Value;

    // The row of each observation; a row of frequency f is f observations in sequence.
    internal int[] RowOfEach() => FrequencyWeights.ExpandRows(Counts);

    // Some of the rows, by their positions in the answers.
    internal IndexSample Part(int[] rows) => new(_plan, Answers, rows);

    internal ConstructScores Score(ModelPlan plan, int construct, double[] weights) => new(plan, this, construct, weights);

    // The rows with every answer, or with any answer where missing ones are treated; rows of weight 0 do not count.
    internal static IndexSample Of(ModelPlan plan, IndexAnswers answers)
    {
        var missing = new int[answers.Count];
        for (var i = 0; i < plan.Indicators; i++)
        {
            var column = answers.Answers(i).Codes;
            for (var r = 0; r < column.Length; r++)
            {
                missing[r] += column[r] == 0 ? 1 : 0;
            }
        }

        var most = plan.Options.Missing == MissingAnswers.Listwise ? 0 : plan.Indicators - 1;
        List<int> rows = [];
        for (var r = 0; r < missing.Length; r++)
        {
            if (missing[r] <= most && (answers.WeightMeaning == RowWeights.None || answers.Weights[r] > 0))
            {
                rows.Add(r);
            }
        }

        return new(plan, answers, [.. rows]);
    }
}
