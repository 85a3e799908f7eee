using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

// The source of the moments of counted rows. What is read from the answers once is shared by all threads; each thread has its own
// counter.
internal abstract class MomentSource
{
    private protected MomentSource(ModelPlan plan, int rows)
    {
        (Plan, Rows) = (plan, rows);
    }

    internal ModelPlan Plan { get; }

    // The number of rows.
    internal int Rows { get; }

    // The source of some rows of the answers, by position.
    internal static MomentSource Of(ModelPlan plan, IndexAnswers answers, ReadOnlySpan<int> rows)
    {
        CheckSize(rows.Length, plan.Indicators);
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

    // The answers are copied into one array, whose columns are padded to whole vectors.
    internal static void CheckSize(int rows, int indicators)
    {
        const int lanes = WeightedProducts.Lanes;
        var cells = ((long)rows + lanes - 1) / lanes * lanes * indicators;
        Guard.Against.Invalid(
            cells > Array.MaxLength,
            $"There are {rows} rows with {indicators} indicators; allowed are at most "
                + $"{Array.MaxLength / indicators / lanes * lanes} rows.",
            "answers");
    }

    internal abstract MomentCounter CreateCounter();
}
