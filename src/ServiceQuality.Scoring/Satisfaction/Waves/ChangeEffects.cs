using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Satisfaction;

// The change of a sum of products of three factors, divided among the factors by the average over the orders of changing them.
internal sealed class ChangeEffects
{
    private ChangeEffects(double score, double weight, double mix, double[] byGroup)
    {
        (Score, Weight, Mix, ByGroup) = (score, weight, mix, byGroup);
    }

    internal double Score { get; }

    internal double Weight { get; }

    internal double Mix { get; }

    // The part of each group in the effect of the answers.
    internal double[] ByGroup { get; }

    internal static ChangeEffects Of(WaveGroups earlier, WaveGroups later, ValueList<string> labels)
    {
        var (score, weight, mix) = (0.0, 0.0, 0.0);
        var byGroup = new double[labels.Count];
        for (var g = 0; g < labels.Count; g++)
        {
            var ((before, beforeShares), (after, afterShares)) = (earlier.Answers(labels[g]), later.Answers(labels[g]));
            for (var i = 0; i < earlier.Weights.Length; i++)
            {
                // A group that answered in one wave only is taken to have the same answers in the other.
                var m0 = double.IsNaN(before[i]) ? after[i] : before[i];
                var m1 = double.IsNaN(after[i]) ? before[i] : after[i];
                if (double.IsNaN(m0))
                {
                    continue;
                }

                var (p0, p1) = (beforeShares[i], afterShares[i]);
                var (u0, u1) = (earlier.Weights[i], later.Weights[i]);
                byGroup[g] += Part(m1 - m0, p0, p1, u0, u1);
                weight += Part(u1 - u0, p0, p1, m0, m1);
                mix += Part(p1 - p0, u0, u1, m0, m1);
            }

            score += byGroup[g];
        }

        return new(score, weight, mix, byGroup);
    }

    // Of the six orders two change this factor first, two last, and one between the others in either order.
    private static double Part(double change, double a0, double a1, double b0, double b1) =>
        change * ((2 * a0 * b0) + (2 * a1 * b1) + (a1 * b0) + (a0 * b1)) / 6;
}
