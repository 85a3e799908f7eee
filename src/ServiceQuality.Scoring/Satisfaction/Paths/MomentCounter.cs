namespace ServiceQuality.Scoring.Satisfaction;

// Finds the moments of counted rows with memory of its own; for one thread.
internal abstract class MomentCounter
{
    // Takes how often each row counts; returns what cannot be found, with the culprit in the moments.
    internal abstract FitProblem Count(ReadOnlySpan<int> counts, Moments moments);
}
