using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

// Where the moments of counted rows come from. What is read from the answers once is shared by all threads; each thread has a counter of its own.
internal abstract class MomentSource
{
    private protected MomentSource(ModelPlan plan, int rows)
    {
        (Plan, Rows) = (plan, rows);
    }

    internal ModelPlan Plan { get; }

    // How many rows are counted; those that can say nothing are left out.
    internal int Rows { get; }

    // Of some rows of the answers, told by position.
    internal static MomentSource Of(ModelPlan plan, IndexAnswers answers, ReadOnlySpan<int> rows)
    {
        var isWhole = answers.WeightMeaning != RowWeights.Sampling;
        for (var i = 0; i < plan.Indicators && isWhole; i++)
        {
            var column = answers.Answers(i).Codes;
            foreach (var row in rows)
            {
                isWhole &= column[row] != 0;
            }
        }

        return isWhole ? new WholeMoments(plan, answers, rows) : new GeneralMoments(plan, answers, rows);
    }

    internal abstract MomentCounter Counter();
}
