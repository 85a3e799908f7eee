namespace ServiceQuality.Scoring.Satisfaction;

// Means, standard deviations and correlations of the indicators over counted rows: all that a fit needs of the answers. Answers
// are as stored, 1 for the lowest. Each thread has its own.
internal sealed class Moments(ModelPlan plan)
{
    // The number of observations.
    internal double N { get; set; }

    internal double[] Means { get; } = new double[plan.Stride];

    // With n - 1 in the denominator.
    internal double[] Deviations { get; } = new double[plan.Stride];

    // Row by row, with the stride of the plan.
    internal double[] Correlations { get; } = new double[plan.Stride * plan.Stride];

    // Which indicators a problem is about.
    internal int Culprit { get; set; }

    internal int OtherCulprit { get; set; }
}
