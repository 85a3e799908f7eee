using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Satisfaction;

// The rows that an estimate is over, and how often each counts.
internal sealed class IndexSample
{
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

    // How many there are with repeated rows.
    internal long Observations { get; }

    // Read from the answers when it is first asked for: weights that are given need none.
    internal MomentSource Source => _source.Value;

    // Of each observation its row; a row of frequency f is f observations, one behind the other.
    internal int[] RowOfEach() => FrequencyWeights.ExpandRows(Counts);

    // Some of the rows, told by their positions in the answers.
    internal IndexSample Part(int[] rows) => new(_plan, Answers, rows);

    internal ConstructScores Scored(ModelPlan plan, int construct, double[] weights) => new(plan, this, construct, weights);

    // Rows with every answer, or with any where missing ones are dealt with; those of weight 0 count in nothing.
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
