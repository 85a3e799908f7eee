namespace ServiceQuality.Scoring.Satisfaction;

// Finds the moments of counted rows with memory of its own; for one thread.
internal abstract class MomentCounter
{
    // How often each row counts; what cannot be found is told, with the culprit in the moments.
    internal abstract FitProblem Count(ReadOnlySpan<int> counts, Moments moments);
}
